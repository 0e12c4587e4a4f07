import { Composer, type CST, type Document, LineCounter, type Node, Parser, type YAMLParseError } from 'yaml'
import { decodeText } from './decode-text.js'
import type { Finding } from './finding.js'
import { shown } from './show.js'
import { type Locate, sourceMap, span } from './source-map.js'
import { yamlData } from './yaml-data.js'
import { yamlErrorAdvice } from './yaml-error-advice.js'

/** A plan's file as plain data with the places of its keys, or everything that makes it no YAML a plan can be read from. */
export type ReadYaml =
  | { readonly ok: true; readonly data: unknown; readonly locate: Locate }
  | { readonly ok: false; readonly errors: readonly Finding[]; readonly data?: unknown }

/** A plan is five levels deep; composing is recursive, so deeper nesting is refused before it. */
const DEEPEST = 32
const MOST_ERRORS = 20

export function readYaml(file: string, input: Uint8Array | string): ReadYaml {
  const error = (code: string, message: string, at: Partial<Finding> = {}): Finding => ({
    level: 'error',
    file,
    path: '',
    line: 1,
    column: 1,
    ...at,
    code,
    message,
  })
  const decoded = decodeText(input)
  if (!decoded.ok)
    return {
      ok: false,
      errors: [error(decoded.code, decoded.message, { line: decoded.line, column: decoded.column })],
    }

  const lines = new LineCounter()
  const tokens = [...new Parser(lines.addNewLine).parse(decoded.text)]
  const tooDeep = firstTooDeep(tokens)
  if (tooDeep !== undefined) {
    const message = `The file is nested more than ${DEEPEST} levels deep here; a plan needs five. Put quotes around a text with brackets.`
    return { ok: false, errors: [error('too-deep', message, position(lines, tooDeep))] }
  }

  // Duplicate keys are found in yamlData, in linear time; the composer compares every key with every other.
  const composer = new Composer({
    schema: 'core',
    version: '1.2',
    uniqueKeys: false,
    keepSourceTokens: false,
  })
  const [document, second] = [...composer.compose(tokens, true, decoded.text.length)]
  const contents = document?.contents
  if (document === undefined || second !== undefined) {
    const message = 'The file holds several YAML documents; keep one plan per file and remove the line "---".'
    return {
      ok: false,
      errors: [error('several-documents', message, position(lines, second?.range?.[0] ?? 0))],
    }
  }
  if (document.directives?.yaml.version !== '1.2')
    return {
      ok: false,
      errors: [
        error('yaml-version', 'The plan is read as YAML 1.2; remove the line that begins with %YAML.'),
      ],
    }
  const broken = syntaxErrors(document, decoded.text, lines, error)
  if (broken.length > 0)
    return { ok: false, errors: broken, ...(contents ? { data: yamlData(contents).data } : {}) }
  if (!contents)
    return {
      ok: false,
      errors: [error('empty-file', 'The file is empty; write a plan, beginning with "version: 1".')],
    }

  const { data, misuses } = yamlData(contents)
  if (misuses.length > 0)
    return {
      ok: false,
      data,
      errors: misuses.slice(0, MOST_ERRORS).map((it) => error(it.code, it.message, span(lines, it.node))),
    }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const message = `The file is ${shown(data)} and not a map of keys; write a plan, beginning with "version: 1".`
    return { ok: false, errors: [error('not-a-map', message, span(lines, contents))] }
  }
  return { ok: true, data, locate: sourceMap(contents, lines) }
}

function syntaxErrors(
  document: Document.Parsed<Node & Document.Parsed['contents']>,
  text: string,
  lines: LineCounter,
  error: (code: string, message: string, at: Partial<Finding>) => Finding,
): readonly Finding[] {
  const found: readonly YAMLParseError[] = document.errors
  return found.slice(0, MOST_ERRORS).map((problem) => {
    const at = position(lines, problem.pos[0])
    const { code, message } = yamlErrorAdvice(problem, text.split('\n')[at.line - 1] ?? '')
    return error(code, message, at)
  })
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

/** The offset of the first collection that is nested too deep; walked with a stack of its own, so that depth cannot exhaust ours. */
function firstTooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const { token, depth } = item
    if (token.type === 'document') {
      if (token.value !== undefined) open.push({ token: token.value, depth })
    } else if ('items' in token) {
      if (depth >= DEEPEST) return token.offset
      for (const { key, value } of token.items) {
        if (key) open.push({ token: key, depth: depth + 1 })
        if (value) open.push({ token: value, depth: depth + 1 })
      }
    }
  }
  return undefined
}
