/** The pieces of work that go to the workers, and what comes back. */
import { policies } from './policies.js'
import type { Policy } from './policy.js'
import { scenarios } from './scenarios.js'
import { type Outcome, simulate } from './simulate.js'
import { type Log, readLog, replay } from './trace.js'
import { createWorld } from './world.js'

/** A few ramps of one cell, all policies on the same worlds. Seeds are inclusive. */
export interface WorldsJob {
  readonly kind: 'worlds'
  readonly scenario: string
  readonly rps: number
  readonly from: number
  readonly to: number
  readonly pairs: number
  readonly policies: readonly string[]
}

/** Some salts of one replay of the log; salts are inclusive. */
export interface TraceJob {
  readonly kind: 'trace'
  readonly share: number
  readonly injected: number
  readonly from: number
  readonly to: number
  readonly policies: readonly string[]
}

export type Job = WorldsJob | TraceJob

/** Per policy in the order of the job. */
export type JobResult =
  | {
      readonly kind: 'worlds'
      readonly outcomes: readonly (readonly Outcome[])[]
      readonly milliseconds: readonly number[]
    }
  | { readonly kind: 'trace'; readonly minutes: readonly (readonly (number | null)[])[] }

export function policyNamed(name: string): Policy {
  const policy = policies.find((known) => known.name === name)
  if (!policy) throw new Error(`There is no policy "${name}".`)
  return policy
}

let log: Log | undefined

export function work(job: Job): JobResult {
  const chosen = job.policies.map(policyNamed)
  const seeds = Array.from({ length: job.to - job.from + 1 }, (_, i) => job.from + i)
  if (job.kind === 'trace') {
    log ??= readLog()
    const known = log
    return {
      kind: 'trace',
      minutes: chosen.map((policy) => seeds.map((salt) => replay(known, policy, { ...job, salt }))),
    }
  }
  const scenario = scenarios.find(({ name }) => name === job.scenario)
  if (!scenario) throw new Error(`There is no scenario "${job.scenario}".`)
  const outcomes = chosen.map((): Outcome[] => [])
  const milliseconds = chosen.map(() => 0)
  for (const seed of seeds) {
    const world = createWorld(scenario, job.rps, seed, job.pairs)
    for (const [i, policy] of chosen.entries()) {
      const start = performance.now()
      outcomes[i]?.push(simulate(world, policy))
      milliseconds[i] = (milliseconds[i] ?? 0) + performance.now() - start
    }
  }
  return { kind: 'worlds', outcomes, milliseconds }
}
