import { SluiceError } from '../../plan/sluice-error.js'
import type { Problem, Progress, Reference } from './scene.js'

export function trackProgress(): Progress {
  const done: string[] = []
  const problems: Problem[] = []
  let pull: Reference | null = null
  let incident: Reference | null = null
  let merged = false
  let tracking: Reference | null = null
  return {
    outcome: () => ({
      pull,
      incident,
      merged,
      tracking,
      done: [...done],
      problems: [...problems],
      warnings: [],
    }),
    did: (text) => void done.push(text),
    failed: (code, text) => void problems.push({ code, text }),
    opened: (reference) => {
      pull = reference
    },
    merged: () => {
      merged = true
    },
    raised: (reference) => {
      incident = reference
    },
    tracked: (reference) => {
      tracking = reference
    },
    attempt: async (what, part) => {
      try {
        return await part()
      } catch (error) {
        const known = error instanceof SluiceError
        problems.push({
          code: known ? error.code : 'unexpected',
          text: `${what}: ${error instanceof Error ? error.message : String(error)}`,
        })
        return null
      }
    },
  }
}
