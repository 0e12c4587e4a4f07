/** Checks plans: of a working tree, or of a pull request's head. A pull request's own copy is only ever validated. */

import type { ForgeReads } from '../forge/forge.js'
import { lintPlans } from '../plan/lint-plans.js'
import { type Finding, parsePlan } from '../plan/parse-plan.js'
import { planPaths } from './migrations.js'

export interface PlanText {
  readonly file: string
  readonly bytes: Uint8Array
}

export interface Validation {
  readonly files: readonly string[]
  /** Errors first. */
  readonly findings: readonly Finding[]
}

export function validatePlans(plans: readonly PlanText[]): Validation {
  const parsed = plans.map(({ file, bytes }) => ({ file, result: parsePlan(file, bytes) }))
  const valid = parsed.flatMap(({ file, result }) => (result.ok ? [{ file, plan: result.plan }] : []))
  const findings = [
    ...parsed.flatMap(({ result }) => (result.ok ? result.warnings : result.errors)),
    ...lintPlans(valid),
  ]
  const rank = ({ level }: Finding) => (level === 'error' ? 0 : 1)
  return { files: plans.map(({ file }) => file), findings: [...findings].sort((a, b) => rank(a) - rank(b)) }
}

/** Every plan as it would be after the merge; works with a read-only token, from forks too. */
export async function validatePull(
  forge: Pick<ForgeReads, 'tree' | 'blob' | 'pull'>,
  number: number,
  globs: readonly string[],
): Promise<Validation> {
  const { head } = await forge.pull(number)
  const tree = await forge.tree(head.sha)
  const plans: PlanText[] = []
  for (const file of planPaths(tree.keys(), globs))
    plans.push({ file, bytes: await forge.blob(tree.get(file) ?? '') })
  return validatePlans(plans)
}
