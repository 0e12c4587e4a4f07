import type { Commit } from './commit-object.js'

type ReadCommit = (sha: string) => Promise<Commit | undefined>

/** Questions about who descends from whom. They are asked at every request, too often for a process each. */
export interface History {
  isAncestor(ancestor: string, descendant: string): Promise<boolean>
  /** Commits reachable from the first but not from the second, children before their parents, newest first. */
  between(tip: string, excluded: string): Promise<readonly string[]>
  /** The best common ancestor (the newest of them where histories cross), or undefined. */
  mergeBase(a: string, b: string): Promise<string | undefined>
}

export function createHistory(readCommit: ReadCommit): History {
  const known = new Map<string, Promise<ReadonlySet<string>>>()

  /** The commit itself and everything before it. */
  const reach = (tip: string): Promise<ReadonlySet<string>> => {
    const cached = known.get(tip)
    if (cached !== undefined) return cached
    const fresh = walk(readCommit, tip)
    known.set(tip, fresh)
    return fresh
  }

  return {
    isAncestor: async (ancestor, descendant) => (await reach(descendant)).has(ancestor),

    async between(tip, excluded) {
      const without = await reach(excluded)
      const shas = [...(await reach(tip))].filter((sha) => !without.has(sha))
      return childrenFirst(shas, readCommit)
    },

    async mergeBase(a, b) {
      const [fromA, fromB] = await Promise.all([reach(a), reach(b)])
      const common = [...fromA].filter((sha) => fromB.has(sha))
      const [best] = await childrenFirst(common, readCommit)
      return best
    },
  }
}

async function walk(readCommit: ReadCommit, tip: string): Promise<ReadonlySet<string>> {
  const seen = new Set<string>()
  const waiting = [tip]
  for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
    if (seen.has(sha)) continue
    const commit = await readCommit(sha)
    if (commit === undefined) continue
    seen.add(sha)
    waiting.push(...commit.parents)
  }
  return seen
}

/** Orders commits so that none comes before its children; among those that may come next, the newest does. */
async function childrenFirst(shas: readonly string[], readCommit: ReadCommit): Promise<string[]> {
  const commits = new Map<string, Commit>()
  for (const sha of shas) {
    const commit = await readCommit(sha)
    if (commit !== undefined) commits.set(sha, commit)
  }
  const children = new Map<string, number>([...commits.keys()].map((sha) => [sha, 0]))
  for (const { parents } of commits.values()) {
    for (const parent of parents) {
      const count = children.get(parent)
      if (count !== undefined) children.set(parent, count + 1)
    }
  }
  const ready = [...children].flatMap(([sha, count]) => (count === 0 ? [sha] : []))
  const ordered: string[] = []
  const seconds = (sha: string): number => commits.get(sha)?.committer.seconds ?? 0
  while (ready.length > 0) {
    ready.sort((a, b) => seconds(a) - seconds(b))
    const next = ready.pop()
    if (next === undefined) break
    ordered.push(next)
    for (const parent of commits.get(next)?.parents ?? []) {
      const count = children.get(parent)
      if (count === undefined) continue
      children.set(parent, count - 1)
      if (count === 1) ready.push(parent)
    }
  }
  return ordered
}
