import { z } from 'zod'
import type { RepositoryHandle } from '../repository-handle.js'
import { configFile, historyFile, recordFile } from './checkout-files.js'

const historyLine = z.object({
  event: z.enum(['step', 'rollback']),
  from: z.number(),
  to: z.number(),
  attempt: z.number(),
  evidence: z.array(
    z.object({
      metric: z.enum(['errors', 'latency']),
      value: z.number(),
      baseline: z.number(),
      limit: z.number(),
      samples: z.number(),
    }),
  ),
})
type HistoryLine = z.infer<typeof historyLine>
/** What a line of the history says about one metric: a share for errors, seconds for latency. */
export type Evidence = HistoryLine['evidence'][number]

/** What the default branch and the issues say, looked up behind the Action's back. */
export interface RepositoryFacts {
  /** Percent; 0 while the new system is off. */
  exposure(): Promise<number>
  /** `step 0 -> 1 (1)`: event, percentages and attempt. */
  history(): Promise<readonly string[]>
  /** What the line says that a pull request adds to the history. */
  evidence(pull: number): Promise<readonly Evidence[]>
  /** Rows of the rollback log in the record. */
  rollbackRows(): Promise<readonly string[]>
  /** State of the newest status `sluice/gate` on a pull request's head. */
  gate(pull: number): string | undefined
  pull(number: number): 'open' | 'closed' | 'merged' | undefined
  incidents(): readonly { readonly number: number; readonly state: string; readonly body: string }[]
}

export function repositoryFacts(repo: RepositoryHandle): RepositoryFacts {
  const textOf = async (path: string, ref?: string) => (await repo.read(path, ref)) ?? ''
  const historyOf = async (ref?: string) =>
    (await textOf(historyFile, ref))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => historyLine.parse(JSON.parse(line)))
  return {
    async exposure() {
      const text = await textOf(configFile)
      const enabled = /newSystemEnabled: true/.test(text)
      return enabled ? Number(/newSystemPercentage: ([\d.]+)/.exec(text)?.[1]) : 0
    },
    async history() {
      return (await historyOf()).map(historyText)
    },
    async evidence(pull) {
      const head = repo.state.issues.get(pull)?.pull?.headSha
      return head === undefined ? [] : ((await historyOf(head)).at(-1)?.evidence ?? [])
    },
    async rollbackRows() {
      const [, log = ''] = (await textOf(recordFile)).split('## Rollback log\n')
      const rows = (log.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'))
      // The heading and the line below it.
      return rows.slice(2)
    },
    gate(pull) {
      const sha = repo.state.issues.get(pull)?.pull?.headSha
      return repo.state.statuses.findLast((one) => one.sha === sha && one.context === 'sluice/gate')?.state
    },
    pull(number) {
      const issue = repo.state.issues.get(number)
      if (issue?.pull === undefined) return undefined
      return issue.pull.merged === undefined ? issue.state : 'merged'
    },
    incidents: () =>
      [...repo.state.issues.values()].flatMap(({ number, state, body, labels, pull }) =>
        pull === undefined && labels.some(({ name }) => name === 'sluice:incident')
          ? [{ number, state, body: body ?? '' }]
          : [],
      ),
  }
}

export function historyText({ event, from, to, attempt }: Omit<HistoryLine, 'evidence'>): string {
  return `${event} ${from} -> ${to} (${attempt})`
}
