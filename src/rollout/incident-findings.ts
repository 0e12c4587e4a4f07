import { type Finding, hold } from './finding.js'
import type { IncidentState } from './observation.js'

/** Held while an incident is open, and while it is not there although it should be; nothing: a person has settled it. */
export function incidentFindings(incident: IncidentState): Finding[] {
  switch (incident.kind) {
    case 'none':
      return [hold('incident-open', 'the incident is not opened yet')]
    case 'open':
      return [hold('incident-open', `incident #${incident.number} is open`)]
    case 'gone':
      return [
        hold(
          'incident-gone',
          `incident #${incident.number} was deleted or transferred, which counts as open`,
        ),
      ]
    case 'closed':
      return incident.valid
        ? []
        : [
            hold(
              'incident-open',
              `incident #${incident.number} was closed too early or by someone without write access`,
            ),
          ]
    case 'pull-request':
      return []
  }
}
