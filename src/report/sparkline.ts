import { downsample } from './downsample.js'

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const
const gap = '·'

/** As many as fit beside a table on a phone. */
const widest = 20

/**
 * A series as one line of bars, oldest first. The lowest bar is 0 where nothing is negative, so that a small change looks small;
 * a gap is a dot. Empty for an empty series.
 */
export function sparkline(points: readonly (number | null)[]): string {
  const shown = downsample(points, widest)
  const numbers = shown.filter((point) => point !== null)
  const low = Math.min(0, ...numbers)
  const high = Math.max(0, ...numbers)
  return shown.map((point) => (point === null ? gap : bar(point, low, high))).join('')
}

function bar(point: number, low: number, high: number): string {
  if (high === low) return bars[0]
  // Halved first: the distance between the two largest numbers is not a number any more.
  const height = (point / 2 - low / 2) / (high / 2 - low / 2)
  return bars[Math.round(height * (bars.length - 1))] ?? bars[0]
}
