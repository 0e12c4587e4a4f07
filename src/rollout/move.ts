/** What one ramp pull request does: a step of the ramp, or one of the phases before and after it. */
import type { PhaseName, Plan } from '../plan/plan.js'
import type { ConfigState } from './config-state.js'
import { stepTarget, type Target } from './exposure.js'
import type { StepLine } from './history.js'
import { nextStep, samePercent } from './steps.js'

/** `to`: the exposure after it, percent. Only a `step` changes the exposure. */
export type Move =
  | { readonly kind: 'shadow'; readonly to: 0 }
  | { readonly kind: 'step'; readonly to: number }
  /** At 100 %: the old system no longer catches what the new one fails at. */
  | { readonly kind: 'fallback-off'; readonly to: 100 }
  /** The plan goes to the archive, and the record is closed. */
  | { readonly kind: 'archive'; readonly to: 100 }

export type MoveKind = Move['kind']

export function moveOf(kind: MoveKind, to: number): Move {
  switch (kind) {
    case 'shadow':
      return { kind, to: 0 }
    case 'fallback-off':
    case 'archive':
      return { kind, to: 100 }
    case 'step':
      return { kind, to }
  }
}

export function moveOfStep(line: StepLine): Move {
  return moveOf(line.move ?? 'step', line.to)
}

/** For people: `5 %`, `the shadow`, … */
export function nameOfMove(move: Move): string {
  switch (move.kind) {
    case 'shadow':
      return 'the shadow'
    case 'step':
      return `${move.to} %`
    case 'fallback-off':
      return '100 % without the fallback'
    case 'archive':
      return 'the archive'
  }
}

export function sameMove(a: Move, b: Move): boolean {
  return a.kind === b.kind && samePercent(a.to, b.to)
}

export interface MoveFacts {
  readonly plan: Plan
  readonly config: ConfigState
  readonly phase: PhaseName
  /** Somebody asked for the shadow again: its pull request is open. */
  readonly again: boolean
}

/** What comes next; null where the config says nothing that could be moved from. */
export function nextMove({ plan, config, phase, again }: MoveFacts): Move | null {
  // What the glue layer read may be gone by then: cleanup is to take it away.
  if (config.kind === 'unreadable') return phase === 'cleanup' ? { kind: 'archive', to: 100 } : null
  const hasShadow = plan.config.shadow !== undefined && config.exposure === 0
  if (hasShadow && (phase === 'preparation' || again)) return { kind: 'shadow', to: 0 }
  const step = nextStep(plan, config.exposure)
  if (step !== null) return { kind: 'step', to: step.to }
  return owesFallbackOff(plan, config) ? { kind: 'fallback-off', to: 100 } : { kind: 'archive', to: 100 }
}

function owesFallbackOff(plan: Plan, config: Extract<ConfigState, { kind: 'read' }>): boolean {
  return plan.phases.full.fallbackFor > 0 && config.fallback === true
}

/** What the declared keys say after it; null: the config stays as it is. */
export function moveTarget(plan: Plan, move: Move): Target | null {
  switch (move.kind) {
    case 'shadow':
      return { percentage: plan.phases.shadow.percentage, enabled: true, shadow: true, fallback: false }
    case 'step':
      return stepTarget(plan, move.to)
    case 'fallback-off':
      return { percentage: 100, enabled: true, shadow: false, fallback: false }
    case 'archive':
      return null
  }
}

/** The phases whose checklists must be ticked before it. */
export function phasesEndedBy(move: Move, phase: PhaseName): readonly PhaseName[] {
  switch (move.kind) {
    case 'shadow':
      return ['preparation']
    case 'step':
      if (phase === 'preparation' || phase === 'shadow') return [phase]
      return samePercent(move.to, 100) ? ['canary'] : []
    case 'fallback-off':
      return []
    case 'archive':
      return ['full', 'cleanup']
  }
}
