import type { Connection } from './connection.js'
import { fitBody } from './fit-body.js'
import type { ForgeReads, ForgeWrites } from './forge.js'
import { mergePull } from './merge-pull.js'
import { openPull } from './open-pull.js'
import { asking, type Refusal, refusalOf } from './refusal.js'

type PullWrites = Pick<ForgeWrites, 'openPull' | 'editPull' | 'closePull' | 'mergePull' | 'requestReviewers'>

const needs = 'pull-requests: write'

/** Pull requests: opened, edited, closed, merged. */
export function pullWrites(
  connection: Connection,
  reads: Pick<ForgeReads, 'defaultBranch' | 'pullsFrom' | 'pull' | 'repository'>,
): PullWrites {
  const { octokit, at } = connection
  return {
    openPull: (request) =>
      asking(`open a pull request from ${request.branch}`, needs, () => openPull(connection, reads, request)),
    mergePull: (request) =>
      asking(`merge pull request #${request.number}`, needs, () => mergePull(connection, reads, request)),
    requestReviewers: (number, logins) => requestReviewers(connection, number, logins),
    async editPull(number, { title, body }) {
      await asking(`edit pull request #${number}`, needs, () =>
        octokit.rest.pulls.update({
          ...at,
          pull_number: number,
          ...(title === undefined ? {} : { title }),
          ...(body === undefined ? {} : { body: fitBody(body) }),
        }),
      )
    },
    async closePull(number) {
      await asking(`close pull request #${number}`, needs, () =>
        octokit.rest.pulls.update({ ...at, pull_number: number, state: 'closed' }),
      )
    },
  }
}

/** One unknown login makes GitHub refuse them all, so after a refusal they are asked one by one. */
async function requestReviewers(
  connection: Connection,
  number: number,
  logins: readonly string[],
): Promise<readonly string[]> {
  if (logins.length === 0) return []
  const refusal = await askForReview(connection, number, logins)
  if (refusal === null) return []
  const skipped: string[] = []
  for (const login of logins) {
    const alone =
      refusal.status === 422 && logins.length > 1 ? await askForReview(connection, number, [login]) : refusal
    if (alone === null) continue
    skipped.push(login)
    connection.log(`No review of #${number} could be requested from ${login}: ${alone.message}`)
  }
  return skipped
}

/** `org/team` asks a team. */
async function askForReview(
  { octokit, at }: Connection,
  number: number,
  logins: readonly string[],
): Promise<Refusal | null> {
  const teams = logins.flatMap((login) => login.split('/')[1] ?? [])
  try {
    await octokit.rest.pulls.requestReviewers({
      ...at,
      pull_number: number,
      reviewers: logins.filter((login) => !login.includes('/')),
      ...(teams.length > 0 ? { team_reviewers: teams } : {}),
    })
    return null
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    return refusal
  }
}
