import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  editConfig,
  readConfig,
  rollbackTargetValues,
  stepTarget,
  toFile,
} from '../../src/rollout/exposure.js'
import { plan } from '../report/sample.js'
import { configSamples } from '../support/config-text.js'

const percent = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000)
const values = fc.record({
  percentage: percent,
  enabled: fc.boolean(),
  shadow: fc.boolean(),
  fallback: fc.boolean(),
})
const unit = fc.constantFrom<'percent' | 'fraction'>('percent', 'fraction')

describe('in each of the five formats', () => {
  test('what stands there is read, and nobody is exposed in shadow or switched off', () => {
    fc.assert(
      fc.property(values, unit, (given, kind) => {
        for (const { config, text } of configSamples(kind, given)) {
          const exposure = given.shadow || !given.enabled ? 0 : given.percentage
          expect([config.file, readConfig(config, text)]).toEqual([
            config.file,
            { kind: 'read', ...given, exposure },
          ])
        }
      }),
    )
  })

  test('what is written is read back, in place, and writing it twice changes nothing', () => {
    fc.assert(
      fc.property(values, values, unit, (given, target, kind) => {
        for (const { config, text } of configSamples(kind, given)) {
          const edited = editConfig(config, text, target)
          if (!edited.ok) throw new Error(`${config.file}: ${edited.message}`)
          expect(readConfig(config, edited.text)).toMatchObject(target)
          expect(edited.text.split('\n').length).toBe(text.split('\n').length)
          expect(editConfig(config, edited.text, target)).toEqual(edited)
          expect(editConfig(config, edited.text, given)).toMatchObject({ ok: true })
        }
      }),
      { numRuns: 40 },
    )
  })

  test('keys that the plan does not declare are neither read nor touched', () => {
    for (const { config, text } of configSamples('percent', {
      percentage: 5,
      enabled: false,
      shadow: true,
      fallback: true,
    })) {
      const { file, percentage } = config
      const alone = { file, percentage, unit: 'percent' as const }
      expect(readConfig(alone, text)).toEqual({
        kind: 'read',
        percentage: 5,
        enabled: null,
        shadow: null,
        fallback: null,
        exposure: 5,
      })
      expect(editConfig(alone, text, rollbackTargetValues(0))).toEqual({
        ok: true,
        text: text.replace('5', '0'),
      })
    }
  })

  test('a rollback to zero leaves the fallback as it stands', () => {
    fc.assert(
      fc.property(values, unit, (given, kind) => {
        for (const { config, text } of configSamples(kind, given)) {
          const edited = editConfig(config, text, rollbackTargetValues(0))
          if (!edited.ok) throw new Error(`${config.file}: ${edited.message}`)
          expect(readConfig(config, edited.text)).toMatchObject({ fallback: given.fallback, exposure: 0 })
        }
      }),
      { numRuns: 20 },
    )
  })

  test('a missing key is named with its file, and not added', () => {
    for (const { config, text } of configSamples('percent', {
      percentage: 5,
      enabled: true,
      shadow: false,
      fallback: true,
    })) {
      const last = config.file.endsWith('.env') ? 'NEW_OTHER' : 'migration.other'
      for (const name of ['percentage', 'enabled', 'shadow', 'fallback'] as const) {
        const other = { ...config, [name]: last }
        const message = expect.stringContaining(last)
        expect(readConfig(other, text)).toEqual({ kind: 'unreadable', message })
        expect(readConfig(other, text)).toEqual({
          kind: 'unreadable',
          message: expect.stringContaining(config.file),
        })
        expect(editConfig(other, text, stepTarget(plan(), 10))).toEqual({ ok: false, message })
      }
    }
  })
})

test('what is no percentage or no switch is refused with what to write', () => {
  const [yaml, , , , env] = configSamples('percent', {
    percentage: 5,
    enabled: true,
    shadow: false,
    fallback: true,
  })
  if (yaml === undefined || env === undefined) throw new Error('no such sample')
  const message = (from: string, to: string, unit: 'percent' | 'fraction' = 'percent') => {
    const read = readConfig({ ...yaml.config, unit }, yaml.text.replace(from, to))
    return read.kind === 'unreadable' ? read.message : read
  }
  expect(message('percentage: 5', 'percentage: true')).toBe(
    'config/checkout.yaml: migration.percentage is true; write a number',
  )
  expect(message('percentage: 5', 'percentage: 101')).toContain('write a number from 0 to 100')
  expect(message('percentage: 5', 'percentage: -1')).toContain('write a number from 0 to 100')
  expect(message('percentage: 5', 'percentage: 5', 'fraction')).toContain(
    'write a number from 0 to 1 (unit: fraction)',
  )
  expect(message('percentage: 5', 'percentage: .nan')).toContain('migration.percentage')
  expect(message('percentage: 5', 'percentage: many')).toContain('migration.percentage')
  expect(message('enabled: true', 'enabled: 1')).toBe(
    'config/checkout.yaml: migration.enabled is 1; write true or false',
  )
  expect(message('migration:', '- migration')).toContain('config/checkout.yaml')
  expect(readConfig(env.config, env.text.replace('NEW_ENABLED=1', 'NEW_ENABLED=2'))).toMatchObject({
    kind: 'unreadable',
  })
  expect(readConfig(env.config, env.text.replace('NEW_ENABLED=1', 'NEW_ENABLED=0'))).toMatchObject({
    enabled: false,
    exposure: 0,
  })
})

test('a file that is missing or of no known format is said to be', () => {
  const { config } = plan()
  expect(readConfig(config, null)).toEqual({
    kind: 'unreadable',
    message: 'config/checkout.yaml does not exist on the default branch',
  })
  const ini = { ...config, file: 'config/checkout.ini' }
  const message = 'config/checkout.ini has no supported format'
  expect(readConfig(ini, 'a=1')).toEqual({ kind: 'unreadable', message })
  expect(editConfig(ini, 'a=1', stepTarget(plan(), 5))).toEqual({ ok: false, message })
})

test('percentages become decimal fractions without the noise of binary ones', () => {
  expect(toFile(7.3, 'fraction')).toBe(0.073)
  expect(toFile(0.001, 'fraction')).toBe(0.00001)
  fc.assert(
    fc.property(percent, (drawn) => {
      expect(toFile(drawn, 'percent')).toBe(drawn)
      const fraction = toFile(drawn, 'fraction')
      expect(Number(fraction.toFixed(5))).toBe(fraction)
      expect(fraction * 100).toBeCloseTo(drawn, 9)
    }),
  )
})

test('what the file says at a step, at 100 %, and after a rollback', () => {
  expect(stepTarget(plan(), 25)).toEqual({ percentage: 25, enabled: true, shadow: false, fallback: true })
  expect(stepTarget(plan(), 100)).toMatchObject({ percentage: 100, fallback: false })
  const { phases } = plan()
  const kept = plan({ phases: { ...phases, full: { ...phases.full, fallbackFor: 1 } } })
  expect(stepTarget(kept, 100)).toMatchObject({ percentage: 100, fallback: true })
  expect(rollbackTargetValues(10)).toEqual({ percentage: 10, enabled: true, shadow: false, fallback: true })
  expect(rollbackTargetValues(0)).toEqual({ percentage: 0, enabled: false, shadow: false, fallback: null })
})
