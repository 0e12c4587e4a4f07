/**
 * What one run reads of the repository and all migrations share. Pull requests are read before the tree: a merge in between then
 * shows as a line whose pull request is read again, never as a merged pull request without its line.
 */
import type { Comment, Forge, Issue, Pull } from '../forge/forge.js'
import { branchPrefix } from '../rollout/branch-name.js'
import { once, oncePer } from './once.js'

export interface Snapshot {
  readonly now: number
  readonly defaultBranch: string
  readonly pulls: readonly Pull[]
  /** Branches below `sluice/` -> commit. */
  readonly branches: ReadonlyMap<string, string>
  /** Paths on the default branch -> blob. */
  readonly tree: ReadonlyMap<string, string>
  /** Open and closed tracking issues. */
  readonly tracking: readonly Issue[]
  /** Open incidents. */
  readonly openIncidents: readonly Issue[]
  /** Comments of the last hour. */
  readonly comments: readonly Comment[]
  /** All incidents, open and closed; read only where a migration needs them. */
  readonly incidents: () => Promise<readonly Issue[]>
  /** All comments of an issue, listed once; read only where those of the last hour do not tell. */
  readonly commentsOn: (issue: number) => Promise<readonly Comment[]>
  /** A file on the default branch as of this snapshot; null where it does not exist. */
  readonly text: (path: string) => Promise<string | null>
}

export const labels = {
  /** On every issue of ours, so that one listing shows them all. */
  all: 'sluice',
  migration: 'sluice:migration',
  incident: 'sluice:incident',
  ramp: 'sluice:ramp',
  revert: 'sluice:revert',
  paused: 'sluice:paused',
  /** Set before Sluice closes a ramp pull request itself, so that it does not read as declined by a person. */
  superseded: 'sluice:superseded',
  reminded: 'sluice:reminded',
} as const

const sweepWindow = 3_600_000

/**
 * `issues: false` leaves tracking issues and comments out: judging a pull request that is not ours needs neither, and its workflow
 * job then needs no permission on issues.
 */
export async function takeSnapshot(forge: Forge, { issues } = { issues: true }): Promise<Snapshot> {
  const defaultBranch = await forge.defaultBranch()
  const pulls = await forge.pulls()
  const now = await forge.now()
  const [branches, ours, comments] = await Promise.all([
    forge.branchesBelow(branchPrefix),
    issues ? forge.issues({ labels: [labels.all], state: 'all' }) : [],
    issues ? forge.commentsSince(now - sweepWindow) : [],
  ])
  const tree = await forge.tree(defaultBranch)
  return {
    now,
    defaultBranch,
    pulls,
    branches,
    tree,
    tracking: ours.filter((issue) => issue.labels.includes(labels.migration)),
    openIncidents: ours.filter((issue) => issue.state === 'open' && issue.labels.includes(labels.incident)),
    comments,
    incidents: once(() => forge.issues({ labels: [labels.incident], state: 'all' })),
    commentsOn: oncePer((issue) => forge.comments(issue)),
    text: async (path) => {
      const sha = tree.get(path)
      return sha === undefined ? null : decode(await forge.blob(sha))
    },
  }
}

/** Bytes as text; a config file that is not UTF-8 shows replacement characters and is refused by its editor. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
