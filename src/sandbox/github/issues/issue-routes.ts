import { optionalString, optionalStrings, optionalWord, requiredString } from '../../http/body.js'
import { paged } from '../../http/page.js'
import { forbidden, invalid, Problem } from '../../http/problem.js'
import { created, join, ok, type Route, read, repositoryRoute, triage } from '../../http/route.js'
import type { Account } from '../accounts.js'
import { actorOf, type Call } from '../call.js'
import { changePullState } from '../pulls/pull-state.js'
import { atLeast, type Issue, type Repository, roleOf } from '../repository.js'
import { editText } from './edit-text.js'
import { discussionPermission, findIssue, mayTriage, requireLength } from './find-issue.js'
import { issueShape } from './issue-shape.js'
import { setLabels } from './labels.js'
import { selectIssues } from './select-issues.js'

export const issueRoutes: readonly Route[] = [
  repositoryRoute('GET', '/issues', read('issues'), (call, repo) =>
    paged(call, selectIssues(call, repo), (issue) => issueShape(call.world, repo, issue)),
  ),

  repositoryRoute('POST', '/issues', join('issues'), async (call, repo) => {
    if (!repo.hasIssues) throw new Problem(410, 'Issues has been disabled in this repository.')
    const title = requiredTitle(call)
    const body = optionalString(call.body, 'body') ?? null
    requireLength('Issue', 'body', body)
    const triager = mayTriage(call, repo)
    // Labels and assignees from people who may not set them are dropped without a word.
    const labels = triager ? (optionalStrings(call.body, 'labels') ?? []) : []
    const assignees = triager ? readAssignees(call, repo) : []
    const now = call.world.clock.now()
    const author = actorOf(call)
    const issue: Issue = {
      id: call.world.newId(),
      number: repo.nextNumber,
      author,
      createdAt: now,
      updatedAt: now,
      title,
      body,
      state: 'open',
      stateReason: null,
      labels: [],
      assignees,
      closed: undefined,
      reactions: [],
      pull: undefined,
      gone: undefined,
    }
    repo.nextNumber += 1
    repo.issues.set(issue.number, issue)
    await call.world.emit({ kind: 'issues', action: 'opened', repo, sender: author, issue })
    await setLabels(call, repo, issue, labels)
    return created(issueShape(call.world, repo, issue))
  }),

  repositoryRoute('GET', '/issues/{issue_number}', read(discussionPermission), (call, repo) =>
    ok(issueShape(call.world, repo, findIssue(call, repo))),
  ),

  repositoryRoute('PATCH', '/issues/{issue_number}', join(discussionPermission), async (call, repo) => {
    const issue = findIssue(call, repo)
    const triager = mayTriage(call, repo)
    if (!triager && issue.author.id !== actorOf(call).id) throw forbidden()
    await editText(call, repo, issue)
    if (triager) {
      const labels = optionalStrings(call.body, 'labels')
      if (labels !== undefined) await setLabels(call, repo, issue, labels)
      if (call.body.assignees !== undefined) issue.assignees = readAssignees(call, repo)
    }
    const state = optionalWord(call.body, 'state', ['open', 'closed'])
    if (state !== undefined) await changeState(call, repo, issue, state)
    issue.updatedAt = call.world.clock.now()
    return ok(issueShape(call.world, repo, issue))
  }),

  repositoryRoute('POST', '/issues/{issue_number}/assignees', triage(discussionPermission), (call, repo) => {
    const issue = findIssue(call, repo)
    // Unlike on creation, logins that cannot be assigned are passed over here.
    const wanted = (optionalStrings(call.body, 'assignees') ?? []).flatMap((login) => {
      const account = assignable(call, repo, login)
      return account === undefined || issue.assignees.includes(account) ? [] : [account]
    })
    issue.assignees = [...issue.assignees, ...wanted].slice(0, 10)
    issue.updatedAt = call.world.clock.now()
    return created(issueShape(call.world, repo, issue))
  }),
]

async function changeState(
  call: Call,
  repo: Repository,
  issue: Issue,
  state: 'open' | 'closed',
): Promise<void> {
  if (issue.pull !== undefined) {
    await changePullState(call, repo, issue, state)
    return
  }
  const reason = optionalWord(call.body, 'state_reason', [
    'completed',
    'not_planned',
    'duplicate',
    'reopened',
  ])
  if (issue.state === state) {
    if (state === 'closed' && reason !== undefined && reason !== 'reopened') issue.stateReason = reason
    return
  }
  issue.state = state
  issue.stateReason = state === 'open' ? 'reopened' : (reason ?? 'completed')
  issue.closed = state === 'open' ? undefined : { at: call.world.clock.now(), by: actorOf(call) }
  const action = state === 'open' ? 'reopened' : 'closed'
  await call.world.emit({ kind: 'issues', action, repo, sender: actorOf(call), issue })
}

function requiredTitle(call: Call): string {
  const title = call.body.title === undefined ? '' : requiredString(call.body, 'title')
  if (title.trim() === '') throw invalid({ resource: 'Issue', field: 'title', code: 'missing_field' })
  requireLength('Issue', 'title', title, 256)
  return title
}

function readAssignees(call: Call, repo: Repository): Account[] {
  return (optionalStrings(call.body, 'assignees') ?? []).map((login) => {
    const account = assignable(call, repo, login)
    if (account === undefined) {
      throw invalid({ resource: 'Issue', field: 'assignees', code: 'invalid', value: login })
    }
    return account
  })
}

function assignable(call: Call, repo: Repository, login: string): Account | undefined {
  const account = call.world.accounts.get(login.toLowerCase())
  const known =
    account !== undefined && (repo.collaborators.has(login.toLowerCase()) || account.id === repo.owner.id)
  return known && account.type === 'User' && atLeast(roleOf(repo, account), 'read') ? account : undefined
}
