/** A run as people read it: the job summary, and lines for a log or terminal. */
import { decisionText } from '../report/decision-block.js'
import { jobSummary } from '../report/job-summary.js'
import type { RunResult } from './result.js'

export function summaryOf(result: RunResult, dryRun: boolean): string {
  const warnings = [
    ...result.advice,
    ...result.findings
      .filter(({ level }) => level === 'error')
      .map(({ file, line, message }) => `${file} line ${line}: ${message}`),
    ...result.migrations.flatMap(({ name, outcome }) =>
      [...(outcome?.problems ?? []), ...(outcome?.warnings ?? [])].map(({ text }) => `${name}: ${text}`),
    ),
  ]
  return jobSummary(
    result.migrations.map(({ name, observation, decision, error, outcome }) => ({
      name,
      plan: observation?.source.plan ?? null,
      observation,
      decision,
      error: error?.message ?? null,
      links: [
        ...(outcome?.pull == null ? [] : [{ text: `#${outcome.pull.number}`, url: outcome.pull.url }]),
        ...(outcome?.incident == null
          ? []
          : [{ text: `incident #${outcome.incident.number}`, url: outcome.incident.url }]),
      ],
    })),
    { dryRun, now: result.snapshot.now, warnings },
  )
}

/** Plain lines, one migration after the other; no line can be read as a workflow command. */
export function logLines(result: RunResult): string[] {
  return [...commandLines(result), ...migrationLines(result)]
}

function commandLines({ commands }: RunResult): string[] {
  return commands.map(
    ({ comment, ok, text }) => `command in comment ${comment}: ${ok ? 'done' : 'refused'}: ${text}`,
  )
}

function migrationLines(result: RunResult): string[] {
  return result.migrations.flatMap(({ name, observation, decision, error, outcome }) => {
    if (observation === null || decision === null) return [`${name}: not run: ${error?.message ?? 'unknown'}`]
    const block = decisionText({
      plan: observation.source.plan,
      observation,
      decision,
      now: result.snapshot.now,
    })
    return [
      `${name}: ${decision.kind}`,
      ...block.split('\n'),
      ...(outcome?.done ?? []).map((step) => `  ${step}`),
    ]
  })
}
