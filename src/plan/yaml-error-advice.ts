import type { ErrorCode, YAMLParseError } from 'yaml'
import { quoted } from './show.js'

const QUOTE_IT = 'if this is a text, put quotes around it'

/** The mistakes that people make, in their words; all others keep the parser's own sentence. */
const ADVICE: Partial<Record<ErrorCode, { code: string; advice: string }>> = {
  TAB_AS_INDENT: { code: 'yaml-tab', advice: 'a tab cannot indent; use spaces' },
  BAD_INDENT: {
    code: 'yaml-indent',
    advice: 'it is not indented like the lines it belongs to; align it with them',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'yaml-syntax',
    advice: `a value on the same line cannot contain ": "; ${QUOTE_IT}`,
  },
  MULTILINE_IMPLICIT_KEY: {
    code: 'yaml-syntax',
    advice: 'this line is no key with a value; write key: value',
  },
  BLOCK_IN_FLOW: {
    code: 'yaml-syntax',
    advice: `a closing bracket is missing before this line; ${QUOTE_IT}`,
  },
  MISSING_CHAR: {
    code: 'yaml-syntax',
    advice: 'a closing quote or bracket, a comma, or a colon with a space after it is missing',
  },
  BAD_DQ_ESCAPE: {
    code: 'yaml-syntax',
    advice: 'a backslash in double quotes begins an escape; use single quotes',
  },
}

/** A syntax error in words: the line as it stands, what is wrong with it and what to do. */
export function yamlErrorAdvice(error: YAMLParseError, line: string): { code: string; message: string } {
  const subject = line.trim() === '' ? 'The end of the file' : `The line ${quoted(line.trim())}`
  const { code, advice } = /^\s*\t/.test(line)
    ? { code: 'yaml-tab', advice: 'a tab cannot indent; use spaces' }
    : adviceFor(error, line)
  return { code, message: `${subject} cannot be read: ${advice}.` }
}

function adviceFor(error: YAMLParseError, line: string): { code: string; advice: string } {
  if (error.code === 'BAD_SCALAR_START') {
    const [, key, value = ''] = /^\s*(?:- )?([\w.-]+): +([@`%].*?)\s*$/.exec(line) ?? []
    const example = key === undefined ? QUOTE_IT : `write ${key}: ${quoted(value)}`
    return { code: 'yaml-syntax', advice: `a text cannot begin with this character; ${example}` }
  }
  return (
    ADVICE[error.code] ?? { code: 'yaml-syntax', advice: `it is not valid YAML (${quoted(error.message)})` }
  )
}
