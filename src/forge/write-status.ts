import type { Connection } from './connection.js'
import { neverRepeat } from './create-once.js'
import type { ForgeWrites } from './forge.js'
import { asking, refusalOf } from './refusal.js'

type StatusWrites = Pick<ForgeWrites, 'setStatus' | 'dispatchWorkflow'>

const mostDescription = 140

/** Commit statuses, and the start of a workflow. */
export function statusWrites(connection: Connection): StatusWrites {
  const { octokit, at } = connection
  return {
    async setStatus(sha, { context, state, description, url }) {
      await asking(`set the status ${context} of ${sha}`, 'statuses: write', () =>
        octokit.rest.repos.createCommitStatus({
          ...at,
          sha,
          context,
          state,
          description: shorten(description),
          ...(url === null ? {} : { target_url: url }),
        }),
      )
    },
    dispatchWorkflow: (workflow, ref) => dispatch(connection, workflow, ref),
  }
}

/** Not repeated after a lost answer: it might deploy twice, and whether it runs shows in what is live. */
async function dispatch(
  { octokit, at }: Connection,
  workflow: string,
  ref: string,
): ReturnType<ForgeWrites['dispatchWorkflow']> {
  try {
    await octokit.rest.actions.createWorkflowDispatch({ ...at, workflow_id: workflow, ref, ...neverRepeat })
    return { kind: 'dispatched' }
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    const { status, message, lost } = refusal
    if (lost)
      return {
        kind: 'refused',
        why: `GitHub did not answer whether ${workflow} was started (${message}): look into the Actions tab`,
      }
    if (status === 403)
      return {
        kind: 'refused',
        why: `the token may not start ${workflow} (${message}): give the workflow \`permissions: actions: write\``,
      }
    if (status === 404)
      return {
        kind: 'refused',
        why: `there is no workflow ${workflow} on the default branch, or the token lacks \`actions: write\``,
      }
    return {
      kind: 'refused',
      why: `${workflow} could not be started at ${ref} (${message}): it needs \`on: workflow_dispatch\` without required inputs`,
    }
  }
}

/** Counted as JavaScript does, which is never less than GitHub counts; cut between code points, so that no emoji is cut in half. */
function shorten(text: string): string {
  if (text.length <= mostDescription) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length >= mostDescription) break
    kept += character
  }
  return `${kept}…`
}
