import { type Leaf, type Step, stepText } from './document.js'

/** Where the first difference outside the targets stands, as steps joined by dots; undefined when only targets differ. */
export function firstDifference(
  before: readonly Leaf[],
  after: readonly Leaf[],
  targets: readonly (readonly Step[])[],
): string | undefined {
  const allowed = new Set(targets.map((path) => path.map(stepText).join('.')))
  const path: string[] = []
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const old = before[index]
    const now = after[index]
    const either = old ?? now
    if (either === undefined) return undefined
    if (either.depth > 0) path.splice(either.depth - 1, path.length, either.step)
    if (old?.depth !== now?.depth || old?.step !== now?.step) return path.join('.')
    if (old?.value !== now?.value && !allowed.has(path.join('.'))) return path.join('.')
  }
  return undefined
}
