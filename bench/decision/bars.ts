/** The figures that the product promised itself, and whether a run reaches them. */
import { type Pooled, pool } from './pooled.js'
import { type Cell, classOf, type TraceCell, type Worlds } from './results.js'
import { hours, minutes, percent, withBounds } from './text.js'
import { soakIntervals, stages } from './world.js'

export interface Bar {
  readonly figure: string
  readonly wanted: string
  readonly measured: string
  /** Null where the run cannot say. */
  readonly met: boolean | null
}

const leastHours = (stages.length * soakIntervals) / 12

/** One bar per figure, over all traffics of the run. `standard` is the policy that sets the times to beat. */
export function worldBars({ cells }: Worlds, policy: string, standard: string): Bar[] {
  const traffics = [...new Set(cells.map((cell) => cell.rps))].sort((a, b) => a - b)
  const mine = traffics.map((rps) => pool(cells, policy, rps))
  const theirs = traffics.map((rps) => pool(cells, standard, rps))
  const healthyCells = cells.filter((cell) => cell.policy === policy && classOf(cell) === 'healthy')
  const worst = healthyCells.filter((cell) => lowest(cell) > 0.005)
  return [
    bar('false rollbacks, healthy, pooled', 'upper 95 % bound at most 0.5 %', mine, {
      text: ({ healthy }) => withBounds(healthy),
      met: ({ healthy }) => (healthy.of === 0 ? null : healthy.bounds.high <= 0.005),
    }),
    {
      figure: 'false rollbacks, healthy, per cell',
      wanted: 'no lower bound above 0.5 %',
      measured: worst.map((cell) => `${cell.scenario} at ${cell.rps}`).join(', ') || 'none above',
      met: healthyCells.length === 0 ? null : worst.length === 0,
    },
    bar('false rollbacks, clustered errors', 'at most 2 % each', mine, {
      text: ({ clustered }) => withBounds(clustered),
      met: ({ clustered }) => (clustered.of === 0 ? null : clustered.count / clustered.of <= 0.02),
    }),
    against(
      'minutes to detect, clustered',
      'at most 1.3 times the reference',
      1.3,
      mine,
      theirs,
      'clusteredMinutes',
    ),
    bar('false rollbacks, tolerable versions', 'at most 1 %', mine, {
      text: ({ tolerable }) => withBounds(tolerable),
      met: ({ tolerable }) => (tolerable.of === 0 ? null : tolerable.count / tolerable.of <= 0.01),
    }),
    bar('bad versions detected', 'at least 99.5 %', mine, {
      text: ({ detected }) => percent(detected.count / detected.of),
      met: ({ detected }) => (detected.of === 0 ? null : detected.count / detected.of >= 0.995),
    }),
    bar('bad versions promoted', 'none', mine, {
      text: ({ promoted }) => String(promoted.count),
      met: ({ promoted }) => (promoted.of === 0 ? null : promoted.count === 0),
    }),
    against('minutes to detect, not clustered', 'no more than the reference', 1, mine, theirs, 'minutes'),
    bar('healthy ramps finished', 'at least 98 %', mine, {
      text: ({ finished }) => percent(finished.count / finished.of),
      met: ({ finished }) => (finished.of === 0 ? null : finished.count / finished.of >= 0.98),
    }),
    bar('hours of healthy ramps', `at most 2 % over ${leastHours}`, mine, {
      text: (pooled) => hours(pooled.hours),
      met: (pooled) => (pooled.hours === null ? null : pooled.hours <= 1.02 * leastHours),
    }),
  ]
}

/** The log at 25 and 50 %: quieter than every statistical peer, and not deaf. */
export function traceBars(cells: readonly TraceCell[], policy: string): Bar[] {
  const statistical = cells.filter((cell) => /^(kayenta|growthbook)/.test(cell.policy))
  return [0.25, 0.5].flatMap((share): Bar[] => {
    const here = cells.filter((cell) => cell.policy === policy && cell.share === share)
    const [same, worse] = [0, 0.05].map((injected) => here.find((cell) => cell.injected === injected))
    if (!same || !worse) return []
    const rate = same.rolledBack / same.salts
    const peers = statistical
      .filter((cell) => cell.share === share && cell.injected === 0)
      .map((cell) => cell.rolledBack / cell.salts)
    const found = worse.rolledBack / worse.salts
    return [
      {
        figure: `real log at ${percent(share)}, same version`,
        wanted: 'at most 5 %, below every statistical peer',
        measured: `${percent(rate)} (lowest peer ${peers.length === 0 ? '-' : percent(Math.min(...peers))})`,
        met: rate <= 0.05 && (peers.length === 0 ? null : rate < Math.min(...peers)),
      },
      {
        figure: `real log at ${percent(share)}, +5 points found`,
        wanted: 'at least 95 %',
        measured: percent(found),
        met: found >= 0.95,
      },
    ]
  })
}

function bar(
  figure: string,
  wanted: string,
  pooled: readonly Pooled[],
  rule: { text: (pooled: Pooled) => string; met: (pooled: Pooled) => boolean | null },
): Bar {
  return { figure, wanted, measured: pooled.map(rule.text).join(' / '), met: every(pooled.map(rule.met)) }
}

function against(
  figure: string,
  wanted: string,
  factor: number,
  mine: readonly Pooled[],
  theirs: readonly Pooled[],
  key: 'minutes' | 'clusteredMinutes',
): Bar {
  const pairs = mine.map((pooled, i) => ({ own: pooled[key], limit: theirs[i]?.[key] ?? null }))
  const text = pairs.map(({ own, limit }) => `${minutes(own)} (reference ${minutes(limit)})`)
  const met = pairs.map(({ own, limit }) => (limit === null ? null : own !== null && own <= factor * limit))
  return { figure, wanted, measured: text.join(' / '), met: every(met) }
}

/** Not met as soon as one is not; unknown when one is unknown. */
function every(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(false)) return false
  return parts.length === 0 || parts.includes(null) ? null : true
}

const lowest = (cell: Cell): number => pool([cell], cell.policy, cell.rps).healthy.bounds.low
