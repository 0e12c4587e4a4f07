import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { forkBareRepository } from './git/bare-repository.js'
import { runGit } from './git/run-git.js'
import { editTree, findEntry, type TreeChange } from './git/tree-object.js'
import { addDeployment } from './github/deployments.js'
import { drawConsequences } from './github/draw-consequences.js'
import { accountSignature } from './github/git-commits.js'
import {
  branchTip,
  type Deployment,
  fullName,
  type Issue,
  type Protection,
  type Repository,
  type RepositoryDispatch,
  type Role,
  type WorkflowDispatch,
} from './github/repository.js'
import { repositoryUrl } from './github/repository-shape.js'
import { ensureAccount, type World } from './github/world.js'
import type { OneAtATime } from './one-at-a-time.js'
import { type EventRequest, eventPayload } from './webhooks/event.js'

interface CommitRequest {
  /** Default: the default branch. A branch that does not exist starts at the default branch. */
  readonly branch?: string
  /** Text by path; null deletes. */
  readonly files: Readonly<Record<string, string | null>>
  readonly message?: string
  /** Login; default: the owner. */
  readonly author?: string
}

/** The owner's own hand on a repository: nothing here asks for permission or counts as a request. */
export interface RepositoryHandle {
  readonly fullName: string
  readonly gitDir: string
  /** What the sandbox knows about the repository, to look at. */
  readonly state: Repository
  readonly workflowDispatches: readonly WorkflowDispatch[]
  readonly repositoryDispatches: readonly RepositoryDispatch[]
  /** Commits and pushes; gives the commit's sha. */
  commit(request: CommitRequest): Promise<string>
  /** Text of a file at a ref (default branch if omitted), or undefined. */
  read(path: string, ref?: string): Promise<string | undefined>
  /** Commits from a ref (default branch if omitted), newest first. */
  log(ref?: string): Promise<{ sha: string; subject: string; author: string; parents: readonly string[] }[]>
  clone(directory: string): Promise<void>
  deleteBranch(branch: string): Promise<void>
  protect(branch: string, rules?: Partial<Protection>): void
  fork(login: string): Promise<RepositoryHandle>
  deleteIssue(number: number): Promise<void>
  /** Moves an issue to another repository of the sandbox; by default to one that no token can see. */
  transferIssue(number: number, target?: string): Promise<void>
  setPermission(login: string, role: Role): void
  setHasIssues(on: boolean): void
  setActionsMayCreatePulls(on: boolean): void
  /** The payload of an event that starts a workflow, for `GITHUB_EVENT_PATH`. */
  event(request: EventRequest): Promise<Record<string, unknown>>
  createDeployment(given: {
    ref?: string
    environment: string
    state?: string
    creator?: string
  }): Promise<Deployment>
}

