import type { Events } from '../count-method.js'
import { readCount } from '../count-method.js'
import { type Kind, tolerable } from './question.js'

/** Half an event before anything was seen. */
const priorEvents = 0.5

/** Events and exposure of the old arm so far: reports are too rare to forget. */
interface Known {
  readonly bad: number
  readonly total: number
}

/**
 * Counts without a denominator, such as user reports, against a multiple of the old system's rate: events per hour, user or request of
 * exposure. Nothing but the ratio of the rates is tested, so what both arms share (a busy Monday) cancels. Related: Lindon and
 * Malek, Anytime-valid inference for multinomial count data (2022), which conditions on the total instead.
 */
export const countKind: Kind<Events, Known> = {
  unit: 'events',
  bounded: false,
  read: readCount,
  size: ({ exposure }) => exposure,
  start: { bad: 0, total: 0 },
  learn: (known, { count, exposure }) => ({ bad: known.bad + count, total: known.total + exposure }),
  rate: ({ bad, total }) => (bad + priorEvents) / Math.max(1e-9, total + 1),
  // Too few for their scatter to be measured: what is assumed of the unknown stays.
  scatter: () => null,
  over: () => false,
  before: () => [],
  limits: () => [
    {
      code: 'above-baseline-times',
      bars: [
        { id: 'none', level: 'chance' },
        { id: 'half-times', level: 'tolerable' },
      ],
      absolute: null,
      comparesArms: true,
    },
  ],
  proofs: () => [],
  questions: (known, pair, { criterion }) => {
    const times = criterion.rollback?.aboveBaselineTimes
    const { old } = pair
    if (times === undefined || old === null) return { questions: [], untestable: false }
    const rate = (known.bad + priorEvents) / Math.max(1e-9, known.total + 1)
    const counts = {
      new: { bad: pair.new.count, total: pair.new.exposure },
      old: { bad: old.count, total: old.exposure },
    }
    const alternatives = [1, 1.5, 2, 4, 20].map((more) => ({ old: rate, new: rate * times * more }))
    const ask = (id: string, ratio: number) => ({
      id,
      nul: { ratio, excess: 0 },
      side: 'worse' as const,
      alternatives,
      counts,
    })
    return {
      questions: [ask('none', 1), ask('half-times', 1 + tolerable * (times - 1))],
      untestable: false,
    }
  },
}
