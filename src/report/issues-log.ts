import type { HistoryLine, Resolved } from '../rollout/history.js'
import { clip } from './clip.js'
import { text } from './escape.js'
import { formatDate } from './format-time.js'
import { people } from './people.js'
import { table } from './table.js'

/** The issues log of the record: one row for each incident, newest last. A line that was rebuilt may name one that stands there already. */
export function issuesLog(lines: readonly HistoryLine[], timezone: string): string {
  const first = new Map<number, Resolved>()
  for (const one of lines.flatMap(({ resolved = [] }) => resolved))
    if (!first.has(one.issue)) first.set(one.issue, one)
  const rows = [...first.values()].map((one) => issuesLogRow(one, timezone))
  return table(['Date', 'Issue', 'Resolution', 'Owner'], rows)
}

/** Date, issue, resolution and owner as Markdown cells; without a resolution for an incident that is open. */
export function issuesLogRow(
  {
    issue,
    openedAt,
    title,
    resolution,
    by,
  }: Pick<Resolved, 'issue' | 'openedAt' | 'title'> & Partial<Pick<Resolved, 'resolution' | 'by'>>,
  timezone: string,
): readonly string[] {
  return [
    formatDate(openedAt, timezone),
    text(`#${issue} ${clip(title, 200)}`),
    resolution === undefined ? 'open' : text(clip(resolution, 1_000)),
    by === undefined ? '–' : people([by]),
  ]
}
