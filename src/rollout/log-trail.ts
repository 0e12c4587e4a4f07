/** How each row of a file came in, from the states that the file had on the default branch. */

/** What a commit of the default branch's own line (first parents) made of the file. */
export interface FileState {
  readonly commit: string
  /** Null: the file is not there. */
  readonly text: string | null
}

export interface TrailRow {
  readonly text: string
  /** The commit that brought it in as it stands. */
  readonly commit: string
}

/** Something that an append-only file does not do. Lines count from 1. */
export interface TrailBreak {
  readonly kind: 'changed' | 'removed'
  readonly line: number
  readonly commit: string
  /** As it stood before. */
  readonly row: string
}

export interface Trail {
  readonly rows: readonly TrailRow[]
  readonly breaks: readonly TrailBreak[]
}

/** `states`: the oldest first. */
export function followTrail(states: readonly FileState[]): Trail {
  let rows: readonly TrailRow[] = []
  const breaks: TrailBreak[] = []
  for (const { commit, text } of states) {
    const next = rowsOf(text ?? '')
    const known = rows
    const kept = known.findIndex((row, i) => row.text !== next[i])
    const same = kept < 0 ? known.length : kept
    const first = known[same]
    // Behind an inserted row everything looks changed: the first one tells.
    if (first !== undefined && next.length > same)
      breaks.push({ kind: 'changed', line: same + 1, commit, row: first.text })
    else
      known.slice(same).forEach((row, i) => {
        breaks.push({ kind: 'removed', line: same + 1 + i, commit, row: row.text })
      })
    rows = [...known.slice(0, same), ...next.slice(same).map((row) => ({ text: row, commit }))]
  }
  return { rows, breaks }
}

function rowsOf(text: string): readonly string[] {
  const rows = text.split('\n')
  if (rows.at(-1) === '') rows.pop()
  return rows
}
