import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Plan } from '../../src/plan/plan.js'
import { parseBranch } from '../../src/rollout/branch-name.js'
import { decide } from '../../src/rollout/decide.js'
import { rollbackTarget } from '../../src/rollout/steps.js'
import { errors, plan as sample } from '../report/sample.js'
import { day, hour, minute, tuesday } from '../support/arbitrary-plan.js'
import { configSamples } from '../support/config-text.js'
import { cooperate, deeds } from './people.js'
import { run } from './simulated-run.js'
import { exposureIn, linesOf, mergedFrom, numberOf, observationOf, type World } from './simulated-world.js'

// Of the five formats this is the one that reads fastest, and thousands of runs read it.
const config = configSamples('percent', {
  percentage: 0,
  enabled: false,
  shadow: false,
  fallback: false,
}).find(({ config: { file } }) => file.endsWith('.env'))

const plans: fc.Arbitrary<Plan> = fc
  .record({
    to: fc.constantFrom<'zero' | 'previous'>('zero', 'previous'),
    merge: fc.constantFrom<'review' | 'immediately'>('review', 'immediately'),
    irreversible: fc.boolean(),
  })
  .map(({ to, merge, irreversible }) => {
    if (config === undefined) throw new Error('no such sample')
    const { start: _always, ...base } = sample()
    return {
      ...base,
      config: config.config,
      metrics: [errors],
      ramp: { steps: [5, 25, 50, 100].map((step) => ({ to: step, soak: hour, overrides: {} })) },
      phases: { ...base.phases, full: { ...base.phases.full, grace: day } },
      gate: { ...base.gate, windows: { allow: [], freeze: [] } },
      rollback: { to, merge, falseAlarms: 0.01, ...(irreversible ? { irreversibleAfter: 50 } : {}) },
    }
  })

const begin = (plan: Plan): World => ({
  now: tuesday,
  plan,
  hash: 'aa',
  files: { config: config?.text ?? '', history: '' },
  pulls: [],
  incidents: [],
  ill: [],
  paused: false,
})

type Name = keyof typeof deeds | 'run' | 'cooperate'
const likely: Name[] = [
  'run',
  'run',
  'run',
  'run',
  'approveRamp',
  'secondRamp',
  'anHour',
  'anHour',
  'cooperate',
  'cooperate',
]
const names = fc.constantFrom<Name>(
  ...likely,
  ...Object.keys(deeds).filter((name): name is keyof typeof deeds => name in deeds),
)
const stories = fc.tuple(plans, fc.array(names, { minLength: 10, maxLength: 120, size: 'max' }))

/** No two things happen in the same minute. */
const step = (world: World, name: Name): World => {
  const later = { ...world, now: world.now + minute }
  if (name === 'run') return watchedRun(later)
  return name === 'cooperate' ? cooperate(later) : deeds[name](later)
}

/** One run, held against what must be true of every run. */
function watchedRun(before: World): World {
  const { world: after, decision, observation } = run(before)
  const [from, to] = [exposureIn(before), exposureIn(after)]
  const [older, newer] = [linesOf(before), linesOf(after)]
  expect(after.files.history.startsWith(before.files.history)).toBe(true)
  expect(newer.length - older.length).toBeLessThanOrEqual(1)
  const added = newer[older.length]
  if (added === undefined) expect(after.files.config).toBe(before.files.config)
  else expect(to).toBe(added.to)

  const merged = after.pulls.filter(({ state }) => state === 'merged').map(({ branch }) => branch)
  expect(new Set(merged).size).toBe(merged.length)
  // Also of lines that are gone: a number is never used twice.
  const numbers = after.pulls.filter(({ state }) => state === 'merged').map(numberOf)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(
    after.pulls.filter(({ branch, state }) => state === 'open' && parseBranch(branch)?.kind === 'ramp')
      .length,
  ).toBeLessThanOrEqual(1)

  if (to > from) {
    expect(decision.kind).toBe('advance')
    expect(to).toBe(Math.min(...before.plan.ramp.steps.map((step) => step.to).filter((step) => step > from)))
    const pull = mergedFrom(after, added?.branch)
    const people = new Set(
      pull?.reviews
        .filter((one) => one.mayWrite && !one.bot && one.standsAtHead && before.now - one.at < day)
        .map(({ login }) => login),
    )
    expect(people.size).toBeGreaterThanOrEqual(before.plan.gate.approvals)
    expect(before.paused).toBe(false)
    const since = observation.live.kind === 'live' ? observation.live.evidenceSince : before.now
    expect(before.ill.filter((ill) => ill.to === null || ill.to > since).length * from).toBe(0)
  }
  if (to < from) {
    expect(decision.kind).toBe('rollback')
    expect(added?.event).toBe('rollback')
  }
  if (decision.kind === 'rollback' && decision.cause !== null)
    expect(decision.to).toBe(rollbackTarget(before.plan, from))
  if (added?.event === 'rollback')
    expect(['hold', 'rollback', 'freeze']).toContain(decide(observationOf(after)).kind)
  // Attempts are counted: one more after each rollback, and after each that was made by hand.
  const ended = older.filter((line) => line.event === 'rollback').length
  const byHand = newer.filter((line) => line.noticed !== undefined).length
  if (added !== undefined) expect(added.attempt).toBe(1 + ended + byHand)
  return after
}

test('whatever happens in whatever order, the exposure rises by approved steps alone and the history only grows', () => {
  fc.assert(
    fc.property(stories, ([plan, story]) => {
      let world = begin(plan)
      for (const name of story) world = step(world, name)
    }),
    { numRuns: 150 },
  )
})

test('from wherever it got to, people who do what is asked bring it to 100 %', () => {
  fc.assert(
    fc.property(stories, ([plan, story]) => {
      let world = story.reduce(step, begin(plan))
      const seen: string[] = []
      for (let round = 0; round < 60; round += 1) {
        const { world: next, decision } = run(world)
        if (decision.kind === 'propose' && decision.move.kind === 'archive')
          return expect(exposureIn(next)).toBe(100)
        seen.push(`${decision.kind} ${decision.reasons[0].code}`)
        world = cooperate(next)
      }
      throw new Error(`stuck at ${exposureIn(world)} %: ${seen.slice(-4).join(', ')}`)
    }),
    { numRuns: 80 },
  )
})

test('a story that goes well ends in a few runs, and one that goes ill is taken back', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      let world = begin(plan)
      for (let round = 0; round < 90 && exposureIn(world) < 100; round += 1) {
        world = watchedRun(cooperate(world))
      }
      expect(linesOf(world).map(({ event, to }) => [event, to])).toEqual(
        [0, 5, 25, 50, 100].map((to) => ['step', to]),
      )
      const ill = deeds.anHour(deeds.fallIll(world))
      const once = run(ill)
      if (plan.rollback.irreversibleAfter !== undefined) return expect(once.decision.kind).toBe('freeze')
      expect(once.decision.kind).toBe('rollback')
      const taken =
        plan.rollback.merge === 'immediately' ? once.world : watchedRun(deeds.approveRevert(once.world))
      expect(exposureIn(taken)).toBe(plan.rollback.to === 'zero' ? 0 : 50)
    }),
    { numRuns: 20 },
  )
})
