import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { repositoryFile, root } from './repository-file.js'

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  // A file that is deleted but not yet committed is still listed.
  .filter((path) => path !== '' && existsSync(join(root, path)))

const manifest = z
  .looseObject({
    license: z.string(),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(repositoryFile('package.json')))

describe('the repository', () => {
  test('has a licence, and package.json names the same one', () => {
    expect(repositoryFile('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) 2026 The Sluice authors\n/)
    expect(manifest.license).toBe('MIT')
  })

  test('holds no large file but the bundle', () => {
    const large = tracked.filter(
      (path) => !path.startsWith('dist/') && statSync(join(root, path)).size > 1_000_000,
    )
    expect(large).toEqual([])
  })

  test('binds no one to a registry: the lock file says what, not from where', () => {
    const lock = z
      .looseObject({ packages: z.record(z.string(), z.looseObject({ resolved: z.string().optional() })) })
      .parse(JSON.parse(repositoryFile('package-lock.json')))
    const bound = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)
    expect(bound.map(([name]) => name)).toEqual([])
    expect(repositoryFile('.npmrc')).not.toMatch(/registry\s*=/)
  })

  test('pins every dependency to one version, so that a bundle can be built again', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    )
    expect(loose).toEqual([])
  })
})
