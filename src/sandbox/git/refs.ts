import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * All refs of a bare repository by full name, read from its files: every request starts by looking whether somebody pushed,
 * and that look must cost next to nothing.
 */
export function readRefs(gitDir: string): Map<string, string> {
  const refs = new Map<string, string>()
  const packed = join(gitDir, 'packed-refs')
  if (existsSync(packed)) {
    for (const line of readFileSync(packed, 'utf8').split('\n')) {
      const match = /^([0-9a-f]{40}) (refs\/.+)$/.exec(line)
      if (match?.[1] !== undefined && match[2] !== undefined) refs.set(match[2], match[1])
    }
  }
  readLoose(gitDir, 'refs', refs)
  return new Map([...refs].sort(([a], [b]) => (a < b ? -1 : 1)))
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
