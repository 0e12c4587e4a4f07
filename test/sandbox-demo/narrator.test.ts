import { describe, expect, test } from '@jest/globals'
import { createNarrator, type Narrator } from '../../src/sandbox/demo/narrator.js'
import { createProgress } from '../../src/sandbox/demo/progress.js'
import { wrapped } from '../../src/sandbox/demo/wrapped.js'

function told(tell: (narrator: Narrator) => void, columns = 80): string[] {
  let text = ''
  const write = (more: string) => {
    text += more
  }
  tell(createNarrator({ columns, write }))
  return text.split('\n')
}

const at = Date.UTC(2026, 2, 2, 9, 7)

describe('the narrator', () => {
  test('breaks long reasons below their beginning, never beyond the terminal', () => {
    const why = 'a reason that goes on and on '.repeat(8)
    const lines = told((narrator) =>
      narrator.tell({ at, who: 'Sluice', what: 'hold:', why, mood: 'warning' }),
    )
    expect(lines[0]).toMatch(/^Mon 2 Mar 09:07 {5}Sluice {3}hold: a reason/)
    expect(lines[1]).toMatch(/^ {29}\S/)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('says a date once for what happens at one moment', () => {
    const lines = told((narrator) => {
      narrator.tell({ at, who: 'Sluice', what: 'finish:' })
      narrator.tell({ at, who: '', what: 'and that was it' })
    })
    expect(lines[1]).toBe(`${' '.repeat(29)}and that was it`)
  })

  test.each([
    [0, 0],
    [1, 1],
    [50, 20],
    [100, 40],
  ])('%d %% fills %d of 40 fields', (percent, full) => {
    const [line = ''] = told((narrator) => narrator.exposure(percent))
    expect(line).toContain(`${'█'.repeat(full)}${'░'.repeat(40 - full)} ${percent} %`)
  })
})

describe('the progress line', () => {
  const played = async (isTTY: boolean) => {
    const writes: string[] = []
    const progress = createProgress({ isTTY, columns: 20, write: (text) => writes.push(text) })
    const answer = await progress.during('run 1 of 14: something long', Promise.resolve('done'))
    return { writes, answer }
  }

  test('is drawn within the terminal and taken away', async () => {
    const { writes, answer } = await played(true)
    expect(answer).toBe('done')
    expect(writes[0]).toBe('\r\u001b[2K⠋ run 1 of 14: some')
    expect(writes.at(-1)).toBe('\r\u001b[2K')
  })

  test('is not there where nobody watches', async () => {
    expect(await played(false)).toEqual({ writes: [], answer: 'done' })
  })
})

test('a word longer than the line has a line of its own', () => {
  expect(wrapped('see https://example.org/a/long/path for  more', 10)).toEqual([
    'see',
    'https://example.org/a/long/path',
    'for more',
  ])
})
