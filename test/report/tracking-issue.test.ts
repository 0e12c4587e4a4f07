import { describe, expect, test } from '@jest/globals'
import { parseMarker } from '../../src/report/marker.js'
import { trackingBody, trackingTitle } from '../../src/report/tracking-issue.js'
import { commandHelp } from '../../src/rollout/command.js'
import { plan } from './sample.js'

const usual = {
  plan: plan(),
  fields: { migration: 'checkout' },
  recordUrl: 'https://github.com/acme/shop/x.md',
  commands: commandHelp,
}

describe('tracking issue', () => {
  test('is named after both systems', () => {
    expect(trackingTitle(plan())).toBe('Migration: Monolith checkout → checkout-svc')
  })

  test('holds overview, the five phases with the steps of the plan as boxes, and principles', () => {
    const body = trackingBody(usual)
    expect(parseMarker(body)).toEqual({ kind: 'migration', fields: { migration: 'checkout' } })
    expect(body).toContain('- **Start:** 2026-12-01, **target:** 2027-01-31')
    for (const heading of [
      'Before the migration',
      'Phase 1',
      'Phase 2',
      'Phase 3',
      'Phase 4',
      'Phase 5',
      'Principles',
    ]) {
      expect(body).toContain(`## ${heading}`)
    }
    const boxes = body.split('\n').filter((line) => line.startsWith('- [ ] '))
    expect(boxes).toContain('- [ ] 25 % of the traffic for 7 d')
    expect(boxes).toContain('- [ ] 100 % of the traffic on checkout-svc')
    expect(boxes.filter((box) => /^- \[ \] \d+ % of the traffic for/.test(box))).toHaveLength(6)
  })

  test('lists the commands it is given, and none otherwise', () => {
    expect(trackingBody(usual)).toContain('- `/rollback [to N] [reason]`: ')
    expect(trackingBody({ ...usual, commands: [] })).not.toContain('Commands')
  })

  test('says so where there is no shadow switch, no record, no dates and nobody else', () => {
    const { start: _start, target: _target, ...rest } = plan()
    const { shadow: _shadow, ...config } = rest.config
    const body = trackingBody({ ...usual, plan: { ...rest, config, stakeholders: [] }, recordUrl: null })
    expect(body).toContain('Skipped: the plan declares no `config.shadow` switch.')
    expect(body).toContain('- **Start:** not set, **target:** not set')
    expect(body).toContain('- **Stakeholders:** none named')
    expect(body).not.toContain('**Record:**')
  })
})
