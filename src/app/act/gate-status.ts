import type { Status } from '../../forge/forge.js'
import type { App } from '../app.js'

export const gateContext = 'sluice/gate'

/**
 * Writes the gate only when its state or what it says changes: GitHub allows 1,000 statuses per commit and context. The reason
 * code leads the description, so that a growing number ("live for 3 h") alone writes nothing.
 */
export async function postGate(
  app: Pick<App, 'forge'>,
  sha: string,
  gate: {
    readonly state: Status['state']
    readonly code: string
    readonly text: string
    readonly url: string | null
  },
): Promise<void> {
  const known = await app.forge.status(sha, gateContext)
  if (known?.state === gate.state && known.description.startsWith(`${gate.code}: `)) return
  await app.forge.setStatus(sha, {
    context: gateContext,
    state: gate.state,
    description: `${gate.code}: ${gate.text}`,
    url: gate.url,
  })
}
