import { z } from 'zod'
import { parseDuration } from '../duration.js'
import { closedMap } from './closed-map.js'
import { fraction, numberOrText, refuse, wholeNumber, written } from './scalars.js'

const TEXT = {
  above: 'Trips above this value.',
  below: 'Trips below this value (as an advance limit: must be proven to stay below it).',
  by: 'Trips when the new system exceeds the old one by more than this.',
  times: 'Trips when the new system exceeds this many times the old one.',
  atLeast: 'Nothing trips while the new system counts fewer than this.',
}

/** A number, or a duration in seconds, which is how Prometheus measures latency. */
function measure() {
  return written(numberOrText('write a number, or a duration such as 300ms'), (value) => {
    if (typeof value === 'number') return { ok: true, value }
    const parsed = parseDuration(value)
    return parsed.ok
      ? { ok: true, value: parsed.value / 1000 }
      : { ok: false, advice: 'write a number, or a duration such as 300ms or 2s' }
  }).meta({ examples: [0.3, '300ms'] })
}

function factor() {
  const error = 'write a factor above 0, such as 2 for twice the old system'
  return z.number({ error }).positive({ error })
}

function limits<Value extends z.ZodType>(value: () => Value) {
  return closedMap('limits', {
    above: value().exactOptional().describe(TEXT.above),
    below: value().exactOptional().describe(TEXT.below),
    aboveBaselineBy: value().exactOptional().describe(TEXT.by),
    aboveBaselineTimes: factor().exactOptional().describe(TEXT.times),
    atLeast: wholeNumber(0, 1e9).exactOptional().describe(TEXT.atLeast),
  })
    .superRefine((found, context) => {
      if (Object.keys(found).every((key) => key === 'atLeast'))
        refuse(
          context,
          'no-limit',
          [],
          'write at least one of above, below, aboveBaselineBy or aboveBaselineTimes',
        )
    })
    .meta({ title: 'Limits' })
}

/** Shares: "1%" or 0.01. */
export const ratioLimits = limits(fraction)
/** Numbers in the metric's unit, or durations as seconds. */
export const measureLimits = limits(measure)
/** Plain counts. */
export const countLimits = limits(() =>
  z.number({ error: 'write a number, such as 5' }).min(0, { error: 'write a number of 0 or more' }),
)

/** Limits at a step, whose unit is known only once the metric is: checked again by its kind. */
export const stepLimits = limits(() => numberOrText('write a limit such as 1%, 0.3 or 300ms'))

export function limitsFor(kind: 'ratio' | 'quantile' | 'value' | 'count') {
  if (kind === 'ratio') return ratioLimits
  return kind === 'count' ? countLimits : measureLimits
}
