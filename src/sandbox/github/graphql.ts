import { buildSchema, type DocumentNode, execute, type GraphQLSchema, Kind, parse, validate } from 'graphql'
import { isRecord, optionalString, requiredString } from '../http/body.js'
import { type Answer, ok, type Route } from '../http/route.js'
import { nodeId } from './accounts.js'
import { actorOf, type Call } from './call.js'

/** Root fields that the sandbox answers; any other is refused by name. */
const answered: ReadonlySet<string> = new Set(['viewer', '__typename'])

let schema: GraphQLSchema | undefined

/** `POST /graphql` against GitHub's published schema. `report` hears of every query that does not fit it. */
export function graphqlRoute(report: (violation: string) => void): Route {
  return {
    kind: 'global',
    method: 'POST',
    template: '/graphql',
    handle: async (call) => {
      const source = requiredString(call.body, 'query')
      const errors = await problemsOf(source)
      for (const error of errors) report(`GraphQL: ${error}: ${source.replace(/\s+/g, ' ').slice(0, 200)}`)
      return errors.length > 0 ? refuse(errors) : run(call, parse(source))
    },
  }
}

async function run(call: Call, document: DocumentNode): Promise<Answer> {
  const unknown = rootFields(document).filter((name) => !answered.has(name))
  if (unknown.length > 0)
    return refuse(unknown.map((name) => `The sandbox does not answer "${name}", only "viewer"`))
  const account = actorOf(call)
  const variables = call.body.variables
  const operationName = optionalString(call.body, 'operationName')
  const result = await execute({
    schema: await loadSchema(),
    document,
    rootValue: {
      viewer: {
        login: account.login,
        databaseId: account.id,
        id: nodeId(account.type, account.id),
        name: null,
        url: `${call.world.url}/${account.login}`,
        avatarUrl: `${call.world.url}/avatars/u/${account.id}`,
        createdAt: new Date(account.createdAt).toISOString(),
      },
    },
    ...(isRecord(variables) ? { variableValues: variables } : {}),
    ...(operationName === undefined ? {} : { operationName }),
  })
  return ok(result)
}

async function problemsOf(source: string): Promise<string[]> {
  try {
    return validate(await loadSchema(), parse(source)).map((error) => error.message)
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

function rootFields(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return []
    if (definition.operation !== 'query') return [definition.operation]
    return definition.selectionSet.selections.map((field) =>
      field.kind === Kind.FIELD ? field.name.value : '...',
    )
  })
}

/** GraphQL says no with 200. */
function refuse(messages: readonly string[]): Answer {
  return ok({ errors: messages.map((message) => ({ message })) })
}

/** Read and built when first asked: the schema is large and most tests never need it. */
async function loadSchema(): Promise<GraphQLSchema> {
  if (schema === undefined) {
    const published = await import('@octokit/graphql-schema')
    schema = buildSchema(published.schema.idl, { noLocation: true, assumeValidSDL: true })
  }
  return schema
}
