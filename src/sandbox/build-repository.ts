import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { initBareRepository } from './git/bare-repository.js'
import { editTree } from './git/tree-object.js'
import { accountSignature, githubSignature } from './github/git-commits.js'
import { addLabel } from './github/issues/labels.js'
import type { Repository } from './github/repository.js'
import { ensureAccount, type World } from './github/world.js'
import type { RepositoryOptions } from './options.js'

/** The labels that GitHub gives every new repository. */
const defaultLabels: readonly (readonly [string, string, string])[] = [
  ['bug', 'd73a4a', "Something isn't working"],
  ['documentation', '0075ca', 'Improvements or additions to documentation'],
  ['duplicate', 'cfd3d7', 'This issue or pull request already exists'],
  ['enhancement', 'a2eeef', 'New feature or request'],
  ['good first issue', '7057ff', 'Good for newcomers'],
  ['help wanted', '008672', 'Extra attention is needed'],
  ['invalid', 'e4e669', "This doesn't seem right"],
  ['question', 'd876e3', 'Further information is requested'],
  ['wontfix', 'ffffff', 'This will not be worked on'],
]

/** Makes a repository with one commit of the given files by its owner, and enters it into the world. */
export async function buildRepository(
  world: World,
  directory: string,
  options: RepositoryOptions,
): Promise<Repository> {
  const owner = ensureAccount(world, options.owner, 'Organization')
  const dir = join(directory, options.owner, `${options.name}.git`)
  mkdirSync(dir, { recursive: true })
  const defaultBranch = options.defaultBranch ?? 'main'
  const git = await initBareRepository(dir, defaultBranch)
  const files = new Map(
    Object.entries(options.files).map(([path, text]) => {
      return [path, { mode: '100644', sha: git.objects.write('blob', Buffer.from(text, 'utf8')) }]
    }),
  )
  const now = world.clock.now()
  const first = git.writeCommit({
    tree: await editTree(git.objects, undefined, files),
    parents: [],
    author: accountSignature(owner, now),
    committer: githubSignature(now),
    message: 'Initial commit',
  })
  await git.moveRef(`refs/heads/${defaultBranch}`, first, undefined)

  const repo: Repository = {
    id: world.newId(),
    owner,
    name: options.name,
    isPrivate: options.private ?? false,
    defaultBranch,
    git,
    parent: undefined,
    createdAt: now,
    pushedAt: now,
    hasIssues: options.hasIssues ?? true,
    actionsMayCreatePulls: options.actionsMayCreatePulls ?? true,
    deleteBranchOnMerge: options.deleteBranchOnMerge ?? false,
    allow: {
      mergeCommit: options.allow?.mergeCommit ?? true,
      squash: options.allow?.squash ?? true,
      rebase: options.allow?.rebase ?? true,
    },
    workflows: options.workflows ?? [],
    collaborators: new Map(
      Object.entries(options.collaborators ?? {}).map(([login, role]) => {
        ensureAccount(world, login, 'User')
        return [login.toLowerCase(), role]
      }),
    ),
    protections: new Map(),
    issues: new Map(),
    comments: new Map(),
    labels: new Map(),
    statuses: [],
    deployments: [],
    workflowDispatches: [],
    repositoryDispatches: [],
    verified: new Set([first]),
    knownRefs: git.refs(),
    nextNumber: 1,
  }
  for (const [name, color, description] of defaultLabels) addLabel(world, repo, name, color, description)
  world.repositories.set(`${options.owner}/${options.name}`.toLowerCase(), repo)
  return repo
}
