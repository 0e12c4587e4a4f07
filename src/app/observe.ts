/** Reads everything that a decision about one migration needs. Nothing is written here. */

import { SluiceError } from '../plan/sluice-error.js'
import { parseMarker } from '../report/marker.js'
import { attemptAfter, nextSeq } from '../rollout/attempts.js'
import { behindOurBack } from '../rollout/behind-our-back.js'
import { type ChecklistState, readBoxes } from '../rollout/checklist.js'
import { readConfig } from '../rollout/exposure.js'
import { countingLines, type HistoryLine, parseHistory } from '../rollout/history.js'
import { nextMove } from '../rollout/move.js'
import type { Judged, LiveState, Observation, RampState } from '../rollout/observation.js'
import { pathsOf } from '../rollout/paths.js'
import { isShadowing, phaseOf, stageLine } from '../rollout/phase.js'
import { type App, requestFloor } from './app.js'
import { observeDependencies } from './dependencies.js'
import { governingPlan, lastCounting, proveLine } from './governing-plan.js'
import { judgeMetrics, type StepOnTrial } from './judge-metrics.js'
import type { Migration, Migrations } from './migrations.js'
import { observeLastComplete } from './observe-last-complete.js'
import { observeLive } from './observe-live.js'
import { observeRamp, rampPulls } from './observe-ramp.js'
import { findRemoved } from './observe-removed.js'
import { observeRollback } from './observe-rollback.js'
import { labels, type Snapshot } from './snapshot.js'
import { trackingIssue } from './tracking-issue.js'

export interface ObserveOptions {
  /** False for a manual rollback: it reads permission, config and history only, never a provider, a ramp or another migration. */
  readonly metrics: boolean
}

export async function observe(
  app: App,
  snapshot: Snapshot,
  all: Migrations,
  migration: Migration,
  options: ObserveOptions = { metrics: true },
): Promise<Observation> {
  const { name } = migration
  const historyText = await snapshot.text(pathsOf(name).history)
  const history = parseHistory(historyText ?? '')
  const lines = countingLines(history)
  const last = lines.at(-1)

  const proof = await proveLine(app, snapshot, last)
  const counting = await lastCounting(app, snapshot, lines, proof)
  const source = await governingPlan(app, snapshot, migration, counting.lines, counting.proof)
  const { plan } = source
  const config = readConfig(plan.config, await snapshot.text(plan.config.file))
  const exposure = config.kind === 'read' ? config.exposure : 0
  const removed = history.kind === 'read' ? await findRemoved(app, snapshot, name, lines) : null
  const back = behindOurBack({ config, history, removed })

  const rollback = await observeRollback(app, snapshot, { name, plan, lines, exposure, back })
  const stage = stageLine(counting.lines)
  const recordedLive = await observeLive(
    app.forge,
    plan,
    stage,
    stage === counting.lines.at(-1) ? counting.proof : await proveLine(app, snapshot, stage),
    rollback,
    config.kind === 'read' ? exposure : (stage?.to ?? 0),
    isShadowing(config, counting.lines),
  )
  const live = afterManualRollback(recordedLive, back.kind, rollback)
  const phase = phaseOf({ plan, config, lines: counting.lines, live, now: snapshot.now })
  const since = live.kind === 'nothing-live' ? null : live.evidenceSince
  const judged =
    options.metrics && since !== null && (exposure > 0 || phase === 'shadow')
      ? await judgeMetrics(app, {
          plan,
          phase,
          exposure,
          since,
          now: snapshot.now,
          before: carriedOn(stage, rollback),
        })
      : []
  const seq = nextSeq(lines, removed)
  const asked = rampPulls(snapshot, name, seq)
  const again = asked.some(({ pull, parsed }) => pull.state === 'open' && parsed.move.kind === 'shadow')
  const next = nextMove({ plan, config, phase, again })
  const noticed = back.kind === 'manual-rollback'
  const ramp = options.metrics
    ? await readable(() =>
        observeRamp(app, snapshot, {
          name,
          source,
          seq,
          next,
          exposure,
          attempt: attemptAfter(lines, noticed),
          judged,
        }),
      )
    : { kind: 'none' as const }

  return {
    now: snapshot.now,
    source,
    config,
    history,
    proof,
    live,
    phase,
    next,
    checklist: options.metrics ? await observeChecklist(app, snapshot, name) : { kind: 'missing' },
    removed,
    judged,
    lastComplete: judged.some(needsMemory)
      ? await observeLastComplete(app, snapshot, name, lines.at(-1)?.seq ?? 0)
      : { kind: 'missing' },
    ramp,
    rollback,
    paused: pausedBy(snapshot, name),
    openIncidents: openIncidents(snapshot, name),
    dependencies: options.metrics ? await observeDependencies(app, snapshot, all, plan) : [],
    otherRamp: otherRampOnSameFile(snapshot, all, migration, plan.config.file),
    lowOnRequests: (app.forge.remaining() ?? Number.POSITIVE_INFINITY) < requestFloor,
  }
}

