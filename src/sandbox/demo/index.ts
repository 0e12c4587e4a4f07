import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { playDemo } from './demo.js'
import { makeLeftFolder } from './left-folder.js'
import { Mismatch } from './mismatch.js'
import { createNarrator } from './narrator.js'
import { findNode } from './node-binary.js'
import { type DemoOptions, help, readOptions } from './options.js'

const exitCodes = { done: 0, mismatch: 1, usage: 2, interrupted: 130 } as const

process.exitCode = await main()

async function main(): Promise<number> {
  const asked = readOptions(process.argv.slice(2))
  switch (asked.kind) {
    case 'help':
      process.stdout.write(help)
      return exitCodes.done
    case 'wrong':
      return refuse(asked.message)
    case 'play':
      return play(asked.options)
  }
}

async function play(options: DemoOptions): Promise<number> {
  const node = findNode()
  if (node === null) return refuse(`Node ${process.versions.node} is too old; use Node 20.19 or newer`)
  const entry = process.env.SLUICE_ACTION ?? fileURLToPath(new URL('../../../dist/index.js', import.meta.url))
  if (!existsSync(entry)) return refuse(`${entry} does not exist; npm run build:action makes it`)
  const left = await makeLeftFolder(options.directory)
  if (left === null)
    return refuse(`--dir ${options.directory} exists and is not an empty folder; name another`)

  const narrator = createNarrator(process.stdout)
  const interrupted = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => interrupted.abort())
  // Whoever reads has gone, as `| head` does: nobody is left to tell the story to.
  process.stdout.on('error', () => interrupted.abort())
  try {
    await playDemo({ options, narrator, node, entry, left, signal: interrupted.signal })
    return exitCodes.done
  } catch (error) {
    if (interrupted.signal.aborted) {
      narrator.say('Interrupted; nothing is left behind.')
      return exitCodes.interrupted
    }
    const why =
      error instanceof Mismatch ? error.message : error instanceof Error ? error.stack : String(error)
    narrator.error(`The story did not come out as told.\n${why}`)
    return exitCodes.mismatch
  }
}

function refuse(message: string): number {
  process.stderr.write(`${message}\nnpm run demo -- --help lists the options.\n`)
  return exitCodes.usage
}
