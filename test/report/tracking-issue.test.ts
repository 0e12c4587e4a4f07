import { describe, expect, test } from '@jest/globals'
import { parseMarker } from '../../src/report/marker.js'
import { trackingBody, trackingTitle } from '../../src/report/tracking-issue.js'
import { readBoxes } from '../../src/rollout/checklist.js'
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

  test('holds overview, the five phases with the checklists of the plan as boxes that are read back, and principles', () => {
    const body = trackingBody(usual)
    expect(parseMarker(body)).toEqual({ kind: 'migration', fields: { migration: 'checkout' } })
    expect(body).toContain('- **Start:** 2026-12-01, **target:** 2027-01-31')
    for (const heading of ['Phase 1', 'Phase 2', 'Phase 3', 'Phase 4', 'Phase 5', 'Principles']) {
      expect(body).toContain(`## ${heading}`)
    }
    const boxes = body.split('\n').filter((line) => line.startsWith('- [ ] '))
    const asked = Object.values(plan().phases).flatMap(({ checklist }) => checklist)
    expect(boxes).toEqual(asked.map((item) => `- [ ] ${item}`))
    expect(readBoxes(body).boxes.map(({ text }) => text)).toEqual(asked)
    expect(body).toContain('Sluice sees to it: 1 % for 1 d, 5 % for 2 d')
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
