/** The state of a metric's running tests as of a grid time: what a history line carries, so that later runs need no older data. */
import { z } from 'zod'
import type { Running } from './running.js'

/** Rises whenever the same data would give another state: what an older engine knew is not continued. */
export const engineVersion = 1

const amount = z.number().finite()
const count = z.strictObject({ bad: amount.min(0), total: amount.min(0) })
const counts = z.strictObject({ new: count, old: count.nullable() })

const stateSchema = z.strictObject({
  engine: z.literal(engineVersion),
  /** Hash of what was asked: criteria and shares of the error budget. */
  asked: z.string().max(200),
  /** End of the last interval that is in it, epoch ms. */
  until: amount,
  /** Begin of the attempt's evidence, epoch ms; the grid of weights starts here. */
  origin: amount,
  /** Intervals that the attempt was planned to take. */
  planned: amount.min(1),
  /** Weights are placed up to this slot of the grid. */
  slot: amount.min(0),
  /** When each stage began, epoch ms. */
  stages: z.array(amount).max(1000),
  /** What the old arm showed lately: counts, or buckets. */
  learned: z.union([
    z.null(),
    count,
    // Without the last bound, which is infinite and has no place in JSON.
    z.strictObject({ le: z.array(amount).max(500), count: z.array(amount).max(501) }),
  ]),
  learnedAt: amount.nullable(),
  before: z.strictObject({ phi: amount.min(1).max(10_000), size: amount.min(0) }),
  running: z.strictObject({
    squares: amount.min(0),
    pairs: amount.min(0),
    block: counts.nullable(),
    before: counts.nullable(),
  }),
  /** ln S of each alternative, by test. */
  tests: z.record(z.string().max(40), z.array(amount).max(20)),
  /** Counts of the step so far. */
  counts: counts.nullable(),
  suspect: z.strictObject({ since: amount, logE: amount, counts }).nullable(),
  /** Counts of the old arm by hour of the week (UTC, Monday 00:00 = 0), for the time when it has no traffic left: [hour, bad, total]. */
  hours: z.array(z.tuple([amount.min(0).max(167), amount.min(0), amount.min(0)])).max(168),
})

export type TestState = z.output<typeof stateSchema>

/** What stands in a history line, or null where it is not a state of this engine that answers the same question. */
export function readTestState(json: unknown, asked: string): TestState | null {
  const parsed = stateSchema.safeParse(json)
  return parsed.success && parsed.data.asked === asked ? parsed.data : null
}

/** A kind's way of writing down what it learned: buckets lose and regain their infinite bound. */
export type Written = TestState['learned']

export function writeState<Learned>(
  running: Running<Learned>,
  asked: string,
  write: (learned: Learned) => Written,
): TestState {
  const { learned, tests, hours, counts, suspect, ...rest } = running
  return {
    engine: engineVersion,
    asked,
    ...rest,
    stages: [...rest.stages],
    learned: write(learned),
    // A proof starts afresh with its step, and the next step is what the state is kept for; an empty test has nothing to say.
    tests: Object.fromEntries(Object.entries(tests).map(([id, logs]) => [id, logs.map(finite)])),
    counts,
    suspect: suspect === null ? null : { ...suspect, logE: finite(suspect.logE) },
    hours: [...hours].map(([hour, { bad, total }]) => [hour, bad, total]),
  }
}

export function resumeState<Learned>(
  state: TestState,
  read: (written: Written) => Learned,
): Running<Learned> {
  const { engine: _, asked: __, learned, hours, ...rest } = state
  return {
    ...rest,
    learned: read(learned),
    hours: new Map(hours.map(([hour, bad, total]) => [hour, { bad, total }])),
  }
}

/** JSON has no infinity: e^-700 is as good as nothing. */
const finite = (log: number): number => Math.max(-700, Math.min(700, log))
