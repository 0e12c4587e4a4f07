import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { code, codeBlock, oneLine, text, title } from '../../src/report/escape.js'
import { hostile } from './hostile.js'

/** What a reader sees of our escaped text: entities decoded, the documented dollar span and the zero-width breaks gone. */
function seen(markdown: string): string {
  return markdown
    .replaceAll('<span>$</span>', '$')
    .replaceAll('&#8203;', '')
    .replace(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** Everything that Markdown, a table, HTML or GitHub's references would react to. */
const live = [
  /[\\`*[\]|~]/,
  /<(?!\/?span>)|>(?<!span>)/,
  /&(?!#\d+;|lt;|gt;|amp;)/,
  /(?<!span>)\$|\$(?!<)/,
  /@(?!&#8203;)/,
  /#(?!\d+;)/,
  /&#35;(?!&#8203;)/,
  /:\/\//,
  /www\./i,
  /\b(?:GH|GHSA|CVE)-\w/i,
  /(?<![0-9A-Za-z&#])[0-9a-f]{7,40}(?![0-9A-Za-z;])/i,
  /:(?:\+1|rocket):/,
  /(?<![0-9A-Za-z])_|_(?![0-9A-Za-z])/,
  /^(?:[-+=:]|\d+[.)])/,
  /[\p{Cc}\u2028\u2029\u202a-\u202e]/u,
]

describe('text', () => {
  test('shows any string literally and leaves nothing that reacts', () => {
    fc.assert(
      fc.property(hostile, (foreign) => {
        const escaped = text(foreign)
        expect(seen(escaped)).toBe(oneLine(foreign))
        for (const pattern of live) expect(escaped).not.toMatch(pattern)
      }),
      { numRuns: 2000 },
    )
  })

  test('keeps ordinary words, identifiers and times readable in the source', () => {
    const ordinary = 'p95 of new_system at 10:05-11:05 is 1.5 times (2 %), or so!'
    expect(text(ordinary)).toBe(ordinary)
  })

  test('breaks a mention, an issue, an address and a commit', () => {
    expect(text('@dana fixes #12, GH-3: https://evil.dev/x, www.evil.dev, a@b.co, deadbeef')).toBe(
      '@&#8203;dana fixes &#35;&#8203;12, GH-&#8203;3: https&#58;&#8203;//evil.dev/x, www&#8203;.evil.dev, a@&#8203;b.co, deadbe&#8203;ef',
    )
  })

  test('cannot open or close a comment', () => {
    expect(text('<!-- sluice:ramp --> x')).not.toMatch(/<!--|-->/)
  })
})

describe('code', () => {
  test('is one code element for any string, and holds no pipe that would end a table cell', () => {
    fc.assert(
      fc.property(hostile, (foreign) => {
        const span = code(foreign)
        expect(span).not.toMatch(/[|\n\r]/)
        const inner = /^`([^`]+)`$/.exec(span)?.[1]
        if (inner !== undefined) return expect(inner).toBe(oneLine(foreign))
        expect(seen(/^<code>(.*)<\/code>$/.exec(span)?.[1] ?? 'no code element')).toBe(oneLine(foreign))
      }),
      { numRuns: 2000 },
    )
  })

  test('uses HTML only where a span cannot hold the text', () => {
    expect(code('sum(rate(x[5m]))')).toBe('`sum(rate(x[5m]))`')
    expect(code('code=~"5..|4.."')).toBe('<code>code=&#126;"5..&#124;4.."</code>')
    expect(code('a `b`')).toBe('<code>a &#96;b&#96;</code>')
  })
})

describe('codeBlock', () => {
  test('has a fence longer than any inside, for any string', () => {
    fc.assert(
      fc.property(hostile, (foreign) => {
        const lines = codeBlock(foreign).split('\n')
        const fence = lines[0] ?? ''
        expect(fence).toMatch(/^`{3,}$/)
        expect(lines.at(-1)).toBe(fence)
        for (const line of lines.slice(1, -1)) expect(line.includes(fence)).toBe(false)
      }),
    )
  })

  test('keeps lines and tabs, and drops control characters', () => {
    expect(codeBlock('a\r\n\tb\u0007c\u2028d\n\n', 'mermaid')).toBe('```mermaid\na\n\tb c\nd\n```')
  })
})

describe('oneLine and title', () => {
  test('collapse line breaks and drop what cannot be seen', () => {
    expect(oneLine(' a\r\n\u0000b\u202e\u200bc \ud800 ')).toBe('a bc \ufffd')
  })

  test('a title cannot notify people or close issues when GitHub copies it into a commit message', () => {
    expect(title('Fixes #12 and gh-3 for @dana, C# @ night')).toBe(
      'Fixes #\u200b12 and gh-\u200b3 for @\u200bdana, C# @ night',
    )
  })
})
