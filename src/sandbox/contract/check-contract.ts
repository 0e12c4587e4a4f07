import type { ErrorObject, ValidateFunction } from 'ajv'
import { isRecord } from '../http/body.js'
import { type Description, loadDescription, type Operation } from './description.js'
import { isUndocumented } from './undocumented.js'

/** One request with its answer, as it went over the wire. */
interface Exchange {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly params: Readonly<Record<string, string>>
  /** Template of the route that served it; undefined where the sandbox has none. */
  readonly template: string | undefined
  readonly raw: string
  readonly status: number
  readonly answer: unknown
}

/** Everything in which a request or its answer differs from GitHub's description, as sentences. */
export function checkContract(exchange: Exchange): string[] {
  const description = loadDescription()
  const { method, template, path, status } = exchange
  if (template === undefined) {
    const known = description.templateFor(method, path)
    return [
      known === undefined
        ? `${method} ${path}: GitHub describes no such endpoint`
        : `${method} ${path}: the sandbox does not have ${known}`,
    ]
  }
  const operation = description.operation(method, template)
  if (operation === undefined) return [`${method} ${template}: GitHub describes no such operation`]
  const name = `${operation.id} (${method} ${path}) -> ${status}`
  return [
    ...checkParameters(description, operation, exchange),
    ...checkBody(description, operation, exchange),
    ...checkAnswer(description, operation, exchange, template),
  ].map((difference) => `${name}: ${difference}`)
}

function checkParameters(description: Description, operation: Operation, exchange: Exchange): string[] {
  const known = new Map(
    operation.parameters.map((parameter) => [`${parameter.where} ${parameter.name}`, parameter]),
  )
  const differences: string[] = []
  for (const [name, text] of exchange.query) {
    const parameter = known.get(`query ${name}`)
    if (parameter === undefined) differences.push(`unknown query parameter "${name}"`)
    else {
      const problem = fault(description.validator(parameter.pointer), typed(parameter.schema, text))
      if (problem !== undefined)
        differences.push(`query parameter "${name}" = ${JSON.stringify(text)} ${problem}`)
    }
  }
  for (const parameter of operation.parameters) {
    if (parameter.where === 'query' && parameter.required && !exchange.query.has(parameter.name)) {
      differences.push(`query parameter "${parameter.name}" is missing`)
    }
    const text = parameter.where === 'path' ? exchange.params[parameter.name] : undefined
    if (text === undefined) continue
    const problem = fault(description.validator(parameter.pointer), typed(parameter.schema, text))
    if (problem !== undefined)
      differences.push(`path parameter "${parameter.name}" = ${JSON.stringify(text)} ${problem}`)
  }
  return differences
}

function checkBody(description: Description, operation: Operation, { method, raw }: Exchange): string[] {
  if (method === 'GET') return []
  let value: unknown
  try {
    value = raw.trim() === '' ? undefined : JSON.parse(raw)
  } catch {
    return ['the body is not JSON']
  }
  const { body } = operation
  if (body === undefined) {
    const empty = value === undefined || (isRecord(value) && Object.keys(value).length === 0)
    return empty ? [] : ['a body where none is expected']
  }
  if (value === undefined) return body.required ? ['the body is missing'] : []
  const problem = fault(description.validator(body.pointer), value)
  const known = propertiesOf(description, body.schema)
  const unknown =
    known.size === 0 || !isRecord(value) ? [] : Object.keys(value).filter((key) => !known.has(key))
  return [
    ...(problem === undefined ? [] : [`the body ${problem}`]),
    ...unknown.map((key) => `unknown body property "${key}"`),
  ]
}

function checkAnswer(
  description: Description,
  operation: Operation,
  { method, status, answer }: Exchange,
  template: string,
): string[] {
  const key = String(status)
  if (!operation.answers.has(key)) {
    if (!isUndocumented(status, method, template)) return [`status ${status} is not described`]
    return status < 400 || (isRecord(answer) && typeof answer.message === 'string')
      ? []
      : ['the error has no message']
  }
  const pointer = operation.answers.get(key)
  if (pointer === undefined || Buffer.isBuffer(answer) || answer === undefined) return []
  // What counts is what arrives: undefined fields and the like are gone by then.
  const problem = fault(description.validator(pointer), JSON.parse(JSON.stringify(answer)))
  // A refusal in the general form stands in for a special one: GitHub gives both under the same status.
  if (problem !== undefined && status >= 400 && isRecord(answer) && typeof answer.message === 'string')
    return []
  return problem === undefined ? [] : [`the answer ${problem}`]
}

function propertiesOf(description: Description, schema: unknown): Set<string> {
  const own = description.resolve(schema)
  if (!isRecord(own)) return new Set()
  const parts = [own.oneOf, own.anyOf, own.allOf].flatMap((part) => (Array.isArray(part) ? part : []))
  return new Set([
    ...(isRecord(own.properties) ? Object.keys(own.properties) : []),
    ...parts.flatMap((part: unknown) => [...propertiesOf(description, part)]),
  ])
}

/** Text of a path or query as the value that the schema speaks of. */
function typed(schema: unknown, text: string): unknown {
  const types = JSON.stringify(schema)
  if (/"type":"(integer|number)"/.test(types) && /^-?\d+$/.test(text)) return Number(text)
  if (/"type":"boolean"/.test(types) && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

function fault(validate: ValidateFunction, value: unknown): string | undefined {
  if (validate(value) === true) return undefined
  const [first] = deepest(validate.errors ?? [])
  return first === undefined ? 'is invalid' : `${first.instancePath || '/'} ${first.message ?? 'is invalid'}`
}

/** Of the errors of a choice, the one furthest inside says what was meant and missed. */
function deepest(errors: readonly ErrorObject[]): ErrorObject[] {
  return [...errors].sort((a, b) => b.instancePath.split('/').length - a.instancePath.split('/').length)
}
