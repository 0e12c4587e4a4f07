import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { isMap, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { repositoryFile, workflowFiles } from './repository-file.js'
import { example, ourselves, readWorkflow, stepsOf } from './workflow.js'
import { workflowProblems } from './workflow-problems.js'

/** Lines that grant a permission to a job's token. */
const grants = (path: string): readonly string[] => {
  const source = repositoryFile(path)
  const lines: string[] = []
  visit(parseDocument(source), {
    Pair(_, { key, value }) {
      if (String(key) !== 'permissions' || !isMap(value)) return
      for (const grant of value.items) {
        const at = z.looseObject({ range: z.array(z.number()) }).parse(grant.key).range[0] ?? 0
        lines.push(source.slice(at, source.indexOf('\n', at)))
      }
    },
  })
  return lines
}

describe("GitHub's own parser", () => {
  test('finds nothing wrong with any workflow', async () => {
    expect(await workflowProblems(workflowFiles())).toEqual([])
  }, 60_000)

  test.each([
    ['a misspelt key', `{ runs-on: ubuntu-latest, stepz: [{ run: ls }] }`, "Unexpected value 'stepz'"],
    [
      'a broken guard',
      `{ runs-on: ubuntu-latest, if: github.foo &&, steps: [{ run: ls }] }`,
      'Unexpected end of expression',
    ],
    [
      'a guard on what is not there',
      `{ runs-on: ubuntu-latest, if: gihtub.foo, steps: [{ run: ls }] }`,
      "'gihtub'",
    ],
  ])(
    'would find %s',
    async (_, job, problem) => {
      const folder = mkdtempSync(join(tmpdir(), 'sluice-broken-'))
      try {
        const broken = join(folder, 'broken.yml')
        writeFileSync(broken, `on: push\njobs: { a: ${job} }\n`)
        expect((await workflowProblems([broken])).join('\n')).toContain(problem)
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    60_000,
  )
})

describe.each(workflowFiles())('%s', (path) => {
  test('pins every action to a full commit SHA and names its version', () => {
    const references = repositoryFile(path).match(/(?<=^\s*(?:- )?uses: ).*$/gm) ?? []
    expect(references).toHaveLength(stepsOf(path).filter(({ uses }) => uses !== undefined).length)
    for (const reference of references) {
      if (path === example && reference.startsWith(`${ourselves} `)) continue
      expect(reference).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    }
  })

  test('grants nothing by default, and every grant of a job says why', () => {
    expect(readWorkflow(path).permissions).toEqual({})
    for (const grant of grants(path)) expect(grant).toMatch(/^[a-z-]+: (read|write) # .{5,}/)
  })

  test('limits how long and how often it runs', () => {
    const { concurrency, jobs } = readWorkflow(path)
    for (const { 'timeout-minutes': minutes, concurrency: own } of Object.values(jobs)) {
      expect(minutes).toBeLessThanOrEqual(30)
      expect(own?.group ?? concurrency?.group).toEqual(expect.any(String))
    }
  })

  test('leaves no credentials behind in a checkout', () => {
    for (const { uses, with: settings } of stepsOf(path))
      if (uses?.startsWith('actions/checkout@')) expect(settings['persist-credentials']).toBe(false)
  })

  test('puts no expression into a shell, for a stranger may have written what it stands for', () => {
    for (const { run } of stepsOf(path)) expect(run ?? '').not.toContain('${{')
  })
})
