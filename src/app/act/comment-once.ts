import type { Scene } from './scene.js'

/** The first line of a body is its identity. */
export async function commentOnce({ app }: Pick<Scene, 'app'>, issue: number, body: string): Promise<void> {
  const first = body.split('\n', 1)[0]
  const said = (await app.forge.comments(issue)).some(
    (comment) => comment.body.split('\n', 1)[0]?.trimEnd() === first,
  )
  if (!said) await app.forge.comment(issue, body)
}
