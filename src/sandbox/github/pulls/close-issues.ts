import type { Account } from '../accounts.js'
import { fullName, type Issue, type Repository } from '../repository.js'
import type { World } from '../world.js'

const keyword = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:([\w.-]+\/[\w.-]+))?#(\d+)\b/gi

/** Closes the open issues that a text merged into the default branch says it closes. */
export async function closeMentionedIssues(
  world: World,
  repo: Repository,
  text: string,
  by: Account,
): Promise<void> {
  for (const match of text.matchAll(keyword)) {
    const elsewhere = match[1] !== undefined && match[1].toLowerCase() !== fullName(repo).toLowerCase()
    const issue = elsewhere ? undefined : repo.issues.get(Number(match[2]))
    if (issue !== undefined && isOpenIssue(issue)) {
      issue.state = 'closed'
      issue.stateReason = 'completed'
      issue.closed = { at: world.clock.now(), by }
      issue.updatedAt = world.clock.now()
      await world.emit({ kind: 'issues', action: 'closed', repo, sender: by, issue })
    }
  }
}

function isOpenIssue(issue: Issue): boolean {
  return issue.pull === undefined && issue.state === 'open' && issue.gone === undefined
}
