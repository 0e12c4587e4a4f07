import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decisionBlock, decisionText } from '../../src/report/decision-block.js'
import { decisionLine } from '../../src/report/decision-line.js'
import type { Decision, Reason } from '../../src/rollout/decision.js'
import type { Observation } from '../../src/rollout/observation.js'
import { hostile } from './hostile.js'
import { now, observation, plan, stepLine } from './sample.js'

const because = (code: Reason['code'], text: string, metric?: string): readonly [Reason] => [
  { code, text, ...(metric === undefined ? {} : { metric }) },
]
const move = { kind: 'step' as const, to: 10 }
const until = now + 3 * 3_600_000

const soaking: Decision = { kind: 'wait', until, reasons: because('soaking', 'live for 1 d of 2 d') }
const breach: Decision = {
  kind: 'rollback',
  from: 25,
  to: 0,
  cause: null,
  reasons: because('guardrail-breach', '1.9 % at a limit of 1 %', 'errors'),
}
const frozen: Decision = {
  kind: 'freeze',
  cause: { kind: 'blind', text: 'x' },
  reasons: because('irreversible', 'beyond 50 %'),
}
const held: Decision = { kind: 'hold', reasons: because('paused', 'a person paused this migration') }
const proposed: Decision = {
  kind: 'propose',
  move,
  rebuild: false,
  reasons: because('ready', 'the next step is 10 %'),
}
const advanced: Decision = {
  kind: 'advance',
  move,
  pull: 12,
  head: 'abc',
  reasons: because('approved', 'by dana'),
}
const finished: Decision = {
  kind: 'finish',
  move: { kind: 'archive', to: 100 },
  pull: 12,
  head: 'abc',
  reasons: because('finished', 'approved by dana'),
}

function block(decision: Decision, change: Partial<Observation> = {}, planChange = {}): string {
  return decisionBlock({ plan: plan(planChange), observation: observation(change), decision, now })
}

describe('decisionLine', () => {
  test.each<[Decision, string]>([
    [breach, 'Rolls back 25 % → 0 %: 1.9 % at a limit of 1 %'],
    [frozen, 'Frozen: beyond 50 %'],
    [held, 'Held: a person paused this migration'],
    [soaking, 'Waits until Mon 2026-12-07 13:05 CET: live for 1 d of 2 d'],
    [{ ...soaking, until: null }, 'Waits: live for 1 d of 2 d'],
    [proposed, 'Proposes 10 %: the next step is 10 %'],
    [{ ...proposed, rebuild: true }, 'Rebuilds the proposal of 10 %: the next step is 10 %'],
    [advanced, 'Advances to 10 %: by dana'],
    [finished, 'Finishes: approved by dana'],
  ])('%#', (decision, shown) => expect(decisionLine(decision, plan())).toBe(shown))

  test('is one line of at most 140 well-formed characters for any reason', () => {
    const long = fc.oneof(hostile, fc.string({ unit: 'grapheme', minLength: 120, maxLength: 300 }))
    fc.assert(
      fc.property(long, (text) => {
        const line = decisionLine({ kind: 'hold', reasons: because('paused', text) }, plan())
        expect(line.length).toBeLessThanOrEqual(140)
        expect(line).not.toMatch(/[\n\r\p{Cs}]/u)
      }),
    )
  })
})

