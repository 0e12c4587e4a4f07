/** Does what an event asks for. The entries differ in what they read before and what they say after, in nothing else. */
import type { App } from './app.js'
import { backtestPull } from './backtest-pull.js'
import { gate, gateMergeGroup } from './gate.js'
import type { RunResult } from './result.js'
import { tick } from './tick.js'
import type { Work } from './use-case.js'
import { type Validation, validatePull } from './validate.js'

export type Performed =
  | { readonly kind: 'run'; readonly result: RunResult }
  | { readonly kind: 'validation'; readonly validation: Validation }

export interface PerformOptions {
  /** Days that the criteria of a pull request are replayed over; null: they are not. */
  readonly backtest: number | null
}

export async function perform(app: App, work: Work, { backtest }: PerformOptions): Promise<Performed> {
  if (work.kind === 'validate') {
    const validation = await validatePull(app.forge, work.pull, app.planGlobs)
    if (backtest !== null && work.replay) await backtestPull(app, work.pull, backtest)
    return { kind: 'validation', validation }
  }
  return { kind: 'run', result: await run(app, work) }
}

function run(app: App, work: Exclude<Work, { kind: 'validate' }>): Promise<RunResult> {
  switch (work.kind) {
    case 'tick':
      return tick(app, { only: work.only })
    case 'commands':
      return tick(app, { only: [] })
    case 'gate':
      return gate(app, work.pull)
    case 'merge-group':
      return gateMergeGroup(app, work.pull, work.sha)
  }
}