/** The tests of an attempt go on from the state in the line of the step; a hold that a person ended starts them afresh. */
function carriedOn(last: HistoryLine | undefined, rollback: Observation['rollback']): StepOnTrial['before'] {
  if (last?.event !== 'step' || last.move !== undefined || rollback.kind !== 'none') return null
  const states = new Map(last.evidence.map(({ metric, tests }) => [metric, tests]))
  return { exposure: last.from, at: last.at, criteria: last.criteria, states }
}

/** A guardrail that says by itself how far it is complete needs nothing that was kept: that saves requests in every healthy run. */
function needsMemory({ metric, assessment }: Judged): boolean {
  return metric.class === 'guardrail' && assessment.completeUntil === null
}

/** What a rollback does not need must not keep one from being decided. */
async function readable(read: () => Promise<RampState>): Promise<RampState> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof SluiceError) return { kind: 'unreadable', message: error.message }
    throw error
  }
}

function openIncidents(snapshot: Snapshot, name: string): Observation['openIncidents'] {
  return snapshot.openIncidents.flatMap(({ body, number, url }) => {
    const marker = parseMarker(body)
    return marker?.kind === 'incident' && marker.fields.migration === name ? [{ number, url }] : []
  })
}

/** Evidence from before a person lowered the exposure is about an exposure that is gone. */
function afterManualRollback(live: LiveState, back: string, rollback: Observation['rollback']): LiveState {
  if (live.kind !== 'live' || back !== 'manual-rollback') return live
  const { incident } = rollback.kind === 'incident-only' ? rollback : { incident: null }
  if (incident?.kind === 'closed' && incident.valid)
    return { ...live, since: incident.at, evidenceSince: incident.at }
  return live
}

/** Anyone may set the label; a writer clears it. */
function pausedBy(snapshot: Snapshot, name: string): Observation['paused'] {
  const issue = trackingIssue(snapshot, name)
  return issue?.labels.includes(labels.paused) === true ? { url: issue.url } : null
}

async function observeChecklist(app: App, snapshot: Snapshot, name: string): Promise<ChecklistState> {
  const issue = trackingIssue(snapshot, name)
  if (issue !== null) return { kind: 'read', url: issue.url, ...readBoxes(issue.body) }
  return (await app.forge.repository()).hasIssues ? { kind: 'missing' } : { kind: 'no-issues' }
}

function otherRampOnSameFile(
  snapshot: Snapshot,
  all: Migrations,
  own: Migration,
  file: string,
): Observation['otherRamp'] {
  for (const other of all.migrations) {
    if (other.name === own.name || other.plan.kind !== 'valid' || other.plan.plan.config.file !== file)
      continue
    const open = rampPulls(snapshot, other.name, 0).find(({ pull }) => pull.state === 'open')
    if (open !== undefined) return { migration: other.name, url: open.pull.url }
  }
  return null
}
