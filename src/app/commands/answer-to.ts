import type { Command } from '../../rollout/command.js'
import { advanceCommand } from './advance.js'
import { type Asked, type Carried, refused } from './asked.js'
import { explainCommand } from './explain.js'
import { helpCommand } from './help.js'
import { pauseCommand } from './pause.js'
import { restartCommand } from './restart.js'
import { rollbackCommand } from './rollback.js'
import { statusCommand } from './status.js'

/** Carries a command out, as far as it needs no decision of this run. */
export async function answerTo(asked: Asked, command: Command): Promise<Carried> {
  switch (command.kind) {
    case 'malformed':
      return refused(command.message)
    case 'help':
      return helpCommand()
    case 'pause':
      return pauseCommand(asked, true)
    case 'resume':
      return pauseCommand(asked, false)
    case 'rollback':
      return rollbackCommand(asked, command)
    case 'status':
      return statusCommand(asked)
    case 'explain':
      return explainCommand(asked)
    case 'advance':
      return advanceCommand(asked)
    case 'restart':
      return restartCommand(asked)
  }
}
