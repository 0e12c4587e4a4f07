import { createHash } from 'node:crypto'
import type { Pull, Status } from '../forge/forge.js'
import { parseBranch } from '../rollout/branch-name.js'
import { gateContext } from './act/gate-status.js'
import { type App, requestFloor } from './app.js'
import { judgePull, type Watched, watchedPlans } from './judge-pull.js'
import type { Migrations } from './migrations.js'
import type { Snapshot } from './snapshot.js'

/** Pull requests that a run looks at beside its own. */
const most = 20

/** Ramps and reverts have their gate from acting on their migration; all others are judged here. */
export async function judgeOtherPulls(app: App, snapshot: Snapshot, all: Migrations): Promise<void> {
  const foreign = snapshot.pulls.filter(
    (pull) => pull.state === 'open' && pull.base.branch === snapshot.defaultBranch && !isOurs(pull, all),
  )
  if (foreign.length === 0) return
  const low = () => (app.forge.remaining() ?? requestFloor) < requestFloor
  const looked: { readonly pull: Pull; readonly known: Status | null }[] = []
  for (const pull of chooseFrom(foreign, snapshot.now)) {
    if (low()) break
    looked.push({ pull, known: await app.forge.status(pull.head.sha, gateContext) })
  }

  const watched = await watchedPlans(app, snapshot, all)
  let left = foreign.length - looked.length
  // A required check that nobody wrote keeps its pull request waiting: those first.
  const unwritten = looked.filter(({ known }) => known === null)
  for (const { pull, known } of [...unwritten, ...looked.filter((one) => one.known !== null)]) {
    if (known !== null && isUntouched(known, watched)) continue
    if (low()) left += 1
    else await judgeOther(app, snapshot, watched, pull, known)
  }
  if (left > 0) app.log.debug(`gate: ${left} of ${foreign.length} other pull requests are left to later runs`)
}

/** Half of the looks go to what changed last; the others to any of the rest, other ones in every minute, so that none is left for good. */
function chooseFrom(pulls: readonly Pull[], now: number): readonly Pull[] {
  if (pulls.length <= most) return pulls
  const newest = [...pulls].sort((a, b) => b.updatedAt - a.updatedAt)
  const draw = ({ number }: Pull) =>
    createHash('sha256')
      .update(`${number} ${Math.floor(now / 60_000)}`)
      .digest('hex')
  const drawn = newest
    .slice(most / 2)
    .map((pull) => ({ pull, lot: draw(pull) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .map(({ pull }) => pull)
  return [...newest.slice(0, most / 2), ...drawn.slice(0, most / 2)]
}

/** Holds as long as a pull request's head and the watched paths stay what they are: nothing else has to be read again. */
function isUntouched({ state, description }: Status, { mark }: Watched): boolean {
  return state === 'success' && description.startsWith('untouched: ') && description.endsWith(`[${mark}]`)
}

/** Judges one pull request and writes its gate where that says another thing; `untouched` also where it speaks of other plans. */
export async function judgeOther(
  app: App,
  snapshot: Snapshot,
  watched: Watched,
  pull: Pull,
  known: Status | null,
): Promise<void> {
  const { state, code, text } = await judgePull(app, snapshot, watched, pull)
  const description = `${code}: ${text}`
  const says = code === 'untouched' ? description : `${code}: `
  if (known?.state === state && known.description.startsWith(says)) return
  await app.forge.setStatus(pull.head.sha, { context: gateContext, state, description, url: pull.url })
}

/** A branch of this repository that a known migration would have named so. */
export function isOurs(pull: Pull, all: Migrations): boolean {
  const branch = parseBranch(pull.head.branch)
  return (
    branch !== null &&
    pull.head.sameRepository &&
    all.migrations.some(({ name }) => name === branch.migration)
  )
}
