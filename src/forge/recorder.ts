import type { Forge, ForgeWrites } from './forge.js'
import { imaginedIssue, imagineRepository, noSha } from './imagined-repository.js'

/** A write that would have been made: its name in the port, and exactly what it would have been called with. */
export type RecordedWrite = {
  readonly [Name in keyof ForgeWrites]: { readonly write: Name; readonly with: Parameters<ForgeWrites[Name]> }
}[keyof ForgeWrites]

/**
 * A forge that reads but does not write: every write is recorded and answered as if it had succeeded, with number 0 and a made-up
 * SHA for what would be new, and the reads that follow see it. What exists is adopted as GitHub would have it (an open pull request,
 * a branch), so that a dry run takes the same turns as the run that it stands for.
 */
export function recordWrites(forge: Forge): Forge & { writes(): readonly RecordedWrite[] } {
  const recorded: RecordedWrite[] = []
  const imagined = imagineRepository(forge)
  const record = (write: RecordedWrite) => {
    recorded.push(write)
  }
  const writes: ForgeWrites = {
    async commit(...request) {
      record({ write: 'commit', with: request })
      const [{ parent, files }] = request
      return imagined.commit(parent, files)
    },
    async createBranch(...request) {
      const [name, wanted] = request
      record({ write: 'createBranch', with: request })
      const sha = (await forge.branchesBelow(name)).get(name)
      if (sha !== undefined) return { kind: 'exists', sha }
      imagined.point(name, wanted)
      return { kind: 'created' }
    },
    async moveBranch(...request) {
      record({ write: 'moveBranch', with: request })
      imagined.point(...request)
    },
    async deleteBranch(...request) {
      record({ write: 'deleteBranch', with: request })
    },
    async openPull(...request) {
      record({ write: 'openPull', with: request })
      const [{ branch, title, body }] = request
      const open = (await forge.pullsFrom(branch)).find(({ state }) => state === 'open')
      if (open !== undefined) return { kind: 'adopted', pull: open }
      return { kind: 'opened', pull: await imagined.openPull(branch, title, body) }
    },
    async editPull(...request) {
      record({ write: 'editPull', with: request })
    },
    async closePull(...request) {
      record({ write: 'closePull', with: request })
    },
    async mergePull(...request) {
      record({ write: 'mergePull', with: request })
      imagined.merge(request[0].expectedHead)
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
  return { ...forge, ...imagined.reads, ...writes, writes: () => [...recorded] }
}
