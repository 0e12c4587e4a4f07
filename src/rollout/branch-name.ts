/** Branch names are the identity of what Sluice opens; labels, markers and authors are for people. */
import type { Move } from './move.js'

export type SluiceBranch =
  | { readonly kind: 'ramp'; readonly migration: string; readonly seq: number; readonly move: Move }
  /** `seq` is the line that was live; `claim` counts from 1, later ones follow a claim that a person declined or undid. */
  | { readonly kind: 'rollback'; readonly migration: string; readonly seq: number; readonly claim: number }

export const branchPrefix = 'sluice/'

export function rampBranch(migration: string, seq: number, move: Move): string {
  return `${branchPrefix}${migration}/${seq}-${move.kind === 'step' ? `to-${move.to}` : move.kind}`
}

export function rollbackBranch(migration: string, seq: number, claim: number): string {
  return `${branchPrefix}${migration}/rollback-${seq}${claim === 1 ? '' : `-${claim}`}`
}

const name = '([a-z][a-z0-9-]{0,39})'
const ramp = new RegExp(
  `^sluice/${name}/([1-9][0-9]{0,8})-to-((?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{0,2}[1-9])?)$`,
)
const phaseMoves: readonly Move[] = [
  { kind: 'shadow', to: 0 },
  { kind: 'fallback-off', to: 100 },
  { kind: 'archive', to: 100 },
]
const phase = new RegExp(`^sluice/${name}/([1-9][0-9]{0,8})-(shadow|fallback-off|archive)$`)
const rollback = new RegExp(`^sluice/${name}/rollback-(0|[1-9][0-9]{0,8})(?:-([1-9][0-9]{0,8}))?$`)

/** Null for every branch that Sluice would not have named so. */
export function parseBranch(branch: string): SluiceBranch | null {
  const up = ramp.exec(branch)
  if (up?.[1] !== undefined) {
    const to = Number(up[3])
    return to > 0 && to <= 100
      ? { kind: 'ramp', migration: up[1], seq: Number(up[2]), move: { kind: 'step', to } }
      : null
  }
  const moved = phase.exec(branch)
  const move = phaseMoves.find(({ kind }) => kind === moved?.[3])
  if (moved?.[1] !== undefined && move !== undefined)
    return { kind: 'ramp', migration: moved[1], seq: Number(moved[2]), move }
  const down = rollback.exec(branch)
  if (down?.[1] === undefined) return null
  const claim = down[3] === undefined ? 1 : Number(down[3])
  return down[3] !== undefined && claim < 2
    ? null
    : { kind: 'rollback', migration: down[1], seq: Number(down[2]), claim }
}
