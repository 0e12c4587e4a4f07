/** The open (or declined) ramp pull request of a migration: its diff, its approvals, whether it merges. */
import type { Forge, Pull, PullCommit } from '../forge/forge.js'
import type { Plan } from '../plan/plan.js'
import { type ApprovalTally, type ReviewFact, tallyApprovals } from '../rollout/approvals.js'
import { approvalsNeeded } from '../rollout/attempts.js'
import { parseBranch, type SluiceBranch } from '../rollout/branch-name.js'
import { type Move, sameMove } from '../rollout/move.js'
import type { Judged, PlanSource, RampState } from '../rollout/observation.js'
import { pathsOf } from '../rollout/paths.js'
import { openTime, openTimeEnds } from '../rollout/windows.js'
import type { App } from './app.js'
import { approversOf } from './approvers.js'
import { latestReviews, rememberPermissions } from './people.js'
import { readDiff } from './read-diff.js'
import { labels, type Snapshot } from './snapshot.js'

export interface RampFacts {
  readonly name: string
  readonly source: PlanSource
  readonly seq: number
  readonly next: Move | null
  readonly exposure: number
  readonly attempt: number
  readonly judged: readonly Judged[]
}

type OpenRamp = Extract<RampState, { kind: 'open' }>

interface RampPull {
  readonly pull: Pull
  readonly parsed: Extract<SluiceBranch, { kind: 'ramp' }>
}

/** Ramp pull requests of a migration with a number that is not used up, newest first. */
export function rampPulls(snapshot: Snapshot, name: string, seq: number): readonly RampPull[] {
  return snapshot.pulls
    .flatMap((pull) => {
      const parsed = parseBranch(pull.head.branch)
      const ours = parsed?.kind === 'ramp' && parsed.migration === name && parsed.seq >= seq
      return ours &&
        pull.head.sameRepository &&
        pull.base.branch === snapshot.defaultBranch &&
        pull.mergedAt === null
        ? [{ pull, parsed }]
        : []
    })
    .sort((a, b) => b.pull.number - a.pull.number)
}

export async function observeRamp(app: App, snapshot: Snapshot, facts: RampFacts): Promise<RampState> {
  const pulls = rampPulls(snapshot, facts.name, facts.seq)
  const fits = ({ parsed }: RampPull) => facts.next !== null && sameMove(parsed.move, facts.next)
  const open = pulls.filter(({ pull }) => pull.state === 'open')
  const current = open.find(fits) ?? open[0]
  if (current !== undefined) return observeOpen(app, snapshot, facts, current)
  const declined = pulls.find((ramp) => fits(ramp) && !ramp.pull.labels.includes(labels.superseded))
  if (declined === undefined) return { kind: 'none' }
  return { kind: 'declined', pull: declined.pull.number, url: declined.pull.url, move: declined.parsed.move }
}

async function observeOpen(
  app: App,
  snapshot: Snapshot,
  facts: RampFacts,
  { pull, parsed }: RampPull,
): Promise<RampState> {
  const { forge } = app
  const detail = await forge.pull(pull.number)
  const head = detail.head.sha
  const diff = await readDiff(forge, snapshot, facts.source, { ...pull, head: detail.head }, parsed)
  const { line } = diff
  return {
    kind: 'open',
    pull: pull.number,
    url: pull.url,
    head,
    seq: parsed.seq,
    move: parsed.move,
    // Exact where it began and wrong where it would land: to be rebuilt, like after a conflict.
    mergeable: diff.kind === 'stale' ? false : detail.mergeable,
    diff: diff.kind === 'exact' ? diff : { kind: 'differs', message: diff.message },
    ...(await tally(app, snapshot, facts, { ...pull, head: detail.head }, parsed.move.to)),
    openedAt: pull.createdAt,
    planHash: line?.plan ?? null,
  }
}

