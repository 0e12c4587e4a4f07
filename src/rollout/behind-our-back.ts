/** Changes that were not made through Sluice: what the config says against what the history says. */
import type { Noticed } from './history.js'
import type { Observation } from './observation.js'
import { abovePercent } from './steps.js'

export type BehindOurBack =
  | { readonly kind: 'none' }
  /** Exposure above the last line. */
  | { readonly kind: 'drift'; readonly from: number; readonly to: number }
  /** Exposure below the last line, or a step's line removed by GitHub's Revert button. */
  | {
      readonly kind: 'manual-rollback'
      readonly from: number
      readonly to: number
      readonly seq: number
      readonly removedSeq: number | null
    }
  /** The merge of a revert was itself reverted. */
  | { readonly kind: 'rollback-undone'; readonly seq: number; readonly pull: number }

type Facts = Pick<Observation, 'config' | 'history' | 'removed'>

export function behindOurBack({ config, history, removed }: Facts): BehindOurBack {
  if (config.kind !== 'read' || history.kind !== 'read') return { kind: 'none' }
  const last = history.lines.at(-1)
  const recorded = last?.to ?? 0
  if (removed?.kind === 'rollback') return { kind: 'rollback-undone', seq: removed.seq, pull: removed.pull }
  if (abovePercent(config.exposure, recorded)) return { kind: 'drift', from: recorded, to: config.exposure }
  // A shadow, or the end of the fallback, that was reverted took no traffic back.
  if (removed?.kind === 'step') {
    return {
      kind: 'manual-rollback',
      from: removed.to,
      to: config.exposure,
      seq: removed.seq,
      removedSeq: removed.seq,
    }
  }
  if (last !== undefined && abovePercent(recorded, config.exposure)) {
    return { kind: 'manual-rollback', from: recorded, to: config.exposure, seq: last.seq, removedSeq: null }
  }
  return { kind: 'none' }
}

/** What the next line records about a rollback made by hand. */
export function noticedBy(back: BehindOurBack, now: number): Noticed | undefined {
  if (back.kind !== 'manual-rollback') return undefined
  return {
    kind: 'manual-rollback',
    from: back.from,
    to: back.to,
    at: now,
    ...(back.removedSeq === null ? {} : { removedSeq: back.removedSeq }),
  }
}
