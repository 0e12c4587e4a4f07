import { parse } from 'yaml'
import { z } from 'zod'
import { repositoryFile } from './repository-file.js'

export const example = 'examples/workflows/sluice.yml'
/** How the example names this action: a placeholder that its reader replaces, and so the one reference without a SHA. */
export const ourselves = 'your-org/migration-sluice@v0'

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
})
const job = z.looseObject({
  if: z.string().optional(),
  permissions: z.record(z.string(), z.string()),
  'timeout-minutes': z.number(),
  concurrency: z
    .looseObject({ group: z.string(), 'cancel-in-progress': z.boolean(), queue: z.string().optional() })
    .optional(),
  steps: z.array(step),
})
const workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.looseObject({ group: z.string() }).optional(),
  jobs: z.record(z.string(), job),
})

/** One of our workflows, narrowed to what the tests look at. */
export const readWorkflow = (path: string) => workflow.parse(parse(repositoryFile(path)))
export const stepsOf = (path: string) => Object.values(readWorkflow(path).jobs).flatMap(({ steps }) => steps)
