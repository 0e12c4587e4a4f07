import { forbidden, notFound, Problem } from '../http/problem.js'
import type { Access } from '../http/route.js'
import type { Call } from './call.js'
import { atLeast, fullName, type Repository, type Role, roleOf } from './repository.js'

/**
 * Refuses a call whose caller may not do this. Installations are judged by their permissions (public repositories can be read
 * without any), people by their role. Who may not see a repository is told that it does not exist.
 */
export function requireAccess(call: Call, repo: Repository, access: Access): void {
  const { token } = call
  if (token?.permissions !== undefined) {
    if (token.repositories?.has(fullName(repo).toLowerCase()) === false) {
      if (repo.isPrivate) throw notFound()
      if (access.level === 'write') throw forbidden('Resource not accessible by integration')
      return
    }
    const permission =
      typeof access.permission === 'function' ? access.permission(repo, call) : access.permission
    const held = token.permissions[permission]
    const publicRead = access.level === 'read' && !repo.isPrivate && permission !== 'administration'
    const enough =
      held === 'write' || (access.level === 'read' && (held === 'read' || permission === 'metadata'))
    if (!enough && !publicRead) throw forbidden('Resource not accessible by integration')
    return
  }
  const role = roleOf(repo, token?.account)
  if (!atLeast(role, 'read')) throw notFound()
  if (access.level === 'write' && token === undefined) throw new Problem(401, 'Requires authentication')
  if (!atLeast(role, access.role)) throw access.refusal === 404 ? notFound() : forbidden()
}

/** The role a caller has in effect: an installation that may write contents is a writer. */
export function effectiveRole(call: Call, repo: Repository): Role {
  const { token } = call
  if (token?.permissions === undefined) return roleOf(repo, token?.account)
  return token.permissions.contents === 'write' ? 'write' : 'read'
}
