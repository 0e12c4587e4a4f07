/** What a command is given, and what comes of it. One file per command; `answer-to.ts` knows them all. */
import type { Comment } from '../../forge/forge.js'
import type { Reply } from '../../report/reply.js'
import type { App } from '../app.js'
import type { Migration, Migrations } from '../migrations.js'
import type { MigrationRun } from '../result.js'
import type { Snapshot } from '../snapshot.js'

export interface Asked {
  readonly app: App
  readonly snapshot: Snapshot
  readonly all: Migrations
  readonly migration: Migration
  readonly comment: Comment
  /** Login, with write access. */
  readonly author: string
}

export type Answer = Pick<Reply, 'ok' | 'text' | 'details' | 'sections'>

export interface Carried {
  /** Whether the repository may be another one now: what was read before is then read again. */
  readonly changed: boolean
  /**
   * At once, or when the run has decided and acted: by then what a command asks about was observed anyway, no provider is asked twice,
   * and no rollback waits for an answer to a question.
   */
  readonly answer: Answer | ((run: MigrationRun) => Answer)
}

export function refused(text: string, details: readonly string[] = []): Carried {
  return { changed: false, answer: { ok: false, text, details } }
}
