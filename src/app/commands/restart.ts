import { countingLines } from '../../rollout/history.js'
import { trackProgress } from '../act/progress.js'
import { propose } from '../act/propose.js'
import { observe } from '../observe.js'
import { sceneOf } from '../scene-of.js'
import { type Asked, type Carried, refused } from './asked.js'

/**
 * Goes through the shadow once more, for a repaired new system: opens the pull request of the shadow, whose being open is what the runs
 * that follow go by. It needs approvals like every other.
 */
export async function restartCommand({ app, snapshot, all, migration }: Asked): Promise<Carried> {
  const observation = await observe(app, snapshot, all, migration, { metrics: false })
  const { config, source, rollback, phase } = observation
  if (source.kind !== 'head') return refused(source.message)
  if (source.plan.config.shadow === undefined)
    return refused('the plan declares no config.shadow switch: there is no shadow to restart')
  if (config.kind === 'unreadable') return refused(config.message)
  if (config.exposure > 0)
    return refused(
      `${config.exposure} % of the traffic is on the new system; take it back first, with /rollback`,
    )
  if (observation.paused !== null) return refused('the migration is paused; write /resume first')
  const [incident] = observation.openIncidents
  if (incident !== undefined)
    return refused(`incident #${incident.number} is open; close it when its cause is understood`)
  if (rollback.kind === 'claimed')
    return refused('a rollback is being carried out; ask again when it is merged')
  if (phase === 'preparation' || countingLines(observation.history).length === 0)
    return refused('no shadow has begun yet: its pull request comes when the preparation is done')

  const progress = trackProgress()
  await propose(
    sceneOf(app, { snapshot, all }, migration.name, observation),
    {
      kind: 'propose',
      move: { kind: 'shadow', to: 0 },
      rebuild: false,
      reasons: [{ code: 'ready', text: 'asked for by a person' }],
    },
    progress,
  )
  const { pull, done, problems } = progress.outcome()
  const details = [...done, ...problems.map(({ text }) => text)]
  return pull === null
    ? { changed: true, answer: { ok: false, text: 'the shadow could not be proposed', details } }
    : {
        changed: true,
        answer: { ok: true, text: `the shadow is proposed again: pull request #${pull.number}`, details },
      }
}
