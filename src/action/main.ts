/** The Action's entry: reads inputs and the event, calls a use case, writes outputs, annotations and the summary. */
import * as core from '@actions/core'
import { SluiceError } from '../app/sluice-error.js'
import { readEvent } from './event.js'
import { readInputs } from './read-inputs.js'
import { runUseCase } from './run.js'

export async function main(): Promise<void> {
  try {
    const inputs = readInputs(process.env)
    for (const secret of inputs.secrets) core.setSecret(secret)
    await runUseCase(inputs, await readEvent(process.env))
  } catch (error) {
    // A message begins with a word of ours, so that foreign text in it can never be read as a workflow command.
    const message = error instanceof Error ? error.message : String(error)
    const blame = error instanceof SluiceError ? `${error.code} (${error.blame})` : 'unexpected'
    core.setFailed(`Sluice: ${blame}: ${message}`)
    if (!(error instanceof SluiceError) && error instanceof Error && error.stack !== undefined)
      core.debug(error.stack)
  }
}
