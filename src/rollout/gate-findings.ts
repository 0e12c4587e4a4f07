/** Findings about time, other migrations and people: what a step needs beside evidence. */
import { formatDuration } from '../plan/duration.js'
import type { Plan } from '../plan/plan.js'
import { approvalsMissing } from './approvals.js'
import { openItems } from './checklist.js'
import { type Finding, hold, wait } from './finding.js'
import { type Move, phasesEndedBy, sameMove } from './move.js'
import type { Observation, RampState } from './observation.js'
import { hasConflict, planChangedUnderRamp } from './ramp-state.js'
import { abovePercent } from './steps.js'
import { windowState } from './windows.js'

export function gateFindings(observation: Observation): Finding[] {
  const { source, now, next: move } = observation
  if (move === null) return []
  const found = [...soakFindings(observation, move), ...checklistFindings(observation, move)]

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
  found.push(...rampFindings(observation, move))
  return found
}

function soakFindings(observation: Observation, move: Move): Finding[] {
  const { live, now, phase } = observation
  if (live.kind !== 'live') return []
  const needed = timeAt(observation, move)
  const until = live.since + needed
  if (now >= until) return []
  const text = `live for ${formatDuration(now - live.since)} of ${formatDuration(needed)}`
  return [phase === 'full' ? wait('grace', text, until) : wait('soaking', text, until)]
}

/** How long what is live must be watched before a move. */
function timeAt({ source: { plan }, config, phase }: Observation, move: Move): number {
  switch (phase) {
    case 'preparation':
      return 0
    case 'shadow':
      return move.kind === 'shadow' ? 0 : plan.phases.shadow.soak
    case 'canary':
      return config.kind === 'read' && config.exposure > 0 ? soakAt(plan, config.exposure) : 0
    case 'full':
    case 'cleanup':
      return move.kind === 'fallback-off' ? plan.phases.full.fallbackFor : plan.phases.full.grace
  }
}

function checklistFindings({ checklist, source: { plan }, phase }: Observation, move: Move): Finding[] {
  const phases = phasesEndedBy(move, phase)
  const open = openItems(checklist, plan, phases)
  if (open.length === 0) return []
  const shown = open.slice(0, 3).map((item) => `"${item.length > 80 ? `${item.slice(0, 79)}…` : item}"`)
  const rest = open.length > shown.length ? ` and ${open.length - shown.length} more` : ''
  return [
    wait(
      'checklist-open',
      `not ticked in the checklist of ${phases.join(' and ')}: ${shown.join(', ')}${rest}`,
      null,
    ),
  ]
}

/** The soak of the step that the exposure stands at, or of the largest step below where it stands between two. */
function soakAt(plan: Plan, exposure: number): number {
  return plan.ramp.steps.findLast((step) => !abovePercent(step.to, exposure))?.soak ?? 0
}

function rampFindings(observation: Observation, move: Move): Finding[] {
  const { ramp, source } = observation
  if (ramp.kind === 'unreadable') return [hold('ramp-unreadable', ramp.message)]
  if (ramp.kind === 'declined') {
    return sameMove(ramp.move, move)
      ? [hold('declined', `a person closed ramp pull request #${ramp.pull}`)]
      : []
  }
  if (
    ramp.kind === 'none' ||
    !sameMove(ramp.move, move) ||
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
