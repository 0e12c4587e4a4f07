import { entriesOf, type KeyPath } from './key-path.js'
import type { Problem } from './problem.js'
import { planSchema, type UnderstoodSections } from './schema/plan-schema.js'

const anySections = planSchema.partial()

/** The sections (and single metrics) without an error, so that what must hold between them is said in the same run. */
export function understoodSections(data: unknown, problems: readonly Problem[]): UnderstoodSections {
  const wrong = problems.map(({ path }) => path)
  const parsed = anySections.safeParse(without(data, wrong))
  return parsed.success ? parsed.data : {}
}

function without(data: unknown, wrong: readonly KeyPath[]): Record<string, unknown> {
  const sections = entriesOf(data).flatMap(([key, section]): (readonly [string, unknown])[] => {
    const here = wrong.filter(([first]) => first === key)
    if (here.length === 0) return [[key, section]]
    if (key !== 'metrics' || here.some(({ length }) => length < 2)) return []
    const rest = entriesOf(section).filter(([name]) => !here.some(([, second]) => second === name))
    return rest.length === 0 ? [] : [[key, Object.fromEntries(rest)]]
  })
  return Object.fromEntries(sections)
}
