import type { Command } from '../../rollout/command.js'
import type { Observation } from '../../rollout/observation.js'
import { abovePercent } from '../../rollout/steps.js'
import { trackProgress } from '../act/progress.js'
import { rollBack } from '../act/rollback.js'
import { exposureOf, linesOf } from '../act/scene.js'
import { observe } from '../observe.js'
import { sceneOf } from '../scene-of.js'
import { type Answer, type Asked, type Carried, refused } from './asked.js'

type RollbackCommand = Extract<Command, { kind: 'rollback' }>

/** Reads permission, config and history only, never a provider: it must work while everything else is down. */
export async function rollbackCommand(asked: Asked, command: RollbackCommand): Promise<Carried> {
  const { app, snapshot, all, migration, author } = asked
  const observation = await observe(app, snapshot, all, migration, { metrics: false })
  const done = doneBefore(asked, observation, command)
  if (done !== null) return { changed: false, answer: done }
  const refusal = whyNot(observation, command)
  if (refusal !== null) return refused(refusal)

  const from = exposureOf(observation)
  const to = command.to ?? 0
  const scene = sceneOf(app, { snapshot, all }, migration.name, observation)
  const progress = trackProgress()
  const reason = command.reason === '' ? '' : `: ${command.reason}`
  const cause = { kind: 'command' as const, by: author, text: `/rollback by ${author}${reason}` }
  const result = await rollBack(scene, { to, cause }, progress)
  const outcome = progress.outcome()
  const details = [...outcome.done, ...outcome.problems.map(({ text }) => text)]
  const answer: Answer =
    result?.merged === true
      ? { ok: true, text: `rolled back from ${from} % to ${result.to} %`, details }
      : {
          ok: false,
          text:
            result === null
              ? `the rollback from ${from} % to ${to} % could not be begun`
              : `the rollback from ${from} % to ${result.to} % is begun and not merged yet; approve the revert pull request, or ask again`,
          details,
        }
  return { changed: true, answer }
}

function whyNot(observation: Observation, command: RollbackCommand): string | null {
  const from = exposureOf(observation)
  if (observation.config.kind === 'unreadable') return observation.config.message
  if (observation.phase === 'shadow') return null
  if (from === 0) return 'the exposure is 0 % already'
  if (!abovePercent(from, command.to ?? 0))
    return `the exposure is ${from} %; a rollback goes below it, for example /rollback to 0`
  const point = observation.source.plan.rollback.irreversibleAfter
  if (point !== undefined && from >= point && !command.force)
    return `the plan calls everything from ${point} % on irreversible; write /rollback --force if going back is right all the same`
  return null
}

/** A run that died between the merge and its answer did what was asked: the next one finds it in the history. */
function doneBefore(
  { author, comment }: Asked,
  observation: Observation,
  command: RollbackCommand,
): Answer | null {
  const last = linesOf(observation).at(-1)
  if (last?.event !== 'rollback' || last.cause !== 'command' || last.by !== author) return null
  // GitHub's times have whole seconds.
  if (last.at < comment.createdAt - 1_000 || abovePercent(last.to, command.to ?? 0)) return null
  if (abovePercent(exposureOf(observation), last.to)) return null
  return { ok: true, text: `rolled back from ${last.from} % to ${last.to} %` }
}
