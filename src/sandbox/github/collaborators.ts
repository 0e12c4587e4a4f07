import { notFound } from '../http/problem.js'
import { noContent, ok, type Route, read, repositoryRoute } from '../http/route.js'
import { accountShape } from './accounts.js'
import { param } from './call.js'
import { atLeast, type Role, roleOf } from './repository.js'

export const collaboratorRoutes: readonly Route[] = [
  repositoryRoute('GET', '/collaborators/{username}/permission', read('metadata'), (call, repo) => {
    const account = call.world.accounts.get(param(call, 'username').toLowerCase())
    if (account === undefined) throw notFound()
    // A bot's rights are its installation's, which this endpoint does not know about.
    const role: Role = account.type === 'Bot' ? (repo.isPrivate ? 'none' : 'read') : roleOf(repo, account)
    return ok({
      permission: foldedPermission(role),
      role_name: role,
      user: {
        ...accountShape(call.world.url, account),
        permissions: {
          admin: atLeast(role, 'admin'),
          maintain: atLeast(role, 'maintain'),
          push: atLeast(role, 'write'),
          triage: atLeast(role, 'triage'),
          pull: atLeast(role, 'read'),
        },
        role_name: role,
      },
    })
  }),

  repositoryRoute('GET', '/collaborators/{username}', read('metadata'), (call, repo) => {
    const login = param(call, 'username').toLowerCase()
    const known = repo.collaborators.has(login) || repo.owner.login.toLowerCase() === login
    if (!known) throw notFound()
    return noContent
  }),
]

/** `permission` knows four words: maintain counts as write and triage as read. */
function foldedPermission(role: Role): string {
  if (role === 'maintain') return 'write'
  return role === 'triage' ? 'read' : role
}
