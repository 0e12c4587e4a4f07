import type pc from 'picocolors'
import type { BundleSize } from './bundle-size.js'
import type { IdleRun } from './idle-run.js'
import type { StartTime } from './start-time.js'

type Colors = ReturnType<typeof pc.createColors>

export interface Measurements {
  readonly version: 1
  readonly bundle: BundleSize
  readonly start: StartTime
  readonly idle: readonly IdleRun[]
}

/** Requests of one idle run: for one migration, and for each further one. */
const budget = { first: 8, further: 3 }
/** What GITHUB_TOKEN may ask in an hour and repository, all workflows together. */
const hourly = 1_000

function allowed(migrations: number): number {
  return budget.first + budget.further * (migrations - 1)
}

export function withinBudget({ idle }: Measurements): boolean {
  return idle.every(({ migrations, requests }) => requests <= allowed(migrations))
}

/** For a terminal. */
export function report(measurements: Measurements, colors: Colors): string {
  const { bundle, start, idle } = measurements
  const over = (start.action - start.bareNode).toFixed(0)
  return [
    colors.bold('Bundle'),
    `  ${megabytes(bundle.bytes)}, ${megabytes(bundle.gzipped)} gzipped`,
    '',
    `${colors.bold('Start to first request')} (Node ${start.node}, median of ${start.samples} interleaved)`,
    `  Action ${start.action.toFixed(0)} ms, bare Node ${start.bareNode.toFixed(0)} ms: ${colors.bold(`${over} ms`)} over bare Node`,
    '',
    `${colors.bold('Idle run')} (every migration live at a canary step, nothing to do; GitHub and Prometheus on the loopback)`,
    ...idleTable(idle).map((line, index) => `  ${index === 0 ? colors.dim(line) : line}`),
    withinBudget(measurements)
      ? colors.green(
          `  within the budget of ${budget.first} requests, and ${budget.further} for each further migration`,
        )
      : colors.red(
          `  OVER the budget of ${budget.first} requests, and ${budget.further} for each further migration`,
        ),
  ].join('\n')
}

function idleTable(idle: readonly IdleRun[]): string[] {
  const rows = [
    ['migrations', 'requests', 'budget', 'ms', `runs an hour with ${hourly.toLocaleString('en')} requests`],
    ...idle.map(({ migrations, requests, ms }) => [
      String(migrations),
      String(requests),
      String(allowed(migrations)),
      ms.toFixed(0),
      String(Math.floor(hourly / requests)),
    ]),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`
}