describe('decisionBlock', () => {
  test('answers now, next, when, why and what you can do', () => {
    expect(block(soaking)).toBe(
      [
        '- **Now:** 5 % of the traffic is on checkout-svc since Sat 2026-12-05 10:05 CET (2 d)',
        '- **Next:** 10 % is proposed',
        '- **When:** not before Mon 2026-12-07 13:05 CET (in 3 h)',
        '- **Why:** live for 1 d of 2 d (soaking)',
        '- **You can:** Comment /rollback on the tracking issue to take the traffic back at once.',
      ].join('\n'),
    )
  })

  test.each<[Decision, string, string]>([
    [breach, 'Rolls back 25 % → 0 %', 'in this run'],
    [frozen, 'nothing moves until that is settled', 'when a person has acted'],
    [held, 'nothing moves until that is settled', 'when a person has acted'],
    [proposed, 'Proposes 10 %', 'in this run'],
    [advanced, 'Advances to 10 % by merging &#35;&#8203;12', 'in this run'],
    [finished, 'Finishes by merging &#35;&#8203;12', 'in this run'],
    [{ ...soaking, until: null }, '10 % is proposed', 'as soon as what is missing below is there'],
  ])('next and when: %#', (decision, next, when) => {
    expect(block(decision)).toContain(`**Next:** ${next}`)
    expect(block(decision)).toContain(`**When:** ${when}`)
  })

  test('names the metric and what to do about it, and does not offer what happens anyway', () => {
    const shown = block(breach)
    expect(shown).toContain('**Why:** errors: 1.9 % at a limit of 1 % (guardrail-breach)')
    expect(shown).toContain('**You can:** Merge the revert pull request')
    expect(shown).not.toContain('Comment /rollback')
  })

  test.each<[Partial<Observation>, string]>([
    [{ config: { kind: 'unreadable', message: 'no such key' } }, 'the exposure is unknown: no such key'],
    [
      { live: { kind: 'pending', message: 'no deployment seen', evidenceSince: null } },
      'as merged, not yet live: no deployment seen',
    ],
    [{ live: { kind: 'nothing-live' } }, '5 % of the traffic is on checkout-svc\n'],
    [
      {
        config: { kind: 'read', percentage: 100, enabled: true, shadow: true, fallback: false, exposure: 0 },
      },
      '0 % of the traffic is on checkout-svc; it runs in the shadow',
    ],
    [
      { config: { kind: 'read', percentage: 0, enabled: false, shadow: null, fallback: null, exposure: 0 } },
      '0 % of the traffic is on checkout-svc\n',
    ],
  ])('now: %#', (change, shown) => expect(block(held, change)).toContain(shown))

  test('says that the target has passed, and nothing of it at the end', () => {
    const target = Date.UTC(2026, 11, 1)
    expect(block(held, {}, { target })).toContain('; the target was 2026-12-01')
    expect(block(finished, {}, { target })).not.toContain('the target was')
  })

  test('waits for the open ramp, or for what comes next', () => {
    const approvals = { needed: 1, approved: [], blockedBy: [], ignored: [] }
    const diff = { kind: 'exact' as const, line: stepLine() }
    const open = { kind: 'open' as const, pull: 12, url: 'u', head: 'h', seq: 3, move, mergeable: true }
    const ramp = { ...open, diff, approvals, openedAt: now, planHash: 'aa' }
    expect(block(soaking, { ramp })).toContain('**Next:** 10 % by ramp pull request &#35;&#8203;12')
    const full = {
      kind: 'read' as const,
      percentage: 100,
      enabled: true,
      shadow: false,
      fallback: true,
      exposure: 100,
    }
    const end = { config: full, next: { kind: 'archive' as const, to: 100 as const } }
    expect(block(soaking, end)).toContain('**Next:** the archive is proposed')
    const broken = { config: { kind: 'unreadable' as const, message: 'x' }, next: null }
    expect(block(soaking, broken)).toContain('**Next:** nothing that the config allows')
  })

  test('says "nothing" only where there is nothing else', () => {
    const zero = {
      kind: 'read' as const,
      percentage: 0,
      enabled: true,
      shadow: false,
      fallback: true,
      exposure: 0,
    }
    expect(block(soaking, { config: zero })).toContain('**You can:** Nothing: time does it.')
  })
})

describe('decisionText', () => {
  test('is plain', () => {
    const report = { plan: plan(), observation: observation(), decision: soaking, now }
    expect(decisionText(report)).toContain(
      'When     not before Mon 2026-12-07 13:05 CET (in 3 h)\nWhy      live for',
    )
  })

  test('foreign text can never form a workflow command', () => {
    const command = fc.constantFrom(
      '::set-output name=a::b',
      '\n::stop-commands::x',
      '##[error]x',
      '\r\n##[warning]',
      '#\u200b#[x]',
    )
    fc.assert(
      fc.property(fc.oneof(hostile, command), (text) => {
        const decision: Decision = { kind: 'hold', reasons: because('paused', text, text) }
        const shown = decisionText({ plan: plan({ to: text }), observation: observation(), decision, now })
        for (const line of shown.split(/[\r\n]/)) expect(line).toMatch(/^(?:Now|Next|When|Why|You can) +[^ ]/)
        expect(shown).not.toContain('##[')
      }),
    )
  })
})
