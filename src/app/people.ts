/** Who may do what, always by the permission endpoint: `author_association` says nothing about rights. */
import type { Forge, Pull, Review } from '../forge/forge.js'
import { once } from './once.js'

export async function mayWrite(forge: Pick<Forge, 'permission'>, login: string): Promise<boolean> {
  const permission = await forge.permission(login)
  return permission === 'admin' || permission === 'write'
}

/** Of each person the latest review that says something. */
export function latestReviews(
  reviews: readonly Review[],
): readonly (Review & { readonly author: NonNullable<Review['author']>; readonly at: number })[] {
  const latest = new Map<string, Review & { author: NonNullable<Review['author']>; at: number }>()
  const spoken = reviews.filter((review) => review.state !== 'commented' && review.state !== 'pending')
  for (const review of [...spoken].sort((a, b) => (a.at ?? 0) - (b.at ?? 0))) {
    const { author, at } = review
    if (author !== null && at !== null) latest.set(author.login.toLowerCase(), { ...review, author, at })
  }
  return [...latest.values()]
}

/** Whether any one writer (a person, at the current head) approves a revert. */
export async function writerApproves(forge: Forge, pull: Pull): Promise<boolean> {
  for (const review of latestReviews(await forge.reviews(pull.number))) {
    if (review.state !== 'approved' || review.author.bot || review.sha !== pull.head.sha) continue
    if (await mayWrite(forge, review.author.login)) return true
  }
  return false
}

/** Answers the same question about the same person once per run. */
export function rememberPermissions(forge: Pick<Forge, 'permission'>): (login: string) => Promise<boolean> {
  const known = new Map<string, () => Promise<boolean>>()
  return (login) => {
    const key = login.toLowerCase()
    const ask = known.get(key) ?? once(() => mayWrite(forge, login))
    known.set(key, ask)
    return ask()
  }
}
