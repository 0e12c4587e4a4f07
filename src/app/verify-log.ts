/**
 * Whether every line of a history came in by the merge of the pull request branch that it names, and stayed as it was. The commits of
 * the default branch say what happened to the file; GitHub says which pull request was merged as which commit.
 */
import type { ForgeReads, Pull } from '../forge/forge.js'
import { type HistoryLine, parseHistory } from '../rollout/history.js'
import { type FileState, followTrail, type TrailBreak, type TrailRow } from '../rollout/log-trail.js'
import { pathsOf } from '../rollout/paths.js'
import { clockSlack, namesItself } from './governing-plan.js'

/** The commits of a repository, from a clone of it. */
export interface CommitLog {
  /** States of a file along the first parents of a commit, oldest first; one character per byte. */
  states(path: string, head: string): Promise<readonly FileState[]>
  /** How many first parents lie between a commit and an older one; null where the older one is not among them. */
  distance(older: string, newer: string): Promise<number | null>
  /** How many parents a commit has. */
  parents(commit: string): Promise<number>
}

export interface VerifiedLine {
  readonly line: number
  /** Null where the row is no history line. */
  readonly said: Pick<HistoryLine, 'seq' | 'event' | 'from' | 'to' | 'branch'> | null
  readonly commit: string
  readonly pull: number | null
  readonly problem: LogProblem | null
}

export interface LogProblem {
  readonly code: LogProblemCode
  /** Plain text; may hold foreign text unescaped. */
  readonly text: string
}

export type LogProblemCode =
  | 'damaged'
  | 'number-not-rising'
  | 'other-branch'
  | 'no-merged-pull'
  | 'from-a-fork'
  | 'other-commit'
  | 'other-base'
  | 'merged-before'
  | 'changed'
  | 'removed'

export interface VerifiedLog {
  readonly migration: string
  readonly file: string
  readonly lines: readonly VerifiedLine[]
  /** What stands in the file no more. */
  readonly gone: readonly (LogProblem & { readonly line: number; readonly commit: string })[]
  /** The first line that did not come in, or did not stay, as it should; null: all did. */
  readonly first: (LogProblem & { readonly line: number }) | null
}

export interface LogSources {
  readonly forge: Pick<ForgeReads, 'pullsFrom' | 'pullCommits' | 'branch' | 'file'>
  readonly log: CommitLog
  /** Head of the default branch, and its name. */
  readonly head: string
  readonly defaultBranch: string
  /** What one listing shows; others are asked for by their branch. */
  readonly pulls: readonly Pull[]
}

export async function verifyLog(sources: LogSources, migration: string): Promise<VerifiedLog> {
  const file = pathsOf(migration).history
  const { rows, breaks } = followTrail(await sources.log.states(file, sources.head))
  const lines: VerifiedLine[] = []
  const noted = new Set<number>()
  let highest = 0
  for (const [i, row] of rows.entries()) {
    const read = readRow(row.text)
    const proved = await prove(sources, migration, row, read, highest)
    const said = 'message' in read ? null : read
    lines.push({ line: i + 1, said: briefly(read), commit: row.commit, ...proved })
    if (proved.problem === null && said?.noticed?.removedSeq !== undefined) noted.add(said.noticed.removedSeq)
    highest = Math.max(highest, said?.seq ?? 0)
  }
  const gone = breaks.filter((one) => !isNoted(one, noted)).map(goneText)
  // Of a line that was changed, that is the cause and what it says now only the consequence.
  const problems = [
    ...gone,
    ...lines.flatMap(({ line, problem }) => (problem === null ? [] : [{ line, ...problem }])),
  ]
  const [first = null] = problems.sort((a, b) => a.line - b.line)
  return { migration, file, lines, gone, first }
}

type Read = HistoryLine | { readonly message: string }

function readRow(bytes: string): Read {
  const text = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
  const history = parseHistory(`${text}\n`)
  if (history.kind === 'unreadable') return { message: history.message }
  return history.lines[0] ?? { message: 'an empty row' }
}

