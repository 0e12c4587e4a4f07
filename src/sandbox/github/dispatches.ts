import { isRecord, requiredString } from '../http/body.js'
import { invalid, notFound, Problem } from '../http/problem.js'
import { noContent, type Route, repositoryRoute, write } from '../http/route.js'
import { actorOf, param } from './call.js'

export const dispatchRoutes: readonly Route[] = [
  repositoryRoute(
    'POST',
    '/actions/workflows/{workflow_id}/dispatches',
    write('actions'),
    async (call, repo) => {
      const workflow = param(call, 'workflow_id')
      const ref = requiredString(call.body, 'ref')
      if (!repo.workflows.includes(workflow)) throw notFound()
      if ((await repo.git.resolve(ref)) === undefined) throw new Problem(422, `No ref found for: ${ref}`)
      const inputs = call.body.inputs
      repo.workflowDispatches.push({
        workflow,
        ref,
        inputs: isRecord(inputs) ? inputs : {},
        actor: actorOf(call).login,
        at: call.world.clock.now(),
      })
      return noContent
    },
  ),

  repositoryRoute('POST', '/dispatches', write('contents', 404), (call, repo) => {
    const eventType = requiredString(call.body, 'event_type')
    const payload = call.body.client_payload ?? {}
    if (eventType.length > 100) throw invalid({ resource: 'Dispatch', code: 'invalid', field: 'event_type' })
    if (isRecord(payload) && Object.keys(payload).length > 10) {
      throw new Problem(422, 'No more than 10 properties are allowed; client_payload has too many.')
    }
    repo.repositoryDispatches.push({
      eventType,
      payload,
      actor: actorOf(call).login,
      at: call.world.clock.now(),
    })
    return noContent
  }),
]
