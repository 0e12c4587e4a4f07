import type { Grid } from '../provider.js'

/**
 * What is wrong, for people, if times (epoch ms) are those of a larger interval than the grid's; undefined if they fit. Datadog
 * may widen the interval it was asked for without saying so; in our grid such points would look like bursts with nothing between.
 * Times between our intervals give it away, and so do three or more in a row with one larger distance. (Two may be sparse data.)
 */
export function widenedInterval(times: readonly number[], grid: Grid): string | undefined {
  const off = times.find((time) => (time - grid.start) % grid.step !== 0)
  if (off !== undefined)
    return message(`a point at ${off} ms lies between the intervals of ${grid.step / 1000} s`)

  const [first, second] = times
  if (times.length < 3 || first === undefined || second === undefined) return undefined
  const distance = second - first
  const regular = times.every((time, index) => time === first + index * distance)
  if (!regular || distance <= grid.step) return undefined
  return message(`it answered in intervals of ${distance / 1000} s instead of ${grid.step / 1000} s`)
}

function message(found: string): string {
  return `Datadog widened the interval: ${found}; set the metric's \`interval\` to one it keeps, such as 10m, and no .rollup() to another in the query`
}