async function prove(
  sources: LogSources,
  migration: string,
  row: TrailRow,
  line: Read,
  highest: number,
): Promise<{ readonly pull: number | null; readonly problem: LogProblem | null }> {
  const no = (code: LogProblemCode, text: string, pull: number | null = null) => ({
    pull,
    problem: { code, text },
  })
  if ('message' in line) return no('damaged', `it is no history line: ${line.message}`)
  if (line.seq <= highest) return no('number-not-rising', `its number ${line.seq} does not follow ${highest}`)
  if (!namesItself(line) || !line.branch.startsWith(`sluice/${migration}/`))
    return no(
      'other-branch',
      `the branch that it names, ${line.branch}, is not the one of its number and step`,
    )

  const merged = await mergedFrom(sources, line.branch)
  const file = pathsOf(migration).history
  const own = merged.filter(({ head }) => head.sameRepository)
  const [newest] = own
  if (newest === undefined) {
    const fork = merged[0]
    return fork === undefined
      ? no(
          'no-merged-pull',
          `no pull request from ${line.branch} was ever merged; commit ${short(row.commit)} brought it in`,
        )
      : no(
          'from-a-fork',
          `pull request #${fork.number} from a branch of that name came from a fork`,
          fork.number,
        )
  }
  let pull: Pull | null = null
  for (const one of own) if (pull === null && (await broughtIn(sources, one, row, file))) pull = one
  if (pull === null)
    return no(
      'other-commit',
      `commit ${short(row.commit)} brought it in, and pull request #${newest.number} was merged as ${short(newest.mergeCommit ?? 'unknown')}`,
      newest.number,
    )
  const { base, number, mergedAt } = pull
  // Merged pull requests keep the name that the default branch had then; a branch that is still there is another one.
  if (base.branch !== sources.defaultBranch && (await sources.forge.branch(base.branch)) !== null)
    return no(
      'other-base',
      `pull request #${number} was merged into ${base.branch}, not ${sources.defaultBranch}`,
      number,
    )
  if (mergedAt !== null && mergedAt < line.at - clockSlack)
    return no('merged-before', `pull request #${number} was merged before the line was written`, number)
  return { pull: number, problem: null }
}

/** Newest first; of forks as far as the listing shows them, for the message. */
async function mergedFrom({ forge, pulls }: LogSources, branch: string): Promise<readonly Pull[]> {
  const isMerged = (pull: Pull) => pull.head.branch === branch && pull.mergedAt !== null
  const listed = pulls.filter(isMerged)
  if (listed.some(({ head }) => head.sameRepository)) return listed
  return [...(await forge.pullsFrom(branch)).filter(isMerged), ...listed]
}

/**
 * A merge and a squash are one commit; a rebase is as many as the pull request has, the last of which GitHub names. One before that
 * counts if the pull request holds the row too: else it was pushed right before a merge that did not bring it.
 */
async function broughtIn(
  { forge, log }: LogSources,
  pull: Pull,
  row: TrailRow,
  file: string,
): Promise<boolean> {
  const { mergeCommit } = pull
  if (mergeCommit === null) return false
  if (mergeCommit === row.commit) return true
  const distance = await log.distance(row.commit, mergeCommit)
  // A merge commit has the commits of its pull request beside it, not before it.
  if (distance === null || (await log.parents(mergeCommit)) !== 1) return false
  if ((await forge.pullCommits(pull.number)).length <= distance) return false
  const proposed = await forge.file(file, pull.head.sha)
  return proposed !== null && byteText(proposed.bytes).split('\n').includes(row.text)
}

/** One character per byte, as the commits are read. */
export function byteText(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** GitHub's Revert button takes the last line away; the next line of ours says so. */
function isNoted({ kind, row }: TrailBreak, noted: ReadonlySet<number>): boolean {
  const read = kind === 'removed' ? readRow(row) : { message: '' }
  return !('message' in read) && noted.has(read.seq)
}

function goneText({ kind, line, commit, row }: TrailBreak): VerifiedLog['gone'][number] {
  const read = readRow(row)
  const what = 'message' in read ? '' : ` (number ${read.seq})`
  return { code: kind, line, commit, text: `it was ${kind} by commit ${short(commit)}${what}` }
}

function briefly(read: Read): VerifiedLine['said'] {
  if ('message' in read) return null
  const { seq, event, from, to, branch } = read
  return { seq, event, from, to, branch }
}

function short(sha: string): string {
  return sha.slice(0, 10)
}
