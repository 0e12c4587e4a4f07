import { checkPlan } from './check-plan.js'
import type { Finding } from './finding.js'
import { entriesOf, valueAt } from './key-path.js'
import { lintPlan } from './lint-plan.js'
import { normalisePlan } from './normalise-plan.js'
import type { Plan } from './plan.js'
import { hashCriteria, hashPlan } from './plan-hash.js'
import { type Problem, toFinding } from './problem.js'
import { readYaml } from './read-yaml.js'
import { planSchema } from './schema/plan-schema.js'
import { schemaProblems } from './schema-problems.js'
import { stepOverrides } from './step-overrides.js'
import { understoodSections } from './understood-sections.js'

export type { Finding } from './finding.js'

export type ParsedPlan =
  | {
      readonly ok: true
      readonly plan: Plan
      /** 16 hex digits of the whole plan, and of its metrics and limits only. */
      readonly hash: string
      readonly criteria: string
      readonly warnings: readonly Finding[]
    }
  | {
      readonly ok: false
      readonly errors: readonly Finding[]
      /** The migration it is about, when that much could be read. */
      readonly name?: string
    }

/** Reads a `.migration.yml`: a plan with its warnings, or all its errors at once in the order of the file. Never throws. */
export function parsePlan(file: string, bytes: Uint8Array | string): ParsedPlan {
  const read = readYaml(file, bytes)
  if (!read.ok) return { ok: false, errors: read.errors, ...named(read.data) }
  const { data, locate } = read
  const findings = (problems: readonly Problem[]): readonly Finding[] =>
    problems
      .map((problem) => toFinding(problem, file, data, locate))
      .sort((a, b) => a.line - b.line || a.column - b.column)

  const parsed = planSchema.safeParse(data)
  const refused = parsed.success ? [] : schemaProblems(parsed.error.issues, data)
  const understood = parsed.success ? parsed.data : understoodSections(data, refused)
  const metrics = understood.metrics ?? {}
  const steps = stepOverrides(
    typeof understood.ramp === 'object' ? understood.ramp : [],
    metrics === 'glue' ? {} : metrics,
    entriesOf(valueAt(data, ['metrics'])).map(([name]) => name),
  )
  const problems = [...refused, ...checkPlan(understood, file), ...steps.problems]
  const errors = problems.filter(({ level }) => level === 'error')
  if (!parsed.success || errors.length > 0 || parsed.data.metrics === 'glue')
    return { ok: false, errors: findings(errors), ...named(data) }

  const plan = normalisePlan({ ...parsed.data, metrics: parsed.data.metrics }, steps.overrides)
  return {
    ok: true,
    plan,
    hash: hashPlan(plan),
    criteria: hashCriteria(plan),
    warnings: findings([...problems, ...lintPlan(plan)]),
  }
}

function named(data: unknown): { name?: string } {
  const name = planSchema.shape.name.safeParse(valueAt(data, ['name']))
  return name.success ? { name: name.data } : {}
}
