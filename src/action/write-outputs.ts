import * as core from '@actions/core'
import { type RunResult, resultDocument, weightiest } from '../app/result.js'
import { logLines, summaryOf } from '../app/summary.js'
import { say } from './annotate.js'
import type { outputs } from './inputs.js'
import type { ActionInputs } from './read-inputs.js'

type OutputName = keyof typeof outputs

export function writeOutputs(result: RunResult, dryRun: boolean): void {
  const document = resultDocument(result, dryRun)
  const speaker = weightiest(result.migrations)
  const spoken = document.migrations.find(({ name }) => name === speaker?.name)
  const values: Record<OutputName, string> = {
    decision: spoken?.decision ?? '',
    'reason-code': spoken?.reasonCode ?? '',
    result: JSON.stringify(document),
    migration: spoken?.name ?? '',
    percentage: String(spoken?.percentage ?? ''),
    'next-percentage': String(spoken?.nextPercentage ?? ''),
    'pull-request-number': String(spoken?.pullRequest?.number ?? ''),
    'pull-request-url': spoken?.pullRequest?.url ?? '',
    'incident-number': String(spoken?.incident?.number ?? ''),
    'incident-url': spoken?.incident?.url ?? '',
    'dry-run': String(dryRun),
  }
  for (const [name, value] of Object.entries(values)) core.setOutput(name, value)
}

/** A summary that cannot be written must not fail a run that did its work. */
export async function writeSummary(result: RunResult, inputs: ActionInputs): Promise<void> {
  for (const line of logLines(result)) say(line)
  if (
    !inputs.summary ||
    process.env.GITHUB_STEP_SUMMARY === undefined ||
    process.env.GITHUB_STEP_SUMMARY === ''
  )
    return
  try {
    await core.summary.addRaw(summaryOf(result, inputs.dryRun), true).write()
  } catch (error) {
    core.warning(
      `the job summary could not be written: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
