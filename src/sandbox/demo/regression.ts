import { uniform } from '../metrics/random.js'
import { payments, paymentsFile, type Step } from './checkout-files.js'
import type { Play } from './play.js'
import { proposeStep } from './ramp-step.js'

const minute = 60_000

/**
 * While the pull request for the next step waits for its review, someone's change makes the new system fail. Sluice takes the traffic
 * back; people find out why, mend it and close the incident. `from` is when the soak of the step before is over.
 */
export async function playRegression(
  play: Play,
  steps: { readonly live: Step; readonly waiting: Step },
  seed: number,
  from: number,
): Promise<void> {
  const { facts, stage, narrator } = play
  const { people } = stage
  const chance = (stream: number) => uniform(seed, 0, stream)

  narrator.scene(`${steps.waiting.to} %, and something goes wrong`)
  await play.goTo(from - 30 * minute)
  let suspect = 0
  await play.person('reed', 'opens a pull request: failed payments are tried five times', async () => {
    suspect = await people.propose('reed', {
      branch: 'retry-payments',
      title: 'Try failed payments five times',
      files: { [paymentsFile]: payments(5) },
    })
  })
  const ramp = await proposeStep(play, steps.waiting, from)
  play.expect('The gate of a pull request that touches no migration', 'success', facts.gate(suspect))
  await play.goTo(play.now() + Math.round(10 + 40 * chance(1)) * minute)
  await play.person(
    'kim',
    `merges reed's pull request #${suspect}; the one to ${steps.waiting.to} % still waits`,
    () => people.merge('kim', suspect),
  )
  const begins = play.now() + Math.round(5 + 20 * chance(2)) * minute
  const errorRate = Math.round(30 + 50 * chance(3)) / 1000
  await play.goTo(begins)
  stage.metrics.injectRegression({ from: begins, errorRate })
  play.aside(`checkout-svc begins to fail ${(errorRate * 100).toFixed(1)} % of its requests`, 'bad')

  narrator.scene('Rolled back')
  const { incident, pull: revert } = await play.sluice(begins + 18 * minute, {
    decision: 'rollback',
    reason: 'guardrail-breach',
  })
  play.expect('The exposure after the rollback', 0, await facts.exposure())
  play.expect(`The pull request to ${steps.waiting.to} %`, 'closed', facts.pull(ramp))
  play.expect('Its gate', 'failure', facts.gate(ramp))
  play.expect('The revert pull request', 'merged', facts.pull(revert))
  const incidents = facts.incidents()
  play.expect(
    'Incidents',
    [[incident, 'open']],
    incidents.map(({ number, state }) => [number, state]),
  )
  const names = incidents[0]?.body.includes(`/pull/${suspect})`) === true
  play.expect(`The incident names pull request #${suspect} among its suspects`, true, names)
  play.expect('Rows of the rollback log', 1, (await facts.rollbackRows()).length)
  play.aside(
    `Incident #${incident} says what tripped and since when, and names #${suspect}, merged while the step was live. The rollback log has its row.`,
  )

  narrator.scene('Found, mended, closed')
  await play.goTo(play.now() + Math.round(20 + 30 * chance(4)) * minute)
  let fix = 0
  await play.person(
    'dana',
    `finds the cause in #${suspect} and opens a pull request with the fix`,
    async () => {
      fix = await people.propose('dana', {
        branch: 'retry-payments-once',
        title: 'Try failed payments once, as before',
        files: { [paymentsFile]: payments(1) },
      })
    },
  )
  await play.sluice(play.now() + minute, { decision: 'hold', reason: 'incident-open' })
  await play.goTo(play.now() + Math.round(5 + 10 * chance(5)) * minute)
  await play.person('kim', `merges the fix #${fix}`, () => people.merge('kim', fix))
  stage.metrics.injectRegression({ from: play.now(), errorRate: 0.002 })
  await play.goTo(play.now() + Math.round(60 + 60 * chance(6)) * minute)
  await play.person('dana', `closes incident #${incident}: the cause is understood`, () =>
    people.closeIssue('dana', incident, `Caused by #${suspect}, mended by #${fix}.`),
  )
  play.expect(
    'Incidents',
    [[incident, 'closed']],
    facts.incidents().map(({ number, state }) => [number, state]),
  )
}
