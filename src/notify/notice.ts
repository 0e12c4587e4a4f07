/** Something that people outside GitHub are told. Plain text; what stands in it may be foreign and is escaped where it is rendered. */
export interface Notice {
  readonly kind: NoticeKind
  /** The same for every telling of one event: receivers tell repetitions by it. */
  readonly id: string
  /** `owner/name`. */
  readonly repository: string
  readonly migration: string
  readonly title: string
  /** The new system, as people call it. */
  readonly to: string
  /** Percent; null where it cannot be read. */
  readonly exposure: number | null
  readonly decision: string
  readonly reasons: readonly { readonly code: string; readonly text: string; readonly metric?: string }[]
  /** What people can do, one sentence each. */
  readonly actions: readonly string[]
  readonly links: readonly { readonly text: string; readonly url: string }[]
  /** Epoch ms, by GitHub's clock. */
  readonly at: number
}

export type NoticeKind = keyof typeof headlines

/** What happened, in a few words of ours. */
export const headlines = {
  proposal: 'next step proposed',
  'approval-needed': 'approval needed',
  rollback: 'rolled back',
  freeze: 'frozen',
  'flying-blind': 'flying blind',
  done: 'done',
} as const
