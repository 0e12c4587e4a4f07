import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { issuesLogRow } from '../../src/report/issues-log.js'
import { recordPage } from '../../src/report/record.js'
import { recordIndex } from '../../src/report/record-index.js'
import { hostile } from './hostile.js'
import { now, plan, rollbackLine, stepLine } from './sample.js'

const day = 86_400_000
const lines = [
  stepLine({ seq: 1, from: 0, to: 1, at: now - 3 * day }),
  stepLine({ seq: 2, from: 1, to: 7, at: now - 2 * day }),
  rollbackLine(),
]

/** The rows of the table below a heading. */
function rows(page: string, heading: string): readonly string[] {
  const section = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return section.split('\n').filter((line) => line.startsWith('|'))
}

describe('recordPage', () => {
  test('keeps the rollback log with exactly the columns of the method', () => {
    expect(rows(recordPage({ plan: plan(), lines }), 'Rollback log')).toEqual([
      '| Date | Percentage | Reason | Duration |',
      '| --- | --- | --- | --- |',
      '| 2026-12-07 10:05 CET | 25 % → 0 % | 190 errors in 10,000 requests (1.9 %) at a limit of 1 % | 43 min |',
    ])
  })

  test('adds a row for a rollback made by hand, and names who asked by command', () => {
    const noticed = { kind: 'manual-rollback' as const, from: 10, to: 0, at: now - day }
    const log = rows(
      recordPage({
        plan: plan(),
        lines: [
          stepLine({ seq: 6, noticed }),
          rollbackLine({ seq: 7, by: 'kim', exposedFor: null, noticed: { ...noticed, removedSeq: 4 } }),
        ],
      }),
      'Rollback log',
    )
    expect(log.slice(2)).toEqual([
      '| 2026-12-06 10:05 CET | 10 % → 0 % | Taken back by hand: the config was changed | unknown |',
      '| 2026-12-06 10:05 CET | 10 % → 0 % | Taken back by hand: a merged step was reverted on GitHub | unknown |',
      expect.stringMatching(/\(asked for by `kim`\) \| unknown \|$/),
    ])
  })

  test('shows each step of the plan, and those taken that the plan no longer has', () => {
    const steps = rows(recordPage({ plan: plan(), lines }), 'Steps')
    expect(steps).toContain('| 1 % | 1 d | 2026-12-04 10:05 CET (1) |')
    expect(steps).toContain('| 5 % | 2 d | – |')
    expect(steps).toContain('| 100 % | 14 d | – |')
    expect(steps).toContain('| 7 % | not in the plan any more | 2026-12-05 10:05 CET (1) |')
  })

  test('says where the criteria changed while a step was live', () => {
    const said = (change: object, next: object = {}) => {
      const page = recordPage({
        plan: plan(),
        lines: [
          stepLine({ seq: 1, from: 0, to: 1, at: now - 3 * day }),
          stepLine({ seq: 2, from: 1, to: 5, at: now - 2 * day, ...next }),
          stepLine({ seq: 3, from: 5, to: 10, ...change }),
        ],
      })
      return page.split('\n').filter((line) => line.startsWith('The criteria changed'))
    }
    const changed = [
      'The criteria changed while 5 % was live (before 2026-12-07 10:05 CET): its tests began anew.',
    ]
    expect(said({})).toEqual([])
    expect(said({ criteria: 'cc' })).toEqual(changed)
    // A new attempt begins its tests anyway.
    expect(said({ criteria: 'cc', attempt: 2 })).toEqual([])
    const asking = (asked: string) => ({
      evidence: rollbackLine().evidence.map((known) => ({ ...known, tests: { asked } })),
    })
    expect(said(asking('bb/0.02/3'), asking('bb/0.01/3'))).toEqual(changed)
    expect(said(asking('bb/0.01/3'), asking('bb/0.01/3'))).toEqual([])
  })

  test('has overview, issues log and evidence, and says that a phase is skipped', () => {
    const { shadow: _, ...config } = plan().config
    const page = recordPage({ plan: plan({ config, stakeholders: [] }), lines })
    expect(page).toContain('- **Exposure recorded:** 0 %')
    expect(page).toContain('- **Shadow phase:** skipped')
    expect(page).toContain('- **Stakeholders:** none named')
    expect(rows(page, 'Issues log')[0]).toBe('| Date | Issue | Resolution | Owner |')
    expect(page).toContain('<summary>Rollback 25 % → 0 %, evidence as of 2026-12-07 10:05 CET</summary>')
  })

  test('keeps the issues log with exactly the columns of the method, each incident once', () => {
    const one = {
      issue: 41,
      at: now,
      openedAt: now - day,
      title: 'Incident: x',
      resolution: 'pool',
      by: 'kim',
    }
    const page = recordPage({
      plan: plan(),
      lines: [
        stepLine({ seq: 6, resolved: [one] }),
        rollbackLine({
          seq: 7,
          resolved: [
            { ...one, resolution: 'again' },
            { ...one, issue: 42 },
          ],
        }),
      ],
    })
    expect(rows(page, 'Issues log')).toEqual([
      '| Date | Issue | Resolution | Owner |',
      '| --- | --- | --- | --- |',
      '| 2026-12-06 | &#35;&#8203;41 Incident: x | pool | `kim` |',
      '| 2026-12-06 | &#35;&#8203;42 Incident: x | pool | `kim` |',
    ])
    expect(issuesLogRow({ issue: 43, openedAt: now, title: 'Incident: y' }, 'UTC')).toEqual([
      '2026-12-07',
      '&#35;&#8203;43 Incident: y',
      'open',
      '–',
    ])
  })

  test('names the evidence of a step as such', () => {
    const { evidence } = rollbackLine()
    expect(recordPage({ plan: plan(), lines: [stepLine({ evidence })] })).toContain(
      '<summary>Step 5 % → 10 %, evidence',
    )
  })

  test('stands for a migration in which nothing has happened yet', () => {
    const { start: _start, target: _target, ...dateless } = plan()
    const page = recordPage({ plan: dateless, lines: [] })
    expect(page).toContain('- **Exposure recorded:** 0 %')
    expect(page).toContain('**Start:** not set')
    expect(page).not.toContain('## Evidence')
  })

  test('a hostile reason stays in its cell', () => {
    fc.assert(
      fc.property(hostile, (reason) => {
        const log = rows(recordPage({ plan: plan(), lines: [rollbackLine({ reason })] }), 'Rollback log')
        expect(log).toHaveLength(3)
        expect(log[2]?.match(/\|/g)).toHaveLength(5)
      }),
    )
  })
})

