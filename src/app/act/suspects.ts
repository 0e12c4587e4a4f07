import { parseBranch } from '../../rollout/branch-name.js'
import type { Scene } from './scene.js'

/** Pull requests of people merged since the last step went live. */
export function suspectsOf({ snapshot, observation }: Pick<Scene, 'snapshot' | 'observation'>) {
  const since = observation.live.kind === 'live' ? observation.live.since : Number.POSITIVE_INFINITY
  return snapshot.pulls
    .filter(
      (pull) => pull.mergedAt !== null && pull.mergedAt >= since && parseBranch(pull.head.branch) === null,
    )
    .sort((a, b) => (b.mergedAt ?? 0) - (a.mergedAt ?? 0))
    .map((pull) => ({ number: pull.number, title: pull.title, url: pull.url, author: pull.author.login }))
}
