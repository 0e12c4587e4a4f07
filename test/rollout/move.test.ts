import { describe, expect, test } from '@jest/globals'
import { moveTarget, nextMove, phasesEndedBy } from '../../src/rollout/move.js'
import { isShadowing, phaseOf, stageLine } from '../../src/rollout/phase.js'
import { plan, rollbackLine, stepLine } from '../report/sample.js'

const day = 86_400_000
const now = Date.UTC(2026, 11, 7)
const config = (percentage: number, change: object = {}) => {
  const read = { kind: 'read' as const, percentage, enabled: true, shadow: false, fallback: true }
  return { ...read, exposure: percentage, ...change }
}
const shadowOn = config(100, { shadow: true, exposure: 0 })
const off = config(0, { enabled: false })
const shadow = stepLine({ seq: 1, from: 0, to: 0, move: 'shadow' })
const first = stepLine({ seq: 2, from: 0, to: 1 })
const back = rollbackLine({ seq: 3, from: 1, to: 0 })
const live = (since: number) => ({ kind: 'live' as const, since, evidenceSince: since })
const nothing = { kind: 'nothing-live' as const }
const phase = (
  state: Parameters<typeof phaseOf>[0]['config'],
  lines: Parameters<typeof phaseOf>[0]['lines'],
  lived: Parameters<typeof phaseOf>[0]['live'] = nothing,
) => phaseOf({ plan: plan(), config: state, lines, live: lived, now })

describe('the phase', () => {
  test('follows from config, history and time', () => {
    expect(phase(off, [])).toBe('preparation')
    expect(phase(shadowOn, [shadow], live(now))).toBe('shadow')
    expect(phase(config(1), [shadow, first])).toBe('canary')
    expect(phase(off, [shadow, first, back])).toBe('canary')
    expect(phase(config(100), [first], live(now - 13 * day))).toBe('full')
    expect(phase(config(100), [first], live(now - 14 * day))).toBe('cleanup')
  })

  test('a shadow that was broken off is to be gone through again, and one switched on by hand is none', () => {
    expect(phase(off, [shadow, rollbackLine({ seq: 2, from: 0, to: 0 })])).toBe('preparation')
    expect(phase(shadowOn, [])).toBe('preparation')
    expect(isShadowing(shadowOn, [shadow, first])).toBe(false)
  })

  test('the history speaks where the config is gone', () => {
    const gone = { kind: 'unreadable' as const, message: 'no such key' }
    const full = stepLine({ to: 100 })
    expect(phase(gone, [full], live(now - 14 * day))).toBe('cleanup')
    expect(phase(gone, [full], live(now))).toBe('full')
  })

  test('dropping the fallback starts no new time', () => {
    const full = stepLine({ seq: 4, to: 100 })
    expect(stageLine([full, stepLine({ seq: 5, from: 100, to: 100, move: 'fallback-off' })])).toBe(full)
  })
})

describe('the next move', () => {
  const next = (state: ReturnType<typeof config>, at: ReturnType<typeof phaseOf>, again = false) =>
    nextMove({ plan: plan(), config: state, phase: at, again })

  test('is the shadow, the steps one by one, and the archive', () => {
    expect(next(off, 'preparation')).toEqual({ kind: 'shadow', to: 0 })
    expect(next(shadowOn, 'shadow')).toEqual({ kind: 'step', to: 1 })
    expect(next(shadowOn, 'shadow', true)).toEqual({ kind: 'shadow', to: 0 })
    expect(next(config(1), 'canary', true)).toEqual({ kind: 'step', to: 5 })
    expect(next(config(100), 'full')).toEqual({ kind: 'archive', to: 100 })
  })

  test('drops the fallback first where the plan keeps it for a while', () => {
    const { phases } = plan()
    const kept = plan({ phases: { ...phases, full: { ...phases.full, fallbackFor: day } } })
    const at = (fallback: boolean) =>
      nextMove({ plan: kept, config: config(100, { fallback }), phase: 'full', again: false })
    expect(at(true)).toEqual({ kind: 'fallback-off', to: 100 })
    expect(at(false)).toEqual({ kind: 'archive', to: 100 })
  })

  test('skips a shadow that the plan has no switch for', () => {
    const { shadow: _switch, ...keys } = plan().config
    const facts = { plan: plan({ config: keys }), config: off, phase: 'preparation' as const, again: false }
    expect(nextMove(facts)).toEqual({ kind: 'step', to: 1 })
  })

  test('writes the four configurations of the method', () => {
    const set = (kind: 'shadow' | 'step', to: number) =>
      moveTarget(plan(), kind === 'shadow' ? { kind, to: 0 } : { kind, to })
    expect(set('shadow', 0)).toEqual({ percentage: 100, enabled: true, shadow: true, fallback: false })
    expect(set('step', 5)).toEqual({ percentage: 5, enabled: true, shadow: false, fallback: true })
    expect(set('step', 50)).toEqual({ percentage: 50, enabled: true, shadow: false, fallback: true })
    expect(set('step', 100)).toEqual({ percentage: 100, enabled: true, shadow: false, fallback: false })
  })

  test('ends the phases whose boxes it asks for', () => {
    expect(phasesEndedBy({ kind: 'shadow', to: 0 }, 'preparation')).toEqual(['preparation'])
    expect(phasesEndedBy({ kind: 'step', to: 1 }, 'shadow')).toEqual(['shadow'])
    expect(phasesEndedBy({ kind: 'step', to: 5 }, 'canary')).toEqual([])
    expect(phasesEndedBy({ kind: 'step', to: 100 }, 'canary')).toEqual(['canary'])
    expect(phasesEndedBy({ kind: 'fallback-off', to: 100 }, 'full')).toEqual([])
    expect(phasesEndedBy({ kind: 'archive', to: 100 }, 'cleanup')).toEqual(['full', 'cleanup'])
  })
})
