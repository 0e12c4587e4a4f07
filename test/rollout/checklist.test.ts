import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { trackingBody } from '../../src/report/tracking-issue.js'
import { openItems, phaseOrder, readBoxes } from '../../src/rollout/checklist.js'
import { plan } from '../report/sample.js'

const url = 'https://github.test/acme/shop/issues/1'
const read = (body: string) => ({ kind: 'read' as const, url, ...readBoxes(body) })
const body = trackingBody({ plan: plan(), fields: { migration: 'checkout' }, recordUrl: null, commands: [] })
const ticked = (text: string) => text.replaceAll('- [ ]', '- [x]')

describe('the checklist in the tracking issue', () => {
  test('is open as it is opened, and done when every box is ticked', () => {
    for (const phase of phaseOrder)
      expect(openItems(read(body), plan(), [phase])).toEqual(plan().phases[phase].checklist)
    expect(openItems(read(ticked(body)), plan(), phaseOrder)).toEqual([])
  })

  test('belongs to people: they reword, add and remove boxes', () => {
    const [own = ''] = plan().phases.preparation.checklist
    const without = body.replace(`- [ ] ${own}\n`, '')
    expect(openItems(read(without), plan(), ['preparation'])).not.toContain(own)
    const more = ticked(body).replace('## Phase 2', '* [ ] One of our own\n## Phase 2')
    expect(openItems(read(more), plan(), ['preparation'])).toEqual(['One of our own'])
  })

  test('a heading that is gone is open, and a list that the plan does not ask for never is', () => {
    const gone = ticked(body).replace('## Phase 1', '## Step 1')
    expect(openItems(read(gone), plan(), ['preparation'])).toEqual([
      'the heading "Phase 1" is gone from the tracking issue',
    ])
    const { phases } = plan()
    const nothing = plan({ phases: { ...phases, preparation: { checklist: [] } } })
    expect(openItems(read(gone), nothing, ['preparation'])).toEqual([])
  })

  test('code shows boxes and holds none', () => {
    const fenced = ticked(body).replace('## Phase 2', '```md\n- [ ] an example\n```\n## Phase 2')
    expect(openItems(read(fenced), plan(), ['preparation'])).toEqual([])
  })

  test('asks for nothing without issues, and for everything before it is opened', () => {
    expect(openItems({ kind: 'no-issues' }, plan(), phaseOrder)).toEqual([])
    expect(openItems({ kind: 'missing' }, plan(), ['full'])).toEqual(plan().phases.full.checklist)
  })

  test('reads any text, and one more unticked box never opens a gate', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...body.split('\n'), '- [x] x', '```', '## Phase 3')), (lines) => {
        const text = lines.join('\n')
        const before = openItems(read(text), plan(), phaseOrder)
        const after = openItems(read(`${text}\n- [ ] another`), plan(), phaseOrder)
        expect(after.length).toBeGreaterThanOrEqual(before.length)
      }),
    )
  })
})
