import { join } from 'node:path'
import { recordFile } from './checkout-files.js'
import type { Narrator } from './narrator.js'
import type { Stage } from './stage.js'
import type { Told } from './story.js'

export interface Closing {
  readonly story: Told
  readonly stage: Stage
  /** The folder that stays; the clone is `shop` in it. */
  readonly folder: string
  readonly keep: boolean
  readonly check: boolean
}

/** What it took, and where to look further. */
export function tellClosing(narrator: Narrator, { story, stage, folder, keep, check }: Closing): void {
  const issues = [...stage.repo.state.issues.values()]
  const pulls = issues.filter(({ pull }) => pull !== undefined)
  const merged = pulls.filter(({ pull }) => pull?.merged !== undefined)
  const byRuns = stage.sandbox.requests.filter(({ actor }) => actor === 'github-actions[bot]')
  const clone = join(folder, 'shop')
  narrator.scene('What it took')
  narrator.table([
    ['time', `${(performance.now() / 1000).toFixed(1)} s for ${story.days} days of the calendar`],
    ['runs', `${story.runs} of the packaged Action, each a process of its own`],
    ['pull requests', `${pulls.length}, of which ${merged.length} merged`],
    ['GitHub requests', `${byRuns.length} by those runs, ${(byRuns.length / story.runs).toFixed(1)} a run`],
    ...(check ? ([['contract', 'every request and answer as GitHub describes them']] as const) : []),
  ])
  narrator.scene('Look around')
  narrator.say(`The repository as the story left it: ${clone}`)
  narrator.commands([
    ['every step and who made it', `git -C ${quoted(clone)} log --oneline`],
    ['the rollback log', `sed -n '/^## Rollback log/,/^## Issues/p' ${quoted(join(clone, recordFile))}`],
    ['the whole record', `cat ${quoted(join(clone, recordFile))}`],
  ])
  if (keep)
    narrator.say(
      `What every run wrote is in ${join(folder, 'runs')}, every pull request and issue in ${join(folder, 'issues')}.`,
    )
}

/** For a POSIX shell. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
