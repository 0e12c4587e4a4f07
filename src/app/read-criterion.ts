/** A criterion as a person writes it for `sluice assess`: the keys of a metric in a plan that say what is asked, as JSON or YAML. */
import { z } from 'zod'
import type { Criterion } from '../analysis/assessment.js'
import type { Finding } from '../plan/finding.js'
import { toFinding } from '../plan/problem.js'
import { readYaml } from '../plan/read-yaml.js'
import { closedMap } from '../plan/schema/closed-map.js'
import { limitsFor } from '../plan/schema/limits-schema.js'
import { oneOf, wholeNumber } from '../plan/schema/scalars.js'
import { schemaProblems } from '../plan/schema-problems.js'

type Kind = Criterion['kind']

const common = {
  metric: z.string({ error: 'write a name such as errors' }).max(200).prefault('metric'),
  direction: oneOf(['up', 'down']).exactOptional(),
  minSamples: wholeNumber(1, 1e9).exactOptional(),
  mode: oneOf(['sequential', 'threshold']).exactOptional(),
}

const limitsOf = (kind: Kind) => ({
  rollback: limitsFor(kind).exactOptional(),
  advance: limitsFor(kind).exactOptional(),
})

const schema = z.discriminatedUnion(
  'kind',
  [
    closedMap('a criterion', { kind: z.literal('ratio'), ...common, ...limitsOf('ratio') }),
    closedMap('a criterion', {
      kind: z.literal('quantile'),
      quantile: z
        .number({ error: 'write a quantile such as 0.95' })
        .gt(0, { error: 'write a quantile above 0' })
        .lt(1, { error: 'write a quantile below 1, such as 0.95' })
        .prefault(0.95),
      ...common,
      ...limitsOf('quantile'),
    }),
    closedMap('a criterion', { kind: z.literal('value'), ...common, ...limitsOf('value') }),
    closedMap('a criterion', { kind: z.literal('count'), ...common, ...limitsOf('count') }),
  ],
  {
    error: ({ input }) =>
      typeof input === 'object' && input !== null
        ? 'write kind: ratio, quantile, value or count'
        : 'write a map such as {"kind": "ratio", "rollback": {"aboveBaselineBy": "0.5%"}}',
  },
)

const fewest: Readonly<Record<Kind, number>> = { ratio: 1000, quantile: 200, value: 1, count: 1 }

export type ReadCriterion =
  | { readonly ok: true; readonly criterion: Criterion }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** `file` names where it stands, for messages. */
export function readCriterion(file: string, text: string): ReadCriterion {
  const read = readYaml(file, text)
  if (!read.ok) return { ok: false, findings: read.errors }
  const parsed = schema.safeParse(read.data)
  if (!parsed.success) {
    const problems = schemaProblems(parsed.error.issues, read.data)
    return {
      ok: false,
      findings: problems.map((problem) => {
        const found = toFinding(problem, file, read.data, read.locate)
        return { ...found, message: found.message.replace(/^The plan/, 'The criterion') }
      }),
    }
  }
  const { kind, metric, rollback, advance, mode, minSamples = fewest[kind] } = parsed.data
  const falls = rollback?.below !== undefined && rollback.above === undefined
  const { direction = falls ? 'down' : 'up' } = parsed.data
  return {
    ok: true,
    criterion: {
      metric,
      kind,
      direction,
      minSamples,
      ...(parsed.data.kind === 'quantile' ? { quantile: parsed.data.quantile } : {}),
      ...(mode === undefined ? {} : { mode }),
      ...(rollback === undefined ? {} : { rollback }),
      ...(advance === undefined ? {} : { advance }),
    },
  }
}
