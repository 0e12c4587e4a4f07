import type { Method, Pair } from './method.js'
import { percentText } from './number-text.js'

/** The last hour at five-minute intervals: what was split otherwise before a deployment was through is over. */
const recent = 12
const fewest = 6
/** How far the measured share may be off, as a factor, and how many standard errors beyond that it must be. */
const tolerance = 1.25
const errors = 4

/**
 * Whether the traffic is split as the plan says (sample ratio mismatch): a canary that gets other traffic than its share is compared
 * with the wrong control. A sentence where it is not; null where it is, or where that cannot be told.
 *
 * The standard error comes from the scatter of the intervals themselves, since sticky clients split far less evenly than single
 * requests; only recent intervals count, so that a split that is mended is soon forgiven.
 */
export function brokenSplit<Arm>(
  method: Pick<Method<Arm>, 'samples'>,
  pairs: readonly Pair<Arm>[],
  share: number,
): string | null {
  if (!(share > 0 && share < 100)) return null
  const shares = pairs.slice(-recent).flatMap(({ new: fresh, old }) => {
    const [a, b] = [method.samples(fresh), old === null ? null : method.samples(old)]
    return a === null || b === null || a + b <= 0 ? [] : [{ part: a / (a + b), weight: a + b }]
  })
  if (shares.length < fewest) return null
  const all = shares.reduce((sum, { weight }) => sum + weight, 0)
  const mean = shares.reduce((sum, { part, weight }) => sum + part * weight, 0) / all
  const scatter = shares.reduce((sum, { part, weight }) => sum + (weight * (part - mean)) ** 2, 0)
  const planned = share / 100
  // At least that of independent requests, were the plan right: a handful of equal intervals proves nothing.
  const least = Math.sqrt((planned * (1 - planned)) / all)
  const error = Math.max(Math.sqrt(scatter) / all, least) * errors
  const most = 1 - (1 - planned) / tolerance
  if (
    mean - error <= Math.max(planned * tolerance, Math.min(most, planned)) &&
    mean + error >= planned / tolerance
  )
    return null
  return `the new system gets ${percentText(mean)} of the requests measured in the last ${shares.length} intervals, and the plan says ${percentText(planned)}: with another split the two are no fair comparison`
}
