import * as core from '@actions/core'
import { backtestPull } from '../app/backtest-pull.js'
import { type Composed, compose } from '../app/compose.js'
import { gate, gateMergeGroup } from '../app/gate.js'
import type { RunResult } from '../app/result.js'
import { tick } from '../app/tick.js'
import { mayReplay, useCaseOf } from '../app/use-case.js'
import { validatePull } from '../app/validate.js'
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
  const { app } = composed
  if (asked.kind === 'validate') {
    const { files, findings } = await validatePull(app.forge, asked.pull, inputs.planGlobs)
    annotateFindings(findings)
    const errors = findings.filter(({ level }) => level === 'error').length
    if (errors > 0) core.setFailed(`Sluice: ${errors} error(s) in ${files.length} plan(s)`)
    else say(`${files.length} plan(s) checked, ${findings.length} warning(s)`)
    if (inputs.backtest !== null && mayReplay(event.name, event.payload))
      await backtestPull(app, asked.pull, inputs.backtest)
    tellRecorded(composed)
    return
  }
  const result = await (asked.kind === 'tick'
    ? tick(app)
    : asked.kind === 'gate'
      ? gate(app, asked.pull)
      : gateMergeGroup(app, asked.pull, asked.sha))
  await tell(result, composed, inputs)
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
  const failed = result.migrations.filter(
    ({ decision, error, outcome }) =>
      error !== null ||
      // A rollback that got stuck leaves people exposed, whoever has to click: never a green run.
      outcome?.problems.some(({ code }) => decision?.kind === 'rollback' || !waitsForAClick.has(code)),
  )
  if (failed.length > 0)
    core.setFailed(`Sluice: ${failed.map(({ name }) => name).join(', ')} could not be run to the end`)
}

function tellRecorded({ recorded }: Composed): void {
  for (const write of recorded()) say(`dry run: would ${JSON.stringify(write)}`)
}

/** What a person does in the course of things, as the plan or the repository's rules ask; every other problem is a fault. */
const waitsForAClick: ReadonlySet<string> = new Set(['merge-protected', 'merge-merge-queue'])
