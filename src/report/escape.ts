/**
 * Foreign text made harmless. Titles, metric names, queries and error bodies are written by others; in what GitHub renders they must
 * show as they are and do nothing: no mention, no link, no HTML, no table break.
 *
 * Entities are used instead of backslashes because they hold everywhere: in paragraphs, in table cells and inside raw HTML such as
 * `<summary>`, where Markdown is not read. References (`@name`, `#1`, URLs) are found by GitHub after Markdown was rendered, so
 * escaping does not stop them; a zero-width space inside does.
 */

const zeroWidth = '&#8203;'

/** Soft hyphens, bidirectional and zero-width controls, and tag characters: they make text look other than it is. */
const invisible =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu

/** What Markdown, HTML or GitHub's own references would react to; the alternatives are told apart in `disarm`. */
const reactive = new RegExp(
  [
    '^[-+=:]', // list, setext underline, table delimiter
    '(?<=^\\d+)[.)]', // ordered list
    '(?<![0-9A-Za-z])[0-9a-f]{7,}(?![0-9A-Za-z])', // commit
    '(?:GHSA|GH|CVE)-(?=\\w)', // issue, advisory
    'www(?=\\.)',
    ':(?=//|(?:[+-]1|100|1234|[\\w+-]{0,40}[a-z][\\w+-]{0,40}):)', // URL, emoji code
    '(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])', // emphasis; inside a word an underscore means nothing
    '[&<>\\\\`*[\\]|~$@#]',
  ].join('|'),
  'giu',
)

/** One line of plain text for logs and commit statuses: line breaks, control and invisible characters are gone. */
export function oneLine(foreign: string): string {
  return foreign
    .replace(invisible, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/**
 * One line for a title, which GitHub copies into commit messages when it merges: a mention or an issue number in it would notify
 * people or close issues from there.
 */
export function title(foreign: string): string {
  return oneLine(foreign).replace(/@(?=[\w-])|#(?=\d)|GH-(?=\d)/gi, '$&\u200b')
}

/** Markdown that shows the text literally, in a paragraph, a list item, a table cell, a link text or raw HTML. */
export function text(foreign: string): string {
  return oneLine(foreign).replace(reactive, disarm)
}

/** A code span that shows the text literally, in a paragraph, a list item or a table cell (not inside raw HTML: use `text` there). */
export function code(foreign: string): string {
  const shown = oneLine(foreign)
  // A pipe would end a table cell, and `\|` would show its backslash outside one; HTML is the same in both.
  if (shown === '' || /[|`]/.test(shown)) return `<code>${text(shown)}</code>`
  return `\`${shown}\``
}

/** A fenced block that shows the text literally, line by line. `lang` is our own word, never foreign. */
export function codeBlock(foreign: string, lang = ''): string {
  const shown = foreign
    .replace(invisible, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .replace(/\n+$/, '')
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${lang}\n${shown}\n${fence}`
}

function disarm(found: string): string {
  if (found === '@') return `@${zeroWidth}`
  if (found === '#') return `&#35;${zeroWidth}`
  // GitHub documents the span as the way to write a dollar sign that starts no formula.
  if (found === '$') return '<span>$</span>'
  // Six digits are too few for a commit.
  if (/^[0-9a-f]{7,}$/i.test(found)) return (found.match(/.{1,6}/g) ?? []).join(zeroWidth)
  if (/^(?:www|.+-)$/i.test(found)) return `${found}${zeroWidth}`
  if (found === ':') return `&#58;${zeroWidth}`
  return entities.get(found) ?? `&#${found.codePointAt(0)};`
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
])
