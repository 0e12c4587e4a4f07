import { describe, expect, test } from '@jest/globals'
import type { Answer, Interval, Policy } from '../../bench/decision/policy.js'
import { scenarios } from '../../bench/decision/scenarios.js'
import { simulate } from '../../bench/decision/simulate.js'
import { createWorld, soakIntervals, type World } from '../../bench/decision/world.js'

const world = (name: string, seed = 1): World => {
  const scenario = scenarios.find((one) => one.name === name)
  if (!scenario) throw new Error(name)
  return createWorld(scenario, 10, seed, 1)
}

const policy = (answer: (interval: Interval) => Answer, runs: Policy['runs'] = 'cron'): Policy => ({
  name: 'by hand',
  runs,
  begin: () => answer,
})
const never = policy(() => 'continue')
const soaked = policy(({ elapsed }) => (elapsed >= soakIntervals ? 'advance' : 'continue'))
const rollbackAt = (at: number, runs?: Policy['runs']) =>
  policy(({ index }) => (index === at ? 'rollback' : 'continue'), runs)

describe('a ramp', () => {
  test('that nobody decides stays open after 90 hours', () => {
    expect(simulate(world('null'), never)).toEqual({
      end: 'stuck',
      early: false,
      minutes: null,
      hours: 90,
      excess: 0,
    })
  })

  test('that advances after every soak is finished after 60 hours', () => {
    expect(simulate(world('null'), soaked)).toMatchObject({ end: 'finished', hours: 60 })
  })

  test('is told its stage, share and time in the stage', () => {
    const seen: string[] = []
    simulate(
      world('null'),
      policy((interval) => {
        const { index, stage, share, elapsed } = interval
        if (elapsed === 1) seen.push(`${index} ${stage} ${share}`)
        return elapsed >= soakIntervals ? 'advance' : 'continue'
      }),
    )
    expect(seen).toEqual(['0 0 0.01', '144 1 0.05', '288 2 0.1', '432 3 0.25', '576 4 0.5'])
  })

  test('that is rolled back counts minutes from the onset and what went wrong until then', () => {
    const outcome = simulate(world('+5pp'), rollbackAt(3))
    expect(outcome).toMatchObject({ end: 'rolledBack', early: false, minutes: 20 })
    // 4 intervals of about 30 canary requests with 5 points more errors.
    expect(outcome.excess).toBeGreaterThan(3)
    expect(outcome.excess).toBeLessThan(9)
    expect(simulate(world('+2pp-from-20h'), rollbackAt(250))).toMatchObject({ early: false, minutes: 55 })
    expect(simulate(world('+2pp-from-20h'), rollbackAt(239))).toMatchObject({ early: true, minutes: null })
  })
})

describe('a late cron', () => {
  test('acts at the next run on the first crossing before it; a controller is not late', () => {
    expect(simulate(world('late-cron'), rollbackAt(6))).toMatchObject({ end: 'rolledBack', hours: 1 })
    expect(simulate(world('late-cron'), rollbackAt(5))).toMatchObject({ hours: 0.5 })
    expect(simulate(world('late-cron'), rollbackAt(6, 'controller'))).toMatchObject({ hours: 7 / 12 })
  })
})

describe('missing intervals', () => {
  const of = world('gaps')
  const seen: Interval[] = []
  simulate(
    of,
    policy((interval) => {
      seen.push(interval)
      return 'continue'
    }),
  )

  test('show nothing, and the next one brings what the counters gained', () => {
    let [pending, brought] = [0, 0]
    for (const { index, missing, window, counted } of seen) {
      const { requests } = of.arms(index, 0).baseline
      pending += requests
      expect(window.baseline.requests).toBe(missing ? 0 : requests)
      expect(counted.baseline.requests).toBe(missing ? 0 : pending)
      if (missing) continue
      if (pending > requests) brought++
      pending = 0
    }
    expect(brought).toBeGreaterThan(50)
  })

  test('do not carry counts over into another stage', () => {
    const stages = seen.filter(({ missing }) => missing).map(({ index }) => index)
    const at = stages[0] ?? 0
    const bold = policy(({ index, counted }) => {
      if (index === at + 1) bolder.push(counted.canary.requests)
      return index === at ? 'advance' : 'continue'
    })
    const bolder: number[] = []
    simulate(of, bold)
    expect(bolder).toEqual([of.missing(at + 1) ? 0 : of.arms(at + 1, 1).canary.requests])
  })
})
