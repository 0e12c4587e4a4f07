import type { AssessOptions, Criterion, Verdict } from './assessment.js'
import { enoughSamples, firstBreach, type JudgedWindow, judgeWindows } from './debounced-windows.js'
import { type Evidence, pool } from './evidence.js'
import type { Method, Outcome, Pair, Rule } from './method.js'
import { countText, spanText } from './number-text.js'

/** A verdict with the rule that gave it and its arithmetic. */
export interface Judgement {
  readonly verdict: Verdict
  readonly code: string
  readonly text: string
  readonly breachedAt: number | null
}

interface Judged<Arm> {
  readonly rule: Rule<Arm>
  readonly windows: readonly JudgedWindow<Arm>[]
}

const judgement = (verdict: Verdict, code: string, text: string): Judgement => ({
  verdict,
  code,
  text,
  breachedAt: null,
})

/** How many intervals may be missing at the end before the data counts as stale. */
const staleAfter = 3

const reasons = {
  'no-series': 'no series',
  null: 'no value',
  nan: 'not a number (NaN)',
  infinite: 'infinite',
  partial: 'partial data',
  negative: 'a negative count',
  'other-shape': 'another shape',
} as const

/** The first breach of any rule; rules are looked at in order and the earliest window decides. */
function breach<Arm>(judged: readonly Judged<Arm>[]): Judgement | null {
  const breaches = judged.flatMap(({ rule, windows }) => {
    const window = firstBreach(windows)
    return window === null ? [] : [{ rule, window }]
  })
  const [first] = breaches.sort((a, b) => a.window.end - b.window.end)
  if (first === undefined) return null
  const { rule, window } = first
  const text = `${rule.explain(window.pair)}; 2 of 3 windows breached`
  return { verdict: 'BREACH', code: rule.code, text, breachedAt: window.end }
}

/** What is absent and since when; null while the data is complete and recent. */
function absence(evidence: Evidence<unknown>, options: AssessOptions): Judgement | null {
  const last = evidence.pieces.at(-1)
  const { interval, delay, now } = options
  const listed = evidence.gaps.map(
    (gap) => `${gap.arm} system: ${reasons[gap.why]} in ${countText(gap.intervals)}`,
  )
  const missing = `${listed.join(', ')} of ${countText(evidence.closed)} closed intervals`
  if (last === undefined) {
    const firstEnd = Math.ceil(options.since / interval) * interval + interval
    if (evidence.closed === 0 && firstEnd > now - delay) {
      return judgement(
        'INSUFFICIENT',
        'too-early',
        `the first interval is complete in ${spanText(firstEnd + delay - now)}`,
      )
    }
    const text =
      evidence.closed === 0 ? 'the provider returned no closed interval' : `no complete interval: ${missing}`
    return judgement('NO_DATA', 'no-data', text)
  }
  if (last.end >= now - delay - staleAfter * interval) return null
  const because = evidence.gaps.length === 0 ? 'nothing came after it' : missing
  return judgement(
    'NO_DATA',
    'stale',
    `the last complete interval ended ${spanText(now - last.end)} ago: ${because}`,
  )
}

/** "412 of 1,000 requests", for the first arm that lacks some. */
function missingSamples<Arm>(method: Method<Arm>, rule: Rule<Arm>, pair: Pair<Arm>): string {
  const needed = method.samplesNeeded ?? 1
  const fresh = method.samples(pair.new) ?? 0
  if (fresh < needed || !rule.comparesArms)
    return `${countText(fresh)} of ${countText(needed)} ${method.unit}`
  const control = pair.old === null ? 0 : (method.samples(pair.old) ?? 0)
  return `${countText(control)} of ${countText(needed)} ${method.unit} in the old system`
}

const inDoubt: readonly Outcome[] = ['breach', 'shared', 'untestable']

