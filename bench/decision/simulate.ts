/** One ramp of one world under one policy. */
import { type Arm, type Arms, type Interval, intervalMinutes, type Judge, type Policy } from './policy.js'
import { emptyArms, maxIntervals, soakIntervals, stages, type World } from './world.js'

export interface Outcome {
  readonly end: 'rolledBack' | 'finished' | 'stuck'
  /** Rolled back before the new version did anything wrong. */
  readonly early: boolean
  /** From the onset of the regression to its rollback. */
  readonly minutes: number | null
  readonly hours: number
  /** Expected number of requests that failed or were slow because of the new version. */
  readonly excess: number
}

export function simulate(world: World, policy: Policy): Outcome {
  const { scenario, criteria, history } = world
  const judge: Judge = policy.begin({ stages, soak: soakIntervals, criteria, history })
  const cadence = policy.runs === 'cron' ? (scenario.cadence ?? 1) : 1
  const nothing = emptyArms(criteria.length / 2)
  let [stage, elapsed, excess, crossed] = [0, 0, 0, false]
  let onset: number | null = null
  /** Increments of missing intervals that the next one brings. */
  let pending: Arms | null = null

  for (let index = 0; index < maxIntervals; index++) {
    elapsed++
    const counted: Arms = world.arms(index, stage)
    const wrong = world.excess(index, stage)
    if (wrong > 0 && onset === null) onset = index
    excess += wrong * counted.canary.requests
    const missing = world.missing(index)
    const since: Arms = pending ? addArms(pending, counted) : counted
    pending = missing ? since : null
    const answer = judge({
      index,
      stage,
      share: stages[stage] ?? 0,
      elapsed,
      missing,
      window: missing ? nothing : counted,
      counted: missing ? nothing : since,
    } satisfies Interval)
    if (answer === 'rollback') crossed = true
    // A late run reads the same data at once and acts on the first crossing in it, so only the time of acting differs.
    if ((index + 1) % cadence !== 0) continue
    const hours = ((index + 1) * intervalMinutes) / 60
    if (crossed) {
      const minutes = onset === null ? null : (index + 1 - onset) * intervalMinutes
      return { end: 'rolledBack', early: onset === null, minutes, hours, excess }
    }
    if (answer !== 'advance') continue
    if (stage === stages.length - 1) return { end: 'finished', early: false, minutes: null, hours, excess }
    stage++
    elapsed = 0
    pending = null
  }
  const hours = (maxIntervals * intervalMinutes) / 60
  return { end: 'stuck', early: false, minutes: null, hours, excess }
}

function addArms(a: Arms, b: Arms): Arms {
  return { canary: addArm(a.canary, b.canary), baseline: addArm(a.baseline, b.baseline) }
}

const addArm = (a: Arm, b: Arm): Arm => ({
  requests: a.requests + b.requests,
  errors: a.errors.map((count, i) => count + (b.errors[i] ?? 0)),
  buckets: a.buckets.map((row, i) => row.map((count, j) => count + (b.buckets[i]?.[j] ?? 0))),
})
