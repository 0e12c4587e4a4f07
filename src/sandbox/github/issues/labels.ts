import { optionalString, optionalStrings, requiredString } from '../../http/body.js'
import { paged } from '../../http/page.js'
import { invalid, notFound, Problem } from '../../http/problem.js'
import {
  type Answer,
  created,
  ok,
  type Route,
  read,
  repositoryRoute,
  triage,
  write,
} from '../../http/route.js'
import { actorOf, type Call, param } from '../call.js'
import type { Issue, Label, Repository } from '../repository.js'
import type { World } from '../world.js'
import { discussionPermission, findIssue } from './find-issue.js'
import { labelShape } from './issue-shape.js'

/** Colour of a label that came into being by being used. */
const plainColor = 'ededed'

/** Of the two permissions that allow it one is enough. */
const labelPermission = (_: Repository, { token }: Call) =>
  token?.permissions?.issues === 'write' ? 'issues' : 'pull_requests'

export const labelRoutes: readonly Route[] = [
  repositoryRoute('GET', '/labels', read('issues'), (call, repo) =>
    paged(call, [...repo.labels.values()], (label) => labelShape(call.world, repo, label)),
  ),

  repositoryRoute('GET', '/labels/{name}', read('issues'), (call, repo) => {
    const label = repo.labels.get(param(call, 'name').toLowerCase())
    if (label === undefined) throw notFound()
    return ok(labelShape(call.world, repo, label))
  }),

  repositoryRoute('POST', '/labels', write(labelPermission, 404), (call, repo) => {
    const name = requiredString(call.body, 'name')
    const color = (optionalString(call.body, 'color') ?? plainColor).toLowerCase()
    if (repo.labels.has(name.toLowerCase())) {
      throw invalid({ resource: 'Label', code: 'already_exists', field: 'name' })
    }
    if (!/^[0-9a-f]{6}$/.test(color)) throw invalid({ resource: 'Label', code: 'invalid', field: 'color' })
    if (name.trim() === '' || name.length > 50)
      throw invalid({ resource: 'Label', code: 'invalid', field: 'name' })
    const label = addLabel(call.world, repo, name, color, optionalString(call.body, 'description') ?? null)
    return created(labelShape(call.world, repo, label))
  }),

  repositoryRoute('GET', '/issues/{issue_number}/labels', read(discussionPermission), (call, repo) =>
    paged(call, findIssue(call, repo).labels, (label) => labelShape(call.world, repo, label)),
  ),

  repositoryRoute('POST', '/issues/{issue_number}/labels', triage(discussionPermission), (call, repo) => {
    const issue = findIssue(call, repo)
    const held = issue.labels.map((label) => label.name)
    return changeLabels(call, repo, issue, [...held, ...wantedLabels(call)])
  }),

  repositoryRoute('PUT', '/issues/{issue_number}/labels', triage(discussionPermission), (call, repo) =>
    changeLabels(call, repo, findIssue(call, repo), wantedLabels(call)),
  ),

  repositoryRoute(
    'DELETE',
    '/issues/{issue_number}/labels',
    triage(discussionPermission),
    async (call, repo) => {
      await changeLabels(call, repo, findIssue(call, repo), [])
      return { status: 204 }
    },
  ),

  repositoryRoute(
    'DELETE',
    '/issues/{issue_number}/labels/{name}',
    triage(discussionPermission),
    (call, repo) => {
      const issue = findIssue(call, repo)
      const name = param(call, 'name').toLowerCase()
      if (!issue.labels.some((label) => label.name.toLowerCase() === name)) {
        throw new Problem(404, 'Label does not exist')
      }
      const rest = issue.labels.filter((label) => label.name.toLowerCase() !== name)
      return changeLabels(
        call,
        repo,
        issue,
        rest.map((label) => label.name),
      )
    },
  ),
]

/** Gives an issue exactly these labels; unknown ones come into being. */
export async function setLabels(
  call: Call,
  repo: Repository,
  issue: Issue,
  names: readonly string[],
): Promise<void> {
  const before = issue.labels
  const wanted = new Map(names.map((name) => [name.toLowerCase(), name]))
  issue.labels = [...wanted].map(
    ([key, name]) => repo.labels.get(key) ?? addLabel(call.world, repo, name, plainColor, null),
  )
  const sender = actorOf(call)
  const base = { kind: 'issues', repo, sender, issue } as const
  const added = issue.labels.filter((label) => !before.includes(label))
  const removed = before.filter((label) => !issue.labels.includes(label))
  if (added.length + removed.length > 0) issue.updatedAt = call.world.clock.now()
  if (issue.pull !== undefined) return
  for (const label of added) await call.world.emit({ ...base, action: 'labeled', label })
  for (const label of removed) await call.world.emit({ ...base, action: 'unlabeled', label })
}

export function addLabel(
  world: World,
  repo: Repository,
  name: string,
  color: string,
  description: string | null,
): Label {
  const label: Label = { id: world.newId(), name, color, description }
  repo.labels.set(name.toLowerCase(), label)
  return label
}

async function changeLabels(
  call: Call,
  repo: Repository,
  issue: Issue,
  names: readonly string[],
): Promise<Answer> {
  await setLabels(call, repo, issue, names)
  return ok(issue.labels.map((label) => labelShape(call.world, repo, label)))
}

function wantedLabels(call: Call): string[] {
  const names = optionalStrings(call.body, 'labels')
  if (names === undefined) throw new Problem(422, `Invalid request.\n\n"labels" wasn't supplied.`)
  return names
}
