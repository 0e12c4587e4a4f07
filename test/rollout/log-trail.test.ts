import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { followTrail } from '../../src/rollout/log-trail.js'

const states = (...texts: readonly (string | null)[]) => texts.map((text, i) => ({ commit: `c${i}`, text }))

describe('followTrail', () => {
  test('each row of a file that only grows came in by the commit that appended it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.stringMatching(/^[a-c]{1,2}$/), { maxLength: 3 }), { maxLength: 5 }),
        (appended) => {
          let text = ''
          const grown = appended.map((rows) => {
            text += rows.map((row) => `${row}\n`).join('')
            return text
          })
          const { rows, breaks } = followTrail(states(...grown))
          expect(breaks).toEqual([])
          expect(rows).toEqual(
            appended.flatMap((own, i) => own.map((row) => ({ text: row, commit: `c${i}` }))),
          )
        },
      ),
    )
  })

  test('what stands in the end is told row by row, and any other change is a break', () => {
    const file = fc
      .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 })
      .map((rows) => rows.map((row) => `${row}\n`).join(''))
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 5 }), (texts) => {
        const { rows, breaks } = followTrail(states(...texts))
        expect(rows.map(({ text }) => `${text}\n`).join('')).toBe(texts.at(-1))
        const grows = texts.every((text, i) => text.startsWith(texts[i - 1] ?? ''))
        expect(breaks.length === 0).toBe(grows)
      }),
    )
  })

  test('names each line that was removed, and the first that was changed', () => {
    expect(followTrail(states('a\nb\nc\n', 'a\n')).breaks).toEqual([
      { kind: 'removed', line: 2, commit: 'c1', row: 'b' },
      { kind: 'removed', line: 3, commit: 'c1', row: 'c' },
    ])
    expect(followTrail(states('a\nb\n', 'x\na\nb\n')).breaks).toEqual([
      { kind: 'changed', line: 1, commit: 'c1', row: 'a' },
    ])
    expect(followTrail(states('a\n', null)).breaks).toHaveLength(1)
  })
})
