import { optionalString, optionalStrings, optionalWord, requiredString } from '../../http/body.js'
import { paged } from '../../http/page.js'
import { notFound, Problem } from '../../http/problem.js'
import { type Answer, join, ok, type Route, read, repositoryRoute, triage, write } from '../../http/route.js'
import { actorOf, type Call, numberParam } from '../call.js'
import { fullName, type Repository, type Review, type ReviewState } from '../repository.js'
import { findPull } from './find-pull.js'
import { pullSummary, reviewShape } from './pull-shape.js'

const stateOf: Readonly<Record<'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT', ReviewState>> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
}

export const reviewRoutes: readonly Route[] = [
  repositoryRoute('GET', '/pulls/{pull_number}/reviews', read('pull_requests'), (call, repo) => {
    const { issue, pull } = findPull(call, repo)
    // A pending review is its author's secret.
    const shown = pull.reviews.filter(
      (one) => one.state !== 'PENDING' || one.author.id === call.token?.account.id,
    )
    return paged(call, shown, (review) => reviewShape(call.world, repo, issue, review))
  }),

  repositoryRoute('POST', '/pulls/{pull_number}/reviews', join('pull_requests'), createReview),

  repositoryRoute(
    'PUT',
    '/pulls/{pull_number}/reviews/{review_id}/dismissals',
    write('pull_requests'),
    async (call, repo) => {
      const { issue, pull } = findPull(call, repo)
      requiredString(call.body, 'message')
      const id = numberParam(call, 'review_id')
      const review = pull.reviews.find((one) => one.id === id)
      if (review === undefined) throw notFound()
      if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
        throw unprocessable(`Can not dismiss a ${review.state.toLowerCase()} pull request review`)
      }
      review.state = 'DISMISSED'
      const sender = actorOf(call)
      await call.world.emit({ kind: 'pull_request_review', action: 'dismissed', repo, sender, issue, review })
      return ok(reviewShape(call.world, repo, issue, review))
    },
  ),

  repositoryRoute(
    'POST',
    '/pulls/{pull_number}/requested_reviewers',
    triage('pull_requests'),
    async (call, repo) => {
      const { issue, pull } = findPull(call, repo)
      const wanted = (optionalStrings(call.body, 'reviewers') ?? []).map((login) => {
        if (login.toLowerCase() === issue.author.login.toLowerCase()) {
          throw new Problem(422, 'Review cannot be requested from pull request author.')
        }
        const account = call.world.accounts.get(login.toLowerCase())
        const collaborator = repo.collaborators.has(login.toLowerCase()) || account?.id === repo.owner.id
        if (account === undefined || !collaborator) throw onlyCollaborators(repo)
        return account
      })
      if ((optionalStrings(call.body, 'team_reviewers') ?? []).length > 0) throw onlyCollaborators(repo)
      pull.requestedReviewers = [...new Set([...pull.requestedReviewers, ...wanted])]
      issue.updatedAt = call.world.clock.now()
      return { status: 201, body: await pullSummary(call.world, repo, issue, pull) }
    },
  ),
]

async function createReview(call: Call, repo: Repository): Promise<Answer> {
  const { issue, pull } = findPull(call, repo)
  const author = actorOf(call)
  const event = optionalWord(call.body, 'event', ['APPROVE', 'REQUEST_CHANGES', 'COMMENT'])
  const body = optionalString(call.body, 'body') ?? ''
  if (event !== undefined && event !== 'COMMENT') {
    if (author.id === issue.author.id) {
      throw unprocessable(
        `Can not ${event === 'APPROVE' ? 'approve' : 'request changes on'} your own pull request`,
      )
    }
    if (event === 'APPROVE' && author.login === 'github-actions[bot]' && !repo.actionsMayCreatePulls) {
      throw unprocessable('GitHub Actions is not permitted to approve pull requests.')
    }
  }
  if ((event === 'COMMENT' || event === 'REQUEST_CHANGES') && body.trim() === '') {
    throw unprocessable('Body is required to comment or request changes')
  }
  const commit = optionalString(call.body, 'commit_id') ?? pull.headSha
  if ((await repo.git.commit(commit)) === undefined)
    throw unprocessable('commit_id is not part of the pull request')
  const review: Review = {
    id: call.world.newId(),
    author,
    commit,
    body,
    submittedAt: call.world.clock.now(),
    state: event === undefined ? 'PENDING' : stateOf[event],
  }
  pull.reviews.push(review)
  if (review.state !== 'PENDING') {
    pull.requestedReviewers = pull.requestedReviewers.filter((one) => one.id !== author.id)
    issue.updatedAt = call.world.clock.now()
    await call.world.emit({
      kind: 'pull_request_review',
      action: 'submitted',
      repo,
      sender: author,
      issue,
      review,
    })
  }
  return ok(reviewShape(call.world, repo, issue, review))
}

function unprocessable(reason: string): Problem {
  return new Problem(422, 'Unprocessable Entity', { errors: [reason] })
}

function onlyCollaborators(repo: Repository): Problem {
  return new Problem(
    422,
    'Reviews may only be requested from collaborators. One or more of the users or teams you specified ' +
      `is not a collaborator of the ${fullName(repo)} repository.`,
  )
}
