/**
 * Which use case a webhook of a GitHub App asks for. An App hears of everything that happens in a repository, so this table is narrower
 * than that for workflows: what cannot change a decision costs no request. What it misses, the next scheduled run finds.
 */
import { branchPrefix } from '../rollout/branch-name.js'
import { gateContext } from './act/gate-status.js'
import { at, numberAt, textAt } from './payload.js'
import { labels } from './snapshot.js'
import { comment, dispatched, everything, mergeGroup, type UseCase } from './use-case.js'

export type HookUseCase = UseCase | { readonly kind: 'installations' }

/** GitHub sends some of these to every App, whatever it subscribes to. */
const asksForNothing: ReadonlySet<string> = new Set([
  'ping',
  'meta',
  'installation_target',
  'github_app_authorization',
  'security_advisory',
])

type Rule = (payload: unknown, action: string) => HookUseCase

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['issue_comment', commands],
  ['issues', issue],
  ['pull_request', pullRequest],
  ['pull_request_review', review],
  [
    'merge_group',
    (payload, action) =>
      action === 'checks_requested' ? mergeGroup(payload) : nothing('the merge group is gone'),
  ],
  ['push', push],
  ['status', status],
  ['check_suite', checkSuite],
  ['deployment_status', deployment],
  ['repository_dispatch', dispatched],
  ['installation', () => ({ kind: 'installations' })],
  ['installation_repositories', () => ({ kind: 'installations' })],
])

/** Whether an event of that name may ask for anything; the others are refused, so that whoever set up the App hears of it. */
export function isHook(event: string): boolean {
  return rules.has(event) || asksForNothing.has(event)
}

export function hookUseCaseOf(event: string, payload: unknown): HookUseCase {
  const rule = rules.get(event)
  if (rule !== undefined) return rule(payload, textAt(payload, 'action') ?? '')
  if (asksForNothing.has(event)) return nothing(`${event} asks for nothing`)
  return {
    kind: 'unknown',
    message: `event ${JSON.stringify(event.slice(0, 60))} is none that Sluice answers; unsubscribe the App from it`,
  }
}

/** Answered even while a run of the same repository waits for a provider. */
function commands(payload: unknown): UseCase {
  const asked = comment(payload)
  return asked.kind === 'tick' ? { kind: 'commands' } : asked
}

/** Incidents that are closed, pauses, ticked boxes: only issues of ours. */
function issue(payload: unknown): UseCase {
  const own = [...listAt(payload, 'issue', 'labels'), at(payload, 'label')]
  const ours = own.some((label) => {
    const name = textAt(label, 'name')
    return name === labels.all || name?.startsWith(`${labels.all}:`) === true
  })
  return ours ? everything : nothing('the issue is none of ours')
}

/** What gives a pull request another head, another base or its first gate; what became of one of ours is for a whole run to see. */
function pullRequest(payload: unknown, action: string): UseCase {
  if (['opened', 'synchronize', 'reopened', 'ready_for_review'].includes(action)) return gateOf(payload)
  if (action === 'edited' && at(payload, 'changes', 'base') !== undefined) return gateOf(payload)
  if (['closed', 'labeled', 'unlabeled'].includes(action) && isOurs(payload)) return everything
  return nothing(`a pull request was ${action}`)
}

function review(payload: unknown): UseCase {
  return isOurs(payload) ? gateOf(payload) : nothing('reviews count on pull requests of ours only')
}

function push(payload: unknown): UseCase {
  return textAt(payload, 'ref') === `refs/heads/${textAt(payload, 'repository', 'default_branch')}`
    ? everything
    : nothing('the push went to another branch than the default one')
}

/** A check of one of our pull requests that is done may be what its merge waited for. */
function status(payload: unknown): UseCase {
  const done = textAt(payload, 'state') !== 'pending' && textAt(payload, 'context') !== gateContext
  const ours = listAt(payload, 'branches').some((branch) => ourBranch(textAt(branch, 'name')))
  return done && ours ? everything : nothing('the status changes nothing for a merge of ours')
}

function checkSuite(payload: unknown, action: string): UseCase {
  return action === 'completed' && ourBranch(textAt(payload, 'check_suite', 'head_branch'))
    ? everything
    : nothing('the checks change nothing for a merge of ours')
}

function deployment(payload: unknown): UseCase {
  return textAt(payload, 'deployment_status', 'state') === 'success'
    ? everything
    : nothing('the deployment is not done')
}

function gateOf(payload: unknown): UseCase {
  const pull = numberAt(payload, 'pull_request', 'number')
  return pull === null
    ? { kind: 'unknown', message: 'the event is about no pull request' }
    : { kind: 'gate', pull }
}

function isOurs(payload: unknown): boolean {
  return ourBranch(textAt(payload, 'pull_request', 'head', 'ref'))
}

function ourBranch(name: string | null): boolean {
  return name?.startsWith(branchPrefix) === true
}

function listAt(payload: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(payload, ...path)
  return Array.isArray(found) ? found : []
}

function nothing(why: string): UseCase {
  return { kind: 'nothing', why }
}
