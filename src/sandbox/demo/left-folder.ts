import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The folder that stays after the demo. */
export interface LeftFolder {
  readonly path: string
  /** Takes away what the demo made, for a story that was not told to its end. */
  discard(): Promise<void>
}

/** Makes a temporary folder, or the one asked for. Null where that one exists and is not an empty folder. */
export async function makeLeftFolder(asked: string | null): Promise<LeftFolder | null> {
  if (asked === null) {
    const path = await mkdtemp(join(tmpdir(), 'sluice-demo-'))
    return { path, discard: () => rm(path, { recursive: true, force: true }) }
  }
  const path = resolve(asked)
  const there = await entriesOf(path)
  if (there !== null && (there === 'no-folder' || there.length > 0)) return null
  if (there === null) await mkdir(path, { recursive: true })
  return {
    path,
    async discard() {
      const made = there === null ? [path] : (await readdir(path)).map((name) => join(path, name))
      for (const one of made) await rm(one, { recursive: true, force: true })
    },
  }
}

/** Names in a folder; null where there is nothing. */
async function entriesOf(path: string): Promise<readonly string[] | 'no-folder' | null> {
  try {
    return await readdir(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return code === 'ENOENT' ? null : 'no-folder'
  }
}
