import { describe, expect, test } from '@jest/globals'
import { type Incident, incidentBody, incidentTitle } from '../../src/report/incident.js'
import { parseMarker } from '../../src/report/marker.js'
import { breached, now, plan } from './sample.js'

function incident(change: Partial<Incident> = {}): string {
  return incidentBody({
    plan: plan(),
    kind: 'rollback',
    from: 25,
    to: 0,
    cause: 'errors: 1.9 % at a limit of 1 %',
    judged: breached,
    exposedFor: 43 * 60_000,
    revertUrl: 'https://github.com/acme/shop/pull/40',
    suspects: [],
    others: [],
    hasIssues: true,
    mergeAdvice: null,
    fields: { migration: 'checkout', seq: 3, claim: 1 },
    now,
    ...change,
  })
}

describe('incident', () => {
  test.each([
    ['rollback', 'Incident: rolled back 25 % → 0 %, Checkout moves to checkout-svc'],
    ['freeze', 'Incident: frozen at 25 %, Checkout moves to checkout-svc'],
    ['manual-rollback', 'Incident: taken back by hand 25 % → 0 %, Checkout moves to checkout-svc'],
    ['rollback-undone', 'Incident: a rollback was undone 25 % → 0 %, Checkout moves to checkout-svc'],
  ] as const)('title of a %s', (kind, shown) => {
    expect(incidentTitle(plan(), 25, 0, kind)).toBe(shown)
  })

  test('says first what tripped, how much was exposed for how long, and what to do', () => {
    const body = incident()
    expect(parseMarker(body)).toEqual({
      kind: 'incident',
      fields: { migration: 'checkout', seq: 3, claim: 1 },
    })
    expect(body).toContain('- **Why:** errors: 1.9 % at a limit of 1 %')
    expect(body).toContain('25 % of the traffic for 43 min; noticed Mon 2026-12-07 10:05 CET')
    expect(body).toContain('1. Merge [the revert pull request](https://github.com/acme/shop/pull/40)')
    expect(body.indexOf('### Do now')).toBeLessThan(body.indexOf('| Metric |'))
    expect(body).toContain('<details><summary>Chart: errors</summary>')
  })

  test('names suspects as links without mentioning anyone, and other live migrations', () => {
    const suspect = {
      number: 38,
      title: 'Fix [cart] @kim',
      url: 'https://github.com/acme/shop/pull/38',
      author: 'kim',
    }
    const body = incident({
      suspects: [suspect, ...Array.from({ length: 20 }, () => ({ ...suspect, url: 'javascript:alert(1)' }))],
      others: [{ name: 'accounts', exposure: 50 }],
    })
    expect(body).toContain(
      '- [&#35;&#8203;38 Fix &#91;cart&#93; @&#8203;kim](https://github.com/acme/shop/pull/38) by `kim`',
    )
    expect(body).not.toContain('javascript')
    expect(body).toContain('- and 6 more')
    expect(body).toContain('- `accounts` at 50 %')
  })

  test('leaves out what there is nothing to say about', () => {
    const body = incident({ judged: [], exposedFor: null, revertUrl: null })
    expect(body).toContain('for an unknown time')
    expect(body).toContain('1. Merge the revert pull request if')
    expect(body).not.toMatch(/Suspects|Other live|<details>|\| Metric/)
  })

  test('shows who must click what where GitHub stands in the way', () => {
    expect(incident({ mergeAdvice: 'A writer must merge it.' })).toContain(
      '> [!IMPORTANT]\n> A writer must merge it.',
    )
  })

  test.each([
    ['freeze', 'comment `/rollback --force`'],
    ['manual-rollback', 'gets its row with the next pull request'],
    ['rollback-undone', 'A guardrail that breaches takes the traffic back again'],
    [
      'rollback-undone',
      'close this issue to accept 0 %: then only what is measured from that moment on counts',
    ],
  ] as const)('tells what to do about a %s', (kind, shown) => {
    expect(incident({ kind })).toContain(shown)
  })

  test('asks for no closing of an issue where the repository has none', () => {
    const body = incident({ hasIssues: false })
    expect(body).toContain('Comment the cause here')
    expect(body).not.toContain('Close this issue')
  })
})
