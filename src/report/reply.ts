import { body } from './body.js'
import { clip } from './clip.js'
import { code, text } from './escape.js'

export interface Reply {
  readonly ok: boolean
  /** The first line of the comment that is answered. */
  readonly command: string
  /** What happened or why not, plain text. */
  readonly text: string
  /** Rows that explain more, plain text. */
  readonly details?: readonly string[]
}

/** The answer to a command: what was asked, what came of it. */
export function reply({ ok, command, text: answer, details = [] }: Reply): string {
  return body([
    `${ok ? '🚀' : '👎'} ${code(clip(command, 120))}: ${text(clip(answer, 2_000))}`,
    details.length === 0 ? null : details.map((detail) => `- ${text(clip(detail, 500))}`).join('\n'),
  ])
}
