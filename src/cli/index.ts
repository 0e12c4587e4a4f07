#!/usr/bin/env node
import { run } from './run.js'

// Nothing is half written when it is interrupted: say so on a line of its own and stop at once, with the shell's code for it.
process.once('SIGINT', () => {
  process.stderr.write('\nsluice: interrupted\n', () => process.exit(130))
})

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  watched: process.stderr.isTTY === true,
  environment: process.env,
})
