import type { Leaf } from './document.js'

/** The address of the first leaf that differs and is no target; undefined when the two documents say the same but for the targets. */
export function firstDifference(
  before: readonly Leaf[],
  after: readonly Leaf[],
  targets: ReadonlySet<string>,
): string | undefined {
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const old = before[index]
    const now = after[index]
    if (old === undefined || now === undefined || old.address !== now.address) return (old ?? now)?.address
    if (old.value !== now.value && !targets.has(old.address)) return old.address
  }
  return undefined
}
