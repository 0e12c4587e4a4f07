import type { Comment, Issue } from './forge.js'
import { toPerson } from './person.js'

interface IssueAnswer {
  readonly number: number
  readonly html_url: string
  readonly title: string
  readonly body?: string | null
  readonly state: string
  readonly labels: readonly (string | { readonly name?: string | null })[]
  readonly user: object | null
  readonly created_at: string
  readonly closed_at: string | null
  readonly closed_by?: object | null
}

export function toIssue(answer: IssueAnswer): Issue {
  return {
    number: answer.number,
    url: answer.html_url,
    title: answer.title,
    body: answer.body ?? '',
    state: answer.state === 'open' ? 'open' : 'closed',
    labels: answer.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
    author: toPerson(answer.user),
    createdAt: Date.parse(answer.created_at),
    closedAt: answer.closed_at === null ? null : Date.parse(answer.closed_at),
    closedBy: toPerson(answer.closed_by),
  }
}

interface CommentAnswer {
  readonly id: number
  readonly issue_url: string
  readonly html_url: string
  readonly body?: string
  readonly user: object | null
  readonly created_at: string
  readonly updated_at: string
  readonly reactions?: { readonly total_count: number }
}

export function toComment(answer: CommentAnswer): Comment {
  return {
    id: answer.id,
    issue: Number(answer.issue_url.slice(answer.issue_url.lastIndexOf('/') + 1)),
    url: answer.html_url,
    body: answer.body ?? '',
    author: toPerson(answer.user),
    createdAt: Date.parse(answer.created_at),
    updatedAt: Date.parse(answer.updated_at),
    reactions: answer.reactions?.total_count ?? 0,
  }
}
