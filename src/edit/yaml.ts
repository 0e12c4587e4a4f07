import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseAllDocuments,
  type Scalar,
  visit,
} from 'yaml'
import { type ParsedDocument, type Place, type Refusal, refuse, shown, type Token } from './document.js'
import { findScalar } from './walk.js'
import { yamlLeaves } from './yaml-leaves.js'

type Yaml = Document.Parsed<ParsedNode>

/** One YAML 1.2 document (core schema). Aliases and merges are never resolved: a key leads only to what is written where it stands. */
export function parseYaml(text: string): ParsedDocument | Refusal {
  // The library's own check for repeated keys takes quadratic time; yamlLeaves does it in one pass.
  const documents = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
  })
  const [document, second] = documents
  if (document === undefined)
    return { kind: 'parsed', find: (key) => findScalar(EMPTY, key), leaves: () => [] }
  if (second !== undefined) {
    return refuse(
      'several-documents',
      'the file holds several YAML documents (---): keep the one with the keys in a file of its own',
      second.range[0],
    )
  }
  const [error] = document.errors
  if (error?.code === 'RESOURCE_EXHAUSTION')
    return refuse('too-deep', 'the file is nested too deeply: flatten it', error.pos[0])
  if (error !== undefined)
    return refuse(
      'unparsable',
      `the file is not valid YAML, ${error.message}: correct the file`,
      error.pos[0],
    )
  const leaves = yamlLeaves(document.contents, text)
  if ('kind' in leaves) return leaves
  return {
    kind: 'parsed',
    find: (key) => findScalar(placeIn(document)(document.contents), key),
    leaves: () => leaves,
  }
}

const EMPTY: Place = { kind: 'map', named: () => [], names: () => [] }

/** Turns nodes into places. A node that an alias repeats elsewhere leads nowhere: an edit inside it would change every repetition. */
function placeIn(document: Yaml): (node: unknown) => Place {
  const repeated = nodesWithAliases(document)
  const placeOf = (node: unknown): Place => {
    if (isAlias(node)) return aliasRefusal(node)
    if (repeated.has(node)) return anchorRefusal(node)
    if (isMap<unknown, unknown>(node)) {
      const named = (name: string): readonly Place[] => {
        const own = node.items.filter((pair) => keyName(pair.key) === name).map((pair) => placeOf(pair.value))
        const merge = node.items.find((pair) => keyName(pair.key) === '<<')
        return own.length === 0 && merge !== undefined ? [mergeRefusal(name, offsetOf(merge.key))] : own
      }
      return { kind: 'map', named, names: () => node.items.flatMap((pair) => keyName(pair.key) ?? []) }
    }
    if (isSeq<unknown>(node)) {
      const { items } = node
      return {
        kind: 'sequence',
        length: items.length,
        at: (index) => (index < items.length ? placeOf(items[index]) : undefined),
      }
    }
    return {
      kind: 'scalar',
      content: isScalar(node) ? scalarOf(node) : refuse('not-a-number-or-boolean', NOTHING),
    }
  }
  return placeOf
}

function nodesWithAliases(document: Yaml): ReadonlySet<unknown> {
  const anchored = new Map<string, unknown>()
  const repeated = new Set<unknown>()
  visit(document, {
    Alias: (_key, alias) => void repeated.add(anchored.get(alias.source)),
    Value: (_key, node) => {
      if (node.anchor !== undefined) anchored.set(node.anchor, node)
    },
  })
  repeated.delete(undefined)
  return repeated
}

/** Names compare as written: `1` and "1" are both named 1. */
function keyName(key: unknown): string | undefined {
  return isScalar(key) ? key.source : undefined
}

const NOTHING = 'it has no value: write a number, true or false'

function scalarOf(node: Scalar): Token | Refusal {
  const [start, end] = node.range ?? [0, 0]
  const content = node.source ?? ''
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    return refuse(
      'block-scalar',
      'the value is a block of text (| or >): write it on the line of its key, as in key: 5',
      start,
    )
  }
  if (node.tag !== undefined) {
    return refuse(
      'tagged',
      `the value carries the tag ${shown(node.tag)}: remove the tag, so that the value says by itself what it is`,
      start,
    )
  }
  if (node.type === 'QUOTE_DOUBLE') return { kind: 'token', start, end, quote: '"', content }
  if (node.type === 'QUOTE_SINGLE') return { kind: 'token', start, end, quote: "'", content }
  const { value } = node
  if (typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'token', start, end, quote: '', content, typed: value }
  if (content === '') return refuse('not-a-number-or-boolean', NOTHING, start)
  if (/^(?:y|yes|n|no|on|off)$/i.test(content)) {
    return refuse(
      'not-a-number-or-boolean',
      `${content} without quotes is text in YAML 1.2 and a boolean in YAML 1.1: write true or false`,
      start,
    )
  }
  return refuse(
    'not-a-number-or-boolean',
    `found the text ${shown(content)}: write a number, true or false`,
    start,
  )
}

function aliasRefusal(alias: Alias): Refusal {
  return refuse(
    'alias',
    `*${alias.source} is an alias, and its value stands elsewhere and may serve others: write the value itself here`,
    offsetOf(alias),
  )
}

function anchorRefusal(node: unknown): Refusal {
  const name = isScalar(node) || isMap(node) || isSeq(node) ? (node.anchor ?? '') : ''
  return refuse(
    'anchor-in-use',
    `what stands under the anchor &${name} is repeated by *${name}, so an edit would change several places: write the value out where it is used`,
    offsetOf(node),
  )
}

function mergeRefusal(name: string, offset: number | undefined): Refusal {
  return refuse(
    'merge-key',
    `${shown(name)} is not written here and could come only from the merge (<<), which serves other places too: write the key itself here`,
    offset,
  )
}

function offsetOf(node: unknown): number | undefined {
  return isAlias(node) || isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined
}
