import { describe, expect, test } from '@jest/globals'
import { parseMarker } from '../../src/report/marker.js'
import { progressComment, surplusComment } from '../../src/report/progress-comment.js'
import type { Decision } from '../../src/rollout/decision.js'
import { healthy, now, observation, plan, rollbackLine, stepLine } from './sample.js'

const soaking: Decision = {
  kind: 'wait',
  until: now + 86_400_000,
  reasons: [{ code: 'soaking', text: 'live for 2 d of 4 d' }],
}
const usual = {
  plan: plan(),
  observation: observation(),
  decision: soaking,
  lines: [stepLine({ seq: 1, from: 0, to: 1 }), stepLine({ seq: 2, from: 1, to: 5 })],
  fields: { migration: 'checkout', seq: 2 },
  links: [{ text: 'Record', url: 'https://github.com/acme/shop/blob/main/docs/migrations/checkout.md' }],
  now,
}

/** What stands before anything is unfolded. */
const firstScreen = (body: string): string => body.split('<details>')[0] ?? ''

describe("Sluice's own comment", () => {
  test('says on one screen where it stands, why, and what to do', () => {
    const body = progressComment(usual)
    expect(parseMarker(body)).toEqual({ kind: 'progress', fields: { migration: 'checkout', seq: 2 } })
    const screen = firstScreen(body)
    expect(screen).toContain('### █░░░░░░░░░░░░░░░░░░░ 5 %')
    expect(screen).toContain('**Canary, step 2 of 6** on the way from Monolith checkout to checkout-svc.')
    for (const label of ['Now', 'Next', 'When', 'Why', 'You can'])
      expect(screen).toContain(`- **${label}:** `)
    expect(screen).toContain('| `errors` | ✅ healthy |')
    expect(screen.split('\n').length).toBeLessThanOrEqual(25)
  })

  test.each([
    [0, '░░░░░░░░░░░░░░░░░░░░ 0 %'],
    [0.1, '█░░░░░░░░░░░░░░░░░░░ 0.1 %'],
    [50, '██████████░░░░░░░░░░ 50 %'],
    [99.9, '███████████████████░ 99.9 %'],
    [100, '████████████████████ 100 %'],
  ])('%d %% is drawn so that any traffic shows and only all of it is full', (exposure, drawn) => {
    const config = {
      kind: 'read',
      percentage: exposure,
      enabled: true,
      shadow: null,
      fallback: null,
      exposure,
    } as const
    expect(progressComment({ ...usual, observation: observation({ config }) })).toContain(drawn)
  })

  test('folds away further reasons, what was done, and the log', () => {
    const reasons = ['a', 'b', 'c', 'd', 'e'].map((text) => ({
      code: 'no-data' as const,
      text: `reason ${text}`,
    }))
    const [first = reasons[0], ...rest] = reasons
    if (first === undefined) throw new Error('none')
    const body = progressComment({
      ...usual,
      decision: { kind: 'hold', reasons: [first, ...rest] },
      lines: [...usual.lines, rollbackLine()],
    })
    expect(firstScreen(body)).toContain('reason c')
    expect(firstScreen(body)).not.toContain('reason d')
    expect(body).toContain('<summary>2 more reasons</summary>')
    expect(body).toContain('rollback 25 % → 0 % merged')
    expect(body).toContain('<summary>Rollback log (1)</summary>')
  })

  test('fits into what GitHub takes, whatever the history and the metrics are', () => {
    const [one] = healthy
    if (one === undefined) throw new Error('none')
    const long = '<@&|>'.repeat(400)
    const judged = Array.from({ length: 60 }, () => ({
      metric: { ...one.metric, name: long },
      assessment: { ...one.assessment, text: long },
    }))
    const lines = Array.from({ length: 500 }, (_, index) => rollbackLine({ seq: index + 1, reason: long }))
    const body = progressComment({ ...usual, observation: observation({ judged }), lines })
    expect(body.length).toBeLessThan(65_536)
    expect(firstScreen(body)).toContain('- **Now:** ')
  })

  test('that is one too many says where to look', () => {
    const body = surplusComment('https://github.com/acme/shop/issues/3#issuecomment-1')
    expect(parseMarker(body)).toBeNull()
    expect(body).toContain('](https://github.com/acme/shop/issues/3#issuecomment-1)')
  })
})
