import { clip } from './clip.js'
import { text } from './escape.js'

const heading = '# Migrations\n\nOne record per migration: its steps, evidence and rollbacks.\n'

/**
 * `docs/migrations/README.md` with a link to the record. What people wrote stays; a record that is linked already, in whatever words,
 * is not linked again.
 */
export function recordIndex(
  existing: string | null,
  entry: { readonly name: string; readonly title: string },
): string {
  const before = existing === null || existing.trim() === '' ? heading : existing
  if (linksTo(before, entry.name)) return before
  const newline = before.includes('\r\n') ? '\r\n' : '\n'
  const row = `- [${text(clip(entry.title, 200))}](${entry.name}.md)`
  const lines = before.replace(/\s+$/, '').split(/\r?\n/)
  const last = lines.findLastIndex((line) => /^[-*+] \[.*\]\([^)]*\.md\)/.test(line))
  if (last < 0) lines.push('', row)
  else lines.splice(last + 1, 0, row)
  return `${lines.join(newline)}${newline}`
}

function linksTo(markdown: string, name: string): boolean {
  return markdown.includes(`](${name}.md)`) || markdown.includes(`](./${name}.md)`)
}
