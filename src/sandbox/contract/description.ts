import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { isRecord } from '../http/body.js'
import { correctDescription } from './corrections.js'

/** One operation of GitHub's published description. */
export interface Operation {
  readonly id: string
  readonly parameters: readonly Parameter[]
  readonly body:
    | { readonly required: boolean; readonly schema: unknown; readonly pointer: string }
    | undefined
  /** Pointer to the JSON schema by status; undefined where the answer has no described JSON body. */
  readonly answers: ReadonlyMap<string, string | undefined>
}

interface Parameter {
  readonly name: string
  readonly where: 'path' | 'query'
  readonly required: boolean
  readonly schema: unknown
  readonly pointer: string
}

/** GitHub's description of its REST API (`@octokit/openapi`) with validators that are compiled when first needed. */
export interface Description {
  /** The operation of a path template, or undefined. Parameter names do not matter. */
  operation(method: string, template: string): Operation | undefined
  /** The template that GitHub describes for a concrete path, or undefined. */
  templateFor(method: string, path: string): string | undefined
  /** The validator of what a pointer leads to. */
  validator(pointer: string): ValidateFunction
  /** The schema itself behind a `$ref`, to look at. */
  resolve(value: unknown): unknown
  /** The operation of a webhook event such as `push` or `pull-request-opened`. */
  webhookSchema(name: string): string | undefined
}

let loaded: Description | undefined

/** Loads the description once per process: 13 MB that nobody pays for who does not ask. */
export function loadDescription(): Description {
  loaded ??= readDescription()
  return loaded
}

function readDescription(): Description {
  // Not the package's entry, which loads every product's description.
  const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json')
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!isRecord(document) || !isRecord(document.paths))
    throw new Error(`${file} is not an OpenAPI description`)
  correctDescription(document)
  const paths = document.paths
  const hooks = isRecord(document['x-webhooks']) ? document['x-webhooks'] : {}
  const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: false, logger: false })
  addFormats.default(ajv)
  // Stricter formats refuse `1+name[bot]@users.noreply.github.com`, which is what GitHub writes.
  ajv.addFormat('email', /^[^@\s]+@[^@\s]+$/)
  // Only what is asked for is ever translated and compiled; the whole would cost a second.
  const adopt = (pointer: string): string => {
    const id = `github:${pointer}`
    if (adopted.has(id)) return id
    adopted.add(id)
    const path = pointer.slice(2).split('/').map(decodeURIComponent)
    const schema = at(document, path)
    if (!isRecord(schema)) throw new Error(`${file} has nothing at ${pointer}`)
    ajv.addSchema(translate(schema, adopt), id)
    return id
  }

  const resolve = (value: unknown): unknown =>
    isRecord(value) && typeof value.$ref === 'string'
      ? resolve(at(document, value.$ref.slice(2).split('/')))
      : value
  const byShape = new Map(Object.keys(paths).map((template) => [shapeOf(template), template]))
  const adopted = new Set<string>()
  const validators = new Map<string, ValidateFunction>()
  const operations = new Map<string, Operation | undefined>()

  return {
    operation(method, template) {
      const key = `${method} ${template}`
      if (!operations.has(key)) {
        const known = byShape.get(shapeOf(template))
        const found = known === undefined ? undefined : at(paths, [known, method.toLowerCase()])
        const pointer = known === undefined ? '' : pointerTo('paths', known, method.toLowerCase())
        operations.set(key, isRecord(found) ? readOperation(found, pointer, resolve) : undefined)
      }
      return operations.get(key)
    },
    templateFor: (method, path) =>
      Object.keys(paths).find((template) => {
        return at(paths, [template, method.toLowerCase()]) !== undefined && patternOf(template).test(path)
      }),
    validator(pointer) {
      const known = validators.get(pointer) ?? ajv.compile({ $ref: adopt(pointer) })
      validators.set(pointer, known)
      return known
    },
    resolve,
    webhookSchema(name) {
      const body = at(hooks, [name, 'post', 'requestBody', 'content', 'application/json', 'schema'])
      return body === undefined
        ? undefined
        : pointerTo('x-webhooks', name, 'post', 'requestBody', 'content', 'application/json', 'schema')
    },
  }
}

