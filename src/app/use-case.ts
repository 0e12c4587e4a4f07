/** Which use case an event of GitHub asks for. One table for every entry, so that no entry decides anything. */
import { parseCommand } from '../rollout/command.js'
import { alertedMigrations, alertType } from './alert.js'
import { asNumber, at, numberAt, textAt } from './payload.js'

export type UseCase =
  | Work
  | { readonly kind: 'nothing'; readonly why: string }
  | { readonly kind: 'unknown'; readonly message: string }

/** What `perform` does; numbers are pull requests. */
export type Work =
  /** `only`: names of migrations; null: all. */
  | { readonly kind: 'tick'; readonly only: readonly string[] | null }
  /** Nothing but the commands that nobody has answered yet. */
  | { readonly kind: 'commands' }
  | { readonly kind: 'gate'; readonly pull: number }
  | { readonly kind: 'merge-group'; readonly pull: number; readonly sha: string }
  /** `replay`: metrics may be asked for the plan that it proposes. */
  | { readonly kind: 'validate'; readonly pull: number; readonly replay: boolean }

export type Mode = 'auto' | 'tick' | 'gate' | 'command' | 'validate'

/** `payload` is foreign: only numbers and strings of the expected shape are taken from it. */
export function useCaseOf(event: string, payload: unknown, mode: Mode): UseCase {
  const pull = numberAt(payload, 'pull_request', 'number')
  switch (mode) {
    case 'tick':
    case 'command':
      return everything
    case 'gate':
      if (event === 'merge_group') return mergeGroup(payload)
      return pull === null ? notAPull(event, mode) : { kind: 'gate', pull }
    case 'validate':
      return pull === null
        ? notAPull(event, mode)
        : { kind: 'validate', pull, replay: mayReplay(event, payload) }
    case 'auto':
      return byEvent(event, payload, pull)
  }
}

export const everything: Work = { kind: 'tick', only: null }

/**
 * Whether metrics may be asked for the plan of a pull request. Only by the event that GitHub gives no secrets where the head is a fork's:
 * by any other, our own check would be all that stands between a stranger's queries and the credentials.
 */
function mayReplay(event: string, payload: unknown): boolean {
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
      return everything
    case 'repository_dispatch':
      return dispatched(payload)
    case 'issue_comment':
      return comment(payload)
    case 'pull_request_review':
    case 'pull_request_target':
      return pull === null ? notAPull(event, 'auto') : { kind: 'gate', pull }
    case 'pull_request':
      return pull === null
        ? notAPull(event, 'auto')
        : { kind: 'validate', pull, replay: mayReplay(event, payload) }
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
export function comment(payload: unknown): UseCase {
  if (at(payload, 'action') !== 'created') return { kind: 'nothing', why: 'only new comments are commands' }
  const body = textAt(payload, 'comment', 'body')
  const command = body !== null && parseCommand(body) !== null
  return command ? everything : { kind: 'nothing', why: 'the comment is no command' }
}

/** An alert names the migration that it is about; whatever else is dispatched is a reason to look at all of them. */
export function dispatched(payload: unknown): Work {
  if (at(payload, 'action') !== alertType) return everything
  return { kind: 'tick', only: alertedMigrations(at(payload, 'client_payload')) }
}

export function mergeGroup(payload: unknown): UseCase {
  const sha = textAt(payload, 'merge_group', 'head_sha')
  const named = /\/pr-(\d+)-[0-9a-f]+$/.exec(textAt(payload, 'merge_group', 'head_ref') ?? '')?.[1]
  const pull = asNumber(Number(named))
  if (sha === null || !/^[0-9a-f]{40}$/.test(sha) || pull === null)
    return { kind: 'unknown', message: 'the merge group names no pull request' }
  return { kind: 'merge-group', pull, sha }
}

function notAPull(event: string, mode: Mode): UseCase {
  return {
    kind: 'unknown',
    message: `mode ${mode} needs an event about a pull request, and ${JSON.stringify(event)} is about none`,
  }
}
