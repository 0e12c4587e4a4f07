import { text } from './escape.js'

/** A Markdown link with foreign text. Only http(s) addresses become links; of anything else the text alone is shown. */
export function link(label: string, url: string): string {
  if (!URL.canParse(url)) return text(label)
  const address = new URL(url)
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return text(label)
  // Characters that would end the link's address, a table cell or the line.
  const href = address.href.replace(
    /[()<>|\\\s`*_[\]]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return `[${text(label)}](${href})`
}
