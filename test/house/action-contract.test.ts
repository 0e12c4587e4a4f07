import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { z } from 'zod'
import { inputs, outputs } from '../../src/action/inputs.js'
import { repositoryFile } from './repository-file.js'

// Strict objects: whatever action.yml may say and this does not know is a difference, too.
const action = z
  .strictObject({
    name: z.string(),
    description: z.string(),
    author: z.string(),
    branding: z.strictObject({ icon: z.string(), color: z.string() }),
    inputs: z.record(
      z.string(),
      z.strictObject({
        description: z.string(),
        default: z.string().default(''),
        required: z.boolean().default(false),
      }),
    ),
    outputs: z.record(z.string(), z.strictObject({ description: z.string() })),
    runs: z.strictObject({ using: z.string(), main: z.string() }),
  })
  .parse(parse(repositoryFile('action.yml')))

const kebabCase = /^[a-z]+(-[a-z]+)*$/
/** The colours that the Marketplace knows. */
const colours = ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark']

describe('action.yml', () => {
  test('runs the committed bundle on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
  })

  test('can be listed in the Marketplace', () => {
    expect(action.name).toBe('Sluice: migrate by pull request')
    expect(colours).toContain(action.branding.color)
    expect(action.branding.icon).toMatch(kebabCase)
  })

  test('names the inputs that the code reads, in the same order', () => {
    expect(Object.keys(action.inputs)).toEqual(Object.keys(inputs))
  })

  test('names the outputs that the code sets, in the same order', () => {
    expect(Object.keys(action.outputs)).toEqual(Object.keys(outputs))
  })

  test.each(Object.entries(inputs))(
    'input %s has the default of the code and says what it takes',
    (name, input) => {
      expect(name).toMatch(kebabCase)
      const declared = action.inputs[name]
      expect(declared?.default).toBe(input.default)
      expect(declared?.required).toBe(input.required)
      const kind = input.secret ? `${input.kind} (secret)` : input.kind
      const said = declared?.description.split(/(?=Type: )/).at(-1)
      if (name === 'github-token' || input.default === '')
        expect(said?.startsWith(`Type: ${kind}. Default: `)).toBe(true)
      else expect(said).toBe(`Type: ${kind}. Default: ${input.default}`)
    },
  )

  test.each(Object.entries(outputs))('output %s says what it gives', (name, output) => {
    expect(name).toMatch(kebabCase)
    expect(action.outputs[name]?.description).toContain(`Type: ${output.kind}.`)
  })

  test('every credential is marked as a secret, so that it is masked', () => {
    const credentials = Object.keys(inputs).filter((name) => /token|password|key/.test(name))
    const secrets = Object.entries(inputs)
      .filter(([, input]) => input.secret)
      .map(([name]) => name)
    expect(secrets).toEqual(credentials)
  })
})
