import { notFound, Problem } from '../http/problem.js'
import { ok, type Route, read, repositoryRoute } from '../http/route.js'
import { effectiveRole } from './access.js'
import { profileShape } from './accounts.js'
import { actorOf, param } from './call.js'
import { repositoryShape } from './repository-shape.js'

/** The repository itself and the accounts. */
export const generalRoutes: readonly Route[] = [
  repositoryRoute('GET', '', read('metadata'), (call, repo) =>
    ok(repositoryShape(call.world.url, repo, effectiveRole(call, repo))),
  ),

  {
    kind: 'global',
    method: 'GET',
    template: '/user',
    handle: (call) => {
      const account = actorOf(call)
      // An installation is nobody in particular.
      if (call.token?.permissions !== undefined)
        throw new Problem(403, 'Resource not accessible by integration')
      return ok(profileShape(call.world.url, account))
    },
  },

  {
    kind: 'global',
    method: 'GET',
    template: '/users/{username}',
    handle: (call) => {
      const account = call.world.accounts.get(param(call, 'username').toLowerCase())
      if (account === undefined) throw notFound()
      return ok(profileShape(call.world.url, account))
    },
  },
]
