import { z } from 'zod'
import { CHECKLISTS } from '../checklists.js'
import { closedMap } from './closed-map.js'
import { duration, line, percentage } from './scalars.js'

function checklist(standard: readonly string[]) {
  return z
    .array(line('write one item of the checklist, such as "Runbook linked"'), {
      error: 'write a list such as ["Runbook linked"]',
    })
    .max(50, { error: 'write at most 50 items' })
    .prefault([...standard])
    .describe('What people tick before the phase ends. It replaces the default list; [] asks for nothing.')
}

export const phasesSchema = closedMap('phases', {
  preparation: closedMap('phases.preparation', { checklist: checklist(CHECKLISTS.preparation) })
    .prefault({})
    .describe('Everything still runs on the old system.'),
  shadow: closedMap('phases.shadow', {
    soak: duration().prefault('3d').describe('How long the new system must run in the shadow.'),
    percentage: percentage('above zero')
      .prefault(100)
      .describe('The share of requests that the shadow receives, in percent.'),
    checklist: checklist(CHECKLISTS.shadow),
  })
    .prefault({})
    .describe('The new system receives copies of requests and its answers are compared, not used.'),
  canary: closedMap('phases.canary', { checklist: checklist(CHECKLISTS.canary) })
    .prefault({})
    .describe('The steps of the ramp.'),
  full: closedMap('phases.full', {
    grace: duration()
      .prefault('14d')
      .describe('How long 100 % must last without a rollback before cleanup begins.'),
    fallbackFor: duration()
      .prefault('0d')
      .describe('How long the fallback to the old system stays on at 100 %.'),
    checklist: checklist(CHECKLISTS.full),
  })
    .prefault({})
    .describe('100 % on the new system, the old one still there.'),
  cleanup: closedMap('phases.cleanup', { checklist: checklist(CHECKLISTS.cleanup) })
    .prefault({})
    .describe('The old system and the migration itself are taken away.'),
}).meta({ title: 'Phases' })
