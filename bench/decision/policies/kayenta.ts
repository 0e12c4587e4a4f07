/**
 * Kayenta (spinnaker/kayenta), `kayenta-judge/.../NetflixACAJudge.scala`, `classifiers/metric/MannWhitneyClassifier.scala` and
 * `scorers/WeightedSumScorer.scala`: each metric is a series of points per arm, NaN removed; it is High when the lower end of the 98 %
 * interval of the shift lies above a quarter of the estimated shift and the ratio of the means reaches the allowed increase. The score
 * is the percentage of metrics that pass; below 75 the canary fails at once, below 95 it fails at the end. Half of the metrics without
 * data fail it. Here it judges hourly on the growing window of the stage with one point in five minutes, in one group, direction
 * increase, outliers kept, and is first asked when both arms have twelve points, which is kind to it.
 */
import type { Criterion, Policy } from '../policy.js'
import { shiftInterval } from './mann-whitney.js'
import { reading } from './threshold-checks.js'

export type Classification = 'pass' | 'high' | 'noData' | 'error'

export interface Settings {
  readonly tolerance: number
  /** Normal quantile of the two-sided level. */
  readonly z: number
  readonly allowedIncrease: number
}

export function classify(
  experiment: readonly number[],
  control: readonly number[],
  { tolerance, z, allowedIncrease }: Settings,
): Classification {
  if (experiment.length === 0 || control.length === 0) return 'noData'
  const [a, b] = [[...experiment].sort(ascending), [...control].sort(ascending)]
  if (a.length === b.length && a.every((value, i) => value === b[i])) return 'pass'
  if (a[0] === a.at(-1) && b[0] === b.at(-1) && a[0] === b[0]) return 'pass'
  const shift = shiftInterval(experiment, control, z)
  if (!shift) return 'error'
  const usual = mean(control)
  const large = usual === 0 || mean(experiment) / usual >= allowedIncrease
  return large && shift.low > tolerance * Math.abs(shift.estimate) ? 'high' : 'pass'
}

/** 0 to 100. */
export function score(results: readonly Classification[]): number {
  const noData = results.filter((result) => result === 'noData').length
  if (noData / results.length >= 0.5) return 0
  const passed = results.filter((result) => result === 'pass').length
  const judged = passed + results.filter((result) => result === 'high').length
  return judged === 0 ? 100 : (100 * passed) / judged
}

const ascending = (a: number, b: number): number => a - b
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const judgeEvery = 12
const [marginal, pass] = [75, 95]

const judge = (name: string, allowedIncrease: number): Policy => ({
  name,
  runs: 'controller',
  begin: ({ criteria, soak }) => {
    const settings = { tolerance: 0.25, z: 2.3263478740408408, allowedIncrease }
    const empty = () =>
      criteria.map((criterion: Criterion) => ({
        criterion,
        canary: [] as number[],
        baseline: [] as number[],
      }))
    let metrics = empty()
    return (interval) => {
      if (interval.elapsed === 1) metrics = empty()
      for (const { criterion, canary, baseline } of metrics) {
        if (interval.missing) continue
        const [a, b] = [
          reading(criterion, interval.window.canary),
          reading(criterion, interval.window.baseline),
        ]
        if (!Number.isNaN(a)) canary.push(a)
        if (!Number.isNaN(b)) baseline.push(b)
      }
      const over = interval.elapsed >= soak
      if (interval.elapsed % judgeEvery !== 0 && !over) return 'continue'
      const ready = metrics.every(({ canary, baseline }) => Math.min(canary.length, baseline.length) >= 12)
      if (!ready && !over) return 'continue'
      const result = score(metrics.map(({ canary, baseline }) => classify(canary, baseline, settings)))
      if (result < (over ? pass : marginal)) return 'rollback'
      return over ? 'advance' : 'continue'
    }
  },
})

export const kayenta = judge('kayenta', 1)
export const kayentaEffect = judge('kayenta-1.5x', 1.5)
