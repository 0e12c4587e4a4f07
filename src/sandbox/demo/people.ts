import type { RepositoryHandle } from '../repository-handle.js'

/** What people do on GitHub: through the API, each with a token and rights of their own. */
export interface People {
  approve(login: string, pull: number): Promise<void>
  /** Pushes a branch and opens a pull request from it; gives its number. */
  propose(login: string, change: ProposedChange): Promise<number>
  merge(login: string, pull: number): Promise<void>
  closeIssue(login: string, issue: number, comment: string): Promise<void>
}

interface ProposedChange {
  readonly branch: string
  readonly title: string
  readonly files: Readonly<Record<string, string>>
}

export function createPeople(url: string, repo: RepositoryHandle): People {
  async function call(login: string, method: string, path: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${url}/repos/${repo.fullName}${path}`, {
      method,
      headers: { authorization: `Bearer token-of-${login}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: unknown = await response.json()
    if (!response.ok)
      throw new Error(`${login}: ${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer
  }

  return {
    async approve(login, pull) {
      await call(login, 'POST', `/pulls/${pull}/reviews`, { event: 'APPROVE' })
    },
    async propose(login, { branch, title, files }) {
      await repo.commit({ branch, files, message: title, author: login })
      const pull = await call(login, 'POST', '/pulls', { head: branch, base: 'main', title })
      if (typeof pull !== 'object' || pull === null || !('number' in pull)) throw new Error('no pull request')
      return Number(pull.number)
    },
    async merge(login, pull) {
      await call(login, 'PUT', `/pulls/${pull}/merge`, {})
    },
    async closeIssue(login, issue, comment) {
      await call(login, 'POST', `/issues/${issue}/comments`, { body: comment })
      await call(login, 'PATCH', `/issues/${issue}`, { state: 'closed', state_reason: 'completed' })
    },
  }
}
