import { addPairs, type Piece } from './evidence.js'
import type { Method, Outcome, Pair, Rule } from './method.js'

/** Merged, disjoint evidence that is large enough to be judged. */
export interface JudgedWindow<Arm> {
  readonly start: number
  readonly end: number
  readonly pair: Pair<Arm>
  readonly outcome: Outcome
}

/** Whether the arms that a rule looks at hold the samples a window needs. A metric that counts no samples needs none. */
export function enoughSamples<Arm>(method: Method<Arm>, rule: Rule<Arm>, pair: Pair<Arm>): boolean {
  const needed = method.samplesNeeded
  const enough = (arm: Arm) => needed === null || (method.samples(arm) ?? Number.POSITIVE_INFINITY) >= needed
  if (!rule.comparesArms) return enough(pair.new)
  return enough(pair.new) && pair.old !== null && enough(pair.old)
}

const counts = <Arm>(method: Method<Arm>, rule: Rule<Arm>, pair: Pair<Arm>): boolean =>
  method.hasEvidence(pair.new) && (!rule.comparesArms || (pair.old !== null && method.hasEvidence(pair.old)))

/**
 * The windows of a rule. They are cut from the front, so what is measured later never moves an earlier window: whoever looks
 * when, and however often, sees the same windows and the same first breach. The open remainder at the end is not judged.
 */
export function judgeWindows<Arm>(
  method: Method<Arm>,
  rule: Rule<Arm>,
  pieces: readonly Piece<Arm>[],
): readonly JudgedWindow<Arm>[] {
  const judged: JudgedWindow<Arm>[] = []
  let open: { start: number; pair: Pair<Arm> } | null = null
  for (const piece of pieces) {
    if (piece.restarts && rule.windows === 'merged') open = null
    if (!counts(method, rule, piece.pair)) continue
    const pair: Pair<Arm> = addPairs(method, open?.pair ?? null, piece.pair)
    const start: number = open?.start ?? piece.start
    const complete = rule.windows === 'cumulative' || enoughSamples(method, rule, pair)
    if (complete) judged.push({ start, end: piece.end, pair, outcome: rule.outcome(pair) })
    const carriesOn = rule.windows === 'cumulative' || (rule.windows === 'merged' && !complete)
    open = carriesOn ? { start, pair } : null
  }
  return judged
}

/**
 * The window that completed a breach: the first that breaches and has another breach among the two before it. A single
 * breaching window is what chance and blips produce; 2 of 3 is what persists. null: none so far.
 */
export function firstBreach<Arm>(windows: readonly JudgedWindow<Arm>[]): JudgedWindow<Arm> | null {
  const breaches = (window: JudgedWindow<Arm> | undefined) => window?.outcome === 'breach'
  return (
    windows.find((window, i) => breaches(window) && (breaches(windows[i - 1]) || breaches(windows[i - 2]))) ??
    null
  )
}
