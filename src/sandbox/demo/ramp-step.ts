import { uniform } from '../metrics/random.js'
import { nextOpenRun } from './calendar.js'
import type { Step } from './checkout-files.js'
import { evidenceText } from './evidence-text.js'
import type { Play } from './play.js'

const minute = 60_000
const day = 86_400_000

/** Sluice proposes the step in the first run at or after an instant at which a window is open; gives the pull request. */
export async function proposeStep(play: Play, step: Step, from: number): Promise<number> {
  const { pull } = await play.sluice(nextOpenRun(from), { decision: 'propose', reason: 'ready' })
  play.expect(`The ramp pull request to ${step.to} %`, 'open', play.facts.pull(pull))
  play.expect('Its gate before the approval', 'pending', play.facts.gate(pull))
  const evidence = await play.facts.evidence(pull)
  if (evidence.length > 0) play.aside(`#${pull} shows ${evidence.map(evidenceText).join('; ')}`)
  return pull
}

/** The grace period is over: the plan goes to the archive, and there is nothing left to watch. */
export async function archive(play: Play, from: number): Promise<void> {
  const { pull } = await play.sluice(nextOpenRun(from), { decision: 'propose', reason: 'ready' })
  await play.goTo(play.now() + 60 * minute)
  await play.person('kim', `approves pull request #${pull}, which ends the migration`, () =>
    play.stage.people.approve('kim', pull),
  )
  await play.sluice(nextOpenRun(play.now() + minute), { decision: 'finish', reason: 'finished' })
}

/** A person approves within two hours, and the next open run merges. */
export async function approveAndMerge(play: Play, step: Step, pull: number, seed: number): Promise<void> {
  const before = await play.facts.exposure()
  await play.goTo(play.now() + Math.round(5 + 115 * uniform(seed, pull, step.to)) * minute)
  await play.person('kim', `reads the evidence and approves pull request #${pull}`, () =>
    play.stage.people.approve('kim', pull),
  )
  play.expect('The exposure before the merge', before, await play.facts.exposure())
  await play.sluice(nextOpenRun(play.now() + minute), { decision: 'advance', reason: 'approved' })
  play.expect(`The ramp pull request to ${step.to} %`, 'merged', play.facts.pull(pull))
  play.expect('Its gate at the merge', 'success', play.facts.gate(pull))
  play.expect('The exposure on the default branch', step.to, await play.facts.exposure())
}

/** Steps one after the other, each watched for its days; gives when the last one's time is over. */
export async function climb(
  play: Play,
  steps: readonly Step[],
  seed: number,
  from: number,
  attempt: number,
): Promise<number> {
  let next = from
  for (const step of steps) {
    play.narrator.scene(attempt === 1 ? `${step.to} %` : `${step.to} %, attempt ${attempt}`)
    const pull = await proposeStep(play, step, next)
    await approveAndMerge(play, step, pull, seed)
    next = play.now() + step.days * day
  }
  return next
}
