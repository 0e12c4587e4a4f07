import type { Connection } from './connection.js'
import { fitBody } from './fit-body.js'
import type { ForgeReads, ForgeWrites, OpenedPull } from './forge.js'
import { toPull } from './pull-answer.js'
import { refusalOf } from './refusal.js'

const mostTries = 4

type OpenPullRequest = Parameters<ForgeWrites['openPull']>[0]

/** Opens a pull request into the default branch, adopts the open one, or says which switch keeps it from being opened. */
export async function openPull(
  connection: Connection,
  { defaultBranch, pullsFrom }: Pick<ForgeReads, 'defaultBranch' | 'pullsFrom'>,
  { branch, title, body }: OpenPullRequest,
): Promise<OpenedPull> {
  const { octokit, at, pause } = connection
  const base = await defaultBranch()
  for (let tries = 0; ; tries += 1) {
    try {
      const { data } = await octokit.rest.pulls.create({
        ...at,
        head: branch,
        base,
        title,
        body: fitBody(body),
      })
      return { kind: 'opened', pull: toPull(data) }
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal?.status === 403 || refusal?.status === 404) return refused(refusal.message, branch)
      if (refusal?.status !== 422) throw error
      const open = (await pullsFrom(branch)).find(({ state }) => state === 'open')
      if (open !== undefined) return { kind: 'adopted', pull: open }
      if (!isTooEarly(refusal.message) || tries + 1 === mostTries) throw error
      await pause(tries)
    }
  }
}

/** Right after a branch was created, GitHub's other half may not know it yet. */
function isTooEarly(message: string): boolean {
  return /could not resolve to a node/i.test(message) || /"field":"head","code":"invalid"/.test(message)
}

function refused(message: string, branch: string): OpenedPull {
  if (/not permitted to create or approve pull requests/i.test(message)) {
    return {
      kind: 'refused',
      code: 'pulls-not-permitted',
      advice:
        'Turn on "Allow GitHub Actions to create and approve pull requests" in Settings > Actions > General > Workflow permissions ' +
        `(of the organisation first, where it is greyed out), or use an App's token. Until then a person can open it from the branch ${branch}.`,
    }
  }
  return {
    kind: 'refused',
    code: 'permission',
    advice: `GitHub says: ${message}. Give the workflow \`permissions: pull-requests: write\` (an App: Pull requests, read and write).`,
  }
}
