/** Findings about time, other migrations and people: what a step needs beside evidence. */
import { formatDuration } from '../plan/duration.js'
import type { Plan } from '../plan/plan.js'
import { approvalsMissing } from './approvals.js'
import { type Finding, hold, wait } from './finding.js'
import type { Observation, RampState } from './observation.js'
import { hasConflict, planChangedUnderRamp } from './ramp-state.js'
import { abovePercent, nextStep, samePercent } from './steps.js'
import { windowState } from './windows.js'

export function gateFindings(observation: Observation): Finding[] {
  const { config, source, now } = observation
  if (config.kind !== 'read') return []
  const exposure = config.exposure
  const next = nextStep(source.plan, exposure)
  const found = soakFindings(observation, exposure)
  if (next === null) return found

  if (source.plan.start !== undefined && now < source.plan.start) {
    found.push(wait('starts-later', 'the plan starts later', source.plan.start))
  }
  const window = windowState(source.plan.gate.windows, now)
  if (!window.open) found.push(wait('window-closed', window.why, window.opensAt))
  for (const dependency of observation.dependencies) {
    if (dependency.state === 'unmet') found.push(hold('dependency-unmet', dependency.text))
    if (dependency.state === 'unreadable') found.push(hold('dependency-unreadable', dependency.text))
  }
  // Where two were opened at once, each goes on: waiting for each other they would never move again.
  if (observation.otherRamp !== null && observation.ramp.kind !== 'open') {
    found.push(
      wait(
        'other-ramp-open',
        `${observation.otherRamp.migration} edits the same file and has a ramp pull request open`,
        null,
      ),
    )
  }
  found.push(...rampFindings(observation, next.to))
  return found
}

function soakFindings({ live, source, now }: Observation, exposure: number): Finding[] {
  if (live.kind !== 'live' || exposure === 0) return []
  const full = samePercent(exposure, 100)
  const needed = full ? source.plan.phases.full.grace : soakAt(source.plan, exposure)
  const until = live.since + needed
  if (now >= until) return []
  const text = `live for ${formatDuration(now - live.since)} of ${formatDuration(needed)}`
  return [full ? wait('grace', text, until) : wait('soaking', text, until)]
}

/** The soak of the step that the exposure stands at, or of the largest step below where it stands between two. */
function soakAt(plan: Plan, exposure: number): number {
  return plan.ramp.steps.findLast((step) => !abovePercent(step.to, exposure))?.soak ?? 0
}

function rampFindings(observation: Observation, nextTo: number): Finding[] {
  const { ramp, source } = observation
  if (ramp.kind === 'unreadable') return [hold('ramp-unreadable', ramp.message)]
  if (ramp.kind === 'declined') {
    return samePercent(ramp.to, nextTo)
      ? [hold('declined', `a person closed ramp pull request #${ramp.pull}`)]
      : []
  }
  if (
    ramp.kind === 'none' ||
    !samePercent(ramp.to, nextTo) ||
    planChangedUnderRamp(observation) ||
    hasConflict(ramp)
  )
    return []
  return openRampFindings(ramp, source.plan)
}

function openRampFindings(ramp: Extract<RampState, { kind: 'open' }>, plan: Plan): Finding[] {
  const found: Finding[] = []
  if (ramp.diff.kind === 'differs')
    found.push(hold('ramp-diff', `ramp pull request #${ramp.pull}: ${ramp.diff.message}`))
  if (ramp.approvals.blockedBy.length > 0) {
    found.push(hold('changes-requested', `${ramp.approvals.blockedBy.join(', ')} asked for changes`))
  }
  const missing = approvalsMissing(ramp.approvals)
  if (missing > 0) {
    const ignored = ramp.approvals.ignored.map(({ login, why }) => `; ${login} ${why}`).join('')
    found.push(
      wait('approvals-missing', `${missing} of ${ramp.approvals.needed} approvals missing${ignored}`, null),
    )
  } else if (plan.gate.merge === 'by-hand') {
    found.push(
      wait(
        'by-hand',
        `approved by ${ramp.approvals.approved.join(', ')}; the plan leaves the merge to a person`,
        null,
      ),
    )
  }
  return found
}
