import { SluiceError } from '../plan/sluice-error.js'
import type { Connection } from './connection.js'
import type { ForgeReads, Pull, PullCommit, PullFile, Review } from './forge.js'
import { toPerson } from './person.js'
import { toPull } from './pull-answer.js'
import { asking } from './refusal.js'

type PullReads = Pick<ForgeReads, 'pulls' | 'pullsFrom' | 'pull' | 'pullFiles' | 'pullCommits' | 'reviews'>

/** GitHub lists at most this many files of a pull request, and says nothing about the rest. */
const mostFiles = 3000
/** The same for its commits. */
const mostCommits = 250

/** Pull requests and what belongs to them. */
export function pullReads(connection: Connection): PullReads {
  const { octokit, at } = connection
  return {
    pulls: () => asking('list the pull requests', 'pull-requests: read', () => readPulls(connection)),
    pullsFrom: (branch) =>
      asking(`list the pull requests from ${branch}`, 'pull-requests: read', async () => {
        const head = `${at.owner}:${branch}`
        const query = {
          ...at,
          head,
          state: 'all',
          sort: 'created',
          direction: 'desc',
          per_page: 100,
        } as const
        const pulls = (await octokit.paginate(octokit.rest.pulls.list, query)).map(toPull)
        // The filter also matches a fork of the same owner.
        return pulls.filter((pull) => pull.head.sameRepository && pull.head.branch === branch)
      }),
    pull: (number) =>
      asking(`read pull request #${number}`, 'pull-requests: read', async () => {
        const { data } = await octokit.rest.pulls.get({ ...at, pull_number: number })
        return { ...toPull(data), mergeable: data.mergeable, mergeableState: data.mergeable_state }
      }),
    pullFiles: (number) =>
      asking(`list the files of pull request #${number}`, 'pull-requests: read', async () => {
        const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
          ...at,
          pull_number: number,
          per_page: 100,
        })
        if (files.length >= mostFiles) {
          throw new SluiceError(
            'too-many-files',
            'github',
            `Pull request #${number} changes ${mostFiles} files or more: GitHub lists no further. Split it.`,
          )
        }
        return files.map(
          ({ filename, previous_filename, status }): PullFile => ({
            path: filename,
            previousPath: previous_filename ?? null,
            status,
          }),
        )
      }),
    pullCommits: (number) =>
      asking(`list the commits of pull request #${number}`, 'pull-requests: read', () =>
        readPullCommits(connection, number),
      ),
    reviews: (number) =>
      asking(`list the reviews of pull request #${number}`, 'pull-requests: read', async () => {
        const reviews = await octokit.paginate(octokit.rest.pulls.listReviews, {
          ...at,
          pull_number: number,
          per_page: 100,
        })
        return reviews.map(
          ({ id, user, state, commit_id, submitted_at }): Review => ({
            id,
            author: toPerson(user),
            state: reviewState(state),
            sha: commit_id,
            at: submitted_at === undefined ? null : Date.parse(submitted_at),
          }),
        )
      }),
  }
}

/** One request while there are at most 100; else the open ones are listed besides, for the first page may miss old ones. */
async function readPulls({ octokit, at }: Connection): Promise<readonly Pull[]> {
  const query = { ...at, sort: 'updated', direction: 'desc', per_page: 100 } as const
  const { data, headers } = await octokit.rest.pulls.list({ ...query, state: 'all' })
  const newest = data.map(toPull)
  if (!headers.link?.includes('rel="next"')) return newest
  // From oldest to newest by creation, so that a change while pages are turned shifts none of them out of sight.
  const open = (
    await octokit.paginate(octokit.rest.pulls.list, {
      ...query,
      state: 'open',
      sort: 'created',
      direction: 'asc',
    })
  ).map(toPull)
  const seen = new Set(open.map(({ number }) => number))
  return [...open, ...newest.filter(({ number }) => !seen.has(number))].sort(
    (a, b) => b.updatedAt - a.updatedAt,
  )
}

async function readPullCommits({ octokit, at }: Connection, number: number): Promise<readonly PullCommit[]> {
  const listed = await octokit.paginate(octokit.rest.pulls.listCommits, {
    ...at,
    pull_number: number,
    per_page: 100,
  })
  if (listed.length < mostCommits) return listed.map(toPullCommit)
  const { data: pull } = await octokit.rest.pulls.get({ ...at, pull_number: number })
  const basehead = `${pull.base.sha}...${pull.head.sha}`
  const commits: PullCommit[] = []
  for (let page = 1; ; page += 1) {
    const { data, headers } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...at,
      basehead,
      per_page: 100,
      page,
    })
    commits.push(...data.commits.map(toPullCommit))
    if (!headers.link?.includes('rel="next"')) return commits
  }
}

interface CommitAnswer {
  readonly sha: string
  readonly parents: readonly { readonly sha: string }[]
  readonly author: object | null
  readonly committer: object | null
}

function toPullCommit({ sha, parents, author, committer }: CommitAnswer): PullCommit {
  return {
    sha,
    parents: parents.map((parent) => parent.sha),
    author: toPerson(author),
    committer: toPerson(committer),
  }
}

const reviewStates: ReadonlyMap<string, Review['state']> = new Map([
  ['APPROVED', 'approved'],
  ['CHANGES_REQUESTED', 'changes-requested'],
  ['DISMISSED', 'dismissed'],
  ['PENDING', 'pending'],
])

/** A state that does not exist today can approve nothing. */
function reviewState(text: string): Review['state'] {
  return reviewStates.get(text.toUpperCase()) ?? 'commented'
}
