import type { Pull } from './forge.js'
import { toPerson } from './person.js'

interface Account {
  readonly login: string
  readonly type: string
}

/** What GitHub's several descriptions of a pull request have in common. */
interface PullAnswer {
  readonly number: number
  readonly html_url: string
  readonly title: string
  readonly body: string | null
  readonly state: string
  readonly merged_at: string | null
  readonly merge_commit_sha: string | null
  readonly created_at: string
  readonly updated_at: string
  readonly closed_at: string | null
  readonly user: Account | null
  readonly head: { readonly ref: string; readonly sha: string; readonly repo: { readonly id: number } | null }
  readonly base: { readonly ref: string; readonly sha: string; readonly repo: { readonly id: number } }
  readonly draft?: boolean
  readonly labels: readonly { readonly name?: string }[]
  readonly requested_reviewers?: readonly { readonly login: string }[] | null
  readonly assignees?: readonly { readonly login: string }[] | null
}

export function toPull(answer: PullAnswer): Pull {
  const { head, base } = answer
  return {
    number: answer.number,
    url: answer.html_url,
    title: answer.title,
    body: answer.body ?? '',
    state: answer.state === 'open' ? 'open' : 'closed',
    mergedAt: toTime(answer.merged_at),
    // Of an open pull request this is GitHub's own trial merge, which is in no branch.
    mergeCommit: answer.merged_at === null ? null : answer.merge_commit_sha,
    createdAt: Date.parse(answer.created_at),
    updatedAt: Date.parse(answer.updated_at),
    closedAt: toTime(answer.closed_at),
    author: toPerson(answer.user) ?? { login: 'ghost', bot: false },
    head: { branch: head.ref, sha: head.sha, sameRepository: head.repo?.id === base.repo.id },
    base: { branch: base.ref, sha: base.sha },
    draft: answer.draft ?? false,
    labels: answer.labels.flatMap(({ name }) => name ?? []),
    requestedReviewers: (answer.requested_reviewers ?? []).map(({ login }) => login),
    assignees: (answer.assignees ?? []).map(({ login }) => login),
  }
}

function toTime(text: string | null): number | null {
  return text === null ? null : Date.parse(text)
}
