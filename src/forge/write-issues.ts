import type { Connection } from './connection.js'
import { createOnce, neverRepeat } from './create-once.js'
import { fitBody } from './fit-body.js'
import type { ForgeWrites, Issue } from './forge.js'
import { toComment, toIssue } from './issue-answer.js'
import { asking, refusalOf } from './refusal.js'

type IssueWrites = Pick<ForgeWrites, 'openIssue' | 'editIssue' | 'comment' | 'editComment' | 'react'>

const needs = 'issues: write'

/** The clocks of GitHub's servers differ by less than this (ms). */
const clockSkew = 60_000

/** Issues, comments and reactions. `ensureLabels` gives our own labels their colours before an issue is opened with them. */
export function issueWrites(
  connection: Connection,
  ensureLabels: (labels: readonly string[]) => Promise<void>,
): IssueWrites {
  const { octokit, at } = connection
  return {
    async openIssue(request) {
      await ensureLabels(request.labels)
      return asking('open an issue', needs, () => openIssue(connection, request))
    },
    async editIssue(number, { title, body, state, reason }) {
      await asking(`edit issue #${number}`, needs, () =>
        octokit.rest.issues.update({
          ...at,
          issue_number: number,
          ...(title === undefined ? {} : { title }),
          ...(body === undefined ? {} : { body: fitBody(body) }),
          ...(state === undefined ? {} : { state }),
          ...(reason === undefined ? {} : { state_reason: reason }),
        }),
      )
    },
    comment: (issue, body) =>
      asking(`comment on #${issue}`, needs, () => addComment(connection, issue, fitBody(body))),
    async editComment(comment, body) {
      await asking(`edit comment ${comment}`, needs, () =>
        octokit.rest.issues.updateComment({ ...at, comment_id: comment, body: fitBody(body) }),
      )
    },
    async react(comment, content) {
      await asking(`react to comment ${comment}`, needs, () =>
        octokit.rest.reactions.createForIssueComment({ ...at, comment_id: comment, content }),
      )
    },
  }
}

async function openIssue(
  connection: Connection,
  request: Parameters<ForgeWrites['openIssue']>[0],
): Promise<Issue | null> {
  const { octokit, at } = connection
  const { title, labels } = request
  const body = fitBody(request.body)
  const since = begun(connection)
  const create = (assignees: readonly string[]) =>
    createOnce(
      connection,
      async () => {
        const wanted = { ...at, title, body, labels: [...labels], assignees: [...assignees] }
        return toIssue((await octokit.rest.issues.create({ ...wanted, ...neverRepeat })).data)
      },
      async () => {
        const query = { ...at, state: 'all', sort: 'created', direction: 'desc', per_page: 30 } as const
        const newest = (await octokit.rest.issues.listForRepo(query)).data.map(toIssue)
        return newest.find(
          (issue) => issue.title === title && issue.body === body && issue.createdAt >= since,
        )
      },
    )
  try {
    return await create(request.assignees)
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal?.status === 410) return null
    // One login that cannot be assigned makes GitHub refuse the whole issue.
    if (refusal?.status !== 422 || request.assignees.length === 0 || !/assignee/i.test(refusal.message))
      throw error
    connection.log(`The issue is opened without assignees, GitHub refused them: ${refusal.message}`)
    return create([])
  }
}

async function addComment(connection: Connection, issue: number, body: string): Promise<number> {
  const { octokit, at } = connection
  const since = begun(connection)
  return createOnce(
    connection,
    async () =>
      (await octokit.rest.issues.createComment({ ...at, issue_number: issue, body, ...neverRepeat })).data.id,
    async () => {
      const query = { ...at, issue_number: issue, since: new Date(since).toISOString(), per_page: 100 }
      const comments = (await octokit.paginate(octokit.rest.issues.listComments, query)).map(toComment)
      return comments.find((comment) => comment.body === body && comment.createdAt >= since)?.id
    },
  )
}

/** Whatever GitHub shows as created before this moment (epoch ms) is not what is being created now. */
function begun({ traffic }: Connection): number {
  return Math.max(0, (traffic.date() ?? 0) - clockSkew)
}
