import type { Forge, ForgeWrites, Issue, Pull } from './forge.js'

/** A write that would have been made: its name in the port, and exactly what it would have been called with. */
export type RecordedWrite = {
  readonly [Name in keyof ForgeWrites]: { readonly write: Name; readonly with: Parameters<ForgeWrites[Name]> }
}[keyof ForgeWrites]

/** Stands for every commit that would have been made. */
const noSha = '0'.repeat(40)

/**
 * A forge that reads but does not write: every write is recorded and answered as if it had succeeded, with number 0 and an all-zero
 * SHA for what would be new. What exists is adopted as GitHub would have it (an open pull request, a branch), so that a dry run
 * takes the same turns as the run that it stands for.
 */
export function recordWrites(forge: Forge): Forge & { writes(): readonly RecordedWrite[] } {
  const recorded: RecordedWrite[] = []
  const record = (write: RecordedWrite) => {
    recorded.push(write)
  }
  const writes: ForgeWrites = {
    async commit(...request) {
      record({ write: 'commit', with: request })
      return noSha
    },
    async createBranch(...request) {
      const [name] = request
      record({ write: 'createBranch', with: request })
      const sha = (await forge.branchesBelow(name)).get(name)
      return sha === undefined ? { kind: 'created' } : { kind: 'exists', sha }
    },
    async moveBranch(...request) {
      record({ write: 'moveBranch', with: request })
    },
    async deleteBranch(...request) {
      record({ write: 'deleteBranch', with: request })
    },
    async openPull(...request) {
      record({ write: 'openPull', with: request })
      const [{ branch, title, body }] = request
      const open = (await forge.pullsFrom(branch)).find(({ state }) => state === 'open')
      if (open !== undefined) return { kind: 'adopted', pull: open }
      return { kind: 'opened', pull: await imagined(forge, branch, title, body) }
    },
    async editPull(...request) {
      record({ write: 'editPull', with: request })
    },
    async closePull(...request) {
      record({ write: 'closePull', with: request })
    },
    async mergePull(...request) {
      record({ write: 'mergePull', with: request })
      return { kind: 'merged', sha: noSha }
    },
    async requestReviewers(...request) {
      record({ write: 'requestReviewers', with: request })
      return []
    },
    async assign(...request) {
      record({ write: 'assign', with: request })
    },
    async addLabels(...request) {
      record({ write: 'addLabels', with: request })
    },
    async removeLabel(...request) {
      record({ write: 'removeLabel', with: request })
    },
    async setStatus(...request) {
      record({ write: 'setStatus', with: request })
    },
    async openIssue(...request) {
      record({ write: 'openIssue', with: request })
      const [{ title, body, labels }] = request
      const { hasIssues, url } = await forge.repository()
      return hasIssues ? imaginedIssue(url, title, body, labels, await forge.now()) : null
    },
    async editIssue(...request) {
      record({ write: 'editIssue', with: request })
    },
    async comment(...request) {
      record({ write: 'comment', with: request })
      return 0
    },
    async editComment(...request) {
      record({ write: 'editComment', with: request })
    },
    async react(...request) {
      record({ write: 'react', with: request })
    },
    async dispatchWorkflow(...request) {
      record({ write: 'dispatchWorkflow', with: request })
      return { kind: 'dispatched' }
    },
  }
  return { ...forge, ...writes, writes: () => [...recorded] }
}

async function imagined(forge: Forge, branch: string, title: string, body: string): Promise<Pull> {
  const [now, base, { url }] = [await forge.now(), await forge.defaultBranch(), await forge.repository()]
  return {
    number: 0,
    url: `${url}/pull/0`,
    title,
    body,
    state: 'open',
    mergedAt: null,
    mergeCommit: null,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    author: { login: 'sluice', bot: true },
    head: { branch, sha: noSha, sameRepository: true },
    base: { branch: base, sha: (await forge.branch(base))?.sha ?? noSha },
    draft: false,
    labels: [],
    requestedReviewers: [],
    assignees: [],
  }
}

function imaginedIssue(
  url: string,
  title: string,
  body: string,
  labels: readonly string[],
  now: number,
): Issue {
  return {
    number: 0,
    url: `${url}/issues/0`,
    title,
    body,
    state: 'open',
    labels,
    author: { login: 'sluice', bot: true },
    createdAt: now,
    closedAt: null,
    closedBy: null,
  }
}
