/** The boxes that people tick in the body of the tracking issue. Markdown of people: read leniently, never written here. */
import type { PhaseName, Plan } from '../plan/plan.js'

/** In the order of the headings `## Phase 1: …` to `## Phase 5: …`. */
export const phaseOrder: readonly PhaseName[] = ['preparation', 'shadow', 'canary', 'full', 'cleanup']

export interface Box {
  readonly phase: PhaseName
  readonly text: string
  readonly ticked: boolean
}

export type ChecklistState =
  /** Headings that are there, and every box below them. */
  | {
      readonly kind: 'read'
      readonly url: string
      readonly phases: readonly PhaseName[]
      readonly boxes: readonly Box[]
    }
  /** The repository has no issues: there is nothing to tick. */
  | { readonly kind: 'no-issues' }
  /** This run opens it. */
  | { readonly kind: 'missing' }

/** Boxes below `## Phase N` up to the next heading of that rank; fenced code holds none. */
export function readBoxes(body: string): {
  readonly phases: readonly PhaseName[]
  readonly boxes: readonly Box[]
} {
  const boxes: Box[] = []
  const phases: PhaseName[] = []
  let phase: PhaseName | undefined
  let fence: string | undefined
  for (const line of body.split(/\r\n|\n|\r/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined
      continue
    }
    if (mark !== undefined) {
      fence = mark
      continue
    }
    const heading = /^#{1,2}[ \t]+(.*)$/.exec(line)?.[1]
    if (heading !== undefined) {
      phase = phaseOrder[Number(/^Phase ([1-5])\b/i.exec(heading)?.[1]) - 1]
      if (phase !== undefined) phases.push(phase)
      continue
    }
    const box = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[([ xX])\][ \t]+(.*)$/.exec(line)
    if (phase === undefined || box === null) continue
    boxes.push({ phase, text: box[2]?.trim() ?? '', ticked: box[1] !== ' ' })
  }
  return { phases, boxes }
}

/**
 * What keeps phases from ending, one entry each, plain text. People may reword, add and remove boxes; a list that the plan asks for and
 * whose heading is gone counts as open.
 */
export function openItems(
  state: ChecklistState,
  plan: Plan,
  phases: readonly PhaseName[],
): readonly string[] {
  const asked = phases.filter((phase) => plan.phases[phase].checklist.length > 0)
  switch (state.kind) {
    case 'no-issues':
      return []
    case 'missing':
      return asked.flatMap((phase) => plan.phases[phase].checklist)
    case 'read':
      return asked.flatMap((phase) => {
        const own = state.boxes.filter((box) => box.phase === phase && !box.ticked).map(({ text }) => text)
        return state.phases.includes(phase)
          ? own
          : [`the heading "Phase ${phaseOrder.indexOf(phase) + 1}" is gone from the tracking issue`]
      })
  }
}
