/** Writes Sluice's own comment on a tracking issue: one, edited in place, and only when it would say something else. */
import { createHash } from 'node:crypto'
import type { Comment } from '../forge/forge.js'
import type { MarkerFields } from '../report/marker.js'
import { phaseText } from '../report/phase-text.js'
import { progressComment, surplusComment } from '../report/progress-comment.js'
import { completeToKeep, keptEvery } from '../rollout/blindness.js'
import { pathsOf } from '../rollout/paths.js'
import type { Decided } from './act/decided.js'
import { linesOf, type Reference } from './act/scene.js'
import type { App } from './app.js'
import { progressFields, wholeField } from './own-comment.js'
import type { Snapshot } from './snapshot.js'

const minute = 60_000
/** Figures alone are written this often, and what only says how long something takes once a day. */
const figuresEvery = 10 * minute
const timesEvery = 1_440 * minute

interface Kept {
  readonly issue: Reference
  /** Ours, lowest number first. */
  readonly comments: readonly Comment[]
  /** What people were told of, for as long as it goes on. */
  readonly told: readonly string[]
}

/** Whether the comment, if it is ours, says already what it would say now and was told of. */
export function isUpToDate(snapshot: Snapshot, decided: Decided, { issue, comments, told }: Kept): boolean {
  const before = progressFields(comments[0]?.body ?? '', decided.name)
  const state = stateOf(decided, linksOf(snapshot, decided, issue), told)
  return !isDue(decided, before, fieldsOf(snapshot, decided, before, state, told))
}

/** Answers with the comment as it stands then. */
export async function keepComment(
  app: App,
  snapshot: Snapshot,
  decided: Decided,
  { issue, comments, told }: Kept,
): Promise<readonly Comment[]> {
  const { observation, decision, name } = decided
  const [kept, ...surplus] = comments
  const links = linksOf(snapshot, decided, issue)
  const before = progressFields(kept?.body ?? '', name)
  const fields = fieldsOf(snapshot, decided, before, stateOf(decided, links, told), told)
  for (const { id } of surplus) await app.forge.editComment(id, surplusComment(kept?.url ?? issue.url))
  if (kept !== undefined && !isDue(decided, before, fields)) return [kept]
  const body = progressComment({
    plan: observation.source.plan,
    observation,
    decision,
    lines: linesOf(observation),
    fields,
    links,
    now: snapshot.now,
  })
  if (kept !== undefined) {
    await app.forge.editComment(kept.id, body)
    return [{ ...kept, body }]
  }
  const id = await app.forge.comment(issue.number, body)
  const times = { createdAt: snapshot.now, updatedAt: snapshot.now }
  return [{ id, issue: issue.number, url: issue.url, body, author: null, reactions: 0, ...times }]
}

/** What the first line says people were told of. */
export function toldIn(comments: readonly Comment[], name: string): readonly string[] {
  const told = progressFields(comments[0]?.body ?? '', name)?.told
  return typeof told === 'string' && told !== '' ? told.split(',') : []
}

function fieldsOf(
  { now }: Snapshot,
  { observation, name }: Decided,
  before: MarkerFields | null,
  state: string,
  told: readonly string[],
): MarkerFields {
  const seq = linesOf(observation).at(-1)?.seq ?? 0
  const same = before !== null && before.seq === seq ? before : {}
  // What a run cannot look at (a config that cannot be read) must not make it forget.
  const times = [completeToKeep(observation), wholeField(same, 'complete')].filter((at) => at !== null)
  const complete = times.length === 0 ? null : Math.max(...times)
  const followed = wholeField(same, 'followed') ?? (observation.judged.length > 0 ? now : null)
  return {
    migration: name,
    seq,
    ...(complete === null || complete > now ? {} : { complete }),
    ...(followed === null || followed > now ? {} : { followed }),
    state,
    at: now,
    ...(told.length === 0 ? {} : { told: told.join(',') }),
  }
}

function isDue({ observation }: Decided, before: MarkerFields | null, fields: MarkerFields): boolean {
  if (before === null || before.state !== fields.state) return true
  const [was, is] = [wholeField(before, 'complete'), wholeField(fields, 'complete')]
  if (is !== null && (was === null || is - was >= keptEvery(observation.source.plan))) return true
  const age = observation.now - (wholeField(before, 'at') ?? 0)
  return age < 0 || age >= (observation.judged.length > 0 ? figuresEvery : timesEvery)
}

/** Of everything that a reader would call a change; figures and growing times are none. */
function stateOf(
  { observation, decision }: Decided,
  links: readonly { readonly url: string }[],
  told: readonly string[],
): string {
  const { config, judged, ramp, source } = observation
  const parts = [
    linesOf(observation).at(-1)?.seq ?? 0,
    decision.kind,
    decision.kind === 'wait' ? decision.until : null,
    decision.reasons.map(({ code, metric }) => [code, metric ?? null]),
    judged.map(({ metric, assessment }) => [metric.name, assessment.verdict]),
    phaseText(source.plan, observation),
    config.kind === 'read' ? config.exposure : null,
    ramp.kind === 'open' ? ramp.approvals.approved : [],
    links.map(({ url }) => url),
    told,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}

function linksOf(snapshot: Snapshot, { name, observation, outcome }: Decided, issue: Reference) {
  const { ramp, openIncidents } = observation
  const { record } = pathsOf(name)
  const home = issue.url.replace(/\/issues\/\d+$/, '')
  const branch = snapshot.defaultBranch.split('/').map(encodeURIComponent).join('/')
  const pull = outcome.pull ?? (ramp.kind === 'open' ? { number: ramp.pull, url: ramp.url } : null)
  const incidents = [...(outcome.incident === null ? [] : [outcome.incident]), ...openIncidents]
  const known = [...new Map(incidents.map((one) => [one.number, one])).values()]
  return [
    ...(snapshot.tree.has(record) ? [{ text: 'Record', url: `${home}/blob/${branch}/${record}` }] : []),
    ...(pull === null ? [] : [{ text: `Pull request ${pull.number}`, url: pull.url }]),
    ...known.map(({ number, url }) => ({ text: `Incident ${number}`, url })),
  ]
}
