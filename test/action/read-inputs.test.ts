import { describe, expect, test } from '@jest/globals'
import { inputs } from '../../src/action/inputs.js'
import { readInputs } from '../../src/action/read-inputs.js'

describe('what is not set', () => {
  test('has the default of action.yml', () => {
    expect(readInputs({ 'INPUT_GITHUB-TOKEN': 'token' })).toMatchObject({
      token: 'token',
      planGlobs: inputs.plan.default.split(','),
      mode: 'auto',
      dryRun: false,
      trusted: [],
      backtest: null,
      summary: true,
      secrets: ['token'],
    })
  })

  test('is the same as what is set to nothing, as GitHub hands on an empty expression', () => {
    const empty = Object.fromEntries(Object.keys(inputs).map((name) => [`INPUT_${name.toUpperCase()}`, '']))
    expect(readInputs(empty)).toEqual(readInputs({}))
  })
})

test('variables for notifications are handed on, whatever they are called, and no others', () => {
  const env = {
    SLUICE_NOTIFY_TEAM: 'https://x.dev',
    SLUICE_NOTIFY_SECRET: 's',
    SLUICE_OTHER: 'o',
    HOME: '/root',
  }
  const { environment } = readInputs(env)
  expect(environment).toMatchObject({ SLUICE_NOTIFY_TEAM: 'https://x.dev', SLUICE_NOTIFY_SECRET: 's' })
  expect(Object.keys(environment)).not.toEqual(expect.arrayContaining(['HOME']))
  expect(Object.keys(environment)).not.toEqual(expect.arrayContaining(['SLUICE_OTHER']))
})

test('lists are separated by commas or lines, with any space around', () => {
  const read = readInputs({
    INPUT_PLAN: ' a.yml ,\n b/*.yml\r\n\n,c.yml ',
    'INPUT_TRUSTED-IDENTITIES': 'acme-sluice[bot]\nother[bot]',
  })
  expect(read.planGlobs).toEqual(['a.yml', 'b/*.yml', 'c.yml'])
  expect(read.trusted).toEqual(['acme-sluice[bot]', 'other[bot]'])
})

describe('booleans', () => {
  test.each(['true', 'True', 'TRUE'])('%s is true', (text) => {
    expect(readInputs({ 'INPUT_DRY-RUN': text }).dryRun).toBe(true)
  })
  test.each(['false', 'False', 'FALSE'])('%s is false', (text) => {
    expect(readInputs({ INPUT_SUMMARY: text }).summary).toBe(false)
  })
  test.each(['yes', '1', 'tRue', 'true,'])(
    '%s is refused: a dry run by mistake is better than none',
    (text) => {
      expect(() => readInputs({ 'INPUT_DRY-RUN': text })).toThrow(/dry-run is .*; write true or false/)
    },
  )
})

describe('days of the backtest', () => {
  test.each([
    ['1', 1],
    ['7', 7],
    ['30', 30],
    ['false', null],
    ['', null],
  ])('%j is %j', (text, days) => {
    expect(readInputs({ INPUT_BACKTEST: text }).backtest).toBe(days)
  })
  test.each(['0', '31', '07', '7d', '1.5', '-1', 'true'])('%s is refused', (text) => {
    expect(() => readInputs({ INPUT_BACKTEST: text })).toThrow(/write a number of days from 1 to 30/)
  })
})

test('an unknown mode is refused with the known ones', () => {
  expect(() => readInputs({ INPUT_MODE: 'Auto' })).toThrow(
    '"Auto"; write one of auto, tick, gate, command, validate',
  )
})

describe('credentials', () => {
  const environment = {
    PROMETHEUS_URL: 'https://prometheus.acme.dev',
    PROMETHEUS_TOKEN: 'from the environment',
    PROMETHEUS_PASSWORD: 'password',
    DD_API_KEY: 'api key',
    DD_APP_KEY: 'app key',
    DD_SITE: 'datadoghq.eu',
  }

  test('come from the environment, and the input of the same name wins', () => {
    const read = readInputs({ ...environment, 'INPUT_PROMETHEUS-TOKEN': 'from the input' })
    expect(read.environment).toEqual({
      ...environment,
      PROMETHEUS_TOKEN: 'from the input',
      PROMETHEUS_USERNAME: undefined,
    })
  })

  test('are secrets, unlike addresses and user names', () => {
    const read = readInputs({
      ...environment,
      'INPUT_GITHUB-TOKEN': 'token',
      'INPUT_PROMETHEUS-USERNAME': '12345',
    })
    expect([...read.secrets].sort()).toEqual([
      'api key',
      'app key',
      'from the environment',
      'password',
      'token',
    ])
  })

  test('of other names are never read', () => {
    expect(
      JSON.stringify(readInputs({ AWS_SECRET_ACCESS_KEY: 'hidden', INPUT_OTHER: 'hidden' })),
    ).not.toContain('hidden')
  })
})
