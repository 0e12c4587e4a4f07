import { describe, expect, test } from '@jest/globals'
import { type PlanText, validatePlans, validatePull } from '../../src/app/validate.js'
import type { PullDetail } from '../../src/forge/forge.js'
import { planText } from '../plan/plan-text.js'

const plan = (file: string, changes: Readonly<Record<string, string>> = {}): PlanText => ({
  file,
  bytes: new TextEncoder().encode(planText(changes)),
})

describe('plans are checked', () => {
  test('each by itself, errors before warnings', () => {
    const { files, findings } = validatePlans([
      plan('a.yml', { ramp: '[{ to: 50, soak: 1d }, { to: 100 }]' }),
      plan('b.yml', { name: 'search', owner: '' }),
    ])
    expect(files).toEqual(['a.yml', 'b.yml'])
    expect(findings[0]).toMatchObject({ level: 'error', file: 'b.yml' })
    expect(findings.at(-1)).toMatchObject({ level: 'warning' })
    expect(findings.map(({ file }) => file)).toContain('a.yml')
  })

  test('and against each other', () => {
    const { findings } = validatePlans([plan('a.yml'), plan('b.yml')])
    expect(findings).toContainEqual(
      expect.objectContaining({ level: 'error', code: 'same-name', file: 'b.yml' }),
    )
  })

  test('none at all are no error', () => {
    expect(validatePlans([])).toEqual({ files: [], findings: [] })
  })
})

test('a pull request is validated at its head, all of its plans and no other file', async () => {
  const head = { sha: 'head', branch: 'typo', sameRepository: false }
  const read: string[] = []
  const forge = {
    pull: async () => ({ head }) as PullDetail,
    tree: async (ref: string) =>
      new Map(
        ref === 'head'
          ? [
              ['README.md', 'r'],
              ['.migration.yml', 'p'],
              ['.migrations/b.yml', 'q'],
            ]
          : [],
      ),
    blob: async (sha: string) => {
      read.push(sha)
      return plan('x', sha === 'q' ? { name: 'search', owner: '' } : {}).bytes
    },
  }
  const { files, findings } = await validatePull(forge, 7, ['.migration.yml', '.migrations/*.yml'])
  expect(files).toEqual(['.migration.yml', '.migrations/b.yml'])
  expect(read).toEqual(['p', 'q'])
  expect(findings.filter(({ level }) => level === 'error').map(({ file }) => file)).toEqual([
    '.migrations/b.yml',
  ])
})
