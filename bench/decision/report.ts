/** The tables of a run, as Markdown: what the terminal prints and what docs/decision-benchmark.md holds. */
import { type Bar, traceBars, worldBars } from './bars.js'
import { pool } from './pooled.js'
import { type Cell, classOf, type Results, type TraceCell, type Worlds } from './results.js'
import { hours, minutes, percent, table, withBounds } from './text.js'

export interface Judged {
  /** Whose bars are judged. */
  readonly policy: string
  /** Who sets the times to beat. */
  readonly standard: string
}

export function barsOf(results: Results, { policy, standard }: Judged): Bar[] {
  return [
    ...results.worlds.flatMap((worlds) =>
      worldBars(worlds, policy, standard).map((bar) => ({
        ...bar,
        figure: results.worlds.length > 1 ? `${bar.figure}; ${nameOf(worlds)}` : bar.figure,
      })),
    ),
    ...traceBars(results.trace, policy),
  ]
}

const nameOf = ({ criteria, seeds }: Worlds): string =>
  `${criteria} criteria, seeds ${seeds.from} to ${seeds.to}`

export function report(results: Results, judged: Judged): string {
  const parts = results.worlds.flatMap((worlds) => [
    `### ${nameOf(worlds)}`,
    summary(worlds),
    ...trafficsOf(worlds.cells).map(
      (rps) => `At ${rps} requests per second:\n\n${perScenario(worlds.cells, rps)}`,
    ),
  ])
  if (results.trace.length > 0) parts.push('### Real log', traceTable(results.trace))
  const bars = barsOf(results, judged)
  if (bars.length > 0) parts.push(`### Bars of ${judged.policy}`, barTable(bars))
  return parts.join('\n\n')
}

const trafficsOf = (cells: readonly Cell[]): number[] =>
  [...new Set(cells.map((cell) => cell.rps))].sort((a, b) => a - b)

const policiesOf = (cells: readonly { readonly policy: string }[]): string[] => [
  ...new Set(cells.map((cell) => cell.policy)),
]

function summary({ cells }: Worlds): string {
  const head = [
    'policy',
    'rps',
    'false rollbacks, healthy',
    'clustered',
    'tolerable',
    'one blip',
    'bad detected',
    'early',
    'promoted',
    'min to detect',
    'clustered min',
    'excess bad',
    'finished',
    'hours',
  ]
  const rows = policiesOf(cells).flatMap((policy) =>
    trafficsOf(cells).map((rps) => {
      const pooled = pool(cells, policy, rps)
      return [
        policy,
        String(rps),
        withBounds(pooled.healthy),
        withBounds(pooled.clustered),
        withBounds(pooled.tolerable),
        withBounds(pooled.blip),
        percent(pooled.detected.count / pooled.detected.of),
        percent(pooled.early.count / pooled.early.of),
        percent(pooled.promoted.count / pooled.promoted.of),
        minutes(pooled.minutes),
        minutes(pooled.clusteredMinutes),
        String(Math.round(pooled.excess)),
        percent(pooled.finished.count / pooled.finished.of),
        hours(pooled.hours),
      ]
    }),
  )
  return table(head, rows)
}

/** Rolled back, median minutes where there was something to find, and what stayed undecided. */
function perScenario(cells: readonly Cell[], rps: number): string {
  const here = cells.filter((cell) => cell.rps === rps)
  const names = policiesOf(here)
  const rows = [...new Set(here.map((cell) => cell.scenario))].map((scenario) => [
    scenario,
    ...names.map((policy) => {
      const cell = here.find((one) => one.policy === policy && one.scenario === scenario)
      if (!cell) return '-'
      const bad = /^bad/.test(classOf(cell) ?? '')
      const time = bad && cell.minutes ? ` (${minutes(cell.minutes.median)})` : ''
      const stuck = cell.stuck > 0 ? `, ${percent(cell.stuck / cell.ramps)} open` : ''
      return `${percent(cell.rolledBack / cell.ramps)}${time}${stuck}`
    }),
  ])
  return table(['rolled back (median min)', ...names], rows)
}

function traceTable(cells: readonly TraceCell[]): string {
  const columns = [...new Set(cells.map(({ share }) => share))].flatMap((share) =>
    [...new Set(cells.map(({ injected }) => injected))].map((injected) => ({ share, injected })),
  )
  const head = columns.map(({ share, injected }) =>
    injected === 0 ? `same version at ${percent(share)}` : `+${100 * injected} points at ${percent(share)}`,
  )
  const rows = policiesOf(cells).map((policy) => [
    policy,
    ...columns.map(({ share, injected }) => {
      const cell = cells.find(
        (one) => one.policy === policy && one.share === share && one.injected === injected,
      )
      if (!cell) return '-'
      const time = injected === 0 ? '' : ` (${minutes(cell.medianMinutes)})`
      return `${percent(cell.rolledBack / cell.salts)}${time}`
    }),
  ])
  return table(['rolled back (median min)', ...head], rows)
}

function barTable(bars: readonly Bar[]): string {
  const verdict = (met: boolean | null) => (met === null ? 'unknown' : met ? 'met' : '**not met**')
  return table(
    ['figure', 'wanted', 'measured', ''],
    bars.map(({ figure, wanted, measured, met }) => [figure, wanted, measured, verdict(met)]),
  )
}
