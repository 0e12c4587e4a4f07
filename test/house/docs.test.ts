/** The documentation says what the code does. `UPDATE_DOCS=1` rewrites what is generated. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { z } from 'zod'
import { inputs, outputs } from '../../src/action/inputs.js'
import { parsePlan } from '../../src/plan/parse-plan.js'
import { commandHelp, parseCommand } from '../../src/rollout/command.js'
import { reasonCodes } from '../../src/rollout/decision.js'
import { readConfig } from '../../src/rollout/exposure.js'
import { anchorsOf, codeBlocks, linksOf, sectionOf, table, withSection } from './docs-markdown.js'
import { repositoryFile, root } from './repository-file.js'

const described = z.record(z.string(), z.object({ description: z.string() }))
const action = z.object({ inputs: described, outputs: described }).parse(parse(repositoryFile('action.yml')))

/** What stands before "Type: …", as one cell. */
const meaning = (description: string | undefined): string =>
  (description ?? '')
    .replace(/\s*Type: .*$/s, '')
    .trim()
    .replaceAll('|', '\\|')

/** The value of the code where there is one, else the words of action.yml. */
const defaultOf = (description: string | undefined, value: string): string => {
  if (value !== '' && !value.startsWith('$')) return `\`${value}\``
  const words = / Default: (.*)$/s.exec(description ?? '')?.[1] ?? ''
  return words.trim().replace(/\.$/, '').replaceAll('|', '\\|')
}

const example = 'examples/workflows/sluice.yml'

const generated = {
  inputs: table(
    ['Input', 'Type', 'Default', 'What it does'],
    Object.entries(inputs).map(([name, { kind, secret, default: value }]) => {
      const text = action.inputs[name]?.description
      return [`\`${name}\``, secret ? `${kind}, secret` : kind, defaultOf(text, value), meaning(text)]
    }),
  ),
  outputs: table(
    ['Output', 'Type', 'What it says'],
    Object.entries(outputs).map(([name, { kind }]) => [
      `\`${name}\``,
      kind,
      meaning(action.outputs[name]?.description),
    ]),
  ),
  commands: table(
    ['Command', 'What it does'],
    commandHelp.map(({ usage, what }) => [`\`${usage}\``, what]),
  ),
  // Lines of prose go; lines that wait to be uncommented stay.
  workflow: `\`\`\`yaml\n${repositoryFile(example)
    .split('\n')
    .filter((line) => !/^\s*#(?! [a-z-]+: )/.test(line))
    .join('\n')
    .trim()}\n\`\`\``,
} as const

describe('README.md', () => {
  test.each(Object.entries(generated))('%s are those of the code', (name, content) => {
    const file = join(root, 'README.md')
    if (process.env.UPDATE_DOCS === '1')
      writeFileSync(file, withSection(readFileSync(file, 'utf8'), name, content))
    expect(sectionOf(readFileSync(file, 'utf8'), name)).toBe(content)
  })

  const [config = '', plan = ''] = codeBlocks(repositoryFile('README.md'), 'yaml')

  test('its plan is valid, without a warning, and reads its configuration as 0 %', () => {
    const parsed = parsePlan('.migration.yml', plan)
    expect(parsed).toMatchObject({ ok: true, warnings: [] })
    expect(config).toContain('config/checkout.yaml')
    if (parsed.ok) expect(readConfig(parsed.plan.config, config)).toMatchObject({ kind: 'read', exposure: 0 })
  })

  test('its workflow is the example', () => {
    const [, , workflow = ''] = codeBlocks(repositoryFile('README.md'), 'yaml')
    expect(parse(workflow)).toEqual(parse(repositoryFile(example)))
  })

  test('it names no command that does not exist, but as missing', () => {
    const readme = repositoryFile('README.md')
    const before = readme.slice(0, readme.indexOf('## What this version does not do'))
    for (const [, command = ''] of before.matchAll(/`(\/[a-z]+)[^`]*`/g))
      expect([command, parseCommand(command === '/restart' ? '/restart shadow' : command)?.kind]).toEqual([
        command,
        command.slice(1),
      ])
  })
})

test('docs/decisions.md names every reason code', () => {
  const page = repositoryFile('docs/decisions.md')
  expect(Object.keys(reasonCodes).filter((code) => !page.includes(`\`${code}\``))).toEqual([])
})

test('CHANGELOG.md has a place for what is not released', () => {
  expect(repositoryFile('CHANGELOG.md')).toMatch(/^## \[Unreleased\]$/m)
})

const adrs = readdirSync(join(root, 'docs/adr')).filter((name) => /^\d{4}-/.test(name))

test('decisions about the architecture are numbered without gaps, titled, and listed', () => {
  const index = repositoryFile('docs/adr/README.md')
  adrs.forEach((name, at) => {
    const number = String(at + 1).padStart(4, '0')
    const page = repositoryFile(`docs/adr/${name}`)
    expect(page.startsWith(`# ${number}: `)).toBe(true)
    expect([...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
      'Context',
      'Decision',
      'Consequences',
    ])
    expect(index).toContain(`| [${number}](${name}) | ${page.slice(8, page.indexOf('\n'))} |`)
  })
})

const pages = [
  ...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...['README.md', ...adrs].map((name) => `docs/adr/${name}`),
]

test.each(pages)('the links of %s lead somewhere', (page) => {
  const broken = linksOf(repositoryFile(page)).filter((target) => {
    if (/^https:\/\//.test(target)) return false
    const [path = '', anchor] = target.split('#')
    const file = path === '' ? page : normalize(join(dirname(page), path))
    if (!existsSync(join(root, file))) return true
    return anchor !== undefined && !anchorsOf(repositoryFile(file)).has(anchor)
  })
  expect(broken).toEqual([])
})
