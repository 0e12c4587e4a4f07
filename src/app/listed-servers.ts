export { datadogSites } from '../metrics/datadog/site.js'
export type { ListedServers } from '../metrics/listed-servers.js'
