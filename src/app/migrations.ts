/** The migrations of a repository: plans at the head of the default branch, and histories that lost their plan. */
import picomatch from 'picomatch'
import type { Forge } from '../forge/forge.js'
import { lintPlans } from '../plan/lint-plans.js'
import type { Finding } from '../plan/parse-plan.js'
import { parsePlan } from '../plan/parse-plan.js'
import type { Plan } from '../plan/plan.js'
import { archiveFolder, migrationOfHistory, pathsOf } from '../rollout/paths.js'

export type PlanAtHead =
  | {
      readonly kind: 'valid'
      readonly file: string
      readonly plan: Plan
      readonly hash: string
      readonly criteria: string
    }
  | { readonly kind: 'invalid'; readonly file: string; readonly findings: readonly Finding[] }
  | { readonly kind: 'missing' }

export interface Migration {
  readonly name: string
  readonly plan: PlanAtHead
}

export interface Migrations {
  readonly migrations: readonly Migration[]
  /** Invalid plans that no history knows: nothing is live, so they are only reported. */
  readonly broken: readonly { readonly file: string; readonly findings: readonly Finding[] }[]
  readonly warnings: readonly Finding[]
  /** Names of finished migrations. */
  readonly archived: ReadonlySet<string>
}

/** Plan paths among all paths of a tree. */
export function planPaths(paths: Iterable<string>, globs: readonly string[]): string[] {
  const matches = picomatch([...globs], { dot: true })
  // A plan in the archive is the memory of a finished migration, whatever the globs say.
  return [...paths].filter((path) => matches(path) && !path.startsWith(archiveFolder)).sort()
}

/** The history of a finished migration is closed; another one would be taken for its continuation. */
function nameIsTaken(file: string, { name }: Plan): Finding {
  return {
    level: 'error',
    code: 'name-archived',
    file,
    line: 1,
    column: 1,
    path: 'name',
    message: `the migration ${name} is finished: ${pathsOf(name).archive}; write another name`,
  }
}

/** Reads and checks every plan of a tree. */
export async function findMigrations(
  tree: ReadonlyMap<string, string>,
  globs: readonly string[],
  blob: Forge['blob'],
): Promise<Migrations> {
  const files = planPaths(tree.keys(), globs)
  const parsed = await Promise.all(
    files.map(async (file) => ({ file, result: parsePlan(file, await blob(tree.get(file) ?? '')) })),
  )
  const valid = parsed.flatMap(({ file, result }) => (result.ok ? [{ file, plan: result.plan, result }] : []))
  const isArchived = (name: string) => tree.has(pathsOf(name).archive)
  const reused = valid
    .filter(({ plan }) => isArchived(plan.name))
    .map(({ file, plan }) => nameIsTaken(file, plan))
  const across = [...reused, ...lintPlans(valid)]
  const errors = across.filter((finding) => finding.level === 'error')
  const histories = new Set([...tree.keys()].map(migrationOfHistory).filter((name) => name !== null))

  const migrations = new Map<string, Migration>()
  const broken: { file: string; findings: readonly Finding[] }[] = []
  for (const { file, result } of parsed) {
    const own = errors.filter((finding) => finding.file === file)
    const name = result.ok ? result.plan.name : result.name
    if (result.ok && own.length === 0) {
      migrations.set(result.plan.name, {
        name: result.plan.name,
        plan: { kind: 'valid', file, plan: result.plan, hash: result.hash, criteria: result.criteria },
      })
      continue
    }
    const findings = result.ok ? own : result.errors
    broken.push({ file, findings })
    if (name !== undefined && histories.has(name) && !migrations.has(name)) {
      migrations.set(name, { name, plan: { kind: 'invalid', file, findings } })
    }
  }
  for (const name of histories)
    if (!migrations.has(name) && !tree.has(pathsOf(name).archive))
      migrations.set(name, { name, plan: { kind: 'missing' } })
  const warnings = [
    ...across.filter((finding) => finding.level === 'warning'),
    ...valid.flatMap(({ result }) => (result.ok ? result.warnings : [])),
  ]
  return {
    migrations: [...migrations.values()].sort((a, b) => a.name.localeCompare(b.name)),
    broken,
    warnings,
    archived: new Set([...histories].filter((name) => isArchived(name))),
  }
}
