import { text } from './escape.js'

/** A folded section: plain summary, Markdown body. The blank lines let GitHub read the body as Markdown. */
export function details(summary: string, body: string): string {
  return `<details><summary>${text(summary)}</summary>\n\n${body}\n\n</details>`
}
