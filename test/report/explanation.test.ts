import { describe, expect, test } from '@jest/globals'
import { explanation } from '../../src/report/explanation.js'
import { gateTable } from '../../src/report/gate-table.js'
import { reply } from '../../src/report/reply.js'
import { decide } from '../../src/rollout/decide.js'
import type { Decision, ReasonCode } from '../../src/rollout/decision.js'
import { reasonCodes } from '../../src/rollout/decision.js'
import type { Observation } from '../../src/rollout/observation.js'
import { assessed, breached, errors, healthy, now, observation, plan } from './sample.js'

function explain(seen: Observation, decision: Decision = decide(seen)): string {
  const { plan: own } = seen.source
  const sections = explanation({ plan: own, observation: seen, decision, now, engine: 'sluice/1' })
  return reply({ ok: true, comment: 1, command: '/explain', text: own.title, sections })
}

const table = (seen: Observation, decision: Decision = decide(seen)) =>
  gateTable({ plan: plan(), observation: seen, decision, now })

describe('explanation', () => {
  test('shows every metric with query, value, limit, samples and verdict', () => {
    const said = explain(observation({ judged: breached }))
    expect(said).toMatch(/\| `errors` \| ❌ breach \| 1\.9 % \|.*\| 1 % \| 48,212 \/ 914,020 \|/)
    for (const { metric } of healthy) expect(said).toContain(`<details><summary>${metric.name}: `)
    expect(said).toContain('code=~"5..|429"')
    expect(said).toContain('Rolls back 5 % → 0 %')
    expect(said).toMatch(/\| Metrics \| ❌ closed \| errors: 190 errors .*\(guardrail-breach\) \|/)
  })

  test('fits into what GitHub accepts, loses the last metrics first and says so', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({
      metric: {
        ...errors,
        name: `m${i}`,
        new: { shape: 'ratio' as const, bad: `b${i}`.repeat(1500), total: 't'.repeat(4000) },
      },
      assessment: assessed(`m${i}`),
    }))
    const said = explain(observation({ judged: many }))
    expect(said.length).toBeLessThan(65_536)
    expect(said).toContain('<summary>m0: ')
    expect(said).not.toContain('<summary>m39: ')
    expect(said).toMatch(/\d+ more sections are too long/)
    expect(said.match(/<details>/g)?.length).toBe(said.match(/<\/details>/g)?.length)
  })
})

describe('gates', () => {
  const hold = (code: ReasonCode): Decision => ({ kind: 'hold', reasons: [{ code, text: 'because' }] })

  test.each(Object.keys(reasonCodes).filter((code) => !['ready', 'approved', 'finished'].includes(code)))(
    '%s closes one',
    (given) => {
      const code = (Object.keys(reasonCodes) as ReasonCode[]).find((known) => known === given) ?? 'paused'
      expect(table(observation(), hold(code)).match(/❌ closed \| because/g)).toHaveLength(1)
    },
  )

  test('are open with what is behind it, and not judged where nothing was asked', () => {
    const rows = table(observation({ judged: healthy }))
    expect(rows).toMatch(/\| Time at the step \| ✅ open \| live for 2 d, enough \|/)
    expect(rows).toMatch(/\| Metrics \| ✅ open \| 3 judged, none of them in the way \|/)
    expect(rows).toMatch(/\| Approvals \| – not judged \|/)
    const unknown = observation({ config: { kind: 'unreadable', message: 'no such key' }, judged: healthy })
    expect(table(unknown)).toMatch(/\| Metrics \| – not judged \|/)
    expect(table(unknown)).toMatch(/\| Windows \| – not judged \|/)
    expect(table(unknown)).toMatch(/\| Configuration \| ❌ closed \| no such key \(config-unreadable\) \|/)
  })

  test('never call evidence fine while a rollback is carried out', () => {
    const going = observation({
      judged: breached,
      rollback: {
        kind: 'claimed',
        branch: 'sluice/checkout/rollback-3',
        pull: null,
        incident: { kind: 'none' },
      },
    })
    expect(table(going)).toMatch(/\| Metrics \| – not judged \|/)
  })
})