function readOperation(
  found: Record<string, unknown>,
  pointer: string,
  resolve: (value: unknown) => unknown,
): Operation {
  const parameters = list(found.parameters).flatMap((item, index): Parameter[] => {
    const parameter = resolve(item)
    if (!isRecord(parameter) || typeof parameter.name !== 'string') return []
    if (parameter.in !== 'path' && parameter.in !== 'query') return []
    const own = isRecord(item) && typeof item.$ref === 'string' ? item.$ref : `${pointer}/parameters/${index}`
    return [
      {
        name: parameter.name,
        where: parameter.in,
        required: parameter.required === true,
        schema: resolve(parameter.schema),
        pointer: `${own}/schema`,
      },
    ]
  })
  const body = resolve(found.requestBody)
  const json = at(body, ['content', 'application/json', 'schema'])
  return {
    id: String(found.operationId),
    parameters,
    body:
      isRecord(body) && json !== undefined
        ? {
            required: body.required === true,
            schema: resolve(json),
            pointer: `${pointer}/requestBody/content/application~1json/schema`,
          }
        : undefined,
    answers: new Map(
      Object.entries(isRecord(found.responses) ? found.responses : {}).map(([status, item]) => {
        const own =
          isRecord(item) && typeof item.$ref === 'string' ? item.$ref : `${pointer}/responses/${status}`
        const described = at(resolve(item), ['content', 'application/json', 'schema'])
        return [status, described === undefined ? undefined : `${own}/content/application~1json/schema`]
      }),
    ),
  }
}

/**
 * A schema of OpenAPI 3.0 as JSON Schema: `nullable` stands beside types, references, enums and combinations alike there, and
 * references point into the one document, where here each target is a schema of its own.
 */
function translate(value: unknown, adopt: (pointer: string) => string): Record<string, unknown> {
  if (!isRecord(value)) return {}
  const copy: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref') copy[key] = adopt(String(inner))
    else if (key === 'properties' && isRecord(inner)) {
      copy[key] = Object.fromEntries(
        Object.entries(inner).map(([name, one]) => [name, translate(one, adopt)]),
      )
    } else if (key === 'oneOf' || key === 'anyOf' || key === 'allOf') {
      copy[key] = list(inner).map((one) => translate(one, adopt))
    } else if (key === 'items' || key === 'not' || (key === 'additionalProperties' && isRecord(inner))) {
      copy[key] = translate(inner, adopt)
    } else if (key !== 'nullable' && key !== 'example' && key !== 'examples' && key !== 'discriminator') {
      copy[key] = inner
    }
  }
  // An empty default beside a format says that the text may be empty.
  if (value.default === '') delete copy.format
  return value.nullable === true ? { anyOf: [copy, { type: 'null' }] } : copy
}

function at(value: unknown, path: readonly string[]): unknown {
  let current = value
  for (const key of path) {
    const name = key.replace(/~1/g, '/').replace(/~0/g, '~')
    if (Array.isArray(current)) current = list(current)[Number(name)]
    else if (isRecord(current)) current = current[name]
    else return undefined
  }
  return current
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function pointerTo(...path: readonly string[]): string {
  return `#/${path.map((part) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'))).join('/')}`
}

function shapeOf(template: string): string {
  return template.replace(/\{[^}]+\}/g, '{}')
}

function patternOf(template: string): RegExp {
  const source = template.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, (_, name: string) => {
    return ['path', 'ref', 'basehead', 'branch'].includes(name) ? '.+' : '[^/]+'
  })
  return new RegExp(`^${source}$`)
}
