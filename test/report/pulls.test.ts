import { describe, expect, test } from '@jest/globals'
import { parseMarker } from '../../src/report/marker.js'
import { type RampPull, rampBody, rampTitle } from '../../src/report/ramp-pull.js'
import { revertBody, revertTitle } from '../../src/report/revert-pull.js'
import { healthy, now, observation, plan, rollbackLine, stepLine } from './sample.js'

const step = (to: number) => ({ kind: 'step' as const, to })

function ramp(change: Partial<RampPull> = {}): string {
  const usual = { plan: plan(), observation: observation(), from: 5, move: step(10), line: stepLine(), now }
  return rampBody({ ...usual, fields: { migration: 'checkout', seq: 3 }, ...change })
}

describe('ramp pull request', () => {
  test('its title says what moves from where to where', () => {
    expect(rampTitle(plan(), 5, step(10))).toBe('Checkout moves to checkout-svc: 5 % → 10 %')
    expect(rampTitle(plan({ title: `${'x'.repeat(300)} @dana` }), 5, step(10)).length).toBeLessThan(200)
  })

  test('carries its marker first and the effect right after', () => {
    expect(parseMarker(ramp())).toEqual({ kind: 'ramp', fields: { migration: 'checkout', seq: 3 } })
    expect(ramp()).toContain(
      '**Merging sends 10 % of the traffic to checkout-svc** (now 5 %); it is watched for 4 d before 25 % is proposed.',
    )
    expect(ramp()).toContain(
      '`migration.newSystemPercentage` to `10` (now `5`) in `config/checkout.yaml` with the switches',
    )
  })

  test('shows the file in its own unit, and what follows the last step', () => {
    const { file, percentage } = plan().config
    const body = ramp({
      plan: plan({ config: { file, percentage, unit: 'fraction' } }),
      from: 90,
      move: step(100),
    })
    expect(body).toContain('to `1` (now `0.05`) in `config/checkout.yaml`, and writes the record')
    expect(body).toContain('it is watched there for 14 d before cleanup begins')
  })

  test('shows the evidence, time against soak, chart and queries', () => {
    const body = ramp()
    expect(body).toContain('At 5 % since Sat 2026-12-05 10:05 CET: 2 d of 2 d.')
    expect(body).toContain('| `errors` | ✅ healthy |')
    expect(body).toContain('<details><summary>Chart: latency, the guardrail nearest to its limit</summary>')
    expect(body).toContain('```mermaid')
    expect(body).toContain('How each verdict was reached')
  })

  test('says who approves, for how long it holds, what happens otherwise and how to stop it', () => {
    const body = ramp()
    expect(body).toContain('1 approving review by `dana` or `kim`')
    expect(body).toContain('1 d of open-window time (Mon-Thu 09:00-16:00, Europe/Berlin)')
    expect(body).toContain('a breach closes this and takes it back to 0 %.')
    expect(body).toContain('comment `/rollback`')
    expect(body).toContain('- **Frozen** 2026-12-20 to 2027-01-03: Holidays')
  })

  test('counts approvals as the gate does: more from the third attempt on, and as tallied once it is open', () => {
    expect(ramp({ line: stepLine({ attempt: 3 }) })).toContain('2 approving reviews by')
    const approvals = { needed: 3, approved: [], blockedBy: [], ignored: [] }
    const open = observation({
      ramp: {
        kind: 'open',
        pull: 12,
        url: 'https://github.com/acme/shop/pull/12',
        head: 'abc',
        seq: 3,
        move: step(10),
        mergeable: true,
        diff: { kind: 'exact', line: stepLine() },
        approvals,
        openedAt: now,
        planHash: 'aa',
      },
    })
    expect(ramp({ observation: open })).toContain('3 approving reviews by')
  })

  test('tells a plan by hand, of anyone, without windows, and a point of no return', () => {
    const { gate, rollback } = plan()
    const body = ramp({
      plan: plan({
        gate: { ...gate, approvers: [], merge: 'by-hand', windows: { allow: [], freeze: [] } },
        rollback: { ...rollback, irreversibleAfter: 10 },
      }),
    })
    expect(body).toContain('by anyone with write access')
    expect(body).toContain('a person merges it while `sluice/gate` is green')
    expect(body).toContain('(always open)')
    expect(body).toContain('**No way back from here:** from 10 % on')
    expect(body).not.toContain('Frozen')
  })

  test('names the zone of a window that has its own', () => {
    const { gate } = plan()
    const window = { days: [5], from: 540, to: 720, timezone: 'Europe/London', text: 'Fri 09:00-12:00' }
    const body = ramp({ plan: plan({ gate: { ...gate, windows: { allow: [window], freeze: [] } } }) })
    expect(body).toContain('Fri 09:00-12:00 Europe/London, Europe/Berlin')
  })

  test('claims nothing about traffic that is not there', () => {
    const first = ramp({
      observation: observation({ live: { kind: 'nothing-live' }, judged: [] }),
      from: 0,
      move: step(1),
    })
    expect(first).toContain('No traffic is on checkout-svc yet')
    expect(first).toContain('everything stays on the old system')
    expect(first).not.toContain('/rollback')
    expect(
      ramp({
        observation: observation({ live: { kind: 'pending', message: 'waits', evidenceSince: null } }),
      }),
    ).toContain('At 5 %: merged and not yet live.')
    const blind = observation({ judged: [], config: { kind: 'unreadable', message: 'gone' } })
    expect(ramp({ observation: blind })).toContain('The plan names no metric for this step.')
    expect(ramp({ observation: blind, from: 7 })).toContain('2 d of 0 s')
    expect(ramp({ observation: blind })).not.toContain('(now `')
  })

  test('stays below the limit of GitHub, and says what it left out', () => {
    const endless = healthy.flatMap((judged) =>
      Array.from({ length: 30 }, () => ({
        ...judged,
        metric: { ...judged.metric, new: { shape: 'count' as const, count: 'x'.repeat(9_000) } },
      })),
    )
    const body = ramp({ observation: observation({ judged: endless }) })
    expect(body.length).toBeLessThan(65_536)
    expect(body).toContain('1 more sections are too long to be shown here.')
  })
})

