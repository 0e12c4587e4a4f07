import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'

// The packaged command in a child process: what `npx sluice` runs.
jest.setTimeout(60_000)
const command = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url))
const examples = fileURLToPath(new URL('../../examples', import.meta.url))

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function sluice(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, ...args],
      { cwd: folder, env: { PATH: process.env.PATH } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
      },
    )
  })
}

describe('sluice validate', () => {
  test('says that there is no plan', async () => {
    expect(await sluice('validate')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('No plan found'),
    })
  })

  test('accepts a good plan, without colour where nobody looks', async () => {
    const { code, stdout } = await sluice('validate', join(examples, 'minimal.migration.yml'))
    expect({ code, stdout }).toEqual({ code: 0, stdout: '1 plan checked: 0 errors, 0 warnings\n' })
  })

  test('finds the plan by itself and names line, finding and advice', async () => {
    await writeFile(join(folder, '.migration.yml'), 'version: 1\nname: Foo\nramp: fastest\n')
    const { code, stdout } = await sluice('validate')
    expect(code).toBe(1)
    expect(stdout).toContain('.migration.yml:2:7 error name is "Foo"')
    expect(stdout).toContain('.migration.yml:3:7 error ramp is "fastest": write standard, cautious or fast')
  })

  test('prints JSON for machines', async () => {
    const { code, stdout } = await sluice('validate', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      files: ['.migration.yml'],
      findings: expect.arrayContaining([expect.objectContaining({ level: 'error', line: 2, path: 'name' })]),
    })
  })

  test('a file that is not there, an unknown command and an unknown option are wrong calls', async () => {
    expect(await sluice('validate', 'missing.yml')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('missing.yml: cannot be read (ENOENT)'),
    })
    expect(await sluice('nonsense')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("unknown command 'nonsense'"),
    })
    expect(await sluice('validate', '--nope')).toMatchObject({ code: 2 })
  })

  test('explains itself', async () => {
    expect(await sluice('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('validate') })
    expect(await sluice('validate', '--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Exit codes'),
    })
    expect(await sluice('--version')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
  })
})
