import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { commandHelp, parseCommand } from '../../src/rollout/command.js'

const rollback = (change: object) => ({ kind: 'rollback', to: null, force: false, reason: '', ...change })
const malformed = { kind: 'malformed', message: expect.stringContaining('/rollback to 10') }

describe('commands', () => {
  test.each([
    ['/rollback', rollback({})],
    ['/rollback   ', rollback({})],
    ['/rollback errors are up', rollback({ reason: 'errors are up' })],
    ['/rollback 500s everywhere', rollback({ reason: '500s everywhere' })],
    ['/rollback to 10', rollback({ to: 10 })],
    ['/rollback to 0', rollback({ to: 0 })],
    ['/rollback to 12.5% too slow', rollback({ to: 12.5, reason: 'too slow' })],
    ['/rollback to 10 % too slow', rollback({ to: 10, reason: 'too slow' })],
    ['/rollback To 10', rollback({ to: 10 })],
    ['/rollback\tto\t10', rollback({ to: 10 })],
    ['/rollback --force', rollback({ force: true })],
    ['/rollback to 10 --force too slow', rollback({ to: 10, force: true, reason: 'too slow' })],
    ['/rollback --force to 10', rollback({ to: 10, force: true })],
    ['/rollback to be safe', rollback({ reason: 'to be safe' })],
    ['/rollback to', rollback({ reason: 'to' })],
    ['/rollback to 101', malformed],
    ['/rollback to 1,5', malformed],
    ['/rollback to -5', malformed],
    ['/rollback to 5.', malformed],
    ['/rollback to .5', malformed],
    ['/rollback to 1e1', malformed],
    ['/rollback to 12.3456', malformed],
    ['/rollback to %', malformed],
    ['/pause', { kind: 'pause', reason: '' }],
    ['/pause  until Monday ', { kind: 'pause', reason: 'until Monday' }],
    ['/resume', { kind: 'resume' }],
    ['/resume please', { kind: 'resume' }],
    ['/status', { kind: 'status' }],
    ['/status \t', { kind: 'status' }],
    ['/explain\nwhy is it so slow?', { kind: 'explain' }],
    ['/advance', { kind: 'advance' }],
    ['/advance to 50', { kind: 'malformed', message: expect.stringContaining('/advance takes nothing') }],
    ['/status of checkout', { kind: 'malformed', message: expect.stringContaining('alone') }],
    ['/help', { kind: 'help' }],
  ])('%j', (body, command) => {
    expect(parseCommand(body)).toEqual(command)
  })

  test.each([
    '',
    'rollback',
    'please /rollback',
    ' /rollback',
    '\t/rollback',
    '    /rollback',
    '\n/rollback',
    '> /rollback',
    '`/rollback`',
    '```\n/rollback\n```',
    '- /rollback',
    '// rollback',
    '/ rollback',
    '/rollbacks',
    '/rollback!',
    '/rollback\u00a0to 10',
    '/ROLLBACK',
    '/deploy',
    '/constructor',
    '/statuses',
    '\\/advance',
    '<!-- -->/rollback',
    '\ufeff/rollback',
  ])('%j is none', (body) => {
    expect(parseCommand(body)).toBeNull()
  })

  test('stand on the first line alone, however the lines end', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('\n', '\r\n', '\r'), (below, end) => {
        expect(parseCommand(`/rollback to 10 slow${end}${below}`)).toEqual(
          rollback({ to: 10, reason: 'slow' }),
        )
        expect(parseCommand(`Something is wrong.${end}/rollback${below}`)).toBeNull()
      }),
    )
  })

  test('are read from anything without an error, and only from a line that begins with a slash', () => {
    const words = fc.constantFrom(
      '/rollback',
      '/pause',
      '/status',
      '/explain',
      '/advance',
      '/restart',
      'to',
      '10',
      '%',
      '--force',
      ' ',
      '\t',
      '\n',
      '-',
      '1.5',
      '`',
    )
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 8 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(body, (text) => {
        const command = parseCommand(text)
        if (!text.startsWith('/')) expect(command).toBeNull()
        // A step is never taken for words that were meant otherwise.
        if (command?.kind === 'advance') expect(text).toMatch(/^\/advance\s*(?:[\r\n]|$)/)
        if (command?.kind !== 'rollback' || command.to === null) return
        expect(command.to).toBeGreaterThanOrEqual(0)
        expect(command.to).toBeLessThanOrEqual(100)
        // A number never comes from nowhere.
        expect(text.split('\n', 1)[0]).toMatch(/\bto[ \t]+\d/i)
      }),
      { numRuns: 1000 },
    )
  })

  test('that are offered are understood', () => {
    for (const { usage } of commandHelp)
      expect(parseCommand(usage.replaceAll(/[[\]]/g, '').replace('N', '10'))).not.toBeNull()
    expect(commandHelp.map(({ usage }) => usage.split(' ')[0])).toEqual([
      '/rollback',
      '/pause',
      '/resume',
      '/status',
      '/explain',
      '/advance',
      '/restart',
      '/help',
    ])
  })
})
