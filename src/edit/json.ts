import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import {
  type Leaf,
  type ParsedDocument,
  type Place,
  type Refusal,
  refuse,
  type Step,
  shown,
  stepText,
} from './document.js'
import { findScalar } from './walk.js'

type Dialect = 'json' | 'jsonc'

/** JSON as RFC 8259 has it, or JSONC: with comments and trailing commas. */
export function parseJson(text: string, dialect: Dialect): ParsedDocument | Refusal {
  // The parser knows no BOM; a space keeps every offset where it was.
  const readable = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text
  const errors: ParseError[] = []
  const root = parseTree(readable, errors, {
    disallowComments: dialect === 'json',
    allowTrailingComma: dialect === 'jsonc',
  })
  const [error] = errors
  if (error !== undefined) return unparsable(printParseErrorCode(error.error), error.offset, dialect)
  if (root === undefined) return unparsable('ValueExpected', 0, dialect)
  return {
    kind: 'parsed',
    find: (key) => findScalar(placeOf(root, text), key),
    leaves: () => leavesOf(root, text),
  }
}

function unparsable(error: string, offset: number, dialect: Dialect): Refusal {
  if (dialect === 'json' && error === 'InvalidCommentToken') {
    return refuse('unparsable', 'JSON has no comments: remove it, or give the file the ending .jsonc', offset)
  }
  const what = error.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
  const comma = dialect === 'json' && (error === 'PropertyNameExpected' || error === 'ValueExpected')
  const hint = comma ? ' (JSON allows no comma before a closing bracket)' : ''
  return refuse(
    'unparsable',
    `the file is not valid ${dialect.toUpperCase()}, ${what}${hint}: correct the file`,
    offset,
  )
}

function placeOf(node: Node, text: string): Place {
  switch (node.type) {
    case 'object': {
      const properties = propertiesOf(node)
      return {
        kind: 'map',
        named: (name) =>
          properties.filter((each) => each.name === name).map((each) => placeOf(each.value, text)),
        names: () => properties.map((each) => each.name),
      }
    }
    case 'array': {
      const items = node.children ?? []
      return {
        kind: 'sequence',
        length: items.length,
        at: (index) => {
          const item = items[index]
          return item === undefined ? undefined : placeOf(item, text)
        },
      }
    }
    default:
      return { kind: 'scalar', content: scalarOf(node, text) }
  }
}

function scalarOf(node: Node, text: string): Extract<Place, { kind: 'scalar' }>['content'] {
  const start = node.offset
  const end = start + node.length
  const raw = text.slice(start, end)
  const value: unknown = node.value
  if (typeof value === 'string') return { kind: 'token', start, end, quote: '"', content: value }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'token', start, end, quote: '', content: raw, typed: value }
  }
  return refuse('not-a-number-or-boolean', `found ${shown(raw)}: write a number, true or false`, start)
}

function propertiesOf(node: Node): readonly { readonly name: string; readonly value: Node }[] {
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? []
    return key === undefined || value === undefined ? [] : [{ name: String(key.value), value }]
  })
}

function leavesOf(root: Node, text: string): readonly Leaf[] {
  const leaves: Leaf[] = []
  const visit = (node: Node, depth: number, step: Step): void => {
    const isScalar = node.type !== 'object' && node.type !== 'array'
    const value = isScalar ? text.slice(node.offset, node.offset + node.length) : node.type
    leaves.push({ depth, step: stepText(step), value })
    if (node.type === 'object') for (const each of propertiesOf(node)) visit(each.value, depth + 1, each.name)
    if (node.type === 'array')
      for (const [index, item] of (node.children ?? []).entries()) visit(item, depth + 1, index)
  }
  visit(root, 0, '')
  return leaves
}
