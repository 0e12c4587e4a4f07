/**
 * Bundled by workflow-problems.ts and run with the paths of workflows as arguments: prints a JSON array of what GitHub's own parser
 * finds wrong with them, one `file: message` each.
 */
import { readFileSync } from 'node:fs'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'

const problemsOf = async (path: string): Promise<readonly string[]> => {
  const content = readFileSync(path, 'utf8')
  const { context, value } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter())
  // Conversion is where events, needs and expressions are resolved; it adds to the errors of the same context.
  if (value !== undefined) await convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map(({ message }) => `${path}: ${message}`)
}

Promise.all(process.argv.slice(2).map(problemsOf)).then((problems) =>
  process.stdout.write(JSON.stringify(problems.flat())),
)
