import { daysBetween } from './calendar.js'
import { ramps, type Step } from './checkout-files.js'
import { Mismatch } from './mismatch.js'
import type { Narrator } from './narrator.js'
import { createPlay } from './play.js'
import { archive, climb } from './ramp-step.js'
import { playRegression } from './regression.js'
import { historyText } from './repository-facts.js'
import type { Stage } from './stage.js'

const minute = 60_000

/** The step at which the story goes wrong. */
const tripAt = 25

export interface StoryOptions {
  readonly stage: Stage
  readonly narrator: Narrator
  readonly ramp: readonly Step[]
  readonly seed: number
  readonly pause: () => Promise<void>
}

export interface Told {
  readonly runs: number
  /** Days of the simulated calendar. */
  readonly days: number
}

export function rampOf(fast: boolean): readonly Step[] {
  return fast ? ramps.fast : ramps.full
}

/**
 * The whole migration: up to 25 %, a regression, the rollback, the recovery from the first step on, 100 %, the end. Throws `Mismatch`
 * at the first thing that does not come out as told.
 */
export async function playStory({ stage, narrator, ramp, seed, pause }: StoryOptions): Promise<Told> {
  const before = ramp.filter(({ to }) => to <= tripAt)
  const [live, waiting] = [before.at(-1), ramp[before.length]]
  if (live === undefined || waiting === undefined)
    throw new Mismatch(`The ramp has no step after ${tripAt} %`)
  // A step is a run that proposes and one that merges, and so is the end; between them a waiting proposal, the rollback, a hold.
  const plannedRuns = 2 * before.length + 3 + 2 * ramp.length + 2
  const play = createPlay({ stage, narrator, plannedRuns, pause })
  const began = play.now()

  const soaked = await climb(play, before, seed, began, 1)
  await playRegression(play, { live, waiting }, seed, soaked)
  const over = await climb(play, ramp, seed, play.now() + minute, 2)
  narrator.scene('The end')
  await archive(play, over)

  play.expect('The exposure at the end', 100, await play.facts.exposure())
  play.expect('The history', expectedHistory(before, ramp), await play.facts.history())
  play.expect('Rows of the rollback log', 1, (await play.facts.rollbackRows()).length)
  play.expect('Runs', plannedRuns, play.runs())
  play.expect('Exchanges that differ from the published API description', [], stage.sandbox.violations)
  return { runs: play.runs(), days: daysBetween(began, play.now()) }
}

function expectedHistory(before: readonly Step[], ramp: readonly Step[]): string[] {
  const steps = (list: readonly Step[], attempt: number) =>
    list.map(({ to }, index) => historyText({ event: 'step', from: list[index - 1]?.to ?? 0, to, attempt }))
  const down = historyText({ event: 'rollback', from: tripAt, to: 0, attempt: 1 })
  const end = historyText({ event: 'step', from: 100, to: 100, attempt: 2 })
  return [...steps(before, 1), down, ...steps(ramp, 2), end]
}
