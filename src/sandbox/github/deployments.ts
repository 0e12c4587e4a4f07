import { optionalString, optionalWord, requiredString } from '../http/body.js'
import { paged } from '../http/page.js'
import { notFound, Problem } from '../http/problem.js'
import { created, type Route, read, repositoryRoute, write } from '../http/route.js'
import { type Account, accountShape, isoTime, nodeId } from './accounts.js'
import { actorOf, type Call, numberParam } from './call.js'
import type { Deployment, Repository } from './repository.js'
import { repositoryUrl } from './repository-shape.js'
import type { World } from './world.js'

type DeploymentStatus = Deployment['statuses'][number]

const states = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'] as const

export const deploymentRoutes: readonly Route[] = [
  repositoryRoute('GET', '/deployments', read('deployments'), (call, repo) => {
    const wanted = (key: 'sha' | 'ref' | 'task' | 'environment', deployment: Deployment): boolean => {
      const value = call.query.get(key)
      return value === null || value === 'none' || deployment[key] === value
    }
    const found = repo.deployments
      .filter((one) => (['sha', 'ref', 'task', 'environment'] as const).every((key) => wanted(key, one)))
      .reverse()
    return paged(call, found, (deployment) => deploymentShape(call.world, repo, deployment))
  }),

  repositoryRoute('POST', '/deployments', write('deployments', 404), async (call, repo) => {
    const ref = requiredString(call.body, 'ref')
    const sha = await repo.git.resolve(ref)
    if (sha === undefined) throw new Problem(422, `No ref found for: ${ref}`)
    const deployment = addDeployment(call.world, repo, {
      ref,
      sha,
      task: optionalString(call.body, 'task') ?? 'deploy',
      environment: optionalString(call.body, 'environment') ?? 'production',
      description: optionalString(call.body, 'description') ?? null,
      payload: call.body.payload ?? {},
      creator: actorOf(call),
    })
    return created(deploymentShape(call.world, repo, deployment))
  }),

  repositoryRoute('GET', '/deployments/{deployment_id}/statuses', read('deployments'), (call, repo) => {
    const deployment = find(call, repo)
    return paged(call, [...deployment.statuses].reverse(), (status) =>
      statusShape(call.world, repo, deployment, status),
    )
  }),

  repositoryRoute(
    'POST',
    '/deployments/{deployment_id}/statuses',
    write('deployments', 404),
    (call, repo) => {
      const deployment = find(call, repo)
      const state = optionalWord(call.body, 'state', states)
      if (state === undefined) throw new Problem(422, `Invalid request.\n\n"state" wasn't supplied.`)
      const status: DeploymentStatus = {
        id: call.world.newId(),
        state,
        description: optionalString(call.body, 'description') ?? '',
        environment: optionalString(call.body, 'environment') ?? deployment.environment,
        targetUrl: optionalString(call.body, 'target_url') ?? '',
        environmentUrl: optionalString(call.body, 'environment_url') ?? '',
        logUrl: optionalString(call.body, 'log_url') ?? '',
        creator: actorOf(call),
        createdAt: call.world.clock.now(),
      }
      deployment.statuses.push(status)
      deployment.updatedAt = status.createdAt
      return created(statusShape(call.world, repo, deployment, status))
    },
  ),
]

/** Records a deployment; the API and the owner's own hand use the same way. */
export function addDeployment(
  world: World,
  repo: Repository,
  given: Pick<Deployment, 'ref' | 'sha' | 'task' | 'environment' | 'description' | 'payload'> & {
    creator: Account
  },
): Deployment {
  const now = world.clock.now()
  const deployment: Deployment = { ...given, id: world.newId(), createdAt: now, updatedAt: now, statuses: [] }
  repo.deployments.push(deployment)
  return deployment
}

function find(call: Call, repo: Repository): Deployment {
  const id = numberParam(call, 'deployment_id')
  const deployment = repo.deployments.find((one) => one.id === id)
  if (deployment === undefined) throw notFound()
  return deployment
}

function deploymentShape(world: World, repo: Repository, deployment: Deployment): Record<string, unknown> {
  const url = `${repositoryUrl(world.url, repo)}/deployments/${deployment.id}`
  return {
    url,
    id: deployment.id,
    node_id: nodeId('Deployment', deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    creator: accountShape(world.url, deployment.creator),
    created_at: isoTime(deployment.createdAt),
    updated_at: isoTime(deployment.updatedAt),
    statuses_url: `${url}/statuses`,
    repository_url: repositoryUrl(world.url, repo),
    transient_environment: false,
    production_environment: deployment.environment === 'production',
    performed_via_github_app: null,
  }
}

function statusShape(
  world: World,
  repo: Repository,
  deployment: Deployment,
  status: DeploymentStatus,
): Record<string, unknown> {
  const url = `${repositoryUrl(world.url, repo)}/deployments/${deployment.id}`
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DeploymentStatus', status.id),
    state: status.state,
    creator: accountShape(world.url, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.targetUrl,
    created_at: isoTime(status.createdAt),
    updated_at: isoTime(status.createdAt),
    deployment_url: url,
    repository_url: repositoryUrl(world.url, repo),
    environment_url: status.environmentUrl,
    log_url: status.logUrl,
    performed_via_github_app: null,
  }
}
