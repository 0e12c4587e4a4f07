import { describe, expect, test } from '@jest/globals'
import { jobSummary, type MigrationResult } from '../../src/report/job-summary.js'
import { now, observation, plan } from './sample.js'

const options = { dryRun: false, now, warnings: [] }
const good: MigrationResult = {
  name: 'checkout',
  plan: plan(),
  observation: observation(),
  decision: { kind: 'hold', reasons: [{ code: 'paused', text: 'a person paused this migration' }] },
  error: null,
  links: [{ text: 'ramp', url: 'https://github.com/acme/shop/pull/12' }],
}
const bad: MigrationResult = {
  name: 'accounts',
  plan: null,
  observation: null,
  decision: null,
  error: 'ramp is "slow" | write standard',
  links: [],
}

describe('jobSummary', () => {
  test('shows all migrations in one table, then the answer for each', () => {
    const page = jobSummary([good, bad], options)
    expect(page).toMatch(/^## Sluice\n/)
    expect(page).toContain(
      '| `checkout` | 5 % | Held | a person paused this migration | [ramp](https://github.com/acme/shop/pull/12) |',
    )
    expect(page).toContain('| `accounts` | – | ⚠️ not run | ramp is "slow" &#124; write standard |  |')
    expect(page).toContain('### Checkout moves to checkout-svc\n\n- **Now:** 5 % of the traffic')
    expect(page).toContain('| `errors` | ✅ healthy |')
    expect(page).toContain('### accounts\n\n> [!CAUTION]\n> ramp is')
  })

  test('says that a dry run wrote nothing, and shows warnings on top', () => {
    const page = jobSummary([good], { ...options, dryRun: true, warnings: ['the gate is not required'] })
    expect(page).toContain(
      '## Sluice (dry run: nothing was written)\n\n> [!WARNING]\n> the gate is not required',
    )
  })

  test('says so where no plan was found, nothing was decided or nothing can be read', () => {
    expect(jobSummary([], options)).toContain('No plan was found')
    expect(jobSummary([{ ...good, decision: null }], options)).toContain('| `checkout` | 5 % | – |  |')
    const unreadable = observation({ config: { kind: 'unreadable', message: 'x' }, judged: [] })
    expect(jobSummary([{ ...good, observation: unreadable }], options)).toContain('| `checkout` | unknown |')
  })

  test('stays below the size at which GitHub drops it, and says what is missing', () => {
    const many = Array.from({ length: 600 }, () => ({ ...good, error: 'ü'.repeat(2_000) }))
    const page = jobSummary(many, options)
    expect(new TextEncoder().encode(page).length).toBeLessThan(900_000)
    expect(page).toMatch(/_\d+ more sections did not fit\._\n$/)
  })
})