describe('revert pull request', () => {
  test('says in its title what it takes back', () => {
    expect(revertTitle(plan(), 25, 0)).toBe('Roll back 25 % → 0 %: Checkout moves to checkout-svc')
  })

  test('names why, how long, who may approve, and links the incident by its marker', () => {
    const body = revertBody({ plan: plan(), line: rollbackLine(), incident: 41, mergeAdvice: null })
    expect(parseMarker(body)?.fields).toEqual({
      migration: 'checkout',
      seq: 5,
      from: 25,
      to: 0,
      incident: 41,
    })
    expect(body).toContain('**Merging takes checkout-svc from 25 % back to 0 % of the traffic.**')
    expect(body).toContain('- **Exposed:** 25 % for 43 min; decided Mon 2026-12-07 10:05 CET.')
    expect(body).toContain('any one person with write access')
    expect(body).toContain('- **Incident:** #41.')
    expect(body).toContain('| `errors` | ❌ breach | 1.9 % |')
    expect(body).not.toContain('[!IMPORTANT]')
  })

  test('shows who must click what, who asked, and no incident where there is none', () => {
    const line = rollbackLine({ by: 'kim', reason: 'felt wrong, see #12', exposedFor: null, evidence: [] })
    const body = revertBody({ plan: plan(), line, incident: null, mergeAdvice: 'ask @kim to press Merge' })
    expect(body).toContain('> [!IMPORTANT]\n> ask @&#8203;kim to press Merge')
    expect(body).toContain('felt wrong, see &#35;&#8203;12 (asked for by `kim`)')
    expect(body).toContain('25 % for an unknown time')
    expect(body).not.toContain('**Incident:**')
    expect(parseMarker(body)?.fields).not.toHaveProperty('incident')
  })
})
