import { shaped } from './scalars.js'

const ADVICE = 'name a metric with letters, digits, - and _, beginning with a letter, at most 40 characters'

/** Names of inherited properties (`constructor`) are refused, so that a lookup by name never finds something else. */
export function metricName() {
  return shaped(/^[A-Za-z][\w-]{0,39}$/, ADVICE).refine((name) => !(name in Object.prototype), {
    error: ADVICE,
  })
}
