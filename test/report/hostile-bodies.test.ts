import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { backtestComment } from '../../src/report/backtest-comment.js'
import { explanation } from '../../src/report/explanation.js'
import { incidentBody } from '../../src/report/incident.js'
import { jobSummary } from '../../src/report/job-summary.js'
import { parseMarker } from '../../src/report/marker.js'
import { progressComment } from '../../src/report/progress-comment.js'
import { rampBody } from '../../src/report/ramp-pull.js'
import { recordPage } from '../../src/report/record.js'
import { reply } from '../../src/report/reply.js'
import { revertBody } from '../../src/report/revert-pull.js'
import { trackingBody } from '../../src/report/tracking-issue.js'
import { hostile } from './hostile.js'
import { assessed, errors, now, observation, plan, rollbackLine, stepLine } from './sample.js'

/** Every body there is, with the same foreign text wherever foreign text may stand. */
function bodies(foreign: string): readonly string[] {
  const metric = { ...errors, name: foreign, new: { shape: 'count' as const, count: foreign } }
  const judged = [{ metric, assessment: assessed(foreign, { text: foreign }) }]
  const { config, gate } = plan()
  const everything = plan({
    title: foreign,
    from: foreign,
    to: foreign,
    owner: foreign,
    stakeholders: [foreign],
    config: { ...config, file: foreign, percentage: foreign },
    phases: { ...plan().phases, cleanup: { checklist: [foreign] } },
    gate: {
      ...gate,
      approvers: [foreign],
      windows: { allow: [], freeze: [{ from: now, to: now + 1, why: foreign }] },
    },
    metrics: [metric],
  })
  const evidence = rollbackLine().evidence.map((known) => ({ ...known, metric: foreign }))
  const line = rollbackLine({ reason: foreign, by: foreign, evidence })
  const resolved = { issue: 7, at: now, openedAt: now, title: foreign, resolution: foreign, by: foreign }
  const seen = observation({ judged })
  const fields = { migration: foreign }
  const suspect = { number: 1, title: foreign, url: `https://x.dev/${foreign}`, author: foreign }
  return [
    rampBody({
      plan: everything,
      observation: seen,
      from: 5,
      move: { kind: 'step', to: 10 },
      line: stepLine(),
      fields,
      now,
    }),
    revertBody({ plan: everything, line, incident: 41, mergeAdvice: foreign }),
    incidentBody({
      plan: everything,
      kind: 'rollback',
      from: 25,
      to: 0,
      cause: foreign,
      judged,
      exposedFor: 1,
      revertUrl: null,
      suspects: [suspect],
      others: [{ name: foreign, exposure: 1 }],
      hasIssues: true,
      mergeAdvice: foreign,
      fields,
      now,
    }),
    trackingBody({
      plan: everything,
      fields,
      recordUrl: null,
      commands: [{ usage: foreign, what: foreign }],
    }),
    progressComment({
      plan: everything,
      observation: seen,
      decision: { kind: 'hold', reasons: [{ code: 'paused', text: foreign, metric: foreign }] },
      lines: [stepLine({ evidence }), line],
      fields,
      links: [{ text: foreign, url: suspect.url }],
      now,
    }),
    recordPage({ plan: everything, lines: [stepLine({ evidence, resolved: [resolved] }), line] }),
    jobSummary(
      [
        {
          name: foreign,
          plan: everything,
          observation: seen,
          decision: { kind: 'hold', reasons: [{ code: 'paused', text: foreign, metric: foreign }] },
          error: foreign,
          links: [{ text: foreign, url: suspect.url }],
        },
      ],
      { dryRun: false, now, warnings: [foreign] },
    ),
    reply({
      ok: true,
      comment: 7,
      command: foreign,
      text: foreign,
      details: [foreign],
      sections: explanation({
        plan: everything,
        observation: observation({
          judged,
          dependencies: [{ text: foreign, state: 'met' }],
          source: { kind: 'head', file: foreign, plan: everything, hash: foreign, criteria: foreign },
        }),
        decision: { kind: 'hold', reasons: [{ code: 'paused', text: foreign, metric: foreign }] },
        now,
        engine: foreign,
      }),
    }),
    backtestComment({
      head: 'a'.repeat(40),
      days: 7,
      cadence: 900_000,
      plans: [
        {
          migration: foreign,
          metrics: [
            {
              metric: foreign,
              class: 'guardrail',
              outcome: { kind: 'replayed', looks: 672, breached: 1, first: now, verdict: 'BREACH' },
            },
            { metric: foreign, class: 'signal', outcome: { kind: 'not-replayed', why: foreign } },
          ],
          slow: [{ to: 1, soak: 3_600_000, metric: foreign, needs: 7_200_000 }],
          unreckoned: [foreign],
        },
      ],
    }),
  ]
}

/** The parts in which GitHub looks for references and HTML: no fences, no code, no addresses of links, no first-line marker. */
function prose(body: string): string {
  return body
    .replace(/^(`{3,})[^`\n]*\n[\s\S]*?\n\1$/gm, '')
    .replace(/^<!-- .* -->$/gm, '')
    .replace(/`[^`\n]+`|<code>.*?<\/code>/g, '')
    .replace(/\]\(https:[^)\s]*\)/g, ']')
}

describe('every body', () => {
  const harmless = bodies('word')

  test('says the same things whatever foreign text it holds: no mention, reference, address, HTML or extra row', () => {
    fc.assert(
      fc.property(hostile, (foreign) => {
        for (const [index, body] of bodies(foreign).entries()) {
          const shown = prose(body)
          expect(shown).not.toMatch(/@(?!&#8203;)/)
          expect(shown).not.toMatch(/(?<!&)#\d(?!1\. The ramp)/)
          expect(shown).not.toMatch(/:\/\/|www\./i)
          expect(shown.replace(/<\/?(?:details|summary|span|br)>/g, '')).not.toMatch(/</)
          expect(shown.match(/^\|.*\|$/gm)?.map((row) => row.split('|').length)).toEqual(
            prose(harmless[index] ?? '')
              .match(/^\|.*\|$/gm)
              ?.map((row) => row.split('|').length),
          )
        }
      }),
      { numRuns: 150 },
    )
  })

  test('keeps a marker that reads back', () => {
    fc.assert(
      fc.property(
        hostile.map((raw) => raw.replace(/\p{Cs}/gu, '')),
        (foreign) => {
          for (const body of bodies(foreign).slice(2, 4))
            expect(parseMarker(body)?.fields).toEqual({ migration: foreign })
        },
      ),
      { numRuns: 50 },
    )
  })
})
