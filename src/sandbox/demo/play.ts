import { z } from 'zod'
import { nextRun } from './calendar.js'
import { expectFact, Mismatch } from './mismatch.js'
import type { Mood, Narrator } from './narrator.js'
import { type RepositoryFacts, repositoryFacts } from './repository-facts.js'
import type { ActionRun } from './runner.js'
import type { Stage } from './stage.js'

/** The output `result` of the Action, as far as the story reads it. */
const resultOutput = z.object({
  version: z.literal(1),
  migrations: z.tuple([
    z.object({
      reasons: z.array(z.object({ code: z.string(), text: z.string(), metric: z.string().optional() })),
      done: z.array(z.string()),
      problems: z.array(z.object({ code: z.string(), text: z.string() })),
    }),
  ]),
})

interface Expected {
  readonly decision: keyof typeof moods
  readonly reason: string
}

interface SeenRun {
  /** From the output `pull-request-number`; 0 without one. */
  readonly pull: number
  /** From the output `incident-number`; 0 without one. */
  readonly incident: number
}

/** The hands of the story: each moves the world, tells what happened, and holds it against what the story says. */
export interface Play {
  readonly stage: Stage
  readonly facts: RepositoryFacts
  readonly narrator: Narrator
  now(): number
  /** Moves the calendar on; it never goes back. */
  goTo(at: number): Promise<void>
  /** The workflow runs at an instant; throws `Mismatch` where it decides anything else than expected. */
  sluice(at: number, expected: Expected): Promise<SeenRun>
  person(login: string, what: string, act: () => Promise<void>): Promise<void>
  /** Something that nobody told GitHub about. */
  aside(what: string, mood?: Mood): void
  expect(what: string, expected: unknown, found: unknown): void
  runs(): number
}

const moods = {
  propose: 'calm',
  advance: 'good',
  finish: 'good',
  hold: 'warning',
  rollback: 'bad',
} as const satisfies Readonly<Record<string, Mood>>

export interface PlayOptions {
  readonly stage: Stage
  readonly narrator: Narrator
  /** How many runs the whole story takes, to show how far it is. */
  readonly plannedRuns: number
  /** Waits before the calendar moves on, so that an audience can follow. */
  readonly pause: () => Promise<void>
}

export function createPlay({ stage, narrator, plannedRuns, pause }: PlayOptions): Play {
  const { clock, metrics } = stage
  const facts = repositoryFacts(stage.repo)
  let [runs, exposure] = [0, 0]

  async function followExposure(): Promise<void> {
    const now = await facts.exposure()
    if (now === exposure) return
    exposure = now
    // Whoever routes the traffic reads the file on the default branch: here that is the metrics world.
    metrics.setExposure(exposure, clock.now())
    narrator.exposure(exposure)
  }

  const play: Play = {
    stage,
    facts,
    narrator,
    now: () => clock.now(),
    runs: () => runs,
    async goTo(at) {
      if (at < clock.now()) throw new Mismatch(`The calendar would go back to ${new Date(at).toISOString()}`)
      await pause()
      clock.set(at)
    },
    async sluice(at, expected) {
      await play.goTo(nextRun(at))
      runs += 1
      const label = `run ${runs} of ${plannedRuns}: Sluice reads, measures, decides`
      const run = await narrator.during(label, stage.run())
      const told = held(run, runs, expected)
      narrator.tell({
        at: clock.now(),
        who: 'Sluice',
        what: `${expected.decision}:`,
        why: told.why,
        mood: moods[expected.decision],
        details: told.done,
      })
      await followExposure()
      const number = (name: string) => Number(run.outputs[name] ?? '')
      return { pull: number('pull-request-number'), incident: number('incident-number') }
    },
    async person(login, what, act) {
      await act()
      narrator.tell({ at: clock.now(), who: login, what })
    },
    aside(what, mood) {
      narrator.tell({ at: clock.now(), who: '', what, ...(mood === undefined ? {} : { mood }) })
    },
    expect: expectFact,
  }
  return play
}

/** What a run says, once it has been held against what the story expects of it. */
function held(run: ActionRun, number: number, expected: Expected): { why: string; done: readonly string[] } {
  const { exitCode, outputs, log } = run
  const found = { exitCode, decision: outputs.decision, reason: outputs['reason-code'] }
  expectFact(`Run ${number} of the Action`, { exitCode: 0, ...expected }, found, log)
  const result = resultOutput.safeParse(parsed(outputs.result ?? ''))
  if (!result.success)
    throw new Mismatch(`The output \`result\` of run ${number} is not as documented: ${result.error.message}`)
  const [{ reasons, done, problems }] = result.data.migrations
  expectFact(`Problems that run ${number} met`, [], problems, log)
  const first = reasons[0]
  const metric = first?.metric === undefined ? '' : `${first.metric}, `
  return { why: `${metric}${first?.text ?? ''} (${first?.code ?? ''})`, done }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
