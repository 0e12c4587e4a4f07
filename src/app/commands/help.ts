import { commandHelp } from '../../rollout/command.js'
import type { Carried } from './asked.js'

export function helpCommand(): Carried {
  const details = commandHelp.map(({ usage, what }) => `${usage}: ${what}`)
  return {
    changed: false,
    answer: { ok: true, text: 'commands, each as the first line of a new comment', details },
  }
}
