import { describe, expect, test } from '@jest/globals'
import { readOptions } from '../../src/sandbox/demo/options.js'

describe('readOptions', () => {
  test('without words the full story is played', () => {
    expect(readOptions([])).toEqual({
      kind: 'play',
      options: { fast: false, keep: false, check: false, pace: 0, seed: 7, directory: null },
    })
  })

  test('takes every option', () => {
    const words = ['--fast', '--keep', '--check', '--pace', '1.5', '--seed=42', '--dir', 'here']
    expect(readOptions(words)).toEqual({
      kind: 'play',
      options: { fast: true, keep: true, check: true, pace: 1.5, seed: 42, directory: 'here' },
    })
  })

  test.each([
    [['--pace', 'slow'], '--pace is "slow"; write seconds'],
    [['--pace='], '--pace is ""; write seconds'],
    [['--pace=-1'], '--pace is "-1"; write seconds'],
    [['--seed', '1e3'], '--seed is "1e3"; write a whole number'],
    [['--seed'], '--seed'],
    [['--dir='], '--dir is empty; write a path'],
    [['--quick'], "'--quick'"],
    [['fast'], "'fast'"],
  ])('refuses %j and says what to write', (words, message) => {
    expect(readOptions(words)).toEqual({ kind: 'wrong', message: expect.stringContaining(message) })
  })

  test.each(['--help', '-h'])('%s wins over everything else that can be read', (word) => {
    expect(readOptions(['--pace', 'slow', word])).toEqual({ kind: 'help' })
  })
})
