import type { App } from '../github/app-jwt.js'
import type { Call } from '../github/call.js'
import type { Repository } from '../github/repository.js'

export interface Answer {
  readonly status: number
  /** JSON, unless it is a Buffer, which is sent as it is (raw media types). */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Installation permissions that the sandbox knows, named as in an app's manifest. */
export type Permission =
  | 'actions'
  | 'administration'
  | 'checks'
  | 'contents'
  | 'deployments'
  | 'issues'
  | 'metadata'
  | 'pull_requests'
  | 'statuses'

/** What a caller must hold: a role for people, a permission for installations. */
export interface Access {
  readonly permission: Permission | ((repo: Repository, call: Call) => Permission)
  readonly level: 'read' | 'write'
  readonly role: 'read' | 'triage' | 'write' | 'admin'
  /** GitHub hides git data behind 404 from people who may not write, and answers 403 for the rest. */
  readonly refusal: 403 | 404
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type Route =
  | {
      readonly kind: 'repository'
      readonly method: Method
      readonly template: string
      readonly access: Access
      readonly handle: (call: Call, repo: Repository) => Promise<Answer> | Answer
    }
  | {
      /** Answered only to a GitHub App that signs with its own key. */
      readonly kind: 'app'
      readonly method: Method
      readonly template: string
      readonly handle: (call: Call, app: App) => Promise<Answer> | Answer
    }
  | {
      readonly kind: 'global'
      readonly method: Method
      readonly template: string
      readonly handle: (call: Call) => Promise<Answer> | Answer
    }

type PermissionOf = Access['permission']

export const read = (permission: PermissionOf): Access => ({
  permission,
  level: 'read',
  role: 'read',
  refusal: 404,
})
/** Anyone who can see the repository may do it; an installation still needs the permission to write. */
export const join = (permission: PermissionOf): Access => ({
  permission,
  level: 'write',
  role: 'read',
  refusal: 403,
})
export const triage = (permission: PermissionOf): Access => ({
  permission,
  level: 'write',
  role: 'triage',
  refusal: 403,
})
export const write = (permission: PermissionOf, refusal: 403 | 404 = 403): Access => ({
  permission,
  level: 'write',
  role: 'write',
  refusal,
})

/** A route below `/repos/{owner}/{repo}`; `path` is what follows. */
export function repositoryRoute(
  method: Method,
  path: string,
  access: Access,
  handle: (call: Call, repo: Repository) => Promise<Answer> | Answer,
): Route {
  return { kind: 'repository', method, template: `/repos/{owner}/{repo}${path}`, access, handle }
}

export const ok = (body: unknown): Answer => ({ status: 200, body })
export const created = (body: unknown): Answer => ({ status: 201, body })
export const noContent: Answer = { status: 204 }
