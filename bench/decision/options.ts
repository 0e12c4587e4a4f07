/** The options of the command, checked. */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { policies } from './policies.js'
import { scenarios } from './scenarios.js'

export const help = `npm run bench:decision -- [options]

Simulates ramps under every decision method on the same seeded worlds and prints how often each
rolls back versions that it should keep, how soon it finds bad ones, and how long good ones take.

  --seeds A..B       seeds, both inclusive (default 1..40); tune below 5000, publish on unused ones
  --ramps N          ramps per cell, from the first seed on
  --rps LIST         requests per second of both versions together (default 1,10,100,1000)
  --scenarios LIST   ${wrap(scenarios.map(({ name }) => name))}
  --policies LIST    ${wrap(policies.map(({ name }) => name))}
  --criteria N       2 (default) or 4
  --trace            the real log instead of the worlds
  --salts N          routings of the real log (default 200)
  --threads N        workers (default: one per core)
  --judge NAME       whose bars are judged (default sluice, or the first policy of the run)
  --json             the results as one JSON document instead of tables
  --save             keep the results in bench/decision/results.json
  --write-docs       runs nothing; puts the tables of results.json into docs/decision-benchmark.md
  --help             this text

Progress goes to stderr. Exits with 0 when every bar is met or unknown, 1 when one is not met,
2 when an option is wrong, 130 when stopped.
`

export interface Options {
  readonly from: number
  readonly to: number
  readonly rps: readonly number[]
  readonly scenarios: readonly string[]
  readonly policies: readonly string[]
  readonly criteria: number
  readonly trace: boolean
  readonly salts: number
  readonly threads: number
  readonly judge: string
  readonly json: boolean
  readonly save: boolean
  readonly writeDocs: boolean
  readonly help: boolean
}

export class WrongOption extends Error {}

export function readOptions(args: readonly string[]): Options {
  const { values } = parsed(args)
  const names = list(
    'policies',
    values.policies,
    policies.map(({ name }) => name),
  )
  const [from, last] = seeds(values.seeds ?? '1..40')
  const to = values.ramps === undefined ? last : from + whole('ramps', values.ramps) - 1
  const criteria = whole('criteria', values.criteria ?? '2')
  if (criteria !== 2 && criteria !== 4) throw new WrongOption(`--criteria takes 2 or 4, not ${criteria}.`)
  const judge = values.judge ?? names.find((name) => name === 'sluice') ?? names[0] ?? 'sluice'
  return {
    from,
    to,
    rps: (values.rps ?? '1,10,100,1000').split(',').map((text) => whole('rps', text)),
    scenarios: list(
      'scenarios',
      values.scenarios,
      scenarios.map(({ name }) => name),
    ),
    policies: names,
    criteria,
    trace: values.trace === true,
    salts: whole('salts', values.salts ?? '200'),
    threads: values.threads === undefined ? availableParallelism() : whole('threads', values.threads),
    judge,
    json: values.json === true,
    save: values.save === true,
    writeDocs: values['write-docs'] === true,
    help: values.help === true,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        seeds: { type: 'string' },
        ramps: { type: 'string' },
        rps: { type: 'string' },
        scenarios: { type: 'string' },
        policies: { type: 'string' },
        criteria: { type: 'string' },
        trace: { type: 'boolean' },
        salts: { type: 'string' },
        threads: { type: 'string' },
        judge: { type: 'string' },
        json: { type: 'boolean' },
        save: { type: 'boolean' },
        'write-docs': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new WrongOption(error instanceof Error ? error.message : String(error))
  }
}

function whole(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new WrongOption(`--${name} takes a whole number from 1 on, not "${text}".`)
  return value
}

function seeds(text: string): [number, number] {
  const [first, last, ...rest] = text.split('..')
  const [from, to] = [whole('seeds', first ?? ''), whole('seeds', last ?? '')]
  if (rest.length > 0 || to < from)
    throw new WrongOption(`--seeds takes a range such as 1..40, not "${text}".`)
  return [from, to]
}

function list(name: string, text: string | undefined, known: readonly string[]): readonly string[] {
  if (text === undefined) return known
  const chosen = text.split(',')
  const wrong = chosen.find((one) => !known.includes(one))
  if (wrong !== undefined)
    throw new WrongOption(`--${name}: there is no "${wrong}"; there are ${known.join(', ')}.`)
  return chosen
}

function wrap(names: readonly string[]): string {
  const lines: string[] = ['']
  for (const name of names) {
    const line = lines.at(-1) ?? ''
    if (line.length + name.length > 76) lines.push(name)
    else lines[lines.length - 1] = line === '' ? name : `${line},${name}`
  }
  return lines.join(',\n                     ')
}
