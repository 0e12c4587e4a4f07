import type { Connection } from './connection.js'
import type { ForgeReads, Issue, IssueLookup, Reaction } from './forge.js'
import { toComment, toIssue } from './issue-answer.js'
import { asking, nullOn } from './refusal.js'

type IssueReads = Pick<ForgeReads, 'issue' | 'issues' | 'commentsSince' | 'comments' | 'reactions'>

/** Issues, comments and reactions. `homeName` gives the repository's name as of today, in case it was renamed. */
export function issueReads(connection: Connection, homeName: () => Promise<string>): IssueReads {
  const { octokit, at } = connection
  return {
    issue: (number) =>
      asking(`read issue #${number}`, 'issues: read', () => readIssue(connection, homeName, number)),
    issues: (filter) => asking('list the issues', 'issues: read', () => readIssues(connection, filter)),
    commentsSince: (since) =>
      asking('list the comments', 'issues: read', async () => {
        const query = {
          ...at,
          since: new Date(since).toISOString(),
          sort: 'updated',
          direction: 'asc',
          per_page: 100,
        } as const
        return (await octokit.paginate(octokit.rest.issues.listCommentsForRepo, query)).map(toComment)
      }),
    comments: (issue) =>
      asking(`list the comments of #${issue}`, 'issues: read', async () =>
        (
          await octokit.paginate(octokit.rest.issues.listComments, {
            ...at,
            issue_number: issue,
            per_page: 100,
          })
        ).map(toComment),
      ),
    reactions: (comment) =>
      asking(`list the reactions to comment ${comment}`, 'issues: read', async () => {
        const query = { ...at, comment_id: comment, per_page: 100 }
        const reactions = await octokit.paginate(octokit.rest.reactions.listForIssueComment, query)
        return reactions.flatMap(({ user, content }) =>
          user !== null && isReaction(content) ? { login: user.login, content } : [],
        )
      }),
  }
}

async function readIssue(
  { octokit, at }: Connection,
  homeName: () => Promise<string>,
  number: number,
): Promise<IssueLookup> {
  const answer = await nullOn([404, 410], () => octokit.rest.issues.get({ ...at, issue_number: number }))
  if (answer === null) return { kind: 'gone' }
  // The redirect to where a transferred issue went has been followed by now: the answer says where it lives.
  const url = answer.data.repository_url.toLowerCase()
  const isHere = (fullName: string) => url.endsWith(`/repos/${fullName}`.toLowerCase())
  if (isHere(`${at.owner}/${at.repo}`) || isHere(await homeName()))
    return { kind: 'found', issue: toIssue(answer.data) }
  return { kind: 'transferred' }
}

async function readIssues(
  { octokit, at }: Connection,
  filter: Parameters<ForgeReads['issues']>[0],
): Promise<readonly Issue[]> {
  const { labels, state, since } = filter
  // GitHub separates labels by commas, so one that holds a comma can only be looked for here.
  const asked = labels.filter((label) => !label.includes(','))
  const query = {
    ...at,
    state,
    per_page: 100,
    ...(asked.length > 0 ? { labels: asked.join(',') } : {}),
    ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
  }
  // 410: the repository has no issues.
  const answers = (await nullOn([410], () => octokit.paginate(octokit.rest.issues.listForRepo, query))) ?? []
  const issues = answers.filter(({ pull_request }) => pull_request === undefined).map(toIssue)
  const has = (issue: Issue, label: string) =>
    issue.labels.some((own) => own.toLowerCase() === label.toLowerCase())
  return issues.filter((issue) => labels.every((label) => has(issue, label)))
}

function isReaction(content: string): content is Reaction {
  return ['+1', '-1', 'eyes', 'rocket', 'confused'].includes(content)
}
