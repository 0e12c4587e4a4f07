import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { foreignText } from '../../src/metrics/foreign-text.js'
import { createRedactor } from '../../src/metrics/redactor.js'

describe('createRedactor', () => {
  test('no secret survives as itself, in base64, percent-encoded or in JSON', () => {
    const secret = fc.string({ minLength: 4, unit: 'grapheme' }).filter((text) => !text.includes('*'))
    fc.assert(
      fc.property(secret, (text) => {
        const redact = createRedactor([text])
        const forms = [
          text,
          Buffer.from(text).toString('base64'),
          new URLSearchParams({ s: text }).toString().slice(2),
          JSON.stringify(text).slice(1, -1),
        ]
        for (const form of forms) expect(redact(`[${form}]`)).toBe('[***]')
      }),
    )
  })

  test('leaves nothing of the longer of two secrets', () => {
    expect(createRedactor(['abcd', 'abcdefgh'])('x abcdefgh y abcd')).toBe('x *** y ***')
  })

  test('hides the user information of URLs and no more of them', () => {
    expect(createRedactor([])('at https://user:pw@host/path?q=a@b')).toBe('at https://***@host/path?q=a@b')
    expect(createRedactor([])('https://host/a@b')).toBe('https://host/a@b')
  })
})

describe('foreignText', () => {
  test('is one printable line within its limit, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const line = foreignText(text, limit)
        expect(Array.from(line).length).toBeLessThanOrEqual(limit)
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
      }),
    )
  })

  test('takes terminal escapes, line ends and direction overrides apart', () => {
    expect(foreignText('a\u001b[31mb\r\n::error::c\u202Ed')).toBe('a [31mb ::error::c d')
  })
})
