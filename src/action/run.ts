import * as core from '@actions/core'
import { type Composed, compose } from '../app/compose.js'
import { perform } from '../app/perform.js'
import { type RunResult, unfinished } from '../app/result.js'
import { useCaseOf } from '../app/use-case.js'
import type { Validation } from '../app/validate.js'
import { annotate, annotateFindings, say } from './annotate.js'
import type { Event } from './event.js'
import type { ActionInputs } from './read-inputs.js'
import { writeOutputs, writeSummary } from './write-outputs.js'

export async function runUseCase(inputs: ActionInputs, event: Event): Promise<void> {
  const asked = useCaseOf(event.name, event.payload, inputs.mode)
  if (asked.kind === 'nothing') {
    say(asked.why)
    return
  }
  if (asked.kind === 'unknown') {
    core.setFailed(`Sluice: ${asked.message}`)
    return
  }
  const composed = await open(inputs, event)
  const performed = await perform(composed.app, asked, { backtest: inputs.backtest })
  if (performed.kind === 'run') await tell(performed.result, composed, inputs)
  else tellValidation(performed.validation, composed)
}

function tellValidation({ files, findings }: Validation, composed: Composed): void {
  annotateFindings(findings)
  const errors = findings.filter(({ level }) => level === 'error').length
  if (errors > 0) core.setFailed(`Sluice: ${errors} error(s) in ${files.length} plan(s)`)
  else say(`${files.length} plan(s) checked, ${findings.length} warning(s)`)
  tellRecorded(composed)
}

async function open(inputs: ActionInputs, event: Event): Promise<Composed> {
  // Imported only now: it reads the event file as it loads, and an unreadable one must end in our own words, not in a stack trace.
  const { defaults } = await import(/* webpackMode: "eager" */ '@actions/github/lib/utils')
  const proxyAware = defaults.request?.fetch
  return compose({
    token: inputs.token,
    apiUrl: event.apiUrl,
    owner: event.owner,
    name: event.repository,
    environment: inputs.environment,
    planGlobs: inputs.planGlobs,
    trusted: inputs.trusted,
    dryRun: inputs.dryRun,
    log: {
      info: say,
      warn: (message, position) => annotate('warning', message, position),
      debug: (message) => core.debug(message),
    },
    mask: (secret) => core.setSecret(secret),
    ...(event.defaultBranch === null ? {} : { defaultBranch: event.defaultBranch }),
    ...(typeof proxyAware === 'function' ? { fetch: proxyAware } : {}),
  })
}

async function tell(result: RunResult, composed: Composed, inputs: ActionInputs): Promise<void> {
  annotateFindings(result.findings)
  for (const advice of result.advice) annotate('warning', advice)
  for (const { name, outcome, error } of result.migrations) {
    for (const { code, text } of [...(outcome?.problems ?? []), ...(outcome?.warnings ?? [])])
      annotate('warning', `${name}: ${code}: ${text}`)
    if (error !== null) annotate('error', `${name}: ${error.code}: ${error.message}`)
  }
  tellRecorded(composed)
  writeOutputs(result, inputs.dryRun)
  await writeSummary(result, inputs)
  const failed = unfinished(result)
  if (failed.length > 0) core.setFailed(`Sluice: ${failed.join(', ')} could not be run to the end`)
}

function tellRecorded({ recorded }: Composed): void {
  for (const write of recorded()) say(`dry run: would ${JSON.stringify(write)}`)
}
