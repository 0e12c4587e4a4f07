import { formatDuration } from '../plan/duration.js'
import type { Metric } from '../plan/plan.js'
import type { Judged } from '../rollout/observation.js'
import { clip } from './clip.js'
import { code, text } from './escape.js'
import { formatNumber } from './number-format.js'

const mostMetrics = 20
/** Below that the counts scatter about as much as chance alone explains. */
const notableScatter = 1.5
/** What an e-value beyond this says is the same: not by chance. */
const longestOdds = 1e9

/**
 * What the sequential tests know, one line per metric: how likely it is by chance, by how much the two systems differ, what the step
 * rules out, and what can be expected. Null where nothing was tested that way.
 */
export function metricEvidence(judged: readonly Judged[]): string | null {
  const tested = judged.flatMap((one) => {
    const facts = factsOf(one)
    return facts.length === 0 ? [] : [`- ${code(clip(one.metric.name, 60))}: ${facts.join('; ')}`]
  })
  if (tested.length === 0) return null
  const more = tested.length > mostMetrics ? [`- and ${tested.length - mostMetrics} more tested metrics`] : []
  return [...tested.slice(0, mostMetrics), ...more].join('\n')
}

function factsOf({ metric, assessment }: Judged): readonly string[] {
  const { evidence, verdict } = assessment
  if (evidence === null || verdict === 'ERROR' || verdict === 'NO_DATA') return []
  const { chance, difference, rulesOut, advanceIn, detectIn, dispersion } = evidence
  const open = verdict === 'INSUFFICIENT'
  return [
    ...(difference === null ? [] : [differenceOf(metric, difference)]),
    oddsOf(chance),
    ...(rulesOut === '' || verdict === 'BREACH'
      ? []
      : [`${open ? '**to rule out:**' : '**ruled out:**'} ${text(clip(rulesOut, 300))}`]),
    ...(open && advanceIn !== null && advanceIn > 0
      ? [`if all is well it is proven in about ${formatDuration(advanceIn)}`]
      : []),
    ...(verdict === 'BREACH' || detectIn === null
      ? []
      : [`a regression of the limit's size would show within about ${formatDuration(detectIn)}`]),
    ...(dispersion > notableScatter
      ? [`counts scatter ${formatNumber(Math.round(dispersion * 10) / 10)} times as much as chance`]
      : []),
  ]
}

function differenceOf({ kind, quantile = 0, direction }: Metric, [low, high]: readonly [number, number]) {
  const what =
    kind === 'quantile'
      ? ` in requests slower than the old P${formatNumber(Math.round(quantile * 1e4) / 100)}`
      : direction === 'down'
        ? ' without success'
        : ''
  return `over the whole step new minus old ${points(low)} to ${points(high)} points${what} (95 % confidence sequence)`
}

/** A difference of fractions in percentage points, with its sign. */
function points(fraction: number): string {
  const value = Number((fraction * 100).toPrecision(2))
  return `${value > 0 ? '+' : ''}${formatNumber(value === 0 ? 0 : value)}`
}

function oddsOf(chance: number): string {
  const odds = chance > 0 ? Math.min(longestOdds, 1 / chance) : longestOdds
  return odds < 2
    ? 'nothing speaks against the new system'
    : `if the new system were no worse, a 1 in ${formatNumber(odds < 10 ? Number(odds.toPrecision(2)) : Number(odds.toPrecision(3)))} event`
}
