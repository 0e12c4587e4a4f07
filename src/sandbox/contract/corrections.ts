import { isRecord } from '../http/body.js'

/** Where GitHub's description says what GitHub does not do; each with its reason. */
const corrections: readonly {
  readonly path: readonly string[]
  readonly correct: (schema: Record<string, unknown>) => void
}[] = [
  {
    // The account is a user or an enterprise; here, and nowhere else, the description wants it to be both.
    path: [
      ...['paths', '/app/installations', 'get', 'responses', '200', 'content', 'application/json'],
      ...['schema', 'items', 'properties', 'account'],
    ],
    correct(schema) {
      schema.anyOf = schema.allOf
      delete schema.allOf
    },
  },
]

/** Changes the description that was read; throws where one is no longer needed. */
export function correctDescription(document: unknown): void {
  for (const { path, correct } of corrections) {
    const schema = path.reduce<unknown>((here, key) => (isRecord(here) ? here[key] : undefined), document)
    if (!isRecord(schema) || schema.allOf === undefined)
      throw new Error(`GitHub's description has nothing to correct at ${path.join(' ')}`)
    correct(schema)
  }
}
