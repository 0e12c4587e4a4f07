/** `rampPower` for a terminal. */
import { countText, numberText, spanText } from '../analysis/number-text.js'
import { formatDuration } from '../plan/duration.js'
import { type RampPower, regressions, type StepPower } from './ramp-power.js'
import { textTable } from './text-table.js'

export function powerText({ migration, from, to, metrics, steps }: RampPower): string {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10)
  const known = metrics.filter(({ why }) => why === null)
  const traffic = [
    ['metric', 'old system', 'per interval', 'scatter'],
    ...known.map(({ metric, baseline, perInterval, interval, dispersion }) => [
      metric,
      baseline ?? '',
      `${amount(perInterval ?? 0)} in ${formatDuration(interval)}`,
      numberText(dispersion ?? 1, 3),
    ]),
  ]
  const head = [
    'step',
    'soak',
    'metric',
    'proven in',
    ...regressions.map((times) => `${times}x limit`),
    'smallest within soak',
    'the step rules out',
  ]
  const unknown = metrics.filter(({ why }) => why !== null)
  return [
    `${migration}, at the traffic of ${day(from)} to ${day(to)}\n`,
    known.length === 0 ? '' : `\n${textTable(traffic)}`,
    unknown.length === 0
      ? ''
      : `\n${unknown.map(({ metric, why }) => `${metric}: not reckoned, ${why}\n`).join('')}`,
    steps.length === 0 ? '' : `\n${textTable([head, ...steps.map(row)])}`,
  ].join('')
}

function row(step: StepPower): string[] {
  const { to, soak, metric, guardrail, concludes, provenIn, rolledBackIn, smallest, rulesOut } = step
  return [
    `${numberText(to)} %`,
    formatDuration(soak),
    guardrail ? metric : `${metric} (no guardrail)`,
    `${provenIn === null ? 'never' : spanText(provenIn)}${concludes ? '' : ' !'}`,
    ...rolledBackIn.map(({ after }) => (after === null ? 'never' : shortSpan(after))),
    smallest === null ? 'none' : `${numberText(smallest.times, 2)}x, ${smallest.text}`,
    rulesOut,
  ]
}

/** To the two largest units: nobody needs the minutes of a month. */
const shortSpan = (ms: number): string => (ms > 365 * 86_400_000 ? 'years' : formatDuration(ms))

const amount = (perInterval: number): string =>
  perInterval < 10 ? numberText(perInterval, 2) : countText(perInterval)
