/** A folder with a plan and a file of measurements, as a rehearsal has them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const worldEnd = Date.parse('2026-12-01T00:00:00Z')
const step = 300_000

interface World {
  /** Requests of both systems per interval. */
  readonly requests: number
  /** Share of them on the new system, and its rate of errors, by the time before the end in ms. */
  readonly fresh?: (left: number) => { readonly share: number; readonly rate: number }
  /** Replaces text of the plan. */
  readonly plan?: (text: string) => string
}

const plan = `version: 1
name: checkout
from: Monolith checkout
to: checkout-svc
owner: "@dana"
config: { file: config/checkout.yaml, percentage: migration.newSystemPercentage }
ramp:
  - { to: 1, soak: 1h }
  - { to: 5, soak: 6h }
  - { to: 50, soak: 1d }
  - { to: 100 }
providers:
  file: { path: m.json }
metrics:
  errors:
    provider: file
    kind: ratio
    new: { bad: new errors, total: new total }
    old: { bad: old errors, total: old total }
    rollback: { aboveBaselineBy: 0.5% }
`

/** Counts repeat from hour to hour around an error rate of 0.5 %, so that a test knows them. */
export async function trafficWorld({ requests, fresh, plan: change = (text) => text }: World) {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-traffic-'))
  const queries: Record<string, { at: string; value: number }[]> = {
    'old errors': [],
    'old total': [],
    'new errors': [],
    'new total': [],
  }
  const days = 9
  for (let i = 0; i < days * 288; i++) {
    const start = worldEnd - days * 86_400_000 + i * step
    const { share, rate } = fresh?.(worldEnd - start) ?? { share: 0, rate: 0 }
    const [news, olds] = [Math.round(requests * share), Math.round(requests * (1 - share))]
    const wave = 1 + 0.2 * ((i % 3) - 1)
    const put = (name: string, value: number) =>
      queries[name]?.push({ at: new Date(start).toISOString(), value })
    put('old total', olds)
    put('old errors', Math.round(olds * 0.005 * wave))
    put('new total', news)
    put('new errors', Math.round(news * rate * wave))
  }
  await writeFile(join(folder, 'm.json'), JSON.stringify({ queries }))
  await writeFile(join(folder, '.migration.yml'), change(plan))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
