/**
 * Whether a Sluice pull request changes exactly what it declares: in the config only the declared keys, to the declared values;
 * in the history the base and one valid line; the record at its own path. Everything is compared byte for byte.
 */
import type { Plan } from '../plan/plan.js'
import { attemptAfter } from './attempts.js'
import type { SluiceBranch } from './branch-name.js'
import type { ConfigState } from './config-state.js'
import { editConfig, readConfig, rollbackTargetValues } from './exposure.js'
import { type HistoryLine, lastRow, parseHistory } from './history.js'
import { type Move, moveOfStep, moveTarget, sameMove } from './move.js'
import type { PlanSource } from './observation.js'
import type { MigrationPaths } from './paths.js'
import { abovePercent, samePercent } from './steps.js'

export interface DeclaredDiff {
  readonly plan: Plan
  /** Path of the plan that governs. */
  readonly planFile: string
  readonly paths: MigrationPaths
  readonly branch: string
  readonly parsed: SluiceBranch
  /** Every path that the pull request touches, old names of renames included. */
  readonly changed: readonly string[]
  /** Where the pull request left the default branch. */
  readonly base: DeclaredFiles
  readonly head: DeclaredFiles
}

/** Texts; null: the file does not exist there. */
interface DeclaredFiles {
  readonly config: string | null
  readonly history: string | null
  /** Read only where the pull request archives the plan. */
  readonly plan?: string | null
  readonly archived?: string | null
}

export type DiffJudgement =
  | { readonly kind: 'exact'; readonly line: HistoryLine }
  | { readonly kind: 'differs'; readonly message: string; readonly line: HistoryLine | null }

/** `stale`: exact where it began, and merging it now would not yield what it declares; to be rebuilt like after a conflict. */
export type MergeJudgement =
  | DiffJudgement
  | { readonly kind: 'stale'; readonly message: string; readonly line: HistoryLine }

export function judgeDiff(diff: DeclaredDiff): DiffJudgement {
  const added = addedLine(diff)
  if (typeof added === 'string') return { kind: 'differs', message: added, line: null }
  const { line } = added
  const problem =
    pathProblem(diff) ??
    lineProblem(diff, added) ??
    (isArchive(diff) ? archiveProblem(diff) : configProblem(diff, line))
  return problem === null ? { kind: 'exact', line } : { kind: 'differs', message: problem, line }
}

/**
 * The diff, and what merging it into the default branch as it is now would yield: a merge takes what the default branch says
 * meanwhile wherever the pull request changes nothing.
 */
export function judgeMerge(
  diff: DeclaredDiff,
  current: DeclaredFiles,
  governing: GoverningPlan,
): MergeJudgement {
  const judged = judgeDiff(diff)
  if (judged.kind === 'differs') return judged
  const { line } = judged
  const message =
    diff.parsed.kind === 'ramp'
      ? (namesOtherPlan(line, governing) ?? rampMoved(diff, current))
      : revertFails(diff, current, line)
  return message === null ? judged : { kind: 'stale', message, line }
}

export type GoverningPlan = Pick<PlanSource, 'file' | 'hash' | 'criteria'>

/**
 * A step's line says by which plan it is watched once that is gone from the default branch: null where it is the governing one. Else the
 * plan changed, or somebody edited the line, which cannot be told apart and is rebuilt alike. A rollback is wanted whatever its line says.
 */
export function namesOtherPlan(line: HistoryLine, { file, hash, criteria }: GoverningPlan): string | null {
  if (line.planFile !== file) return `its history line names the plan ${line.planFile}, and it is ${file}`
  if (line.plan !== hash) return 'its history line was written for another version of the plan'
  if (line.criteria !== criteria)
    return 'its history line was written for other criteria than those of the plan'
  return null
}

function rampMoved({ plan, paths, base, parsed }: DeclaredDiff, current: DeclaredFiles): string | null {
  if (current.history !== base.history) return `${paths.history} changed on the default branch meanwhile`
  if (current.config === base.config || parsed.kind !== 'ramp' || parsed.move.kind === 'archive') return null
  const [then, now] = [readConfig(plan.config, base.config), readConfig(plan.config, current.config)]
  if (now.kind === 'unreadable') return now.message
  const same = then.kind === 'read' && declaredKeys.every((key) => then[key] === now[key])
  return same ? null : `the declared keys of ${plan.config.file} changed on the default branch meanwhile`
}

/** A revert is to lower the exposure, wherever that stands by now; its other values must not keep it from being merged. */
function revertFails(
  { plan, base, head }: DeclaredDiff,
  current: DeclaredFiles,
  line: HistoryLine,
): string | null {
  const wanted = readConfig(plan.config, head.config)
  if (wanted.kind === 'unreadable') return wanted.message
  const now = readConfig(plan.config, current.config)
  const yielded = mergedExposure(readConfig(plan.config, base.config), now, wanted)
  if (abovePercent(yielded, line.to)) return `merging it now would leave ${yielded} %, not ${line.to} %`
  if (now.kind === 'read' && abovePercent(yielded, now.exposure))
    return `merging it now would raise the exposure from ${now.exposure} % to ${yielded} %`
  return null
}

const declaredKeys = ['percentage', 'enabled', 'shadow', 'fallback'] as const

type ReadConfig = Extract<ConfigState, { kind: 'read' }>

