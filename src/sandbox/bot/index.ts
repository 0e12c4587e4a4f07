import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createNarrator } from '../demo/narrator.js'
import { findNode } from '../demo/node-binary.js'
import type { BotProgram } from '../run-bot.js'
import { tellStory } from './story.js'

process.exitCode = await main()

async function main(): Promise<number> {
  const node = findNode()
  if (node === null) {
    process.stderr.write(`Node ${process.versions.node} is too old; use Node 20.19 or newer\n`)
    return 2
  }
  const narrator = createNarrator(process.stdout)
  const folder = await mkdtemp(join(tmpdir(), 'sluice-bot-'))
  const interrupted = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => interrupted.abort())
  process.stdout.on('error', () => interrupted.abort())
  try {
    const stay = !process.argv.includes('--once')
    await tellStory({ narrator, folder, program: programWith(node.path), stay, signal: interrupted.signal })
    return 0
  } catch (error) {
    if (interrupted.signal.aborted) return 130
    narrator.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The packaged bot, or the sources where it was not built. */
function programWith(node: string): BotProgram {
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  const packaged = process.env.SLUICE_BOT ?? here('../../../dist/bot/index.js')
  if (existsSync(packaged) && packaged.endsWith('.js')) return { node, words: [packaged] }
  // Found by Node from where this file lies, wherever the command was started.
  return {
    node: process.execPath,
    words: ['--import', import.meta.resolve('tsx'), here('../../bot/index.ts')],
  }
}
