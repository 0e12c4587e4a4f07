export { datadogSites } from '../metrics/datadog/site.js'
export type { ListedPrometheus, ListedServers } from '../metrics/listed-servers.js'
