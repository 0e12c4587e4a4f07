import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Commit, formatCommit, parseCommit } from './commit-object.js'
import { type DiffFile, diffTrees } from './diff.js'
import { createHistory, type History } from './history.js'
import { cherryPick, type MergeOutcome, mergeCommits } from './merge.js'
import { createObjectStore, type ObjectStore } from './object-store.js'
import { moveRef, readRefs } from './refs.js'
import { runGit } from './run-git.js'

/** A bare repository on disk. What is asked about commits is remembered: their names never change their meaning. */
export interface BareRepository extends History {
  readonly dir: string
  readonly objects: ObjectStore
  refs(): Map<string, string>
  commit(sha: string): Promise<Commit | undefined>
  writeCommit(commit: Commit): string
  /** A full or abbreviated sha, branch, tag or full ref name to the sha of a commit. */
  resolve(name: string): Promise<string | undefined>
  /** Moves a ref; `from` is what it must still point to (undefined: must not exist), `to` undefined deletes it. */
  moveRef(ref: string, to: string | undefined, from: string | undefined): Promise<void>
  diff(from: string, to: string): Promise<readonly DiffFile[]>
  merge(ours: string, theirs: string): Promise<MergeOutcome>
  pick(commit: string, onto: string): Promise<MergeOutcome>
  /** Commits that `rev-list` gives for a full sha and filters, newest first. */
  list(tip: string, filters: readonly string[]): Promise<readonly string[]>
  git(args: readonly string[]): Promise<string>
}

export async function initBareRepository(dir: string, defaultBranch: string): Promise<BareRepository> {
  await runGit(dir, ['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`, dir])
  for (const [key, value] of [
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['receive.autogc', 'false'],
    ['uploadpack.allowAnySHA1InWant', 'true'],
  ] as const) {
    await runGit(dir, ['config', key, value])
  }
  return openBareRepository(dir)
}

/** A new bare repository that borrows the objects of `parent`, as a fork does. */
export async function forkBareRepository(
  parent: BareRepository,
  dir: string,
  defaultBranch: string,
): Promise<BareRepository> {
  const fork = await initBareRepository(dir, defaultBranch)
  writeFileSync(join(dir, 'objects', 'info', 'alternates'), `${join(parent.dir, 'objects')}\n`)
  for (const [ref, sha] of parent.refs()) {
    if (ref.startsWith('refs/heads/')) await fork.moveRef(ref, sha, undefined)
  }
  return fork
}

function openBareRepository(dir: string): BareRepository {
  const objects = createObjectStore(dir)
  const text = async (args: readonly string[], allow: readonly number[] = [0]): Promise<string> =>
    (await runGit(dir, args, { allow })).stdout.toString('utf8')

  const readCommit = async (sha: string): Promise<Commit | undefined> => {
    const object = await objects.read(sha)
    return object?.type === 'commit' ? parseCommit(object.body) : undefined
  }

  const listed = remembered(async (tip, filters) => {
    const list = await text(['rev-list', '--date-order', tip, ...JSON.parse(filters)])
    return list.split('\n').filter((line) => line !== '')
  })

  return {
    dir,
    objects,
    refs: () => readRefs(dir),

    commit: readCommit,
    writeCommit: (commit) => objects.write('commit', formatCommit(commit)),

    async resolve(name) {
      const refs = readRefs(dir)
      for (const candidate of [`refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`, name]) {
        const sha = refs.get(candidate)
        if (sha !== undefined) return sha
      }
      if (!/^[0-9a-f]{7,40}$/.test(name)) return undefined
      if (name.length === 40) return (await objects.read(name))?.type === 'commit' ? name : undefined
      return (
        (await text(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], [0, 1, 128])).trim() ||
        undefined
      )
    },

    moveRef: (ref, to, from) => moveRef(dir, ref, to, from),
    ...createHistory(readCommit),
    diff: remembered((from, to) => diffTrees(dir, from, to)),
    merge: remembered((ours, theirs) => mergeCommits(dir, ours, theirs)),
    pick: remembered((commit, onto) => cherryPick(dir, objects, commit, onto)),
    list: (tip, filters) => listed(tip, JSON.stringify(filters)),
    git: (args) => text(args),
  }
}

/** Keeps the answers about a pair of commits; a failure is not kept. */
function remembered<T>(ask: (a: string, b: string) => Promise<T>): (a: string, b: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>()
  return (a, b) => {
    const key = `${a} ${b}`
    const known = answers.get(key)
    if (known !== undefined) return known
    const fresh = ask(a, b)
    answers.set(key, fresh)
    fresh.catch(() => answers.delete(key))
    return fresh
  }
}
