/** What `/metrics` shows. Counters begin at 0 with the process, as every counter of Prometheus does. */
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Workplace } from '../app/installed-app.js'
import type { RunResult } from '../app/result.js'
import type { Witness } from '../app/watched-ports.js'
import type { AlertOutcome } from './alerts/alert-door.js'
import type { HookOutcome } from './http/hooks.js'

export interface Telemetry {
  readonly page: () => Promise<{ readonly text: string; readonly type: string }>
  readonly hook: (outcome: HookOutcome) => void
  readonly alert: (outcome: AlertOutcome) => void
  /** A run that ended, with what it decided; null where it failed as a whole. `kind` as in `Work`. */
  readonly ran: (place: Workplace, kind: string, result: RunResult | null) => void
  readonly requestsLeft: (owner: string, requests: number) => void
  readonly witness: (place: Workplace) => Witness
  /** The App is no longer there: nothing of it is shown as late. */
  readonly forget: (isThere: (repository: string) => boolean) => void
}

export interface TelemetrySources {
  readonly waiting: () => number
  readonly running: () => number
  /** Seconds of any clock that only goes forward. */
  readonly now: () => number
}

export function createTelemetry({ waiting, running, now }: TelemetrySources): Telemetry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name, help, labelNames: [...labelNames], registers: [registry] })
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })

  const ticks = counter('sluice_ticks_total', 'Runs, by what they were and how they ended.', [
    'kind',
    'outcome',
  ])
  const decisions = counter('sluice_decisions_total', 'Decisions about a migration in a run, by kind.', [
    'kind',
  ])
  const rollbacks = counter('sluice_rollbacks_total', 'Rollbacks that this process began.', [
    'repository',
    'migration',
  ])
  const failures = counter('sluice_provider_errors_total', 'Queries that a metric provider did not answer.', [
    'repository',
    'provider',
  ])
  const hooks = counter('sluice_webhooks_total', 'Webhooks of GitHub, by what became of them.', ['outcome'])
  const alerts = counter('sluice_alerts_total', 'Calls of /alerts, by what became of them.', ['outcome'])
  const left = new Gauge({
    name: 'sluice_github_requests_left',
    help: 'Requests to the API of GitHub left in this hour, as of the newest answer, by owner.',
    labelNames: ['owner'],
    registers: [registry],
  })
  gauge('sluice_work_waiting', 'Pieces of work that wait for their turn.', waiting)
  gauge('sluice_work_running', 'Pieces of work under way.', running)

  const lastDecided = new Map<string, Map<string, number>>()
  new Gauge({
    name: 'sluice_seconds_since_last_tick',
    help: 'Seconds since this process last decided about a migration.',
    labelNames: ['repository', 'migration'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [repository, migrations] of lastDecided)
        for (const [migration, at] of migrations) this.set({ repository, migration }, now() - at)
    },
  })

  return {
    page: async () => ({ text: await registry.metrics(), type: registry.contentType }),
    hook: (outcome) => hooks.inc({ outcome }),
    alert: (outcome) => alerts.inc({ outcome }),
    ran(place, kind, result) {
      const failed = result === null || result.migrations.some(({ error }) => error !== null)
      ticks.inc({ kind, outcome: failed ? 'failed' : 'done' })
      if (result === null) return
      const repository = nameOf(place)
      const known = lastDecided.get(repository) ?? new Map<string, number>()
      lastDecided.set(repository, known)
      for (const { name, decision } of result.migrations) {
        if (decision === null) continue
        decisions.inc({ kind: decision.kind })
        known.set(name, now())
      }
    },
    requestsLeft: (owner, requests) => left.set({ owner }, requests),
    witness: (place) => ({
      rolledBack: (migration) => rollbacks.inc({ repository: nameOf(place), migration }),
      providerFailed: (provider, queries) => failures.inc({ repository: nameOf(place), provider }, queries),
    }),
    forget(isThere) {
      for (const repository of lastDecided.keys()) if (!isThere(repository)) lastDecided.delete(repository)
    },
  }
}

export function nameOf({ owner, name }: Pick<Workplace, 'owner' | 'name'>): string {
  return `${owner}/${name}`.toLowerCase()
}
