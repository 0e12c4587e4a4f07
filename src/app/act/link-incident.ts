import type { Pull } from '../../forge/forge.js'
import { marker, parseMarker } from '../../report/marker.js'
import type { Scene } from './scene.js'

/** The number in the revert's marker is how the next run finds the incident, whatever happens to its labels. */
export async function linkIncident(
  { app }: Pick<Scene, 'app'>,
  revert: Pull,
  incident: number,
): Promise<void> {
  const known = parseMarker(revert.body)
  if (known === null || String(known.fields.incident) === String(incident)) return
  const rest = revert.body.split('\n').slice(1)
  const mentions = rest.some((line) => line.startsWith('- **Incident:** '))
  const said = mentions
    ? rest.map((line) => (line.startsWith('- **Incident:** ') ? incidentLine(incident) : line))
    : [...rest, '', incidentLine(incident)]
  await app.forge.editPull(revert.number, {
    body: [marker('revert', { ...known.fields, incident }), ...said].join('\n'),
  })
}

function incidentLine(incident: number): string {
  return `- **Incident:** #${incident}. The ramp stays held until it is closed.`
}
