import { z } from 'zod'
import { planSchema } from './schema/plan-schema.js'

/** The JSON Schema (draft 2020-12) of what people write, for editors; `schema/migration.schema.json` is this. */
export function planJsonSchema(): object {
  return z.toJSONSchema(planSchema, { target: 'draft-2020-12', io: 'input' })
}
