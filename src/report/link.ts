import { text } from './escape.js'

/** A Markdown link with foreign text. Only http(s) addresses become links; of anything else the text alone is shown. */
export function link(label: string, url: string): string {
  if (!URL.canParse(url)) return text(label)
  const address = new URL(url)
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return text(label)
  // Characters that would end the link's address, a table cell or the line, or begin an entity.
  const href = address.href.replace(/[()<>|\\`\s]/g, percentEncoded).replaceAll('&', '&amp;')
  return `[${text(label)}](${href})`
}

/** `encodeURIComponent` leaves parentheses alone. */
function percentEncoded(found: string): string {
  return `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
