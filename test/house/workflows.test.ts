import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { isMap, parse, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { inputs } from '../../src/action/inputs.js'
import { repositoryFile, workflowFiles } from './repository-file.js'
import { workflowProblems } from './workflow-problems.js'

const example = 'examples/workflows/sluice.yml'
/** How the example names this action: a placeholder that its reader replaces, and so the one reference without a SHA. */
const ourselves = 'your-org/migration-sluice@v0'

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
})
const job = z.looseObject({
  if: z.string().optional(),
  permissions: z.record(z.string(), z.string()),
  'timeout-minutes': z.number(),
  concurrency: z
    .looseObject({ group: z.string(), 'cancel-in-progress': z.boolean(), queue: z.string().optional() })
    .optional(),
  steps: z.array(step),
})
const workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.looseObject({ group: z.string() }).optional(),
  jobs: z.record(z.string(), job),
})

const read = (path: string) => workflow.parse(parse(repositoryFile(path)))
const stepsOf = (path: string) => Object.values(read(path).jobs).flatMap(({ steps }) => steps)

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

  test('would find a misspelt key and a broken expression', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sluice-broken-'))
    try {
      const broken = join(folder, 'broken.yml')
      const jobs = `{ a: { runs-on: ubuntu-latest, stepz: [], if: "github.event_name == 'push' &&", steps: [{ run: ls }] } }`
      writeFileSync(broken, `on: push\njobs: ${jobs}\n`)
      const problems = (await workflowProblems([broken])).join('\n')
      expect(problems).toContain('stepz')
      expect(problems).toMatch(/expression/i)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 60_000)
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
    expect(read(path).permissions).toEqual({})
    for (const grant of grants(path)) expect(grant).toMatch(/^[a-z-]+: (read|write) # .{5,}/)
  })

  test('limits how long and how often it runs', () => {
    const { concurrency, jobs } = read(path)
    for (const { 'timeout-minutes': minutes, concurrency: own } of Object.values(jobs)) {
      expect(minutes).toBeLessThanOrEqual(30)
      expect(own?.group ?? concurrency?.group).toEqual(expect.any(String))
    }
  })

  test('leaves no credentials behind in a checkout', () => {
    for (const { uses, with: settings } of stepsOf(path))
      if (uses?.startsWith('actions/checkout@')) expect(settings['persist-credentials']).toBe(false)
  })

  test('puts nothing that a stranger can write into a shell', () => {
    for (const { run } of stepsOf(path))
      expect(run ?? '').not.toMatch(/\$\{\{[^}]*\b(github\.event|head_ref|inputs\.)/)
  })
})

describe('the workflow that users copy', () => {
  const { on, jobs } = read(example)
  const used = stepsOf(example).filter(({ uses }) => uses === ourselves)

  test('starts on everything that Sluice answers to', () => {
    expect(Object.keys(on).sort()).toEqual(
      [
        ...['issue_comment', 'merge_group', 'pull_request', 'pull_request_review', 'pull_request_target'],
        ...['push', 'repository_dispatch', 'schedule', 'workflow_dispatch'],
      ].sort(),
    )
    expect(on.issue_comment).toEqual({ types: ['created'] })
    expect(on.repository_dispatch).toEqual({ types: ['sluice-alert'] })
  })

  test('is scheduled away from the full hour', () => {
    const [{ cron }] = z.tuple([z.object({ cron: z.string() })]).parse(on.schedule)
    const minutes = cron.split(' ')[0]?.split(',').map(Number) ?? []
    expect(minutes.length).toBeGreaterThan(1)
    for (const minute of minutes) expect(minute % 5).not.toBe(0)
  })

  test('never cancels a run, and never drops one that waits', () => {
    expect(jobs.sluice?.concurrency).toEqual({
      group: 'sluice',
      'cancel-in-progress': false,
      queue: 'max',
    })
  })

  test('checks nothing out and runs no shell, whatever the trigger', () => {
    for (const { uses, run } of stepsOf(example)) {
      expect(uses).not.toMatch(/^actions\/checkout@/)
      expect(run).toBeUndefined()
    }
  })

  test('starts no runner for a comment that cannot be a command', () => {
    expect(jobs.sluice?.if).toContain("startsWith(github.event.comment.body, '/')")
    expect(jobs.sluice?.if).toContain("github.event.comment.user.type == 'User'")
  })

  test('gives no credentials for metrics and no write access but the status to pull requests from outside', () => {
    expect(jobs.gate?.permissions).toEqual({
      contents: 'read',
      'pull-requests': 'read',
      statuses: 'write',
    })
    expect(jobs.validate?.permissions).toEqual({ contents: 'read', 'pull-requests': 'read' })
    expect(JSON.stringify(jobs.validate)).not.toContain('secrets.')
    expect(JSON.stringify(jobs.gate).match(/secrets\.\w+/g)).toEqual(['secrets.SLUICE_APP_PRIVATE_KEY'])
  })

  test('asks the App for no more than it asks of GITHUB_TOKEN', () => {
    for (const { permissions, steps } of Object.values(jobs)) {
      const app = steps.find(({ uses }) => uses?.startsWith('actions/create-github-app-token@'))
      if (app === undefined) continue
      const asked = Object.entries(app.with).filter(([name]) => name.startsWith('permission-'))
      expect(
        Object.fromEntries(asked.map(([name, level]) => [name.replace('permission-', ''), level])),
      ).toEqual(permissions)
    }
  })

  test('uses only inputs that exist', () => {
    expect(used).toHaveLength(3)
    for (const { with: settings } of used)
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(settings)))
  })
})
