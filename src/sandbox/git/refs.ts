import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { runGit } from './run-git.js'

/**
 * All refs of a bare repository by full name, read from its files: every request starts by looking whether somebody pushed,
 * and that look must cost next to nothing.
 */
export function readRefs(gitDir: string): Map<string, string> {
  const refs = readPacked(gitDir)
  readLoose(gitDir, 'refs', refs)
  return new Map([...refs].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * Moves a ref under git's own lock file, so that it excludes a `git push` at the same moment. Throws when the ref is not at
 * `from` any more (undefined: must not exist) or its name collides with a folder. `to` undefined deletes it.
 */
export async function moveRef(
  gitDir: string,
  ref: string,
  to: string | undefined,
  from: string | undefined,
): Promise<void> {
  if (readPacked(gitDir).has(ref)) {
    const absent = '0'.repeat(40)
    await runGit(gitDir, ['update-ref', ref, to ?? absent, from ?? absent])
    return
  }
  const file = join(gitDir, ref)
  const lock = `${file}.lock`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(lock, to === undefined ? '' : `${to}\n`, { flag: 'wx' })
  try {
    const current = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
    if (current !== from) throw new Error(`${ref} is at ${current ?? 'nothing'}, not at ${from ?? 'nothing'}`)
    if (to === undefined) unlinkSync(file)
    else renameSync(lock, file)
  } finally {
    if (existsSync(lock)) unlinkSync(lock)
  }
  if (to === undefined) removeEmptyFolders(gitDir, dirname(ref))
}

function readPacked(gitDir: string): Map<string, string> {
  const refs = new Map<string, string>()
  const packed = join(gitDir, 'packed-refs')
  if (!existsSync(packed)) return refs
  for (const line of readFileSync(packed, 'utf8').split('\n')) {
    const match = /^([0-9a-f]{40}) (refs\/.+)$/.exec(line)
    if (match?.[1] !== undefined && match[2] !== undefined) refs.set(match[2], match[1])
  }
  return refs
}

function readLoose(gitDir: string, folder: string, refs: Map<string, string>): void {
  for (const entry of readdirSync(join(gitDir, folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) readLoose(gitDir, name, refs)
    else if (!entry.name.endsWith('.lock')) {
      const sha = readFileSync(join(gitDir, name), 'utf8').trim()
      if (/^[0-9a-f]{40}$/.test(sha)) refs.set(name, sha)
    }
  }
}

/** A branch `a` can only come into being once the folder of a former `a/b` is gone. */
function removeEmptyFolders(gitDir: string, folder: string): void {
  if (folder.split('/').length <= 2 || readdirSync(join(gitDir, folder)).length > 0) return
  rmdirSync(join(gitDir, folder))
  removeEmptyFolders(gitDir, dirname(folder))
}
