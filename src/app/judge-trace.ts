/** Judges a trace of one's own by the same engine that judges a ramp. */
import { assess } from '../analysis/assess.js'
import type { Assessment, AssessOptions, Cell, Criterion, Interval } from '../analysis/assessment.js'
import { observations } from '../analysis/bucket-quantile.js'
import { WrongCall } from './written-option.js'

export interface TraceOptions {
  /** Percent; absent: the share of the traffic that the trace itself shows. */
  readonly share?: number
  /** Epoch ms; absent: the whole trace is the step. */
  readonly since?: number
  /** Epoch ms; absent: the moment when the last interval is complete. */
  readonly now?: number
  /** Ms; absent: the length of the first interval. */
  readonly interval?: number
  readonly delay: number
  readonly falseAlarms?: number
  readonly tests?: number
  readonly missed?: number
  readonly proof?: AssessOptions['proof']
  /** Intervals that begin before this are ignored, epoch ms; absent: one day before `since`, as in a ramp. */
  readonly history?: number
}

export interface JudgedTrace {
  readonly assessment: Assessment
  readonly options: AssessOptions
  /** Whether the share was taken from the trace. */
  readonly shareMeasured: boolean
}

const day = 86_400_000
const hour = 3_600_000

export function judgeTrace(
  criterion: Criterion,
  intervals: readonly Interval[],
  asked: TraceOptions,
): JudgedTrace {
  const [first, last] = [intervals[0], intervals.at(-1)]
  const since = asked.since ?? first?.start ?? 0
  const from = asked.history ?? since - day
  const within = intervals.filter(({ start }) => start >= from)
  const share = asked.share ?? measuredShare(within.filter(({ start }) => start >= since))
  const { falseAlarms, tests, missed, proof } = asked
  const options: AssessOptions = {
    now: asked.now ?? (last?.end ?? 0) + asked.delay,
    since,
    share,
    interval: asked.interval ?? (first === undefined ? 300_000 : first.end - first.start),
    delay: asked.delay,
    ...(falseAlarms === undefined ? {} : { falseAlarms }),
    ...(tests === undefined ? {} : { tests }),
    ...(missed === undefined ? {} : { missed }),
    ...(proof === undefined ? {} : { proof }),
  }
  const counted = within.map((interval) => exposed(interval, share / 100))
  const assessment = assess(criterion, { kind: 'measured', intervals: counted, warnings: [] }, options)
  return { assessment, options, shareMeasured: asked.share === undefined }
}

/** In percent, at three decimals. Without an old arm everything is on the new system. */
function measuredShare(intervals: readonly Interval[]): number {
  let [fresh, all] = [0, 0]
  for (const { new: cell, old } of intervals) {
    const [a, b] = [samplesOf(cell), old === undefined ? null : samplesOf(old)]
    if (a === null || b === null) continue
    fresh += a
    all += a + b
  }
  if (all <= 0 && intervals.some(({ old }) => old !== undefined))
    throw new WrongCall(
      '--share is missing: the trace does not say how much each system served. Write what the new one got, such as --share 5.',
    )
  return all > 0 ? Math.round((fresh / all) * 100_000) / 1000 : 100
}

export function samplesOf(cell: Cell): number | null {
  switch (cell.shape) {
    case 'ratio':
      return cell.total.kind === 'number' ? cell.total.value : null
    case 'buckets':
      return 'kind' in cell.buckets ? null : observations(cell.buckets)
    case 'value':
      return cell.samples?.kind === 'number' ? cell.samples.value : null
    case 'clients':
      return 'kind' in cell.clients ? null : cell.clients.length
    case 'count':
      return cell.exposure > 0 ? cell.exposure : null
  }
}

/** What could have produced a count, where the trace does not say: the hours times the share of the traffic. */
function exposed(interval: Interval, part: number): Interval {
  const hours = (interval.end - interval.start) / hour
  const withExposure = (cell: Cell, fraction: number): Cell =>
    cell.shape === 'count' && cell.exposure === 0 ? { ...cell, exposure: hours * fraction } : cell
  const { old } = interval
  return {
    ...interval,
    new: withExposure(interval.new, part),
    ...(old === undefined ? {} : { old: withExposure(old, 1 - part) }),
  }
}
