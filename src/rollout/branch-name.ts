/** Branch names are the identity of what Sluice opens; labels, markers and authors are for people. */

export type SluiceBranch =
  | { readonly kind: 'ramp'; readonly migration: string; readonly seq: number; readonly to: number }
  /** `seq` is the line that was live; `claim` counts from 1, later ones follow a claim that a person declined or undid. */
  | { readonly kind: 'rollback'; readonly migration: string; readonly seq: number; readonly claim: number }

export const branchPrefix = 'sluice/'

export function rampBranch(migration: string, seq: number, to: number): string {
  return `${branchPrefix}${migration}/${seq}-to-${to}`
}

export function rollbackBranch(migration: string, seq: number, claim: number): string {
  return `${branchPrefix}${migration}/rollback-${seq}${claim === 1 ? '' : `-${claim}`}`
}

const name = '([a-z][a-z0-9-]{0,39})'
const ramp = new RegExp(
  `^sluice/${name}/([1-9][0-9]{0,8})-to-((?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{0,2}[1-9])?)$`,
)
const rollback = new RegExp(`^sluice/${name}/rollback-(0|[1-9][0-9]{0,8})(?:-([1-9][0-9]{0,8}))?$`)

/** Null for every branch that Sluice would not have named so. */
export function parseBranch(branch: string): SluiceBranch | null {
  const up = ramp.exec(branch)
  if (up?.[1] !== undefined) {
    const to = Number(up[3])
    return to > 0 && to <= 100 ? { kind: 'ramp', migration: up[1], seq: Number(up[2]), to } : null
  }
  const down = rollback.exec(branch)
  if (down?.[1] === undefined) return null
  const claim = down[3] === undefined ? 1 : Number(down[3])
  return down[3] !== undefined && claim < 2
    ? null
    : { kind: 'rollback', migration: down[1], seq: Number(down[2]), claim }
}
