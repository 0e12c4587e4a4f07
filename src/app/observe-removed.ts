/** What GitHub's Revert button does to the history: a merged pull request of ours whose line is not there. */
import type { Pull } from '../forge/forge.js'
import { SluiceError } from '../plan/sluice-error.js'
import { parseBranch, type SluiceBranch } from '../rollout/branch-name.js'
import { type History, type HistoryLine, parseHistory } from '../rollout/history.js'
import type { RemovedLine } from '../rollout/observation.js'
import { pathsOf } from '../rollout/paths.js'
import type { App } from './app.js'
import { claimedLine } from './observe-rollback.js'
import { decode, type Snapshot } from './snapshot.js'

interface Lost {
  readonly pull: Pull
  readonly branch: SluiceBranch
}

/** The history is read once more before a line counts as removed, because the listing and the tree are two moments. */
export async function findRemoved(
  app: App,
  snapshot: Snapshot,
  name: string,
  lines: readonly HistoryLine[],
): Promise<RemovedLine | null> {
  const last = lines.at(-1)?.seq ?? 0
  const merged = mergedOf(snapshot, name)
  if (!withoutLine(merged, lines).some((lost) => isNew(lost, last))) return null
  const fresh = await app.forge.file(pathsOf(name).history, snapshot.defaultBranch)
  const history: History = parseHistory(fresh === null ? '' : decode(fresh.bytes))
  const lost = history.kind === 'read' ? withoutLine(merged, history.lines) : []
  const newest = lost.filter((one) => isNew(one, last)).sort((a, b) => b.branch.seq - a.branch.seq)[0]
  if (newest === undefined) return null
  const { branch, pull } = newest
  return {
    kind: kindOf(branch),
    seq: branch.seq,
    to: branch.kind === 'ramp' ? branch.move.to : 0,
    pull: pull.number,
    used: await highestOf(app, name, lost),
  }
}

function kindOf(branch: SluiceBranch): RemovedLine['kind'] {
  if (branch.kind === 'rollback') return 'rollback'
  return branch.move.kind === 'step' ? 'step' : 'phase'
}

function mergedOf({ pulls, defaultBranch }: Snapshot, name: string): readonly Lost[] {
  return pulls.flatMap((pull) => {
    const branch = parseBranch(pull.head.branch)
    const ours =
      branch?.migration === name &&
      pull.mergedAt !== null &&
      pull.head.sameRepository &&
      pull.base.branch === defaultBranch
    return ours ? [{ pull, branch }] : []
  })
}

function withoutLine(merged: readonly Lost[], lines: readonly HistoryLine[]): readonly Lost[] {
  return merged.filter(({ pull }) => !lines.some((line) => line.branch === pull.head.branch))
}

/** What a later line followed is settled. */
function isNew({ branch }: Lost, last: number): boolean {
  return branch.kind === 'ramp' ? branch.seq > last : branch.seq === last
}

/** A rollback's branch names what it took back; its own number stands in its line alone. */
async function highestOf(app: App, name: string, lost: readonly Lost[]): Promise<number> {
  let highest = 0
  for (const { branch, pull } of lost) {
    highest = Math.max(highest, branch.seq)
    if (branch.kind === 'rollback')
      highest = Math.max(highest, (await numberOf(app, name, pull)) ?? branch.seq + 1)
  }
  return highest
}

/** Null where it cannot be read: that must not keep a rollback from being decided. */
async function numberOf(app: App, name: string, { head }: Pull): Promise<number | null> {
  try {
    return (await claimedLine(app.forge, name, head.sha, head.branch))?.seq ?? null
  } catch (error) {
    if (error instanceof SluiceError) return null
    throw error
  }
}
