import { accountShape, noreplyEmail } from '../github/accounts.js'
import { accountOf, commitShape } from '../github/commit-shape.js'
import { commentShape, issueShape, labelShape } from '../github/issues/issue-shape.js'
import { pullShape, pullSummary, reviewShape } from '../github/pulls/pull-shape.js'
import { fullName, type Issue, type Repository } from '../github/repository.js'
import { repositoryPage, repositoryShape } from '../github/repository-shape.js'
import type { Happening, World } from '../github/world.js'

type Shape = Record<string, unknown>

/** The webhook payload of what happened, fixed at this moment. */
export async function payloadOf(world: World, happening: Happening): Promise<Shape> {
  const { repo, sender } = happening
  const frame = {
    repository: hookRepository(world, repo),
    sender: accountShape(world.url, sender),
    ...(repo.owner.type === 'Organization' ? { organization: organizationShape(world, repo) } : {}),
  }
  switch (happening.kind) {
    case 'push':
      return { ...(await pushPart(world, happening)), ...frame, repository: pushRepository(world, repo) }
    case 'pull_request':
      return {
        action: happening.action,
        number: happening.issue.number,
        pull_request: await pullOf(world, repo, happening.issue, true),
        ...(happening.before === undefined ? {} : { before: happening.before }),
        ...(happening.after === undefined ? {} : { after: happening.after }),
        ...(happening.changes === undefined ? {} : { changes: happening.changes }),
        ...frame,
      }
    case 'pull_request_review': {
      const { issue, review } = happening
      const shape = reviewShape(world, repo, issue, review)
      return {
        action: happening.action,
        // The API writes APPROVED, the webhook approved.
        review: { ...shape, state: review.state.toLowerCase(), updated_at: shape.submitted_at ?? null },
        pull_request: await pullOf(world, repo, issue, false),
        ...frame,
      }
    }
    case 'issue_comment':
      return {
        action: happening.action,
        issue: issueShape(world, repo, happening.issue),
        comment: commentShape(world, repo, happening.comment),
        ...(happening.changes === undefined ? {} : { changes: happening.changes }),
        ...frame,
      }
    case 'issues':
      return {
        action: happening.action,
        issue: issueShape(world, repo, happening.issue),
        ...(happening.label === undefined ? {} : { label: labelShape(world, repo, happening.label) }),
        ...(happening.changes === undefined ? {} : { changes: happening.changes }),
        ...frame,
      }
    case 'status':
      return { ...(await statusPart(world, happening)), ...frame }
  }
}

async function pullOf(world: World, repo: Repository, issue: Issue, whole: boolean): Promise<Shape> {
  const { pull } = issue
  if (pull === undefined) throw new Error(`${fullName(repo)}#${issue.number} is not a pull request`)
  return whole ? pullShape(world, repo, issue, pull) : pullSummary(world, repo, issue, pull)
}

async function pushPart(world: World, push: Extract<Happening, { kind: 'push' }>): Promise<Shape> {
  const { repo, sender, ref, before, after } = push
  const none = '0'.repeat(40)
  const known = before === none ? await tipOfDefault(repo) : before
  const range =
    after === none ? [] : known === undefined ? [after] : [...(await repo.git.between(after, known))]
  const commits = await Promise.all(range.reverse().map((sha) => pushCommit(world, repo, sha)))
  const forced = before !== none && after !== none && !(await repo.git.isAncestor(before, after))
  return {
    ref,
    before,
    after,
    base_ref: null,
    created: before === none,
    deleted: after === none,
    forced,
    compare: `${repositoryPage(world.url, repo)}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits,
    head_commit: after === none ? null : await pushCommit(world, repo, after),
    pusher: { name: sender.login, email: noreplyEmail(sender) },
  }
}

async function tipOfDefault(repo: Repository): Promise<string | undefined> {
  return repo.git.resolve(repo.defaultBranch)
}

async function pushCommit(world: World, repo: Repository, sha: string): Promise<Shape> {
  const commit = await repo.git.commit(sha)
  if (commit === undefined) throw new Error(`${sha} is not in ${repo.git.dir}`)
  const parent = commit.parents[0]
  const files = parent === undefined ? [] : await repo.git.diff(parent, sha)
  const paths = (status: string): string[] =>
    files.filter((file) => file.status === status).map((file) => file.path)
  const person = ({ name, email, seconds }: typeof commit.author): Shape => {
    const username = accountOf(world, commit.author)?.login
    const date = new Date(seconds * 1000).toISOString()
    return { name, email, date, ...(username === undefined ? {} : { username }) }
  }
  return {
    id: sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message.replace(/\n+$/, ''),
    timestamp: new Date(commit.committer.seconds * 1000).toISOString(),
    url: `${repositoryPage(world.url, repo)}/commit/${sha}`,
    author: person(commit.author),
    committer: person(commit.committer),
    added: paths('added'),
    removed: paths('removed'),
    modified: paths('modified'),
  }
}

async function statusPart(world: World, happening: Extract<Happening, { kind: 'status' }>): Promise<Shape> {
  const { repo, status } = happening
  const heads = [...repo.git.refs()].filter(
    ([ref, sha]) => ref.startsWith('refs/heads/') && sha === status.sha,
  )
  const time = new Date(status.createdAt).toISOString()
  return {
    id: status.id,
    sha: status.sha,
    name: fullName(repo),
    avatar_url: `${world.url}/avatars/u/${status.creator.id}`,
    target_url: status.targetUrl,
    context: status.context,
    description: status.description,
    state: status.state,
    commit: await commitShape(world, repo, status.sha),
    branches: heads.map(([ref, sha]) => ({
      name: ref.slice('refs/heads/'.length),
      commit: { sha, url: `${world.url}/repos/${fullName(repo)}/commits/${sha}` },
      protected: repo.protections.has(ref.slice('refs/heads/'.length)),
    })),
    created_at: time,
    updated_at: time,
  }
}

function hookRepository(world: World, repo: Repository): Shape {
  const { permissions: _, ...shape } = repositoryShape(world.url, repo, 'read')
  return { ...shape, custom_properties: {} }
}

/** Only in pushes GitHub writes these two times as seconds, and gives the owner a name. */
function pushRepository(world: World, repo: Repository): Shape {
  return {
    ...hookRepository(world, repo),
    created_at: Math.floor(repo.createdAt / 1000),
    pushed_at: Math.floor(repo.pushedAt / 1000),
    owner: {
      ...accountShape(world.url, repo.owner),
      name: repo.owner.login,
      email: noreplyEmail(repo.owner),
    },
    stargazers: 0,
    master_branch: repo.defaultBranch,
  }
}

function organizationShape(world: World, repo: Repository): Shape {
  const { login, id } = repo.owner
  const url = `${world.url}/orgs/${login}`
  return {
    login,
    id,
    node_id: String(accountShape(world.url, repo.owner).node_id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    avatar_url: `${world.url}/avatars/u/${id}`,
    description: null,
  }
}