async function tally(
  app: App,
  snapshot: Snapshot,
  facts: RampFacts,
  pull: Pull,
  to: number,
): Promise<Pick<OpenRamp, 'approvals' | 'approvedUntil'>> {
  const { forge } = app
  const { plan } = facts.source
  const { gate } = plan
  const may = rememberPermissions(forge)
  const declared = new Set([plan.config.file, ...Object.values(pathsOf(facts.name))])
  const reviews = latestReviews(await forge.reviews(pull.number))
  const stands = reviews.length === 0 ? null : await standingCommits(forge, snapshot, pull, declared)

  const reviewFacts: ReviewFact[] = []
  for (const review of reviews) {
    reviewFacts.push({
      login: review.author.login,
      bot: review.author.bot,
      state: review.state === 'approved' || review.state === 'changes-requested' ? review.state : 'dismissed',
      at: review.at,
      mayWrite: await may(review.author.login),
      standsAtHead: stands?.commits.has(review.sha ?? '') === true,
    })
  }
  const breaches = facts.judged.map(({ assessment }) => assessment.breachedAt).filter((at) => at !== null)
  const approvals = tallyApprovals(reviewFacts, {
    needed: approvalsNeeded(plan, facts.attempt, facts.exposure, to),
    approvers: await approversOf(
      forge,
      gate.approvers,
      reviews.map((review) => review.author.login),
    ),
    authors: [pull.author.login, ...(stands?.authors ?? [])],
    openTimeSince: (at) => openTime(gate.windows, at, snapshot.now),
    ttl: gate.ttl,
    notBefore: breaches.length === 0 ? null : Math.max(...breaches),
  })
  const until = approvedUntil(approvals, reviewFacts, gate)
  return { approvals, ...(until === null ? {} : { approvedUntil: until }) }
}

function approvedUntil(
  { needed, approved }: ApprovalTally,
  reviews: readonly ReviewFact[],
  { windows, ttl }: Plan['gate'],
): number | null {
  const ends = reviews
    .filter(({ login }) => approved.includes(login))
    .map(({ at }) => openTimeEnds(windows, at, ttl) ?? Number.POSITIVE_INFINITY)
    .sort((a, b) => b - a)
  const end = ends[needed - 1]
  return end === undefined || !Number.isFinite(end) ? null : end
}

/**
 * Commits an approval may stand at: the head, and its ancestors in this pull request that only merges of the default branch follow
 * which leave the declared files byte-identical. Also the authors of commits that change the declared files.
 */
async function standingCommits(
  forge: Pick<Forge, 'pullCommits' | 'compare' | 'tree' | 'commitPaths'>,
  snapshot: Pick<Snapshot, 'defaultBranch'>,
  pull: Pull,
  declared: ReadonlySet<string>,
): Promise<{ readonly commits: ReadonlySet<string>; readonly authors: readonly string[] }> {
  const commits = await forge.pullCommits(pull.number)
  const authors: string[] = []
  for (const commit of commits) {
    const touches = commits.length === 1 || (await changesFiles(forge, commit, declared))
    if (touches)
      for (const person of [commit.author, commit.committer]) if (person !== null) authors.push(person.login)
  }

  const standing = new Set([pull.head.sha])
  const byOid = new Map(commits.map((commit) => [commit.sha, commit]))
  let current = byOid.get(pull.head.sha)
  while (current !== undefined && current.parents.length === 2) {
    const [own, merged] = current.parents
    if (own === undefined || merged === undefined || !byOid.has(own)) break
    const { status } = await forge.compare(snapshot.defaultBranch, merged)
    if (status !== 'behind' && status !== 'identical') break
    if (!(await sameFiles(forge, own, current.sha, declared))) break
    standing.add(own)
    current = byOid.get(own)
  }
  return { commits: standing, authors }
}

/** A merge changes a file where the outcome is that of neither side: a conflict that was resolved, or a change that hides in it. */
async function changesFiles(
  forge: Pick<Forge, 'tree' | 'commitPaths'>,
  { sha, parents }: PullCommit,
  paths: ReadonlySet<string>,
): Promise<boolean> {
  if (parents.length < 2) return (await forge.commitPaths(sha)).some((path) => paths.has(path))
  const [outcome, sides] = [await forge.tree(sha), await Promise.all(parents.map((side) => forge.tree(side)))]
  return [...paths].some((path) => sides.every((side) => side.get(path) !== outcome.get(path)))
}

async function sameFiles(
  forge: Pick<Forge, 'tree'>,
  a: string,
  b: string,
  paths: ReadonlySet<string>,
): Promise<boolean> {
  const [before, after] = [await forge.tree(a), await forge.tree(b)]
  return [...paths].every((path) => before.get(path) === after.get(path))
}
