import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { clip } from '../../src/report/clip.js'
import { link } from '../../src/report/link.js'
import { reply } from '../../src/report/reply.js'
import { hostile } from './hostile.js'

describe('clip', () => {
  test('cuts no character in half', () => {
    expect(clip('abc', 3)).toBe('abc')
    expect(clip('abcd', 3)).toBe('ab…')
    expect(clip('a🚀cd', 3)).toBe('a…')
  })
})

describe('link', () => {
  test('links only to the web, and nothing in the address ends the link, the cell or the line', () => {
    expect(link('#1 [a]', 'https://x.dev/a_b(c)?q=a|b&copy;')).toBe(
      '[&#35;&#8203;1 &#91;a&#93;](https://x.dev/a_b%28c%29?q=a%7Cb&amp;copy;)',
    )
    expect(link('x', 'javascript:alert(1)')).toBe('x')
    expect(link('x', 'no address')).toBe('x')
    const address = hostile.map((tail) => `https://x.dev/${tail}`)
    fc.assert(
      fc.property(address, (url) => expect(link('x', url)).toMatch(/^(?:x|\[x\]\(http[^\s()<>|`\\]*\))$/)),
    )
  })
})

describe('reply', () => {
  test('quotes the command safely, and says what came of it', () => {
    expect(reply({ ok: true, comment: 7, command: '/rollback', text: 'taken back to 0 %' })).toBe(
      '<!-- sluice:reply comment=7 ok=1 -->\n🚀 `/rollback`: taken back to 0 %\n',
    )
    const no = { ok: false, comment: 8, command: '/rollback `x` @dana', text: 'no', details: ['ask #3'] }
    expect(reply({ ...no, sections: ['### More'] })).toBe(
      '<!-- sluice:reply comment=8 ok=0 -->\n👎 <code>/rollback &#96;x&#96; @&#8203;dana</code>: no\n\n- ask &#35;&#8203;3\n\n### More\n',
    )
  })
})
