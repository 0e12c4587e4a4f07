/** `backtest` for a terminal. */
import { countText, numberText } from '../analysis/number-text.js'
import { formatDuration } from '../plan/duration.js'
import type { Backtest, Replayed } from './backtest.js'

export function backtestText({ migration, from, to, cadence, looks, metrics }: Backtest): string {
  const head = `${migration}, ${time(from)} to ${time(to)}, looked at every ${formatDuration(cadence)} (${countText(looks)} looks)\n`
  const parts = metrics.map(({ metric, class: kind, outcome }) => {
    const name = kind === 'guardrail' ? metric : `${metric} (${kind}: rolls nothing back)`
    return `\n${name}: ${said(outcome, kind === 'guardrail')}`
  })
  return `${head}${parts.join('')}`
}

function said(outcome: Replayed, guardrail: boolean): string {
  if (outcome.kind === 'nothing') return `not replayed, ${outcome.why}\n`
  const { assessment, rolledBack, share } = outcome
  const at = `at a share of ${numberText(share)} %`
  const sentence = `  ${assessment.text}\n`
  if (rolledBack !== null)
    return `would have ${guardrail ? 'rolled back' : 'held'} at ${time(rolledBack.at)}, the ${ordinal(rolledBack.look)} look (${assessment.code}, ${at})\n${sentence}`
  if (assessment.breachedAt !== null)
    return `the next look would ${guardrail ? 'roll back' : 'hold'} (${assessment.code}, ${at})\n${sentence}`
  return `no rollback; at the end ${assessment.verdict} (${assessment.code}, ${at})\n${sentence}`
}

function ordinal(count: number): string {
  const [tens, ones] = [count % 100, count % 10]
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th')
  return `${countText(count)}${ending}`
}

const time = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
