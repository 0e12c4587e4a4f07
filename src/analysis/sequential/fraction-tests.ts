/** The tests of a metric whose evidence is a fraction or a rate, from the first interval to what `judge-tests.ts` needs. */
import type { AssessOptions, Interval } from '../assessment.js'
import { countText, numberText, percentText, spanText } from '../number-text.js'
import type { Count, Counts } from './dispersion.js'
import { type Evidence, total } from './onset.js'
import { growth, intervalsUntil } from './outlook.js'
import type { Kind, Stage } from './question.js'
import { type Crossing, type LastAsked, runTests, type Settings } from './run-tests.js'
import { readTestState, resumeState, type Written, writeState } from './state.js'
import type { Outlook, Tested } from './tested.js'

/** How a kind of metric is written down and spoken of. */
export interface Words<Learned> {
  write(learned: Learned): Written
  read(written: Written): Learned
  /** "19 errors in 1,000 requests (1.9 %)" */
  say(count: Count): string
}

export function testFractions<Arm, Learned>(
  kind: Kind<Arm, Learned>,
  words: Words<Learned>,
  stages: readonly Stage[],
  settings: Settings & { readonly proof: number },
  intervals: readonly Interval[],
  options: Pick<AssessOptions, 'now' | 'delay' | 'interval' | 'carried' | 'asked'>,
): Tested {
  const asked = options.asked ?? ''
  const state = readTestState(options.carried, asked)
  const tests = runTests(kind, stages, settings, state === null ? null : resumeState(state, words.read))
  for (const interval of intervals) if (interval.end <= options.now - options.delay) tests.take(interval)
  const running = tests.state()
  const stage = stages.at(-1)
  const level = (id: string) => {
    const found = running.tests[id]
    return found === undefined ? null : total(found)
  }
  const asking = tests.last()
  const last = asking !== null && asking.stage === stage?.since ? asking : null
  // Before the first evidence of a step what the tests hold of proofs and counts is about the step before.
  const entered = stage !== undefined && running.stages.at(-1) === stage.since
  const proofs = stage === undefined ? [] : kind.proofs(stage)
  const crossing = tests.crossing()
  return {
    crossing:
      crossing === null
        ? null
        : {
            at: crossing.at,
            code: crossing.limit.code,
            text: crossed(crossing, words.say),
            counted: crossing.suspect !== null,
          },
    limits: (stage === undefined ? [] : kind.limits(stage)).map(({ bars, absolute, comparesArms }) => ({
      comparesArms,
      shared: absolute !== null && kind.over(running.learned, absolute),
      bars: bars.map((bar) => ({ ...bar, logE: level(bar.id) })),
    })),
    proofs: proofs.map((proof) => ({ ...proof, logE: entered ? level(proof.id) : null })),
    suspect: crossing === null && running.suspect !== null ? saidOf(running.suspect.counts, words.say) : null,
    untestable: tests.untestable(),
    weaker: tests.weaker(),
    dispersion: last?.phi ?? 1,
    counts: entered ? running.counts : null,
    outlook: outlookOf(last, running.tests, kind, stage, settings),
    state: writeState(running, asked, words.write),
  }
}

const saidOf = ({ new: fresh, old }: Counts, say: (count: Count) => string): string =>
  old === null ? say(fresh) : `${say(fresh)}; the old system had ${say(old)}`

/** An e-value of E is seen with a chance of at most 1/E. Rounded down, and no more than people can tell apart. */
const odds = (logE: number): string => `1 in ${countText(threeDigits(Math.min(1e9, Math.exp(logE))))}`

const threeDigits = (value: number): number => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 2)
  return Math.floor(value / unit) * unit
}

function crossed({ limit, logE, suspect, at }: Crossing, say: (count: Count) => string): string {
  const measured =
    suspect === null ? '' : `${saidOf(suspect.counts, say)} within ${spanText(at - suspect.since)}; `
  const chance = limit.bars.flatMap(({ id, level }, i) => {
    const text = odds(Math.max(0, logE[i] ?? 0))
    if (id === 'over') return [`at exactly the limit this would be a ${text} event`]
    return level === 'chance'
      ? [`if the new system were no worse, this would be a ${text} event in the whole ramp`]
      : [`with half of the limit a ${text} event`]
  })
  return `${measured}${chance.join(', ')}`
}

/** Reckoned with the sizes and rates of the last interval. */
function outlookOf<Arm, Learned>(
  last: LastAsked | null,
  evidence: Readonly<Record<string, Evidence>>,
  kind: Kind<Arm, Learned>,
  stage: Stage | undefined,
  settings: Settings & { readonly proof: number },
): Outlook {
  if (last === null || stage === undefined) return { advanceIn: null, detectIn: null }
  const until = (id: string, target: number, worse: boolean): number | null => {
    const question = last.questions.find((one) => one.id === id)
    if (question === undefined) return null
    const excess = worse ? limitExcess(last) : 0
    return intervalsUntil(
      target,
      evidence[id],
      growth(question, last, (old) => (question.nul.ratio > 0 ? old : 0) + excess),
    )
  }
  const slowest = (found: readonly (number | null)[]): number | null =>
    found.length === 0 || found.includes(null)
      ? null
      : Math.max(...found.map((one) => one ?? 0)) * settings.interval
  const proofs = kind.proofs(stage).map(({ id }) => until(id, settings.proof, false))
  const relative = kind.limits(stage).find(({ comparesArms }) => comparesArms)
  const bars = relative?.bars.map(({ id, level }) => until(id, settings[level], true)) ?? []
  return { advanceIn: slowest(proofs), detectIn: slowest(bars) }
}

/** The excess that the relative limit allows, as the alternatives of its first bar look for it. */
function limitExcess({ questions }: LastAsked): number {
  const first = questions.find(({ id }) => id === 'none')?.alternatives[0]
  return first === undefined ? 0 : first.new - first.old
}

export const sayErrors =
  (direction: 'up' | 'down') =>
  ({ bad, total: all }: Count): string => {
    const noun = direction === 'up' ? (Math.round(bad) === 1 ? 'error' : 'errors') : 'without success'
    const share = all > 0 ? ` (${percentText(Math.min(1, bad / all))})` : ''
    return `${countText(bad)} ${noun} in ${countText(all)} ${Math.round(all) === 1 ? 'request' : 'requests'}${share}`
  }

export const saySlow =
  (quantile: number) =>
  ({ bad, total: all }: Count): string => {
    const share = all > 0 ? percentText(Math.max(0, Math.min(1, bad / all))) : 'none'
    return `${share} of ${countText(all)} requests slower than the old P${numberText(quantile * 100)}`
  }
