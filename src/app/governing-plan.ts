/** Which plan governs a migration: the one at head, or the recorded one where head's is gone, broken or points elsewhere. */
import type { Pull } from '../forge/forge.js'
import { parsePlan } from '../plan/parse-plan.js'
import { SluiceError } from '../plan/sluice-error.js'
import { parseBranch } from '../rollout/branch-name.js'
import { readConfig } from '../rollout/exposure.js'
import type { HistoryLine } from '../rollout/history.js'
import { moveOfStep, sameMove } from '../rollout/move.js'
import type { LineProof, PlanSource } from '../rollout/observation.js'
import type { App } from './app.js'
import type { Migration, PlanAtHead } from './migrations.js'
import type { Snapshot } from './snapshot.js'

/** Whether the last line came in by the merge of the pull request whose branch it names, and when. */
export async function proveLine(
  app: App,
  snapshot: Snapshot,
  last: HistoryLine | undefined,
): Promise<LineProof> {
  if (last === undefined) return { kind: 'no-line' }
  const unproven: LineProof = {
    kind: 'unproven',
    message: `no merged pull request from ${last.branch} added the last history line`,
  }
  if (!namesItself(last)) return unproven
  // A merge cannot be older than the line that it added: an earlier pull request from a branch of that name proves nothing.
  const from = (pulls: readonly Pull[]) =>
    pulls.find(
      (pull) =>
        pull.head.branch === last.branch &&
        pull.head.sameRepository &&
        pull.mergedAt !== null &&
        pull.mergedAt >= last.at - clockSlack,
    )
  const pull = from(snapshot.pulls) ?? from(await app.forge.pullsFrom(last.branch))
  if (pull === undefined || pull.mergedAt === null || pull.mergeCommit === null) return unproven
  // A renamed default branch leaves merged pull requests with the old name: then its commit has to be in the new one.
  if (pull.base.branch !== snapshot.defaultBranch && !(await holds(app, snapshot, pull.mergeCommit)))
    return unproven
  return { kind: 'merged', at: pull.mergedAt, commit: pull.mergeCommit, pull: pull.number, url: pull.url }
}

/** Seconds are lost between a line's time and GitHub's. */
export const clockSlack = 1_000

/** A line's branch carries its number and step: a line that borrows the branch of another was not added by its merge. */
export function namesItself(line: HistoryLine): boolean {
  const branch = parseBranch(line.branch)
  if (line.event === 'step')
    return branch?.kind === 'ramp' && branch.seq === line.seq && sameMove(branch.move, moveOfStep(line))
  return branch?.kind === 'rollback' && branch.seq < line.seq
}

async function holds(app: App, snapshot: Snapshot, commit: string): Promise<boolean> {
  const { status } = await app.forge.compare(commit, snapshot.defaultBranch)
  return status === 'ahead' || status === 'identical'
}

/** The newest line whose merge is proven: what nobody can prove does not count, and must not switch watching off either. */
export async function lastCounting(
  app: App,
  snapshot: Snapshot,
  lines: readonly HistoryLine[],
  lastProof: LineProof,
): Promise<{ readonly lines: readonly HistoryLine[]; readonly proof: LineProof }> {
  if (lastProof.kind !== 'unproven') return { lines, proof: lastProof }
  for (let count = lines.length - 1; count > 0; count -= 1) {
    const proof = await proveLine(app, snapshot, lines[count - 1])
    if (proof.kind === 'merged') return { lines: lines.slice(0, count), proof }
  }
  return { lines: [], proof: { kind: 'no-line' } }
}

/** Throws where neither head nor the recorded commit holds a plan that can be read. */
export async function governingPlan(
  app: App,
  snapshot: Snapshot,
  migration: Migration,
  lines: readonly HistoryLine[],
  proof: LineProof,
): Promise<PlanSource> {
  const last = lines.at(-1)
  const head = migration.plan
  if (head.kind === 'valid' && (last === undefined || last.plan === head.hash)) return atHead(head)
  const recorded = (await recordedPlan(app, last, proof)) ?? (await earlierPlan(app, snapshot, lines, head))
  if (head.kind === 'valid') {
    if (recorded === null || sameConfig(recorded, head)) return atHead(head)
    const config = readConfig(recorded.plan.config, await snapshot.text(recorded.plan.config.file))
    if (config.kind === 'read' && config.exposure === 0) return atHead(head)
    return {
      ...recorded,
      kind: 'recorded',
      why: 'plan-config-changed',
      message: `${head.file} points at another file or key while the exposure is above 0 %; put ${recorded.plan.config.file} back, or roll back first`,
    }
  }
  if (recorded === null) {
    throw new SluiceError(
      'plan-unrecoverable',
      'plan',
      `${migration.name} has a history and no readable plan, neither on the default branch nor where its last line came in; restore the plan from git`,
    )
  }
  return { ...recorded, kind: 'recorded', ...lost(head, recorded.file) }
}

type Recorded = Omit<Extract<PlanSource, { kind: 'head' }>, 'kind'>

async function recordedPlan(
  app: App,
  last: HistoryLine | undefined,
  proof: LineProof,
): Promise<Recorded | null> {
  if (last === undefined || proof.kind !== 'merged') return null
  const file = await app.forge.file(last.planFile, proof.commit)
  if (file === null) return null
  const parsed = parsePlan(last.planFile, file.bytes)
  return parsed.ok
    ? { file: last.planFile, plan: parsed.plan, hash: parsed.hash, criteria: parsed.criteria }
    : null
}

/** A rollback that came in while the plan was gone or broken holds no plan itself: an earlier line does. */
async function earlierPlan(
  app: App,
  snapshot: Snapshot,
  lines: readonly HistoryLine[],
  head: PlanAtHead,
): Promise<Recorded | null> {
  if (head.kind === 'valid') return null
  for (const line of lines.slice(0, -1).reverse()) {
    const found = await recordedPlan(app, line, await proveLine(app, snapshot, line))
    if (found !== null) return found
  }
  return null
}

function atHead(head: Extract<PlanAtHead, { kind: 'valid' }>): PlanSource {
  return { kind: 'head', file: head.file, plan: head.plan, hash: head.hash, criteria: head.criteria }
}

function sameConfig(recorded: Recorded, head: Extract<PlanAtHead, { kind: 'valid' }>): boolean {
  return JSON.stringify(recorded.plan.config) === JSON.stringify(head.plan.config)
}

function lost(
  head: PlanAtHead,
  file: string,
): { readonly why: 'plan-missing' | 'plan-invalid'; readonly message: string } {
  if (head.kind !== 'invalid')
    return { why: 'plan-missing', message: `${file} is gone from the default branch; restore it to go on` }
  const first = head.findings[0]
  const where = first === undefined ? '' : ` (line ${first.line}: ${first.message})`
  return { why: 'plan-invalid', message: `${head.file} is invalid${where}; correct it to go on` }
}
