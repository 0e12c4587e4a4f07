/** Every Datadog site; the API of a site is at `https://api.<site>`. */
export const datadogSites = [
  'datadoghq.com',
  'us3.datadoghq.com',
  'us5.datadoghq.com',
  'ap1.datadoghq.com',
  'ap2.datadoghq.com',
  'uk1.datadoghq.com',
  'datadoghq.eu',
  'ddog-gov.com',
  'us2.ddog-gov.com',
] as const

export type DatadogSite = (typeof datadogSites)[number]

export function isDatadogSite(text: string): text is DatadogSite {
  return datadogSites.some((site) => site === text)
}