export function repositoryHandle(world: World, repo: Repository, exclusive: OneAtATime): RepositoryHandle {
  const findIssue = (number: number): Issue => {
    const issue = repo.issues.get(number)
    if (issue === undefined) throw new Error(`${fullName(repo)} has no issue ${number}`)
    return issue
  }
  return {
    fullName: fullName(repo),
    gitDir: repo.git.dir,
    state: repo,
    workflowDispatches: repo.workflowDispatches,
    repositoryDispatches: repo.repositoryDispatches,

    commit: (request) => exclusive(() => commitFiles(world, repo, request)),

    async read(path, ref = repo.defaultBranch) {
      const sha = await repo.git.resolve(ref)
      const commit = sha === undefined ? undefined : await repo.git.commit(sha)
      const entry = commit === undefined ? undefined : await findEntry(repo.git.objects, commit.tree, path)
      const object = entry === undefined ? undefined : await repo.git.objects.read(entry.sha)
      return object?.type === 'blob' ? object.body.toString('utf8') : undefined
    },

    async log(ref = repo.defaultBranch) {
      const text = await repo.git.git(['log', '--topo-order', '--format=%H%x00%s%x00%an%x00%P', ref])
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [sha = '', subject = '', author = '', parents = ''] = line.split('\0')
          return { sha, subject, author, parents: parents.split(' ').filter((parent) => parent !== '') }
        })
    },

    async clone(directory) {
      await runGit(repo.git.dir, ['clone', '--quiet', repo.git.dir, directory])
    },

    deleteBranch: (branch) =>
      exclusive(async () => {
        await repo.git.moveRef(`refs/heads/${branch}`, undefined, branchTip(repo, branch))
        await drawConsequences(world, repo, repo.owner)
      }),

    protect(branch, rules = {}) {
      repo.protections.set(branch, {
        requiredApprovals: 0,
        requiredContexts: [],
        dismissStale: false,
        enforceAdmins: true,
        strict: false,
        bypass: [],
        mergeQueue: false,
        ...rules,
      })
    },

    fork: (login) =>
      exclusive(async () => repositoryHandle(world, await fork(world, repo, login), exclusive)),

    deleteIssue: (number) =>
      exclusive(async () => {
        const issue = findIssue(number)
        await world.emit({ kind: 'issues', action: 'deleted', repo, sender: repo.owner, issue })
        issue.gone = { kind: 'deleted' }
      }),

    transferIssue: (number, target = `${repo.owner.login}/elsewhere`) =>
      exclusive(async () => {
        const issue = findIssue(number)
        const destination = world.repositories.get(target.toLowerCase())
        const arrived = destination?.nextNumber ?? 1
        if (destination !== undefined) {
          destination.issues.set(arrived, { ...issue, number: arrived })
          destination.nextNumber += 1
        }
        const base =
          destination === undefined ? `${world.url}/repos/${target}` : repositoryUrl(world.url, destination)
        issue.gone = { kind: 'transferred', url: `${base}/issues/${arrived}` }
      }),

    setPermission(login, role) {
      ensureAccount(world, login, 'User')
      if (role === 'none') repo.collaborators.delete(login.toLowerCase())
      else repo.collaborators.set(login.toLowerCase(), role)
    },
    setHasIssues(on) {
      repo.hasIssues = on
    },
    setActionsMayCreatePulls(on) {
      repo.actionsMayCreatePulls = on
    },

    event: (request) => exclusive(() => eventPayload(world, repo, request)),

    async createDeployment({ ref = repo.defaultBranch, environment, state, creator }) {
      const account = creator === undefined ? repo.owner : ensureAccount(world, creator, 'User')
      const sha = await repo.git.resolve(ref)
      if (sha === undefined) throw new Error(`${fullName(repo)} has no ref ${ref}`)
      const rest = { task: 'deploy', description: null, payload: {}, creator: account }
      const deployment = addDeployment(world, repo, { ref, sha, environment, ...rest })
      if (state !== undefined) {
        const empty = { description: '', targetUrl: '', environmentUrl: '', logUrl: '' }
        const at = { id: world.newId(), createdAt: world.clock.now() }
        deployment.statuses.push({ ...empty, ...at, state, environment, creator: account })
      }
      return deployment
    },
  }
}

async function commitFiles(world: World, repo: Repository, request: CommitRequest): Promise<string> {
  const branch = request.branch ?? repo.defaultBranch
  const before = branchTip(repo, branch)
  const parent = before ?? branchTip(repo, repo.defaultBranch)
  const base = parent === undefined ? undefined : await repo.git.commit(parent)
  const account = request.author === undefined ? repo.owner : ensureAccount(world, request.author, 'User')
  const changes = new Map<string, TreeChange>()
  for (const [path, text] of Object.entries(request.files)) {
    const sha = text === null ? null : repo.git.objects.write('blob', Buffer.from(text, 'utf8'))
    changes.set(path, sha === null ? null : { mode: '100644', sha })
  }
  const signature = accountSignature(account, world.clock.now())
  const commit = repo.git.writeCommit({
    tree: await editTree(repo.git.objects, base?.tree, changes),
    parents: parent === undefined ? [] : [parent],
    author: signature,
    committer: signature,
    message: `${request.message ?? `Change ${[...changes.keys()].join(', ')}`}\n`,
  })
  await repo.git.moveRef(`refs/heads/${branch}`, commit, before)
  await drawConsequences(world, repo, account)
  return commit
}

async function fork(world: World, parent: Repository, login: string): Promise<Repository> {
  const owner = ensureAccount(world, login, 'User')
  const dir = join(parent.git.dir, '..', '..', login, `${parent.name}.git`)
  mkdirSync(dir, { recursive: true })
  const git = await forkBareRepository(parent.git, dir, parent.defaultBranch)
  const repo: Repository = {
    ...parent,
    id: world.newId(),
    owner,
    git,
    parent,
    createdAt: world.clock.now(),
    hasIssues: false,
    collaborators: new Map(),
    protections: new Map(),
    issues: new Map(),
    comments: new Map(),
    labels: new Map(),
    statuses: [],
    deployments: [],
    workflowDispatches: [],
    repositoryDispatches: [],
    verified: new Set(parent.verified),
    knownRefs: git.refs(),
    nextNumber: 1,
  }
  world.repositories.set(fullName(repo).toLowerCase(), repo)
  return repo
}