/** The worst of the last two windows of each rule, in words; null when all are healthy. */
function doubt<Arm>(method: Method<Arm>, judged: readonly Judged<Arm>[]): Judgement | null {
  for (const outcome of inDoubt) {
    for (const { rule, windows } of judged) {
      const window = windows.slice(-2).findLast((one) => one.outcome === outcome)
      if (window === undefined) continue
      const arithmetic = rule.explain(window.pair)
      if (outcome === 'breach')
        return judgement('INSUFFICIENT', 'suspect', `${arithmetic}; a second breach in 3 windows trips`)
      if (outcome === 'shared') {
        return judgement(
          'INSUFFICIENT',
          'shared-incident',
          `${arithmetic}; the old system is over this limit too`,
        )
      }
      return judgement(
        'INSUFFICIENT',
        method.untestable,
        `${arithmetic}; the data cannot tell which side of the limit it is on`,
      )
    }
  }
  return null
}

/** What is still missing before the step may pass; null: nothing. */
function shortage<Arm>(
  method: Method<Arm>,
  judged: readonly Judged<Arm>[],
  evidence: Evidence<Arm>,
  pooled: Pair<Arm>,
  options: AssessOptions,
): Judgement | null {
  for (const { rule, windows } of judged) {
    if (windows.length > 0) continue
    if (rule.comparesArms && pooled.old === null) {
      return judgement(
        'INSUFFICIENT',
        'no-control',
        'the old system was not measured, and every limit is relative to it',
      )
    }
    const single = enoughSamples(method, rule, pooled)
      ? ', none of it in one interval of the required size'
      : ''
    return judgement('INSUFFICIENT', 'too-few-samples', `${missingSamples(method, rule, pooled)}${single}`)
  }
  const latest = evidence.pieces.findLast((piece) => method.hasEvidence(piece.pair.new))
  const quietSince = latest?.end ?? options.since
  if (quietSince >= options.now - options.delay - staleAfter * options.interval) return null
  return judgement(
    'INSUFFICIENT',
    'no-traffic',
    `no ${method.unit} for ${spanText(options.now - quietSince)}`,
  )
}

/**
 * The verdict on all evidence. A breach decides first and for good; then missing data; only then whether what there is suffices.
 */
export function judge<Arm>(
  method: Method<Arm>,
  evidence: Evidence<Arm>,
  criterion: Criterion,
  options: AssessOptions,
): Judgement {
  const pooled = pool(method, evidence.pieces)
  const judged = method.rules.map((rule) => ({ rule, windows: judgeWindows(method, rule, evidence.pieces) }))
  const found = breach(judged) ?? absence(evidence, options)
  if (found !== null) return found
  if (pooled === null) return judgement('NO_DATA', 'no-data', 'the provider returned no closed interval')
  const withoutControl =
    options.share >= 100 && pooled.old === null && judged.some(({ rule }) => !rule.comparesArms)
  const applicable = withoutControl ? judged.filter(({ rule }) => !rule.comparesArms) : judged
  const proofs = withoutControl ? method.proofs.filter((proof) => !proof.comparesArms) : method.proofs
  if (applicable.length + proofs.length === 0) {
    const samples = method.samples(pooled.new)
    const text =
      samples === null ? 'measured, no limit set' : `${countText(samples)} ${method.unit}, no limit set`
    return judgement('PASS', 'observed', text)
  }
  const held = doubt(method, applicable) ?? shortage(method, applicable, evidence, pooled, options)
  if (held !== null) return held
  const checks = proofs.map((proof) => proof.check(pooled))
  const open = checks.find((check) => !check.proven)
  if (open !== undefined) return judgement('INSUFFICIENT', 'not-proven', open.text)
  const last = applicable.flatMap(({ rule, windows }) =>
    windows.slice(-1).map((window) => rule.explain(window.pair)),
  )
  const note =
    withoutControl && applicable.length < judged.length
      ? '; nothing is left of the old system to compare with'
      : ''
  return judgement('PASS', 'within-limits', `${checks[0]?.text ?? last[0] ?? criterion.metric}${note}`)
}
