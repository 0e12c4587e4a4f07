import { resolve } from 'node:path'
import { Command } from 'commander'
import { createColors } from 'picocolors'
import { SluiceError } from '../app/sluice-error.js'
import { verifiedLogText } from '../app/verified-log-text.js'
import { verifyLogs } from '../app/verify-logs.js'
import type { Terminal } from './terminal.js'

interface Written {
  readonly repo?: string
  readonly apiUrl?: string
  readonly git: string
  readonly json: boolean
}

const help = `
Two sources, neither of which can be talked round alone: the commits of the default branch, from a clone that is up to date and not
shallow, say how each line came into the file and whether it was changed since; GitHub says which pull request was merged as which commit.
The token (GITHUB_TOKEN or GH_TOKEN) reads contents and pull requests.

Exit codes: 0 every line holds, 1 one does not (the first is named), 2 wrong call, or GitHub or git cannot be read.`

export function logCommand(terminal: Terminal, done: (exitCode: number) => void): Command {
  const verify = new Command('verify')
    .description('check that every history line came in by the merge of the pull request that it names')
    .argument('[migrations...]', 'names (default: every migration that ever had a history)')
    .option('--repo <owner/name>', 'repository on GitHub (default: GITHUB_REPOSITORY, else origin)')
    .option('--api-url <url>', "GitHub's API (default: GITHUB_API_URL, else github.com)")
    .option('--git <folder>', 'a clone of it', '.')
    .option('--json', 'print what was found as JSON', false)
    .addHelpText('after', help)
    .action(async (names: string[], written: Written) => done(await verifyLog(names, written, terminal)))
  return new Command('log').description('the history of migrations').addCommand(verify)
}

async function verifyLog(names: readonly string[], written: Written, terminal: Terminal): Promise<number> {
  const { repo, apiUrl, git, json } = written
  try {
    const found = await verifyLogs({
      folder: resolve(terminal.cwd, git),
      environment: terminal.environment,
      names,
      ...(repo === undefined ? {} : { repository: repo }),
      ...(apiUrl === undefined ? {} : { apiUrl }),
      progress: (line) => {
        if (terminal.watched) terminal.stderr(`${line} …\n`)
      },
    })
    const bad = found.logs.some(({ first }) => first !== null)
    if (json) terminal.stdout(`${JSON.stringify(found, null, 2)}\n`)
    else {
      const paint = createColors(terminal.colour)
      for (const log of found.logs) terminal.stdout(`${verifiedLogText(log)}\n`)
      const end = `${found.logs.length} histor${found.logs.length === 1 ? 'y' : 'ies'} of ${found.repository} verified at ${found.head.slice(0, 10)} (${found.branch})`
      terminal.stdout(bad ? paint.red(`${end}: not all of it holds\n`) : paint.green(`${end}\n`))
    }
    return bad ? 1 : 0
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error
    terminal.stderr(`${error.message}\n`)
    return 2
  }
}
