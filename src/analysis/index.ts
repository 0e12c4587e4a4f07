/**
 * The public module `migration-sluice/analysis`: one pure function and the types that it takes and gives. Stable: within a major version
 * verdicts, codes and keys keep their meaning, and keys are only added. `Assessment.state` is opaque: hand it back as `carried`.
 *
 *     import { assess } from 'migration-sluice/analysis'
 *     const { verdict, text } = assess(
 *       { metric: 'errors', kind: 'ratio', direction: 'up', minSamples: 1000, rollback: { aboveBaselineBy: 0.005 } },
 *       { kind: 'measured', intervals, warnings: [] },
 *       { now, since, interval: 300_000, delay: 120_000, share: 5 },
 *     )
 */
export { assess } from './assess.js'
export type {
  AbsentReason,
  Assessment,
  AssessOptions,
  Buckets,
  Cell,
  Criterion,
  Interval,
  Reading,
  Series,
  Verdict,
} from './assessment.js'
