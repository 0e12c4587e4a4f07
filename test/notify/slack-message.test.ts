import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { slackMessage } from '../../src/notify/slack-message.js'
import { hostile } from '../report/hostile.js'
import { notice } from './notice.js'

/** All text that Slack reads as mrkdwn. */
const marked = (message: ReturnType<typeof slackMessage>): readonly string[] => [
  message.text,
  ...message.blocks.flatMap((block) =>
    block.type === 'section'
      ? [block.text.text]
      : block.type === 'context'
        ? block.elements.map(({ text }) => text)
        : [],
  ),
]

describe('a Slack message', () => {
  test('says what happened, why, and what to do, with links', () => {
    const message = slackMessage(notice())
    expect(message.blocks[0]).toEqual({
      type: 'header',
      text: { type: 'plain_text', text: 'Sluice · checkout: rolled back', emoji: false },
    })
    const whole = marked(message).join('\n')
    expect(whole).toContain('checkout-svc has 25 % of the traffic.')
    expect(whole).toContain('errors: 190 errors in 10,000 requests (1.9 %) (guardrail-breach)')
    expect(whole).toContain('<https://github.com/acme/shop/issues/9|Incident 9>')
    expect(slackMessage(notice({ exposure: null, reasons: [], actions: [], links: [] })).blocks).toHaveLength(
      3,
    )
  })

  test('keeps every limit of Slack, however much there is to say', () => {
    const long = '<&>*x'.repeat(2_000)
    const many = Array.from({ length: 200 }, () => long)
    const message = slackMessage(
      notice({
        migration: long,
        title: long,
        to: long,
        repository: long,
        reasons: many.map((text) => ({ code: long, text, metric: long })),
        actions: many,
        links: many.map((text) => ({ text, url: `https://x.dev/${text}` })),
      }),
    )
    expect(message.blocks.length).toBeLessThanOrEqual(50)
    for (const block of message.blocks) {
      if (block.type === 'header') expect(block.text.text.length).toBeLessThanOrEqual(150)
      if (block.type === 'section') {
        expect(block.text.text.length).toBeLessThanOrEqual(3_000)
        expect(block.text.text.length).toBeGreaterThan(0)
      }
      if (block.type === 'context') expect(block.elements.length).toBeLessThanOrEqual(10)
    }
    // As a rule of thumb of Slack's: a longer text is cut.
    expect(message.text.length).toBeLessThanOrEqual(4_000)
  })

  test('holds no mention, link or escape that foreign text brought', () => {
    const attack = fc.oneof(
      hostile,
      fc.constantFrom(
        '<!channel>',
        '<!here|x>',
        '<@U123>',
        '<https://evil.dev|click>',
        '@channel',
        '&lt;!channel&gt;',
      ),
    )
    fc.assert(
      fc.property(attack, (foreign) => {
        const message = slackMessage(
          notice({
            migration: foreign,
            title: foreign,
            to: foreign,
            repository: foreign,
            reasons: [{ code: foreign, text: foreign, metric: foreign }],
            actions: [foreign],
            links: [
              { text: foreign, url: 'https://github.com/a|b>c' },
              { text: foreign, url: foreign },
            ],
          }),
        )
        for (const text of marked(message)) {
          const rest = text.replace(/<https?:\/\/[^<>|\s]+\|[^<>|]*>/g, '')
          expect(rest).not.toMatch(/[<>]/)
          expect(text).not.toMatch(/&(?!amp;|lt;|gt;)/)
          expect(rest).not.toMatch(/(?<!\u200b)@/)
        }
      }),
      { numRuns: 500 },
    )
  })
})
