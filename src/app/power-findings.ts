/** The findings of `rampPower` as lint: a warning for every step that cannot conclude within its soak. */
import { numberText } from '../analysis/number-text.js'
import { formatDuration } from '../plan/duration.js'
import type { Finding } from '../plan/finding.js'
import type { Plan } from '../plan/plan.js'
import { type Problem, toFinding } from '../plan/problem.js'
import { readYaml } from '../plan/read-yaml.js'
import type { RampPower, StepPower } from './ramp-power.js'

/** `file` and `bytes`: where the plan stands, for the places of the findings. */
export function powerFindings(
  file: string,
  bytes: Uint8Array | string,
  plan: Plan,
  found: RampPower,
): readonly Finding[] {
  const read = readYaml(file, bytes)
  if (!read.ok) return []
  return slowSteps(plan, found).map(({ index, worst }) =>
    toFinding(problemOf(worst, index), file, read.data, read.locate),
  )
}

/** The steps that cannot conclude within their soak, each with the guardrail that needs longest. */
export function slowSteps(plan: Plan, found: RampPower): readonly { index: number; worst: StepPower }[] {
  return plan.ramp.steps.flatMap(({ to }, index) => {
    const slow = found.steps.filter((step) => step.to === to && step.guardrail && !step.concludes)
    const worst = slow.sort((a, b) => (b.provenIn ?? Infinity) - (a.provenIn ?? Infinity))[0]
    return worst === undefined ? [] : [{ index, worst }]
  })
}

/** A duration that is long enough as it is written: to the hour, or to the minute below one. */
export const upwards = (ms: number): number => {
  const unit = ms > 3_600_000 ? 3_600_000 : 60_000
  return Math.ceil(ms / unit) * unit
}

function problemOf({ to, soak, metric, provenIn, rulesOut }: StepPower, index: number): Problem {
  const name = `metrics.${metric}`
  const advice =
    provenIn === null
      ? `give ${name} an old arm or another limit: at ${numberText(to)} % it could never rule out ${rulesOut}`
      : `write ${formatDuration(upwards(provenIn))} or more, or take a larger step: at the traffic of the last week ${name} needs that long at ${numberText(to)} % to rule out ${rulesOut}`
  return {
    level: 'warning',
    code: 'soak-cannot-conclude',
    path: ['ramp', index, 'soak'],
    advice,
    found: formatDuration(soak),
  }
}
