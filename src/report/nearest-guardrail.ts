import type { Judged } from '../rollout/observation.js'

/** The guardrail that trips next: one that breached, else the one nearest to its limit. Null where no guardrail has a value. */
export function nearestGuardrail(judged: readonly Judged[]): Judged | null {
  let nearest: { readonly judged: Judged; readonly used: number } | null = null
  for (const candidate of judged) {
    if (candidate.metric.class !== 'guardrail' || candidate.assessment.value === null) continue
    const used = usedUp(candidate)
    if (nearest === null || used > nearest.used) nearest = { judged: candidate, used }
  }
  return nearest?.judged ?? null
}

/** How much of the room to the limit is used: 1 is at the limit; 0 where nothing is known. */
function usedUp({ metric, assessment: { verdict, value, limit } }: Judged): number {
  if (verdict === 'BREACH') return Number.POSITIVE_INFINITY
  if (value === null || limit === null) return 0
  const [part, whole] = metric.direction === 'up' ? [value, limit] : [limit, value]
  return whole > 0 ? part / whole : 0
}
