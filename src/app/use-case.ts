/** Which use case an event of GitHub asks for. One table for every entry, so that no entry decides anything. */
import { parseCommand } from '../rollout/command.js'

export type UseCase =
  | { readonly kind: 'tick' }
  | { readonly kind: 'gate'; readonly pull: number }
  | { readonly kind: 'merge-group'; readonly pull: number; readonly sha: string }
  | { readonly kind: 'validate'; readonly pull: number }
  | { readonly kind: 'nothing'; readonly why: string }
  | { readonly kind: 'unknown'; readonly message: string }

export type Mode = 'auto' | 'tick' | 'gate' | 'command' | 'validate'

/** `payload` is foreign: only numbers and strings of the expected shape are taken from it. */
export function useCaseOf(event: string, payload: unknown, mode: Mode): UseCase {
  const pull = pullNumber(payload)
  switch (mode) {
    case 'tick':
    case 'command':
      return { kind: 'tick' }
    case 'gate':
      if (event === 'merge_group') return mergeGroup(payload)
      return pull === null ? notAPull(event, mode) : { kind: 'gate', pull }
    case 'validate':
      return pull === null ? notAPull(event, mode) : { kind: 'validate', pull }
    case 'auto':
      return byEvent(event, payload, pull)
  }
}

/**
 * Whether metrics may be asked for the plan of a pull request. Only by the event that GitHub gives no secrets where the head is a fork's:
 * by any other, our own check would be all that stands between a stranger's queries and the credentials.
 */
export function mayReplay(event: string, payload: unknown): boolean {
  const action = at(payload, 'action')
  return event === 'pull_request' && replayedActions.some((known) => known === action)
}

/** What brings new commits, or a first look at them. */
const replayedActions = ['opened', 'synchronize', 'reopened', 'ready_for_review']

function byEvent(event: string, payload: unknown, pull: number | null): UseCase {
  switch (event) {
    case 'schedule':
    case 'workflow_dispatch':
    case 'push':
    case 'repository_dispatch':
      return { kind: 'tick' }
    case 'issue_comment':
      return comment(payload)
    case 'pull_request_review':
    case 'pull_request_target':
      return pull === null ? notAPull(event, 'auto') : { kind: 'gate', pull }
    case 'pull_request':
      return pull === null ? notAPull(event, 'auto') : { kind: 'validate', pull }
    case 'merge_group':
      return mergeGroup(payload)
    default:
      return {
        kind: 'unknown',
        message: `event ${JSON.stringify(event)} is none that Sluice answers; start it from schedule, workflow_dispatch, push, repository_dispatch, issue_comment, pull_request_review, pull_request_target, pull_request or merge_group, or set the input mode`,
      }
  }
}

/** The comment itself is read again through the API: by the sweep, which also knows whether it was answered. */
function comment(payload: unknown): UseCase {
  if (at(payload, 'action') !== 'created') return { kind: 'nothing', why: 'only new comments are commands' }
  const body = at(payload, 'comment', 'body')
  const command = typeof body === 'string' && parseCommand(body) !== null
  return command ? { kind: 'tick' } : { kind: 'nothing', why: 'the comment is no command' }
}

function mergeGroup(payload: unknown): UseCase {
  const sha = at(payload, 'merge_group', 'head_sha')
  const ref = at(payload, 'merge_group', 'head_ref')
  const named = typeof ref === 'string' ? /\/pr-(\d+)-[0-9a-f]+$/.exec(ref)?.[1] : undefined
  const pull = numberOf(Number(named))
  if (typeof sha !== 'string' || !/^[0-9a-f]{40}$/.test(sha) || pull === null)
    return { kind: 'unknown', message: 'the merge group names no pull request' }
  return { kind: 'merge-group', pull, sha }
}

function pullNumber(payload: unknown): number | null {
  return numberOf(at(payload, 'pull_request', 'number'))
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null
}

function notAPull(event: string, mode: Mode): UseCase {
  return {
    kind: 'unknown',
    message: `mode ${mode} needs an event about a pull request, and ${JSON.stringify(event)} is about none`,
  }
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = Object.entries(here).find(([name]) => name === key)?.[1]
  }
  return here
}
