/** The timed program: `index.ts` compiles it as the product is compiled and starts it. Prints its figures as JSON. */
import { assess } from '../../src/analysis/assess.js'
import { parsePrometheusAnswer } from '../../src/metrics/prometheus/schema.js'
import { bucketCase, type Case, day, ratioCase, slots, step } from './cases.js'
import type { Figures } from './figures.js'

const rounds = Number(process.argv[2])

process.stdout.write(JSON.stringify([ratioCase(), bucketCase()].map(time)))

function time(one: Case): Figures {
  const [parsing, judging]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    parsing.push(spent(() => parse(one)))
    judging.push(spent(() => judge(one)))
  }
  const [parsed, judged] = [median(parsing), median(judging)]
  return { name: one.name, parse: parsed, judge: judged, ratio: judged / parsed }
}

function parse({ answers }: Case): void {
  for (const answer of answers)
    if (parsePrometheusAnswer(answer).kind !== 'series') throw new Error('the answer is not understood')
}

function judge({ criterion, intervals }: Case): void {
  const found = assess(
    criterion,
    { kind: 'measured', intervals, warnings: [] },
    {
      now: slots * step,
      interval: step,
      delay: 0,
      share: 25,
      since: 20 * day * step,
      earlier: [{ since: day * step, share: 5 }],
    },
  )
  if (found.verdict === 'BREACH' || found.verdict === 'NO_DATA') throw new Error(found.text)
}

/** Milliseconds of processor time: what else runs on the machine does not count. The collector's threads do. */
function spent(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function median(found: readonly number[]): number {
  return [...found].sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? Number.NaN
}
