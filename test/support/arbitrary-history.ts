/** History lines with anything in them, and whole histories whose numbers rise. */
import fc from 'fast-check'
import type {
  HistoryLine,
  LineEvidence,
  Noticed,
  Resolved,
  RollbackLine,
  StepLine,
} from '../../src/rollout/history.js'

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('"\n{}', '\u2028', '\r\n'))
const someText = text.filter((drawn) => drawn !== '')
const percent = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000)
const instant = fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) })
// JSON knows no -0, NaN or infinity.
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((drawn) => (Object.is(drawn, -0) ? 0 : drawn))
const maybeNumber = fc.option(number)

const evidence: fc.Arbitrary<LineEvidence> = fc.record({
  metric: text,
  verdict: fc.constantFrom('PASS', 'BREACH', 'NO_DATA', 'INSUFFICIENT', 'ERROR'),
  value: maybeNumber,
  baseline: maybeNumber,
  limit: maybeNumber,
  samples: maybeNumber,
  baselineSamples: maybeNumber,
})

const noticed: fc.Arbitrary<Noticed> = fc.record(
  {
    kind: fc.constant('manual-rollback'),
    from: percent,
    to: percent,
    at: instant,
    removedSeq: fc.integer({ min: 1, max: 1e9 }),
  },
  { requiredKeys: ['kind', 'from', 'to', 'at'] },
)

const resolved: fc.Arbitrary<Resolved> = fc.record({
  issue: fc.integer({ min: 1, max: 1e9 }),
  at: instant,
  openedAt: instant,
  title: text,
  resolution: text,
  by: text,
})

const common = {
  v: fc.constant<1>(1),
  seq: fc.integer({ min: 1, max: 1e9 }),
  at: instant,
  from: percent,
  to: percent,
  attempt: fc.integer({ min: 1, max: 1e6 }),
  branch: someText,
  planFile: someText,
  plan: someText,
  criteria: someText,
  engine: someText,
  evidence: fc.array(evidence, { maxLength: 3 }),
  noticed,
  resolved: fc.array(resolved, { minLength: 1, maxLength: 3 }),
}

const always = [
  'v',
  'seq',
  'at',
  'from',
  'to',
  'attempt',
  'branch',
  'planFile',
  'plan',
  'criteria',
  'engine',
  'evidence',
  'event',
] as const

const stepLines: fc.Arbitrary<StepLine> = fc.record(
  { ...common, event: fc.constant('step') },
  { requiredKeys: [...always] },
)

const rollbackLines: fc.Arbitrary<RollbackLine> = fc.record(
  {
    ...common,
    event: fc.constant('rollback'),
    cause: fc.constantFrom('breach', 'blind', 'no-data', 'command'),
    reason: text,
    metric: text,
    by: text,
    exposedFor: maybeNumber,
  },
  { requiredKeys: [...always, 'cause', 'reason', 'exposedFor'] },
)

export const historyLines: fc.Arbitrary<HistoryLine> = fc.oneof(stepLines, rollbackLines)

/** Numbers rise by 1 or more. */
export const histories: fc.Arbitrary<readonly HistoryLine[]> = fc
  .array(fc.tuple(historyLines, fc.integer({ min: 1, max: 3 })), { maxLength: 6 })
  .map((drawn) => {
    let seq = 0
    return drawn.map(([line, gap]) => {
      seq += gap
      return { ...line, seq }
    })
  })
