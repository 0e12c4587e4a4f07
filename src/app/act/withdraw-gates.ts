import type { App } from '../app.js'
import { rampPulls } from '../observe-ramp.js'
import type { Snapshot } from '../snapshot.js'
import { gateContext, postGate } from './gate-status.js'

/** A gate that an earlier run turned green is not green any more where this run cannot say so: judged by nobody, it is closed. */
export async function withdrawGates(
  app: Pick<App, 'forge'>,
  snapshot: Snapshot,
  name: string,
  why: { readonly code: string; readonly message: string } | null,
): Promise<void> {
  for (const { pull } of rampPulls(snapshot, name, 0)) {
    if (pull.state !== 'open') continue
    if ((await app.forge.status(pull.head.sha, gateContext))?.state !== 'success') continue
    await postGate(app, pull.head.sha, {
      state: 'pending',
      code: why?.code ?? 'unobserved',
      text: why?.message ?? 'the migration could not be observed',
      url: pull.url,
    })
  }
}
