/**
 * Numbers that come ready-made, one per window: the weaker mode. All that is used of a window is on which side of the limit it lies, so
 * the null hypothesis is "not more than half of the windows are past the limit, whatever came before", and
 *
 *     e = 1 + lambda (2 Z - 1),   Z = 1 where the window is past the limit
 *
 * for a few lambda in (0, 1), mixed over onsets like the others (a sign test by betting: Waudby-Smith and Ramdas 2024 for the general
 * form). It needs about ten breaching windows in a row, and assumes windows that can be exchanged.
 */
import type { AssessOptions, Interval } from '../assessment.js'
import { judgeWindows } from '../debounced-windows.js'
import { gatherEvidence } from '../evidence.js'
import type { Method, Rule } from '../method.js'
import { countText } from '../number-text.js'
import { accumulate, type Evidence, stageWeight, total, weightBefore } from './onset.js'
import type { Settings } from './run-tests.js'
import { engineVersion, readTestState, type TestState } from './state.js'
import type { Tested } from './tested.js'

const stakes = [0.3, 0.6, 0.9] as const

export function testSigns<Arm>(
  method: Method<Arm>,
  intervals: readonly Interval[],
  settings: Settings,
  options: AssessOptions,
): Tested {
  const asked = options.asked ?? ''
  const carried = readTestState(options.carried, asked)
  const steps = [...(options.earlier ?? []).map(({ since }) => since), options.since]
  const origin = carried?.origin ?? steps[0] ?? options.since
  const planned = carried?.planned ?? settings.planned
  const begun = [...(carried?.stages ?? [])]
  const tests: Record<string, Evidence> = { ...carried?.tests }
  const from = carried?.until ?? Number.NEGATIVE_INFINITY
  let crossing: Tested['crossing'] = null
  let at = carried?.until ?? origin
  let untestable = false
  const slotOf = (end: number) => Math.max(0, (end - origin) / settings.interval)
  const weightUpTo = (end: number) => weightBefore(slotOf(end), planned)
  const { pieces } = gatherEvidence(method, intervals, { ...options, since: Math.min(origin, options.since) })

  const found = method.rules.map((rule) => {
    let placed = carried?.until ?? origin
    let stages = begun.length
    let step = begun.at(-1)
    let healthy: Evidence = []
    let [past, seen] = [0, 0]
    for (const window of judgeWindows(method, rule, pieces)) {
      const since = steps.findLast((one) => one <= window.start)
      if (window.end <= from || since === undefined) continue
      at = Math.max(at, window.end)
      untestable = window.outcome === 'untestable'
      if (window.outcome === 'shared' || window.outcome === 'untestable') continue
      const breach = window.outcome === 'breach'
      let weight = weightUpTo(window.end) - weightUpTo(placed)
      if (since !== step) {
        weight += stageWeight(stages)
        stages += 1
        step = since
        healthy = []
      }
      placed = window.end
      tests[rule.code] = accumulate(tests[rule.code] ?? [], bets(breach), weight)
      healthy = accumulate(healthy, bets(!breach), healthy.length === 0 ? 1 : 0)
      seen += 1
      past += breach ? 1 : 0
      const logE = total(tests[rule.code] ?? [])
      if (logE >= settings.chance && crossing === null)
        crossing = {
          at: window.end,
          code: rule.code,
          text: crossed(rule, window.pair, past, seen, logE),
          counted: true,
        }
    }
    return { rule, healthy: step === options.since ? healthy : [] }
  })
  const reached = steps.filter((since) => since < at && !begun.includes(since))
  const level = (logs: Evidence | undefined) => (logs === undefined || logs.length === 0 ? null : total(logs))
  return {
    crossing,
    limits: found.map(({ rule }) => ({
      comparesArms: rule.comparesArms,
      shared: false,
      bars: [{ level: 'chance', logE: level(tests[rule.code]) }],
    })),
    proofs: found.map(({ rule, healthy }) => ({
      comparesArms: rule.comparesArms,
      rulesOut: `past its limit in more than half of the windows`,
      logE: level(healthy),
    })),
    suspect: null,
    untestable,
    weaker: false,
    dispersion: 1,
    counts: null,
    outlook: { advanceIn: null, detectIn: null },
    state: stateOf({
      asked,
      until: at,
      origin,
      planned,
      slot: slotOf(at),
      stages: [...begun, ...reached],
      tests,
    }),
  }
}

const bets = (breach: boolean): number[] => stakes.map((stake) => Math.log1p(breach ? stake : -stake))

function crossed<Arm>(
  rule: Rule<Arm>,
  pair: Parameters<Rule<Arm>['explain']>[0],
  past: number,
  seen: number,
  logE: number,
): string {
  return `${rule.explain(pair)}; past the limit in ${countText(past)} of ${countText(seen)} windows, a 1 in ${countText(Math.exp(Math.min(27, logE)))} event if it were within it half of the time`
}

function stateOf(
  known: Pick<TestState, 'asked' | 'until' | 'origin' | 'planned' | 'slot' | 'stages'> & {
    readonly tests: Readonly<Record<string, Evidence>>
  },
): TestState {
  return {
    engine: engineVersion,
    ...known,
    tests: Object.fromEntries(Object.entries(known.tests).map(([id, logs]) => [id, [...logs]])),
    learned: null,
    learnedAt: null,
    before: { phi: 1, size: 0 },
    running: { squares: 0, pairs: 0, block: null, before: null },
    counts: null,
    suspect: null,
    hours: [],
  }
}
