import type { Pull } from '../forge/forge.js'
import { parseBranch } from '../rollout/branch-name.js'
import { gateContext, postGate } from './act/gate-status.js'
import { type App, requestFloor } from './app.js'
import { judgePull } from './judge-pull.js'
import type { Migrations } from './migrations.js'
import type { Snapshot } from './snapshot.js'

/** Pull requests that a run looks at beside its own, and how far back. */
const most = 20
const window = 86_400_000

/** Ramps and reverts have their gate from acting on their migration; all others are judged here. */
export async function judgeOtherPulls(app: App, snapshot: Snapshot, all: Migrations): Promise<void> {
  const recent = snapshot.pulls
    .filter(
      (pull) => pull.state === 'open' && pull.base.branch === snapshot.defaultBranch && !isOurs(pull, all),
    )
    .filter((pull) => pull.updatedAt >= snapshot.now - window)
    .slice(0, most)
  for (const pull of recent) {
    if ((app.forge.remaining() ?? requestFloor) < requestFloor) return
    const known = await app.forge.status(pull.head.sha, gateContext)
    if (known?.description.startsWith('untouched: ') === true) continue
    await postGate(app, pull.head.sha, { ...(await judgePull(app, snapshot, all, pull)), url: pull.url })
  }
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
