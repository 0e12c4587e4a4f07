/**
 * Which use case a webhook of a GitHub App asks for. It differs from the table for workflows where GitHub does: an App hears of every
 * change of a pull request, of every status (its own among them) and of every push.
 */
import { gateContext } from './act/gate-status.js'
import { at, numberAt, textAt } from './payload.js'
import { comment, dispatched, everything, mergeGroup, type UseCase } from './use-case.js'

export type HookUseCase = UseCase | { readonly kind: 'installations' }

export function hookUseCaseOf(event: string, payload: unknown): HookUseCase {
  const action = textAt(payload, 'action') ?? ''
  switch (event) {
    case 'issue_comment':
      return comment(payload)
    case 'issues':
      return issueActions.has(action) ? everything : nothing(`an issue was ${action}`)
    case 'pull_request':
      return pullRequest(action, payload)
    case 'pull_request_review':
      return gateOf(payload)
    case 'merge_group':
      return action === 'checks_requested' ? mergeGroup(payload) : nothing('the merge group is gone')
    case 'push':
      return textAt(payload, 'ref') === `refs/heads/${textAt(payload, 'repository', 'default_branch')}`
        ? everything
        : nothing('the push went to another branch than the default one')
    case 'status':
      return textAt(payload, 'context') === gateContext || textAt(payload, 'state') === 'pending'
        ? nothing('the status changes nothing for a gate')
        : everything
    case 'check_suite':
      return action === 'completed' ? everything : nothing('the checks are not done')
    case 'deployment_status':
      return textAt(payload, 'deployment_status', 'state') === 'success'
        ? everything
        : nothing('the deployment is not done')
    case 'repository_dispatch':
      return dispatched(payload)
    case 'installation':
    case 'installation_repositories':
      return { kind: 'installations' }
    // GitHub sends these to every App, whatever it subscribes to.
    case 'ping':
    case 'meta':
    case 'installation_target':
    case 'github_app_authorization':
    case 'security_advisory':
      return nothing(`${event} asks for nothing`)
    default:
      return {
        kind: 'unknown',
        message: `event ${JSON.stringify(event.slice(0, 60))} is none that Sluice answers; unsubscribe the App from it`,
      }
  }
}

/** Incidents that are closed, pauses, ticked boxes. */
const issueActions: ReadonlySet<string> = new Set([
  'opened',
  'edited',
  'closed',
  'reopened',
  'labeled',
  'unlabeled',
  'deleted',
  'transferred',
])

/** What gives a pull request another head, another base or its first gate; what became of it is for the whole run to see. */
function pullRequest(action: string, payload: unknown): UseCase {
  if (action === 'closed' || action === 'labeled' || action === 'unlabeled') return everything
  if (['opened', 'synchronize', 'reopened', 'ready_for_review'].includes(action)) return gateOf(payload)
  if (action === 'edited' && at(payload, 'changes', 'base') !== undefined) return gateOf(payload)
  return nothing(`a pull request was ${action}`)
}

function gateOf(payload: unknown): UseCase {
  const pull = numberAt(payload, 'pull_request', 'number')
  return pull === null
    ? { kind: 'unknown', message: 'the event is about no pull request' }
    : { kind: 'gate', pull }
}

function nothing(why: string): UseCase {
  return { kind: 'nothing', why }
}
