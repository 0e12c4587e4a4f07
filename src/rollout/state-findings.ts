/** Findings about the state of the world: plan, config, history, rollbacks, incidents, pauses. */
import { behindOurBack } from './behind-our-back.js'
import { type Finding, hold, wait } from './finding.js'
import { incidentFindings } from './incident-findings.js'
import type { Observation } from './observation.js'

export function stateFindings(observation: Observation): Finding[] {
  return [
    ...planFindings(observation),
    ...recordFindings(observation),
    ...rollbackFindings(observation),
    ...openIncidentFindings(observation),
    ...liveFindings(observation),
    ...(observation.paused === null ? [] : [hold('paused', 'a person paused this migration')]),
    ...(observation.lowOnRequests
      ? [hold('rate-limited', 'too few GitHub requests are left in this hour')]
      : []),
  ]
}

function planFindings({ source }: Observation): Finding[] {
  return source.kind === 'recorded' ? [hold(source.why, source.message)] : []
}

function recordFindings(observation: Observation): Finding[] {
  const { config, history, proof } = observation
  const found: Finding[] = []
  // In cleanup its keys go away with the glue layer.
  if (config.kind === 'unreadable' && observation.phase !== 'cleanup')
    found.push(hold('config-unreadable', config.message))
  if (history.kind === 'unreadable')
    found.push(hold('history-unreadable', `line ${history.line}: ${history.message}`))
  if (proof.kind === 'unproven') found.push(hold('history-unproven', proof.message))

  const back = behindOurBack(observation)
  if (back.kind === 'drift') {
    found.push(
      hold(
        'drift',
        `the exposure is ${back.to} % and the history says ${back.from} %: someone raised it without a ramp pull request`,
      ),
    )
  }
  if (back.kind === 'manual-rollback' && !accepted(observation)) {
    found.push(hold('manual-rollback', `the exposure was taken from ${back.from} % to ${back.to} % by hand`))
  }
  if (back.kind === 'rollback-undone' && !accepted(observation)) {
    found.push(hold('rollback-undone', `the rollback of pull request #${back.pull} was taken back by hand`))
  }
  return found
}

/** By closing the incident; a repository without issues has none that could hold anything. */
function accepted({ rollback }: Observation): boolean {
  if (rollback.kind !== 'incident-only') return false
  const { incident } = rollback
  return incident.kind === 'pull-request' || (incident.kind === 'closed' && incident.valid)
}

function rollbackFindings({ rollback }: Observation): Finding[] {
  switch (rollback.kind) {
    case 'none':
      return []
    case 'claimed':
      return [
        rollback.pull !== null && !rollback.pull.authorised
          ? {
              kind: 'rollback',
              reason: {
                code: 'rollback-unmerged',
                text: `revert pull request #${rollback.pull.number} waits for an approval`,
              },
            }
          : {
              kind: 'rollback',
              reason: {
                code: 'rollback-in-progress',
                text: `the rollback claimed as ${rollback.branch} is being carried out`,
              },
            },
      ]
    case 'merged':
      // A run that died before it opened the incident is finished by the next one.
      return rollback.incident.kind === 'none'
        ? [
            {
              kind: 'rollback',
              reason: {
                code: 'rollback-in-progress',
                text: 'the revert is merged and its incident is not opened yet',
              },
            },
          ]
        : incidentFindings(rollback.incident)
    case 'declined':
    case 'incident-only':
      return incidentFindings(rollback.incident)
  }
}

/** An open incident holds, also where the state that it came from can no longer be seen. */
function openIncidentFindings({ openIncidents, rollback }: Observation): Finding[] {
  const known =
    rollback.kind !== 'none' && rollback.incident.kind === 'open' ? rollback.incident.number : null
  return openIncidents
    .filter(({ number }) => number !== known)
    .map(({ number }) => hold('incident-open', `incident #${number} is open`))
}

function liveFindings({ live, history, config }: Observation): Finding[] {
  if (live.kind === 'live') return []
  if (live.kind === 'nothing-live') {
    if (config.kind !== 'read' || config.exposure === 0) return []
    const text = `no merged step accounts for ${config.exposure} %, so nothing counts as evidence`
    return [wait('not-live', text, null)]
  }
  const last = history.kind === 'read' ? history.lines.at(-1) : undefined
  return [
    last?.event === 'rollback'
      ? hold('rollback-not-live', live.message)
      : wait('not-live', live.message, null),
  ]
}
