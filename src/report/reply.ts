import { body } from './body.js'
import { clip } from './clip.js'
import { code, text } from './escape.js'
import { marker } from './marker.js'

export interface Reply {
  readonly ok: boolean
  /** The id of the comment that is answered. */
  readonly comment: number
  /** The first line of the comment that is answered. */
  readonly command: string
  /** What happened or why not, plain text. */
  readonly text: string
  /** Rows that explain more, plain text. */
  readonly details?: readonly string[]
  /** What follows, as Markdown with nothing foreign unescaped; the most important first, since what does not fit is left out. */
  readonly sections?: readonly string[]
}

/** The answer to a command: what was asked, what came of it. */
export function reply(given: Reply): string {
  const { ok, comment, command, text: answer, details = [], sections = [] } = given
  return body([
    `${marker('reply', { comment, ok: ok ? 1 : 0 })}\n${ok ? '🚀' : '👎'} ${code(clip(command, 120))}: ${text(clip(answer, 2_000))}`,
    details.length === 0 ? null : details.map((detail) => `- ${text(clip(detail, 500))}`).join('\n'),
    ...sections,
  ])
}
