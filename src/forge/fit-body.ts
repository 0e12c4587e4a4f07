/** What GitHub takes as the body of an issue, a pull request or a comment. */
const mostCharacters = 65_536

const note = '\n\n_Shortened: the rest does not fit into what GitHub accepts._\n'

/**
 * A body that GitHub accepts: a longer one is cut at the end of a line, keeps its first lines (machine data stands there) and says
 * that it was cut. A code block that is open at the cut is closed, or it would swallow the note.
 */
export function fitBody(body: string): string {
  if (body.length <= mostCharacters) return body
  const closing = '\n```'
  const room = mostCharacters - note.length - closing.length
  const end = body.lastIndexOf('\n', room)
  const kept = body.slice(0, end > 0 ? end : room)
  const fences = kept.split('\n').filter((line) => line.startsWith('```')).length
  return kept + (fences % 2 === 1 ? closing : '') + note
}
