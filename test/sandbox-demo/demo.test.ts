import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { type DemoRoom, demoRoom } from './demo-process.js'

jest.setTimeout(300_000)

let room: DemoRoom
beforeEach(async () => {
  room = await demoRoom()
})
afterEach(() => room.close())

test('the short demo ends at 100 % with one rollback behind it, and leaves a repository to browse', async () => {
  const left = join(room.temporary, 'left')
  const { exitCode, stdout, stderr } = await room.play(['--fast', '--check', '--keep', '--dir', left])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })

  const bars = [...stdout.matchAll(/[█░]+ ([\d.]+) % of requests/g)].map(([, percent]) => Number(percent))
  expect(bars).toEqual([5, 25, 0, 5, 25, 100])
  expect(stdout).toMatch(/Sluice {3}rollback: errors, .*requests/)
  expect(stdout).toMatch(/Sluice {3}hold: incident #\d+ is open \(incident-open\)/)
  expect(stdout).toContain(`git -C ${left}/shop log --oneline`)
  // Neither colour nor a progress line where nobody watches.
  expect(stdout).not.toContain('\u001b')
  expect(stdout).not.toContain('\r')

  const read = (path: string) => readFile(join(left, path), 'utf8')
  expect(await read('shop/config/checkout.yaml')).toContain('newSystemPercentage: 100 # percent of requests')
  expect(await read('shop/config/payments.yaml')).toContain('retries: 1')
  const [, log = ''] = (await read('shop/docs/migrations/checkout.md')).split('## Rollback log')
  expect(log.match(/\| 25 % → 0 % \|/g)).toHaveLength(1)
  const issues = await readdir(join(left, 'issues'))
  const incident = issues.find((name) => name.endsWith('issue.md') && !name.startsWith('02'))
  expect(await read(`issues/${incident}`)).toContain('Try failed payments five times')
  expect(await readdir(join(left, 'runs'))).toHaveLength(15)
  expect(await room.leftovers()).toEqual([])
})

describe('a story that does not come out as told', () => {
  test('says what was expected and what came, and leaves nothing behind', async () => {
    const action = join(room.temporary, 'does-nothing.mjs')
    await writeFile(action, 'console.log("nothing to do")\n')
    const { exitCode, stdout } = await room.play(['--fast'], { action })
    expect(exitCode).toBe(1)
    expect(stdout).toContain('The story did not come out as told.')
    expect(stdout).toContain('expected {"exitCode":0,"decision":"propose","reason":"ready"}')
    expect(stdout).toContain('came     {"exitCode":0}')
    expect(stdout).toContain('  nothing to do')
    expect(await room.leftovers()).toEqual([])
  })

  test('ends with 130 when interrupted, and neither its process nor its folders stay', async () => {
    const action = join(room.temporary, 'hangs.mjs')
    const pidFile = join(room.temporary, 'pid')
    await writeFile(
      action,
      `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(pidFile)}, String(process.pid))\nsetInterval(() => {}, 1000)\n`,
    )
    let waiting = false
    const { exitCode, stdout } = await room.play(['--fast'], {
      action,
      heard(_, interrupt) {
        if (waiting) return
        waiting = true
        const look = setInterval(() => {
          if (!existsSync(pidFile)) return
          clearInterval(look)
          interrupt()
        }, 50)
      },
    })
    expect(exitCode).toBe(130)
    expect(stdout).toContain('Interrupted')
    const pid = Number(await readFile(pidFile, 'utf8'))
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
    expect(await room.leftovers()).toEqual([])
  })
})

describe('the command line', () => {
  test('--help lists every option and the exit codes', async () => {
    const { exitCode, stdout } = await room.play(['--help'])
    expect(exitCode).toBe(0)
    for (const word of ['--fast', '--pace', '--seed', '--dir', '--keep', '--check', 'NO_COLOR', '130'])
      expect(stdout).toContain(word)
  })

  test('a folder that holds something is not touched', async () => {
    const full = join(room.temporary, 'full')
    await mkdir(full)
    await writeFile(join(full, 'mine.txt'), 'mine')
    const { exitCode, stderr } = await room.play(['--dir', full])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('is not an empty folder')
    expect(await readdir(full)).toEqual(['mine.txt'])
  })

  test('an Action that is not there is said before anything starts', async () => {
    const { exitCode, stderr } = await room.play([], { action: join(room.temporary, 'nowhere.js') })
    expect(exitCode).toBe(2)
    expect(stderr).toContain('nowhere.js does not exist')
    expect(await room.leftovers()).toEqual([])
  })
})
