/** Control and format characters (bidirectional overrides, zero-width) and line or paragraph separators. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu

/**
 * Text from outside (error bodies, metric names, warnings) as one printable line of at most `limit` characters. It is still
 * foreign: whoever puts it into Markdown escapes it there.
 */
export function foreignText(text: string, limit = 200): string {
  const line = text.replace(unprintable, ' ').replace(/\s+/gu, ' ').trim()
  const characters = Array.from(line)
  return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join('')}…`
}
