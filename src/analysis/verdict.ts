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

export const judgement = (verdict: Verdict, code: string, text: string): Judgement => ({
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

const missing = (evidence: Evidence<unknown>): string => {
  const gaps = evidence.gaps.map(
    (gap) => `${gap.arm} system: ${reasons[gap.why]} in ${countText(gap.intervals)}`,
  )
  return `${gaps.join(', ')} of ${countText(evidence.closed)} closed intervals`
}

/** Nothing usable at all: too early to expect any, or absent. */
export function nothing(
  evidence: Evidence<unknown>,
  { interval, delay, now, since }: AssessOptions,
): Judgement {
  const complete = Math.ceil(since / interval) * interval + interval + delay
  if (evidence.closed > 0)
    return judgement('NO_DATA', 'no-data', `no complete interval: ${missing(evidence)}`)
  if (complete <= now) return judgement('NO_DATA', 'no-data', 'the provider returned no closed interval')
  return judgement(
    'INSUFFICIENT',
    'too-early',
    `the first interval is complete in ${spanText(complete - now)}`,
  )
}

/** What has been absent since when; null while complete intervals keep coming. */
export function staleness(
  evidence: Evidence<unknown>,
  { interval, delay, now }: AssessOptions,
): Judgement | null {
  const end = evidence.pieces.at(-1)?.end ?? Number.NEGATIVE_INFINITY
  if (end >= now - delay - staleAfter * interval) return null
  const because = evidence.gaps.length === 0 ? 'nothing came after it' : missing(evidence)
  return judgement(
    'NO_DATA',
    'stale',
    `the last complete interval ended ${spanText(now - end)} ago: ${because}`,
  )
}

const inDoubt: readonly Outcome[] = ['breach', 'shared', 'untestable']

/**
 * The worst of the last two windows of each rule and of everything together, in words; null when all are healthy. The whole is
 * looked at as well because a rate that lies steadily a little over its limit shows in no single window.
 */
function doubt<Arm>(
  method: Method<Arm>,
  judged: readonly Judged<Arm>[],
  pooled: Pair<Arm>,
): Judgement | null {
  const seen = judged.flatMap(({ rule, windows }) => {
    const recent = windows.slice(-2).reverse()
    const whole = windows.length === 0 ? 'untestable' : rule.outcome(pooled)
    return [
      ...recent.map(({ pair, outcome }) => ({ rule, pair, outcome, scope: 'in one of the last 2 windows' })),
      // What the windows can tell and the whole cannot (the histogram was cut differently half-way) is told by the windows.
      ...(whole === 'untestable' ? [] : [{ rule, pair: pooled, outcome: whole, scope: 'over all evidence' }]),
    ]
  })
  const worst = inDoubt.flatMap((outcome) => seen.filter((one) => one.outcome === outcome))[0]
  if (worst === undefined) return null
  const text = `${worst.rule.explain(worst.pair)}; ${worst.scope}`
  if (worst.outcome === 'breach')
    return judgement('INSUFFICIENT', 'suspect', `${text}, which is past the limit`)
  if (worst.outcome === 'shared') {
    return judgement('INSUFFICIENT', 'shared-incident', `${text}, and the old system is past this limit too`)
  }
  return judgement(
    'INSUFFICIENT',
    method.untestable,
    `${text}, and the data cannot tell which side of the limit that is`,
  )
}

/** What is still missing before the step may pass; null: nothing. */
function shortage<Arm>(
  method: Method<Arm>,
  judged: readonly Judged<Arm>[],
  evidence: Evidence<Arm>,
  pooled: Pair<Arm>,
  options: AssessOptions,
): Judgement | null {
  const total = method.samples(pooled.new)
  if (method.samplesNeeded !== null && total !== null && total < method.samplesNeeded) {
    const text = `${countText(total)} of ${countText(method.samplesNeeded)} ${method.unit}`
    return judgement('INSUFFICIENT', 'too-few-samples', text)
  }
  for (const { rule, windows } of judged) {
    if (windows.length > 0) continue
    if (rule.comparesArms && pooled.old === null) {
      return judgement(
        'INSUFFICIENT',
        'no-control',
        'the old system was not measured, and a limit is relative to it',
      )
    }
    const needed = `${countText(method.samplesNeeded ?? 1)} ${method.unit}`
    const control = rule.comparesArms && pooled.old !== null ? method.samples(pooled.old) : null
    const text = enoughSamples(method, rule, pooled)
      ? `no window holds ${needed}`
      : `${countText(control ?? 0)} of ${needed} in the old system`
    return judgement('INSUFFICIENT', 'too-few-samples', text)
  }
  return quietness(method, evidence, options)
}

/** No traffic lately: what nobody uses proves nothing. */
export function quietness<Arm>(
  method: Method<Arm>,
  evidence: Evidence<Arm>,
  options: AssessOptions,
): Judgement | null {
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
 * What must hold. Where everybody is on the new system nothing may be left of the old one to compare with: the absolute limits, if
 * there are any, stand alone then.
 */
function inForce<Arm>(method: Method<Arm>, judged: readonly Judged<Arm>[], share: number) {
  const absolute = judged.filter(({ rule }) => !rule.comparesArms)
  const compared = judged.some(({ rule, windows }) => rule.comparesArms && windows.length > 0)
  if (share < 100 || compared || absolute.length === 0)
    return { applicable: judged, proofs: method.proofs, note: '' }
  const note = absolute.length < judged.length ? '; too little is left of the old system to compare with' : ''
  return { applicable: absolute, proofs: method.proofs.filter((proof) => !proof.comparesArms), note }
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
  if (pooled === null) return nothing(evidence, options)
  const found = breach(judged) ?? staleness(evidence, options)
  if (found !== null) return found
  const { applicable, proofs, note } = inForce(method, judged, options.share)
  if (applicable.length + proofs.length === 0) {
    const samples = method.samples(pooled.new)
    const text =
      samples === null ? 'measured, no limit set' : `${countText(samples)} ${method.unit}, no limit set`
    return judgement('PASS', 'observed', text)
  }
  const held = doubt(method, applicable, pooled) ?? shortage(method, applicable, evidence, pooled, options)
  if (held !== null) return held
  const checks = proofs.map((proof) => proof.check(pooled))
  const open = checks.find((check) => !check.proven)
  if (open !== undefined) return judgement('INSUFFICIENT', 'not-proven', open.text)
  const last = applicable.flatMap(({ rule, windows }) =>
    windows.slice(-1).map((window) => rule.explain(window.pair)),
  )
  return judgement('PASS', 'within-limits', `${checks[0]?.text ?? last[0] ?? criterion.metric}${note}`)
}