describe('recordIndex', () => {
  const entry = { name: 'checkout', title: 'Checkout moves' }

  test('begins a page, adds below the last record, and keeps what people wrote', () => {
    const first = recordIndex(null, entry)
    expect(first).toBe(
      '# Migrations\n\nOne record per migration: its steps, evidence and rollbacks.\n\n- [Checkout moves](checkout.md)\n',
    )
    const written = first.replace('# Migrations', '# Our moves').concat('\nAsk Dana.\n')
    const second = recordIndex(written, { name: 'accounts', title: 'Accounts | all' })
    expect(second).toContain(
      '- [Checkout moves](checkout.md)\n- [Accounts &#124; all](accounts.md)\n\nAsk Dana.\n',
    )
    expect(recordIndex('  \n', entry)).toBe(first)
  })

  test('links a record once, in whatever words it is linked already', () => {
    expect(recordIndex('See [it](./checkout.md).', entry)).toBe('See [it](./checkout.md).')
  })

  test('is idempotent, keeps every line and the line ends', () => {
    const words = fc.array(fc.constantFrom('# A', 'text', '', '- [x](x.md)', '* [y](y.md)', '- z'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(words, fc.constantFrom('\n', '\r\n'), hostile, (before, newline, title) => {
        const existing = before.join(newline)
        const once = recordIndex(existing, { name: 'checkout', title })
        expect(recordIndex(once, { name: 'checkout', title })).toBe(once)
        expect(once.split('](checkout.md)')).toHaveLength(2)
        for (const line of before) expect(once.split(/\r?\n/)).toContain(line)
        if (existing.includes('\r\n') && existing.trim() !== '') expect(once).not.toMatch(/[^\r]\n/)
      }),
    )
  })
})
