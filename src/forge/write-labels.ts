import type { Connection } from './connection.js'
import type { ForgeWrites } from './forge.js'
import { asking, nullOn, refusalOf } from './refusal.js'

type LabelWrites = Pick<ForgeWrites, 'addLabels' | 'removeLabel' | 'assign'>

/** Sluice's own labels; any other `sluice:` label is grey. */
const looks: ReadonlyMap<string, { readonly color: string; readonly description: string }> = new Map([
  ['sluice:migration', { color: '1d76db', description: 'The tracking issue of a migration' }],
  ['sluice:ramp', { color: '0e8a16', description: 'Moves a migration one step on' }],
  ['sluice:rollback', { color: 'b60205', description: 'Takes a migration back' }],
  [
    'sluice:incident',
    { color: 'd93f0b', description: 'A migration was rolled back or stopped; open means held' },
  ],
  [
    'sluice:paused',
    { color: 'fbca04', description: 'The migration stays where it is until this is removed' },
  ],
  [
    'sluice:superseded',
    { color: 'cfd3d7', description: 'Closed by Sluice itself, not declined by a person' },
  ],
  [
    'sluice:deploy-owed',
    { color: 'c5def5', description: 'Once this is merged, its deployment is to be started' },
  ],
])

/** Later runs read these: one that is not there, though it was said to be, changes what they do. */
const binding: ReadonlySet<string> = new Set([
  'sluice:paused',
  'sluice:superseded',
  'sluice:reminded',
  'sluice:deploy-owed',
])

/**
 * Most labels and all assignees are for people, nothing depends on them: what GitHub refuses is logged and left. A refusal of a
 * binding label is thrown. Labels of our own are created with their colours before they are first used; GitHub itself creates the
 * others, without one.
 */
export function labelWrites(
  connection: Connection,
): LabelWrites & { readonly ensureLabels: (labels: readonly string[]) => Promise<void> } {
  const { octokit, at, log } = connection
  const known = new Set<string>()

  const ensureLabels = async (labels: readonly string[]) => {
    for (const label of labels) {
      if (!label.startsWith('sluice:') || known.has(label)) continue
      known.add(label)
      await bestEffort(log, `create the label ${label}`, () => ensureLabel(connection, label))
    }
  }

  const write = async (labels: readonly string[], doing: string, request: () => Promise<unknown>) => {
    if (labels.some((label) => binding.has(label))) await asking(doing, 'issues: write', request)
    else await bestEffort(log, doing, request)
  }

  return {
    ensureLabels,
    async addLabels(issue, labels) {
      if (labels.length === 0) return
      await ensureLabels(labels)
      await write(labels, `label #${issue}`, () =>
        octokit.rest.issues.addLabels({ ...at, issue_number: issue, labels: [...labels] }),
      )
    },
    async removeLabel(issue, label) {
      await write([label], `remove the label ${label} from #${issue}`, () =>
        nullOn([404], () => octokit.rest.issues.removeLabel({ ...at, issue_number: issue, name: label })),
      )
    },
    async assign(issue, logins) {
      if (logins.length === 0) return
      await bestEffort(log, `assign #${issue}`, () =>
        octokit.rest.issues.addAssignees({ ...at, issue_number: issue, assignees: [...logins] }),
      )
    },
  }
}

async function ensureLabel({ octokit, at }: Connection, name: string): Promise<void> {
  const known = await nullOn([404], () => octokit.rest.issues.getLabel({ ...at, name }))
  if (known !== null) return
  const look = looks.get(name) ?? { color: 'ededed', description: '' }
  // 422: another run created it in between.
  await nullOn([422], () => octokit.rest.issues.createLabel({ ...at, name, ...look }))
}

async function bestEffort(
  log: (line: string) => void,
  doing: string,
  write: () => Promise<unknown>,
): Promise<void> {
  try {
    await write()
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    log(`GitHub did not ${doing}: ${refusal.message}`)
  }
}
