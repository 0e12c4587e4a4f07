import { Command, CommanderError } from 'commander'
import { version } from '../app/version.js'
import { WrongCall } from '../app/written-option.js'
import { assessCommand } from './assess.js'
import { backtestCommand } from './backtest.js'
import { logCommand } from './log.js'
import { powerCommand } from './power.js'
import type { Terminal } from './terminal.js'
import { validate } from './validate.js'

/** Exit codes: 0 fine, 1 something was found, 2 the call is wrong or a file cannot be read; each command's --help says more. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = 0
  const done = (code: number) => {
    exitCode = code
  }
  const program = new Command('sluice')
    .description('Move a system migration from 0 % to 100 % through pull requests.')
    .version(version)
  program
    .command('validate')
    .description('check plans: every error with its line and what to write instead')
    .argument('[files...]', 'plans to check (default: .migration.yml and .migrations/*.yml)')
    .option('--strict', 'fail on warnings too', false)
    .option('--json', 'print findings as JSON', false)
    .addHelpText('after', '\nExit codes: 0 valid, 1 errors found, 2 wrong call or unreadable file.')
    .action(async (files: string[], options: { strict: boolean; json: boolean }) =>
      done(await validate(files, options, terminal)),
    )
  program.addCommand(powerCommand(terminal, done))
  program.addCommand(backtestCommand(terminal, done))
  program.addCommand(assessCommand(terminal, done))
  program.addCommand(logCommand(terminal, done))
  for (const command of withSub(program))
    command
      .exitOverride()
      .configureOutput({ writeOut: terminal.stdout, writeErr: terminal.stderr })
      .showHelpAfterError('(sluice --help shows what there is)')
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof WrongCall) {
      terminal.stderr(`${error.message}\n`)
      return 2
    }
    throw error
  }
}

function withSub(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSub)]
}
