import type { Connection } from './connection.js'
import { neverRepeat } from './create-once.js'
import type { ForgeReads, ForgeWrites, MergeResult, PullDetail, Repository } from './forge.js'
import { type Refusal, refusalOf } from './refusal.js'

type MergeRequest = Parameters<ForgeWrites['mergePull']>[0]
type Method = Repository['mergeMethods'][number]

/**
 * Merges a pull request if its head is still the expected one. Never repeated blindly: after every failure the pull request is read
 * again, for a lost answer may belong to a merge that happened.
 */
export async function mergePull(
  connection: Connection,
  reads: Pick<ForgeReads, 'repository' | 'pull'>,
  request: MergeRequest,
): Promise<MergeResult> {
  const { mergeMethods } = await reads.repository()
  // What the repository allows, a rule of the branch may still refuse; where the token may not see it, it is found out by trying.
  const methods: readonly Method[] = mergeMethods.length > 0 ? mergeMethods : ['merge', 'squash', 'rebase']
  for (const method of methods) {
    const result = await tryMerge(connection, reads, request, method)
    if (result !== 'method-refused') return result
  }
  return {
    kind: 'blocked',
    code: 'method',
    why: `the repository allows none of the merge methods ${methods.join(', ')}`,
    advice: 'Allow merge commits or squash merging in Settings > General > Pull Requests.',
  }
}

async function tryMerge(
  { octokit, at }: Connection,
  reads: Pick<ForgeReads, 'pull'>,
  { number, expectedHead, title, message }: MergeRequest,
  method: Method,
): Promise<MergeResult | 'method-refused'> {
  try {
    const { data } = await octokit.rest.pulls.merge({
      ...at,
      pull_number: number,
      sha: expectedHead,
      merge_method: method,
      // A rebase keeps the commits and their messages.
      ...(method === 'rebase' ? {} : { commit_title: title, commit_message: message }),
      ...neverRepeat,
    })
    return { kind: 'merged', sha: data.sha }
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    const pull = await reads.pull(number).catch((again: unknown) => {
      if (refusal.lost) return null
      throw again
    })
    if (pull === null) return { kind: 'later', why: `GitHub did not answer (${refusal.message})` }
    if (pull.mergedAt !== null && pull.mergeCommit !== null) return { kind: 'merged', sha: pull.mergeCommit }
    return judge(refusal, pull, expectedHead)
  }
}

/** Why an unmerged pull request could not be merged, from GitHub's answer and the pull request as it is now. */
function judge(refusal: Refusal, pull: PullDetail, expectedHead: string): MergeResult | 'method-refused' {
  const { status, message, lost } = refusal
  if (pull.state === 'closed') return { kind: 'later', why: `pull request #${pull.number} is closed` }
  if (pull.head.sha !== expectedHead)
    return { kind: 'later', why: `the head moved from ${expectedHead} to ${pull.head.sha}` }
  if (lost || status === 409 || status === 422) return { kind: 'later', why: message }
  if (status === 403 || status === 404) {
    return {
      kind: 'blocked',
      code: 'permission',
      why: message,
      advice:
        'Give the workflow `permissions: contents: write` and `pull-requests: write` (an App the same), or let a person merge it.',
    }
  }
  // Before the rules: what conflicts is rebuilt, whatever else it lacks.
  if (pull.mergeable === false || pull.mergeableState === 'dirty') return { kind: 'conflict', why: message }
  if (/merge queue/i.test(message)) {
    return {
      kind: 'blocked',
      code: 'merge-queue',
      why: message,
      advice:
        'The branch takes merges only from its merge queue: press "Merge when ready" in the pull request, or let an App bypass the rule.',
    }
  }
  if (
    /(merge commits|squash merges|rebase merges|merging) (are|is) not allowed|must not contain merge commits/i.test(
      message,
    )
  )
    return 'method-refused'
  if (isRule(message)) return protectedBy(message)
  if (pull.mergeable === null)
    return { kind: 'later', why: 'GitHub does not know yet whether it can be merged' }
  if (['blocked', 'behind', 'draft'].includes(pull.mergeableState))
    return protectedBy(`${message} (${pull.mergeableState})`)
  return { kind: 'later', why: message }
}

function isRule(message: string): boolean {
  return /review is required|review(s)? (is|are) required|required status|is expected|code owner|rule violation|protected branch|changes must be made|must be up.to.date|draft/i.test(
    message,
  )
}

function protectedBy(why: string): MergeResult {
  return {
    kind: 'blocked',
    code: 'protected',
    why,
    advice:
      'A rule of the branch is not satisfied: someone with write access does what it asks for and merges, or the App is made a bypass actor of the rule (GITHUB_TOKEN cannot be one).',
  }
}
