import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  appendLine,
  countingLines,
  type HistoryLine,
  highestSeq,
  parseHistory,
} from '../../src/rollout/history.js'
import { rollbackLine, stepLine } from '../report/sample.js'
import { histories, historyLines } from '../support/arbitrary-history.js'

const written = (lines: readonly HistoryLine[]) => lines.reduce(appendLine, '')
const three = [
  stepLine({ seq: 1, from: 0, to: 5 }),
  stepLine({ seq: 2, from: 5, to: 10 }),
  rollbackLine({ seq: 4, from: 10, to: 0 }),
]

describe('writing and reading', () => {
  test('what is appended is read back, and nothing before it changes', () => {
    fc.assert(
      fc.property(histories, historyLines, (lines, more) => {
        const text = written(lines)
        expect(parseHistory(text)).toEqual({ kind: 'read', lines })
        expect(text.split('\n').length).toBe(lines.length + 1)
        const next = { ...more, seq: (lines.at(-1)?.seq ?? 0) + 1 }
        const longer = appendLine(text, next)
        expect(longer.startsWith(text)).toBe(true)
        expect(parseHistory(longer)).toEqual({ kind: 'read', lines: [...lines, next] })
      }),
    )
  })

  test('people read dates in it', () => {
    const noticed = { kind: 'manual-rollback', from: 5, to: 0, at: Date.UTC(2026, 11, 6) } as const
    const text = appendLine('', stepLine({ at: Date.UTC(2026, 11, 7, 9, 5), noticed }))
    expect(text).toContain('"at":"2026-12-07T09:05:00.000Z"')
    expect(text).toContain('"at":"2026-12-06T00:00:00.000Z"')
    expect(parseHistory(text)).toMatchObject({ lines: [{ noticed }] })
    const elsewhere = text.replace('2026-12-07T09:05:00.000Z', '2026-12-07T10:05:00+01:00')
    expect(parseHistory(elsewhere)).toEqual(parseHistory(text))
  })

  test('an empty file is an empty history', () => {
    expect(parseHistory('')).toEqual({ kind: 'read', lines: [] })
  })

  test('a last line without its line feed gets one before the next', () => {
    const text = written(three.slice(0, 1)).trimEnd()
    expect(appendLine(text, stepLine({ seq: 2, from: 5, to: 10 }))).toBe(written(three.slice(0, 2)))
  })

  test('line ends of Windows are read, and kept when a line is appended', () => {
    const windows = written(three).replaceAll('\n', '\r\n')
    expect(parseHistory(windows)).toEqual({ kind: 'read', lines: three })
    const next = stepLine({ seq: 5, from: 0, to: 5 })
    expect(appendLine(windows, next).startsWith(windows)).toBe(true)
    expect(parseHistory(appendLine(windows, next))).toEqual({ kind: 'read', lines: [...three, next] })
  })
})

describe('damage', () => {
  test('however it is cut off, it is refused or reads as what came before', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (lines, cut) => {
        const text = written(lines)
        const read = parseHistory(text.slice(0, cut % (text.length + 1)))
        if (read.kind === 'read') expect(read.lines).toEqual(lines.slice(0, read.lines.length))
        else expect(read.line).toBeLessThanOrEqual(lines.length)
      }),
    )
  })

  test('whatever it holds, it never throws, and its numbers rise where it reads', () => {
    const garbage = fc.oneof(
      fc.string(),
      fc.json(),
      fc.tuple(histories, fc.nat(), fc.string({ maxLength: 3 }), fc.nat(3)).map(([lines, at, put, drop]) => {
        const text = written(lines)
        const place = at % (text.length + 1)
        return text.slice(0, place) + put + text.slice(place + drop)
      }),
    )
    fc.assert(
      fc.property(garbage, (text) => {
        const read = parseHistory(text)
        if (read.kind === 'unreadable') {
          expect(read.line).toBeGreaterThan(0)
          expect(read.line).toBeLessThanOrEqual(text.split('\n').length)
          expect(read.message).not.toBe('')
          return
        }
        const numbers = read.lines.map(({ seq }) => seq)
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
        for (const { at, from, to } of read.lines) {
          expect(Number.isFinite(at)).toBe(true)
          expect(Math.min(from, to)).toBeGreaterThanOrEqual(0)
          expect(Math.max(from, to)).toBeLessThanOrEqual(100)
        }
      }),
      { numRuns: 300 },
    )
  })

  const second = (change: (row: string) => string) => {
    const rows = written(three).split('\n')
    return rows.map((row, index) => (index === 1 ? change(row) : row)).join('\n')
  }
  test.each([
    ['a conflict marker', () => '<<<<<<< HEAD', 'not a JSON object on one line'],
    ['half a line', (row: string) => row.slice(0, 40), 'not a JSON object on one line'],
    ['an empty line', () => '', 'not a JSON object on one line'],
    ['a list', () => '[]', /expected object/i],
    ['an unknown event', (row: string) => row.replace('"step"', '"jump"'), /^event: /],
    ['a later version', (row: string) => row.replace('"v":1', '"v":2'), /^v: /],
    ['an unknown key', (row: string) => row.replace('"v":1', '"v":1,"x":1'), /"x"/],
    ['a missing key', (row: string) => row.replace('"criteria":"bb",', ''), /^criteria: /],
    ['more than everything', (row: string) => row.replace('"to":10', '"to":101'), /^to: /],
    ['a number as large as none', (row: string) => row.replace('"to":10', '"to":1e999'), /^to: /],
    ['half a number', (row: string) => row.replace('"seq":2', '"seq":2.5'), /^seq: /],
    [
      'a time that is no time',
      (row: string) => row.replace(/"at":"[^"]*"/, '"at":"2026-02-30T00:00:00Z"'),
      /^at: /,
    ],
    ['a number twice', (row: string) => row.replace('"seq":2', '"seq":1'), 'seq 1 does not follow 1'],
    ['a number too early', (row: string) => row.replace('"seq":2', '"seq":9'), 'seq 4 does not follow 9'],
  ])('%s is named with its line', (_what, change, message) => {
    const read = parseHistory(second(change))
    expect(read).toEqual({
      kind: 'unreadable',
      before: expect.any(Array),
      line: message === 'seq 4 does not follow 9' ? 3 : 2,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    })
  })

  test('what stands before the damage still counts, and the next number is above all that was ever used', () => {
    const good = [stepLine({ seq: 1, to: 5 }), stepLine({ seq: 2, to: 10 })].reduce(appendLine, '')
    const damaged = `${good}<<<<<<< HEAD\n{"seq":7,"half`
    const history = parseHistory(damaged)
    expect(history).toMatchObject({ kind: 'unreadable', line: 3 })
    expect(countingLines(history).map(({ seq }) => seq)).toEqual([1, 2])
    expect(highestSeq(damaged)).toBe(7)
    expect(countingLines(parseHistory(good)).map(({ seq }) => seq)).toEqual([1, 2])
  })
})
