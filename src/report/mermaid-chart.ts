import { formatDuration } from '../plan/duration.js'
import type { Judged } from '../rollout/observation.js'
import { downsample, groupSize } from './downsample.js'
import { codeBlock, text } from './escape.js'
import { formatTime } from './format-time.js'

const widest = 40

/**
 * A Mermaid `xychart-beta` of one metric: the new arm, the old arm and the limit, with a caption that tells which line is which. Null
 * where there are fewer than two points or the new arm has no data at all.
 */
export function mermaidChart({ metric, assessment }: Judged, zone: string): string | null {
  const { trend, limit } = assessment
  const first = trend[0]
  const second = trend[1]
  if (first === undefined || second === undefined) return null
  const fresh = downsample(
    trend.map(({ value }) => value),
    widest,
  )
  const before = downsample(
    trend.map(({ baseline }) => baseline),
    widest,
  )
  const scale = scaleOf(metric.kind, [...fresh, ...before, limit])
  const lines: readonly ChartLine[] = [
    ...line('new', 'blue', '#0969da', bridged(fresh)),
    ...line('old', 'grey', '#8c959f', bridged(before)),
    ...line('limit', 'red', '#cf222e', limit === null ? null : fresh.map(() => limit)),
  ]
  if (lines[0]?.name !== 'new') return null

  const grouped = (second.at - first.at) * groupSize(trend.length, widest)
  const values = lines.flatMap(({ points }) => points.map((point) => point * scale.factor))
  const high = Math.max(...values)
  const chart = [
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${lines.map(({ code }) => code).join(', ')}"}}}}%%`,
    'xychart-beta',
    `  title "${label(metric.name)}: ${lines.map(({ name }) => name).join(', ')}"`,
    // Steps of 1 are drawn exactly; fractions add up to an end beyond the axis, and the newest point would be missing.
    `  x-axis "steps of ${label(formatDuration(grouped))} from ${label(formatTime(first.at, zone))}" 1 --> ${fresh.length}`,
    `  y-axis "${label(scale.unit)}" ${short(Math.min(0, ...values))} --> ${short(high > 0 ? high * 1.1 : 1)}`,
    ...lines.map(({ points }) => `  line [${points.map((point) => short(point * scale.factor)).join(', ')}]`),
  ].join('\n')
  return `${codeBlock(chart, 'mermaid')}\n${caption(lines, fresh)}`
}

interface ChartLine {
  readonly name: string
  readonly colour: string
  readonly code: string
  readonly points: readonly number[]
}

function line(
  name: string,
  colour: string,
  code: string,
  points: readonly number[] | null,
): readonly ChartLine[] {
  return points === null ? [] : [{ name, colour, code, points }]
}

/** Mermaid knows no gaps: a point without data repeats the one before it (the first ones the first known). */
function bridged(points: readonly (number | null)[]): readonly number[] | null {
  let last = points.find((point) => point !== null)
  if (last === undefined) return null
  const filled: number[] = []
  for (const point of points) {
    last = point ?? last
    if (last !== null) filled.push(last)
  }
  return filled
}

function caption(lines: readonly ChartLine[], fresh: readonly (number | null)[]): string {
  const names = lines.map(({ name, colour }) =>
    name === 'limit' ? `${name}: ${colour} and flat` : `${name}: ${colour}`,
  )
  const gaps = fresh.filter((point) => point === null).length
  const note = gaps === 0 ? '' : ` ${gaps} of ${fresh.length} points have no data and repeat the one before.`
  return text(`${names.join(', ')}.${note}`)
}

function scaleOf(
  kind: Judged['metric']['kind'],
  values: readonly (number | null)[],
): { factor: number; unit: string } {
  if (kind === 'ratio') return { factor: 100, unit: '%' }
  if (kind !== 'quantile') return { factor: 1, unit: kind }
  const largest = Math.max(...values.map((value) => Math.abs(value ?? 0)))
  return largest < 1 ? { factor: 1000, unit: 'ms' } : { factor: 1, unit: 's' }
}

/** Mermaid reads comments, directives and entities inside quotes too, so only harmless characters stay. */
function label(foreign: string): string {
  const clean = foreign.replace(/[^\p{L}\p{N} _.,:()/+%-]/gu, ' ').replace(/%+/g, '%')
  return clean.replace(/ +/g, ' ').trim().slice(0, 60)
}

/** No exponent: Mermaid does not read one. */
function short(value: number): string {
  const rounded = Number(value.toPrecision(4))
  return rounded.toFixed(10).replace(/\.?0+$/, '')
}
