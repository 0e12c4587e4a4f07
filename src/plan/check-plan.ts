import { endOf, startOf } from './instant.js'
import type { KeyPath } from './key-path.js'
import type { Problem } from './problem.js'
import type { UnderstoodSections } from './schema/plan-schema.js'

/** What must hold between the sections of a plan. Sections that could not be understood are absent and not judged. */
export function checkPlan(plan: UnderstoodSections, file: string): readonly Problem[] {
  return [
    ...checkGlue(plan),
    ...checkFile(plan, file),
    ...checkAfter(plan),
    ...checkFreezes(plan),
    ...checkProviders(plan),
  ]
}

function checkGlue({ metrics, live }: UnderstoodSections): readonly Problem[] {
  const problems: Problem[] = []
  if (metrics === 'glue')
    problems.push(
      error(
        'glue-not-available',
        ['metrics'],
        'this version has no glue layer yet; write the metrics out, with provider: prometheus',
      ),
    )
  if (live === 'glue')
    problems.push(
      error(
        'glue-not-available',
        ['live'],
        'this version has no glue layer yet; write merged or deployment:<environment>',
      ),
    )
  return problems
}

function checkFile({ config }: UnderstoodSections, file: string): readonly Problem[] {
  const own = file.replaceAll('\\', '/').replace(/^(\.\/)+/, '')
  const itself = config !== undefined && (own === config.file || own.endsWith(`/${config.file}`))
  return itself
    ? [
        error(
          'plan-edits-itself',
          ['config', 'file'],
          'name the file that the new system reads; a plan does not edit itself',
        ),
      ]
    : []
}

function checkAfter({ after = [], name }: UnderstoodSections): readonly Problem[] {
  return after.flatMap(({ migration: { repository, migration } }, index) =>
    repository === undefined && migration === name
      ? [
          error(
            'depends-on-itself',
            ['after', index, 'migration'],
            'name another migration; this one would wait for itself',
          ),
        ]
      : [],
  )
}

function checkFreezes({ gate, timezone }: UnderstoodSections): readonly Problem[] {
  if (gate === undefined || timezone === undefined) return []
  return gate.windows.freeze.flatMap((freeze, index) =>
    endOf(freeze.to, timezone) <= startOf(freeze.from, timezone)
      ? [
          error(
            'freeze-ends-first',
            ['gate', 'windows', 'freeze', index, 'to'],
            'write an end after the start of the freeze',
          ),
        ]
      : [],
  )
}

const ENVIRONMENT = { prometheus: 'PROMETHEUS_URL', datadog: 'DD_SITE' } as const
const EXAMPLE = {
  prometheus: '{ url: "https://prometheus.acme.dev" }',
  datadog: '{ site: datadoghq.eu }',
} as const

function checkProviders({ providers, metrics }: UnderstoodSections): readonly Problem[] {
  if (providers === undefined || metrics === undefined || metrics === 'glue') return []
  const used = new Map(Object.entries(metrics).map(([name, metric]) => [metric.provider, name]))
  const problems: Problem[] = []
  for (const provider of ['prometheus', 'datadog'] as const) {
    const metric = used.get(provider)
    if (metric === undefined || providers[provider] !== undefined) continue
    problems.push({
      level: 'warning',
      code: 'provider-from-environment',
      path: ['metrics', metric, 'provider'],
      advice: `set ${ENVIRONMENT[provider]} in the workflow, or add providers: { ${provider}: ${EXAMPLE[provider]} }; the plan does not say where it answers`,
    })
  }
  const metric = used.get('file')
  if (metric !== undefined && providers.file === undefined)
    problems.push(
      error(
        'file-provider-needs-path',
        ['metrics', metric, 'provider'],
        'add providers: { file: { path: metrics.json } }',
      ),
    )
  return problems
}

function error(code: string, path: KeyPath, advice: string): Problem {
  return { level: 'error', code, path, advice }
}
