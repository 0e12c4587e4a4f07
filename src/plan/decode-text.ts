/** The text of a plan, or why the bytes are none. Lines and columns start at 1. */
export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false
      readonly code: string
      readonly message: string
      readonly line: number
      readonly column: number
    }

/** Far more than any plan needs, and small enough that no hostile file keeps a parser busy for long. */
const LARGEST = 256 * 1024

/** UTF-8 without NUL and other control characters, at most 256 KB; a byte order mark is dropped, CRLF is kept. */
export function decodeText(input: Uint8Array | string): DecodedText {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  if (bytes.length > LARGEST)
    return refused(
      'file-too-large',
      `The file has ${bytes.length} bytes; a plan has at most ${LARGEST} (256 KB).`,
    )
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return refused('not-utf8', 'The file is UTF-16; save it as UTF-8.')
  const text = decoded(bytes)
  if (text === undefined) {
    const line = firstBrokenLine(bytes)
    return refused(
      'not-utf8',
      `Line ${line} is not UTF-8 (perhaps Latin-1 or Windows-1252); save the file as UTF-8.`,
      line,
    )
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  const control = /[\0-\x08\v\f\x0e-\x1f\x7f\x85\u2028\u2029]|\r(?!\n)/.exec(text)
  if (control !== null) return refusedControl(text, control.index)
  if (text.trim() === '')
    return refused('empty-file', 'The file is empty; write a plan, beginning with "version: 1".')
  return { ok: true, text }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** No byte of a longer UTF-8 sequence is a line feed, so lines can be tried one by one. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  while (start < bytes.length) {
    const feed = bytes.indexOf(0x0a, start)
    const end = feed < 0 ? bytes.length : feed + 1
    if (decoded(bytes.subarray(start, end)) === undefined) return line
    start = end
    line += 1
  }
  return line
}

function refusedControl(text: string, index: number): DecodedText {
  const before = text.slice(0, index).split('\n')
  const code = text.charCodeAt(index)
  const line = before.length
  const column = (before.at(-1) ?? '').length + 1
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const advice =
    code === 0
      ? 'The file contains a NUL character: it is UTF-16 or binary; save it as UTF-8 text.'
      : code === 0x0d
        ? 'The line ends with a lone carriage return; save the file with LF or CRLF line ends.'
        : `The line contains the invisible character ${name}; remove it.`
  return refused('control-character', advice, line, column)
}

function refused(code: string, message: string, line = 1, column = 1): DecodedText {
  return { ok: false, code, message, line, column }
}
