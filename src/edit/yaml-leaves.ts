import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import { type Leaf, type Refusal, refuse, shown, stepText } from './document.js'

/** All that a YAML tree says, keys, tags, anchors and aliases included; or `duplicate-key` where a map repeats one. */
export function yamlLeaves(root: unknown, text: string): readonly Leaf[] | Refusal {
  const leaves: Leaf[] = []
  const visit = (node: unknown, depth: number, step: Parameters<typeof stepText>[0]): Refusal | undefined => {
    leaves.push({ depth, step: stepText(step), value: describe(node, text) })
    if (isSeq<unknown>(node)) {
      for (const [index, item] of node.items.entries()) {
        const refusal = visit(item, depth + 1, index)
        if (refusal !== undefined) return refusal
      }
    }
    if (isMap<unknown, unknown>(node)) {
      const seen = new Set<string>()
      for (const [index, { key, value }] of node.items.entries()) {
        const name = isScalar(key) ? key.source : undefined
        if (isScalar(key)) {
          const identity = `${typeof key.value} ${String(key.value)}`
          if (seen.has(identity)) {
            return refuse(
              'duplicate-key',
              `${shown(String(key.source))} stands twice in one map: remove one`,
              key.range?.[0],
            )
          }
          seen.add(identity)
        }
        const refusal =
          visit(key, depth + 1, { key: index }) ?? visit(value, depth + 1, name ?? { under: index })
        if (refusal !== undefined) return refusal
      }
    }
    return undefined
  }
  return visit(root, 0, '') ?? leaves
}

function describe(node: unknown, text: string): string {
  if (isAlias(node)) return `*${node.source}`
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return 'nothing'
  const marks = `${node.anchor === undefined ? '' : `&${node.anchor} `}${node.tag === undefined ? '' : `${node.tag} `}`
  if (!isScalar(node)) return `${marks}${isMap(node) ? 'map' : 'list'}`
  const [start, end] = node.range ?? [0, 0]
  return `${marks}${typeof node.value} ${text.slice(start, end)}`
}
