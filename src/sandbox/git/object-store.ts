import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { runGit } from './run-git.js'

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag'

interface GitObject {
  readonly type: ObjectType
  readonly body: Buffer
}

/** Git's object database: everything in it is real and readable by the git command. */
export interface ObjectStore {
  write(type: ObjectType, body: Buffer): string
  read(sha: string): Promise<GitObject | undefined>
}

/**
 * Writes and reads loose objects in this process, because a process per object would make every request ten times slower.
 * Objects that came in a pack or live in an alternate are read by git itself.
 */
export function createObjectStore(gitDir: string): ObjectStore {
  const known = new Map<string, GitObject>()
  const fileOf = (sha: string): string => join(gitDir, 'objects', sha.slice(0, 2), sha.slice(2))
  let serial = 0

  return {
    write(type, body) {
      const stored = Buffer.concat([Buffer.from(`${type} ${body.length}\0`), body])
      const sha = createHash('sha1').update(stored).digest('hex')
      const file = fileOf(sha)
      if (!existsSync(file)) {
        mkdirSync(join(gitDir, 'objects', sha.slice(0, 2)), { recursive: true })
        serial += 1
        const draft = `${file}.${process.pid}.${serial}`
        writeFileSync(draft, deflateSync(stored, { level: 1 }), { mode: 0o444 })
        renameSync(draft, file)
      }
      known.set(sha, { type, body })
      return sha
    },

    async read(sha) {
      const cached = known.get(sha)
      if (cached !== undefined) return cached
      const file = fileOf(sha)
      const found = existsSync(file)
        ? splitHeader(inflateSync(readFileSync(file)))
        : await readByGit(gitDir, sha)
      if (found !== undefined) known.set(sha, found)
      return found
    },
  }
}

function splitHeader(stored: Buffer): GitObject | undefined {
  const end = stored.indexOf(0)
  const type = typeOf(stored.subarray(0, end).toString('latin1').split(' ')[0])
  return type === undefined ? undefined : { type, body: stored.subarray(end + 1) }
}

async function readByGit(gitDir: string, sha: string): Promise<GitObject | undefined> {
  const { stdout } = await runGit(gitDir, ['cat-file', '--batch'], { input: `${sha}\n` })
  const end = stdout.indexOf(10)
  const [, kind, size] = stdout.subarray(0, end).toString('latin1').split(' ')
  const type = typeOf(kind)
  if (type === undefined || size === undefined) return undefined
  return { type, body: stdout.subarray(end + 1, end + 1 + Number(size)) }
}

function typeOf(word: string | undefined): ObjectType | undefined {
  return word === 'blob' || word === 'tree' || word === 'commit' || word === 'tag' ? word : undefined
}
