import type { Finding } from './finding.js'
import type { Plan } from './plan.js'
import { quoted } from './show.js'
import { suggest } from './suggest.js'

interface PlanFile {
  readonly file: string
  readonly plan: Plan
}

/** What must hold between the plans of one repository. Findings stand at the top of the later file; they have no line of their own. */
export function lintPlans(plans: readonly PlanFile[]): readonly Finding[] {
  return [...lintPairs(plans), ...lintDependencies(plans), ...lintCycles(plans)]
}

function lintPairs(plans: readonly PlanFile[]): readonly Finding[] {
  return plans.flatMap((later, index) =>
    plans.slice(0, index).flatMap((earlier): Finding[] => {
      const findings: Finding[] = []
      if (later.plan.name === earlier.plan.name)
        findings.push(
          finding(
            'error',
            'same-name',
            later.file,
            'name',
            `name is ${quoted(later.plan.name)}, which ${quoted(earlier.file)} already has: write another name.`,
          ),
        )
      if (later.plan.config.file !== earlier.plan.config.file) return findings
      const taken = keysOf(earlier.plan)
      const shared = keysOf(later.plan).find((key) => taken.includes(key))
      const where = `config.file is ${quoted(later.plan.config.file)}, which ${quoted(earlier.file)} edits as well`
      findings.push(
        shared === undefined
          ? finding(
              'warning',
              'same-file',
              later.file,
              'config.file',
              `${where}: at most one of their ramp pull requests is open at a time.`,
            )
          : finding(
              'error',
              'same-key',
              later.file,
              'config',
              `${where}, with the same key ${quoted(shared)}: give each migration keys of its own.`,
            ),
      )
      return findings
    }),
  )
}

function keysOf({ config }: Plan): readonly string[] {
  return [config.percentage, config.enabled, config.shadow, config.fallback].filter(
    (key) => key !== undefined,
  )
}

function localDependencies(plan: Plan): readonly { readonly index: number; readonly migration: string }[] {
  return plan.after.flatMap(({ repository, migration }, index) =>
    repository === undefined ? [{ index, migration }] : [],
  )
}

function lintDependencies(plans: readonly PlanFile[]): readonly Finding[] {
  const names = plans.map(({ plan }) => plan.name)
  return plans.flatMap(({ file, plan }) =>
    localDependencies(plan)
      .filter(({ migration }) => !names.includes(migration))
      .map(({ index, migration }) => {
        const meant = suggest(
          migration,
          names.filter((name) => name !== plan.name),
        )
        const advice =
          meant === undefined
            ? 'write owner/repo:name if it lives in another repository'
            : `did you mean ${meant}?`
        const path = `after[${index}].migration`
        return finding(
          'error',
          'unknown-migration',
          file,
          path,
          `${path} is ${quoted(migration)}, which no plan here is called: ${advice}.`.replace('?.', '?'),
        )
      }),
  )
}

/** One finding per cycle, at the plan of the cycle that comes first. */
function lintCycles(plans: readonly PlanFile[]): readonly Finding[] {
  const next = new Map(
    plans.map(({ plan }) => [plan.name, localDependencies(plan).map(({ migration }) => migration)]),
  )
  const reported = new Set<string>()
  return plans.flatMap(({ file, plan: { name } }) => {
    const cycle = reported.has(name) ? undefined : wayBack(name, next)
    if (cycle === undefined) return []
    for (const member of cycle) reported.add(member)
    const message = `after makes a circle: ${[...cycle, name].join(' waits for ')}: remove one of these dependencies.`
    return [finding('error', 'dependency-cycle', file, 'after', message)]
  })
}

/** The shortest way from a migration back to itself over what it waits for, breadth first. */
function wayBack(start: string, next: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const seen = new Set<string>()
  const ways: (readonly string[])[] = [[start]]
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const migration of next.get(way.at(-1) ?? start) ?? []) {
      if (migration === start) return way
      if (!seen.has(migration)) ways.push([...way, migration])
      seen.add(migration)
    }
  }
  return undefined
}

function finding(
  level: Finding['level'],
  code: string,
  file: string,
  path: string,
  message: string,
): Finding {
  return { level, code, message, file, line: 1, column: 1, path }
}