/** Exposure after a merge: of every declared key the head's value where it changed that, else what the default branch says now. */
export function mergedExposure(base: ConfigState, current: ConfigState, head: ReadConfig): number {
  if (base.kind === 'unreadable' || current.kind === 'unreadable') return head.exposure
  const merged = <Key extends (typeof declaredKeys)[number]>(key: Key): ReadConfig[Key] =>
    base[key] === head[key] ? current[key] : head[key]
  return merged('shadow') === true || merged('enabled') === false ? 0 : merged('percentage')
}

interface Added {
  readonly before: readonly HistoryLine[]
  readonly line: HistoryLine
}

function addedLine({ base, head, paths, parsed: branch }: DeclaredDiff): Added | string {
  const before = base.history ?? ''
  if (head.history === null) return `${paths.history} is missing`
  if (!head.history.startsWith(before))
    return `${paths.history} does not begin with the history of the default branch`
  const known = parseHistory(before)
  if (known.kind === 'unreadable') {
    // Damage holds a ramp and must not hold a rollback: its line is a row of its own behind whatever stands there.
    const line = branch.kind === 'rollback' && isAppended(before, head.history) ? lastRow(head.history) : null
    if (line !== null) return { before: known.before, line }
    return `${paths.history} line ${known.line} is damaged on the default branch: ${known.message}`
  }
  const parsed = parseHistory(head.history)
  if (parsed.kind === 'unreadable') return `${paths.history} line ${parsed.line}: ${parsed.message}`
  const count = known.lines.length
  const line = parsed.lines[count]
  if (line === undefined || parsed.lines.length !== count + 1) {
    return `${paths.history} must gain exactly one line and gains ${parsed.lines.length - count}`
  }
  if (!isAppended(before, head.history))
    return `${paths.history}: the new line is not written as Sluice writes it`
  return { before: known.lines, line }
}

/** One compact row and one line feed: spaces or a key given twice would leave room for another reading. */
function isAppended(before: string, after: string): boolean {
  const added = after.slice(before.length)
  const row = before === '' || before.endsWith('\n') ? added : added.replace(/^\n/, '')
  try {
    return row === `${JSON.stringify(JSON.parse(row))}\n`
  } catch {
    return false
  }
}

const isArchive = ({ parsed }: Pick<DeclaredDiff, 'parsed'>): boolean =>
  parsed.kind === 'ramp' && parsed.move.kind === 'archive'

function pathProblem(diff: DeclaredDiff): string | null {
  const { changed, paths, plan } = diff
  const own = isArchive(diff) ? [diff.planFile, paths.archive] : [plan.config.file]
  const allowed = new Set([...own, paths.history, paths.record, paths.index])
  const foreign = changed.find((path) => !allowed.has(path))
  return foreign === undefined ? null : `it also changes ${foreign}`
}

function lineProblem({ parsed, branch, plan }: DeclaredDiff, { before, line }: Added): string | null {
  if (parsed.migration !== plan.name) return `the branch belongs to ${parsed.migration}`
  if (line.branch !== branch) return 'its history line names another branch'
  if (parsed.kind === 'ramp') {
    if (line.event !== 'step') return 'its history line is not a step'
    if (
      line.seq !== parsed.seq ||
      !sameMove(moveOfStep(line), parsed.move) ||
      !samePercent(line.to, parsed.move.to)
    )
      return 'its history line and its branch disagree'
    if (line.attempt !== attemptAfter(before, line.noticed !== undefined))
      return 'its history line counts the attempts wrongly'
    return directionProblem(parsed.move, line.from)
  }
  if (line.event !== 'rollback') return 'its history line is not a rollback'
  return abovePercent(line.to, line.from) ? 'its history line raises the exposure' : null
}

/** Only a step raises the exposure; every other move leaves it where it is. */
function directionProblem(move: Move, from: number): string | null {
  if (move.kind === 'step')
    return abovePercent(move.to, from) ? null : 'its history line does not raise the exposure'
  return samePercent(move.to, from) ? null : `its history line starts from ${from} %, not ${move.to} %`
}

/** The plan as it is, moved and not changed. */
function archiveProblem({ planFile, paths, base, head }: DeclaredDiff): string | null {
  if (base.plan == null) return `${planFile} is missing on the default branch`
  if (head.plan !== null) return `${planFile} is still there`
  return head.archived === base.plan ? null : `${paths.archive} is not the plan as it was`
}

function configProblem({ plan, base, head, parsed }: DeclaredDiff, line: HistoryLine): string | null {
  if (base.config === null || head.config === null) return `${plan.config.file} is missing`
  const before = readConfig(plan.config, base.config)
  if (before.kind === 'unreadable') return before.message
  if (parsed.kind === 'rollback' && abovePercent(line.to, before.exposure)) return 'it raises the exposure'
  // Pushed beforehand, a rollback that lowers nothing would stand in the way of the real one. At 0 there is nothing left to lower.
  if (parsed.kind === 'rollback' && before.exposure > 0 && samePercent(line.to, before.exposure))
    return `it does not lower the exposure of ${before.exposure} %`
  if (parsed.kind === 'ramp' && !samePercent(line.from, before.exposure))
    return `its history line starts from ${line.from} %, and the exposure is ${before.exposure} %`
  const target = parsed.kind === 'ramp' ? moveTarget(plan, parsed.move) : rollbackTargetValues(line.to)
  if (target === null) return null
  const edited = editConfig(plan.config, base.config, target)
  if (!edited.ok) return edited.message
  return edited.text === head.config ? null : `${plan.config.file} differs from the declared edit`
}
