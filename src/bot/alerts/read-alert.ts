/**
 * Which migrations an alert is about. Alertmanager's webhook has labels and annotations, Datadog's is a template of the user's; both may
 * also say it in the address that they call. An alert that is over says nothing new: the next run sees that by itself.
 */
import { migrationNames } from '../../app/alert.js'
import { at, textAt } from '../../app/payload.js'

export interface Alerted {
  readonly owner: string
  readonly name: string
  /** Null: all of the repository. */
  readonly migrations: readonly string[] | null
}

export type ReadAlert =
  | { readonly kind: 'firing'; readonly alerted: readonly Alerted[] }
  | { readonly kind: 'over' }
  | { readonly kind: 'unreadable'; readonly message: string }

const keys = { repository: 'sluice_repository', migration: 'sluice_migration' } as const

interface Named {
  readonly repository: string | null
  readonly migration: string | null
}

export function readAlert(payload: unknown, query: URLSearchParams): ReadAlert {
  const address = { repository: query.get('repository'), migration: query.get('migration') }
  const firing = at(payload, 'alerts') === undefined ? datadog(payload) : alertmanager(payload)
  if (firing === 'over') return { kind: 'over' }
  const alerted = firing.map((named) => alertedBy(prefer(named, address)))
  const good = alerted.flatMap((one) => (one === null ? [] : [one]))
  if (good.length === 0)
    return {
      kind: 'unreadable',
      message: `the alert names no repository: set ${keys.repository} to owner/name and ${keys.migration} to the name in the plan, as labels, annotations or tags`,
    }
  return { kind: 'firing', alerted: joined(good) }
}

function prefer(one: Named, other: Named): Named {
  return { repository: one.repository ?? other.repository, migration: one.migration ?? other.migration }
}

/** Version 4 of its payload. The group's own labels and annotations stand in for those that an alert lacks. */
function alertmanager(payload: unknown): readonly Named[] | 'over' {
  const alerts = at(payload, 'alerts')
  const every: readonly unknown[] = Array.isArray(alerts) ? alerts : []
  const firing = every.filter((alert) => at(alert, 'status') !== 'resolved')
  if (every.length > 0 && firing.length === 0) return 'over'
  const common = prefer(
    fieldsOf(at(payload, 'commonLabels')),
    prefer(fieldsOf(at(payload, 'commonAnnotations')), fieldsOf(at(payload, 'groupLabels'))),
  )
  return firing.map((alert) =>
    prefer(prefer(fieldsOf(at(alert, 'labels')), fieldsOf(at(alert, 'annotations'))), common),
  )
}

/** `$ALERT_TRANSITION` is Triggered, Re-Triggered, No Data, Warn, Recovered, …; `$TAGS` is a list with commas. */
function datadog(payload: unknown): readonly Named[] | 'over' {
  const transition = textAt(payload, 'transition') ?? ''
  if (/^(re-?)?recovered$/i.test(transition.trim())) return 'over'
  const tags = new Map(
    (textAt(payload, 'tags') ?? '').split(',').map((tag): [string, string] => {
      const [name = '', ...value] = tag.trim().split(':')
      return [name, value.join(':')]
    }),
  )
  const own = { repository: textAt(payload, 'repository'), migration: textAt(payload, 'migration') }
  const tagged = {
    repository: tags.get(keys.repository) ?? null,
    migration: tags.get(keys.migration) ?? null,
  }
  return [prefer(prefer(fieldsOf(payload), own), tagged)]
}

function fieldsOf(record: unknown): Named {
  return { repository: textAt(record, keys.repository), migration: textAt(record, keys.migration) }
}

function alertedBy({ repository, migration }: Named): Alerted | null {
  const [, owner, name] = /^([A-Za-z0-9-]{1,39})\/([A-Za-z0-9._-]{1,100})$/.exec(repository ?? '') ?? []
  if (owner === undefined || name === undefined) return null
  return { owner, name, migrations: migrationNames((migration ?? '').split(',')) }
}

/** Each repository once. */
function joined(alerted: readonly Alerted[]): readonly Alerted[] {
  const byPlace = new Map<string, Alerted>()
  for (const one of alerted) {
    const key = `${one.owner}/${one.name}`.toLowerCase()
    const known = byPlace.get(key)
    const migrations =
      known === undefined
        ? one.migrations
        : known.migrations === null || one.migrations === null
          ? null
          : [...new Set([...known.migrations, ...one.migrations])]
    byPlace.set(key, { ...one, migrations })
  }
  return [...byPlace.values()]
}
