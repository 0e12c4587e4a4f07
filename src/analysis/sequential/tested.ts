/** What tests of any kind came to, as the verdict needs it. */
import type { Counts } from './dispersion.js'
import type { TestState } from './state.js'

export interface Tested {
  /** The first limit that was crossed; it stays crossed, whatever comes after. */
  readonly crossing: {
    readonly at: number
    readonly code: string
    readonly text: string
    /** Whether the text says what was counted. */
    readonly counted: boolean
  } | null
  readonly limits: readonly {
    readonly comparesArms: boolean
    /** An absolute limit that the old arm is over as well. */
    readonly shared: boolean
    readonly bars: readonly { readonly level: 'chance' | 'tolerable'; readonly logE: number | null }[]
  }[]
  /** What the step must show; ln E, null where nothing could be asked yet. */
  readonly proofs: readonly {
    readonly comparesArms: boolean
    readonly rulesOut: string
    readonly logE: number | null
  }[]
  /** The counts of the stretch that speaks most against the new system, in words. */
  readonly suspect: string | null
  readonly untestable: boolean
  /** The old arm is gone and its recorded rates stood in for it. */
  readonly weaker: boolean
  readonly dispersion: number
  readonly counts: Counts | null
  readonly outlook: Outlook
  readonly state: TestState
}

/** Ms; null: not at this rate. */
export interface Outlook {
  /** Until a healthy step is proven. */
  readonly advanceIn: number | null
  /** Until a regression of the size of the relative limit would be seen, if it began now. */
  readonly detectIn: number | null
}
