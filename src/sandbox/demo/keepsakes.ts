import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Repository } from '../github/repository.js'

/** Writes every pull request and issue as one Markdown file, with what was said there. */
export async function writeIssues(repo: Repository, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { number, title, body, author, state, pull } of repo.issues.values()) {
    const kind = pull === undefined ? 'issue' : 'pull'
    const now = pull?.merged === undefined ? state : 'merged'
    const comments = [...repo.comments.values()].filter((comment) => comment.issue === number)
    const parts = [
      `# #${number} ${title}\n\n${kind === 'pull' ? 'Pull request' : 'Issue'} of ${author.login}, ${now}`,
      body ?? '',
      ...comments.map((comment) => `${comment.author.login}:\n\n${comment.body}`),
    ]
    const name = `${String(number).padStart(2, '0')}-${kind}.md`
    await writeFile(join(folder, name), `${parts.join('\n\n---\n\n')}\n`)
  }
}
