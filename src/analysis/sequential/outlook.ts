/** What can be expected: how long until a healthy step is proven, and until a regression of the size of its limit is seen. */
import type { Clusters } from './cluster-test.js'
import { type Evidence, total } from './onset.js'
import type { Question } from './question.js'
import { tiltFor } from './tilt-for.js'

/**
 * Expected growth of ln E per interval if the new arm's rate is `rate`: log e is linear in the counts, so it is what log e would be at the
 * expected counts. That of the alternative which grows fastest, for it carries the mixture.
 */
export function growth(
  question: Question,
  { clusters, bounded }: { readonly clusters: Clusters; readonly bounded: boolean },
  rate: (old: number) => number,
): number {
  const { nul, alternatives, counts, side } = question
  const sizes = { new: counts.new.total, old: counts.old?.total ?? 0 }
  return Math.max(
    ...alternatives.map((alternative) => {
      const { perNew, perOld, cost } = tiltFor(nul, alternative, sizes, clusters, side, bounded)
      return sizes.new * rate(alternative.old) * perNew + sizes.old * alternative.old * perOld - cost
    }),
  )
}

/** How many more intervals until the test reaches `target` (ln); null where it does not move that way. */
export function intervalsUntil(
  target: number,
  evidence: Evidence | undefined,
  perInterval: number,
): number | null {
  const left = target - Math.max(evidence === undefined ? 0 : total(evidence), -20)
  if (left <= 0) return 0
  return perInterval > 0 ? Math.ceil(left / perInterval) : null
}
