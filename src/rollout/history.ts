/**
 * `docs/migrations/<name>.history.jsonl`: one line per event, append-only. The file is the lock between writers: two pull requests
 * that append after the same line conflict. Times stand in it as ISO 8601 (people browse it) and are epoch ms in memory.
 */
import { z } from 'zod'

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))
const percent = z.number().min(0).max(100)

const evidence = z.strictObject({
  metric: z.string(),
  verdict: z.enum(['PASS', 'BREACH', 'NO_DATA', 'INSUFFICIENT', 'ERROR']),
  value: z.number().nullable(),
  baseline: z.number().nullable(),
  limit: z.number().nullable(),
  samples: z.number().nullable(),
  baselineSamples: z.number().nullable(),
  /** State of the metric's running tests as of the grid time that it names (analysis/sequential/state.ts); absent where none run. */
  tests: z.record(z.string(), z.unknown()).optional(),
})

/** A change behind Sluice's back that this line is the first to record. */
const noticed = z.strictObject({
  kind: z.literal('manual-rollback'),
  from: percent,
  to: percent,
  /** When it was noticed. */
  at: instant,
  /** The line that GitHub's Revert button removed, where that is how it happened. */
  removedSeq: z.number().int().positive().optional(),
})

/**
 * An incident that was closed since the last line that recorded one, for the issues log. Shown and nothing else: whoever forges one
 * writes a row into the record that its reviewers see, and decides nothing.
 */
const resolved = z.strictObject({
  issue: z.number().int().positive(),
  /** When it was closed. */
  at: instant,
  openedAt: instant,
  title: z.string().max(300),
  resolution: z.string().max(1_000),
  /** Login of who closed it. */
  by: z.string().max(100),
})

/** As many as one line records; the next one records the rest. */
export const mostResolved = 20

const common = {
  v: z.literal(1),
  /** Rising; gaps are allowed, a number is never used twice. */
  seq: z.number().int().positive(),
  at: instant,
  from: percent,
  to: percent,
  attempt: z.number().int().positive(),
  /** The pull request branch whose merge adds this line. */
  branch: z.string().min(1),
  /** Path of the plan when the line was written. */
  planFile: z.string().min(1),
  /** Hash of the whole plan, and of its metrics and limits. */
  plan: z.string().min(1),
  criteria: z.string().min(1),
  engine: z.string().min(1),
  /** What was known about every metric, as of `at`. */
  evidence: z.array(evidence),
  /** When what the line before this one says was merged, and when it went live; for the retrospective. */
  before: z.strictObject({ mergedAt: instant, liveAt: instant.nullable() }).optional(),
  resolved: z.array(resolved).min(1).max(mostResolved).optional(),
}

const stepLine = z.strictObject({
  ...common,
  event: z.literal('step'),
  /** Absent: a step of the ramp. The others leave the exposure as it is. */
  move: z.enum(['shadow', 'fallback-off', 'archive']).optional(),
  noticed: noticed.optional(),
})

const rollbackLine = z.strictObject({
  ...common,
  event: z.literal('rollback'),
  cause: z.enum(['breach', 'blind', 'no-data', 'command']),
  /** Plain text for the rollback log. */
  reason: z.string(),
  metric: z.string().optional(),
  /** Who asked for it, for `command`. */
  by: z.string().optional(),
  /** How long the exposure had been live, ms; null where that is not known. */
  exposedFor: z.number().nullable(),
  noticed: noticed.optional(),
})

const lineSchema = z.discriminatedUnion('event', [stepLine, rollbackLine])

export type HistoryLine = z.output<typeof lineSchema>
export type StepLine = z.output<typeof stepLine>
export type RollbackLine = z.output<typeof rollbackLine>
export type LineEvidence = z.output<typeof evidence>
export type Noticed = z.output<typeof noticed>
export type Resolved = z.output<typeof resolved>

export type History =
  | { readonly kind: 'read'; readonly lines: readonly HistoryLine[] }
  | {
      readonly kind: 'unreadable'
      readonly line: number
      readonly message: string
      /** The lines before the damage: what they say still counts for watching and rolling back. */
      readonly before: readonly HistoryLine[]
    }

/** Reads the whole file; the first line that is not valid makes all of it unreadable. */
export function parseHistory(text: string): History {
  const lines: HistoryLine[] = []
  const rows = text.split('\n')
  if (rows.at(-1) === '') rows.pop()
  for (const [index, row] of rows.entries()) {
    const line = parseRow(row)
    if (line.kind === 'bad')
      return { kind: 'unreadable', line: index + 1, message: line.message, before: lines }
    const before = lines.at(-1)
    if (before !== undefined && line.value.seq <= before.seq) {
      return {
        kind: 'unreadable',
        line: index + 1,
        message: `seq ${line.value.seq} does not follow ${before.seq}`,
        before: lines,
      }
    }
    lines.push(line.value)
  }
  return { kind: 'read', lines }
}

function parseRow(row: string): { kind: 'ok'; value: HistoryLine } | { kind: 'bad'; message: string } {
  let json: unknown
  try {
    json = JSON.parse(row)
  } catch {
    return { kind: 'bad', message: 'not a JSON object on one line' }
  }
  const parsed = lineSchema.safeParse(json)
  if (parsed.success) return { kind: 'ok', value: parsed.data }
  const issue = parsed.error.issues[0]
  return {
    kind: 'bad',
    message: issue === undefined ? 'not a history line' : `${issue.path.join('.')}: ${issue.message}`,
  }
}

/** The lines that can be read: all of them, or those before the damage. */
export function countingLines(history: History): readonly HistoryLine[] {
  return history.kind === 'read' ? history.lines : history.before
}

/** The last row read by itself, whatever stands before it; null where it is no line. */
export function lastRow(text: string): HistoryLine | null {
  const row = parseRow(text.replace(/\n$/, '').split('\n').at(-1) ?? '')
  return row.kind === 'ok' ? row.value : null
}

/** The highest number that stands anywhere in a file, damaged rows included: the next line must be above it. */
export function highestSeq(text: string): number {
  return Math.max(
    0,
    ...[...text.matchAll(/"(?:seq|removedSeq)":\s*(\d{1,9})(?!\d)/g)].map(([, seq]) => Number(seq)),
  )
}

/** The file with one more line. The text before is kept byte for byte. */
export function appendLine(text: string, line: HistoryLine): string {
  const separator = text === '' || text.endsWith('\n') ? '' : '\n'
  return `${text}${separator}${JSON.stringify(line, withIsoTimes)}\n`
}

/** Keys that hold instants: written as ISO 8601. */
const instants: ReadonlySet<string> = new Set(['at', 'openedAt', 'mergedAt', 'liveAt'])

function withIsoTimes(key: string, value: unknown): unknown {
  return instants.has(key) && typeof value === 'number' ? new Date(value).toISOString() : value
}
