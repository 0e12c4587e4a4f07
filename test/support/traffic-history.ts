/** The traffic of two systems over a calendar, written out as Prometheus would have scraped it: for backfilling a real one. */
import { type Arm, latencyBounds, type Traffic } from '../../src/sandbox/metrics/traffic.js'

export interface TrafficHistory {
  readonly traffic: Traffic
  /** Values of the label `app`. */
  readonly apps: Readonly<Record<Arm, string>>
}

export interface Span {
  /** Epoch ms, on whole minutes. */
  readonly from: number
  readonly to: number
}

const minute = 60_000
const arms = ['new', 'old'] as const satisfies readonly Arm[]

/**
 * OpenMetrics text with a sample a minute of `http_requests_total{app,code}` and `http_request_duration_seconds_bucket{app,le}`,
 * cumulative as counters are. The text is complete: `# EOF` ends it.
 */
export function openMetricsOf(histories: readonly TrafficHistory[], span: Span): string {
  const requests = histories.flatMap((history) => arms.flatMap((arm) => requestSeries(history, arm, span)))
  const buckets = histories.flatMap((history) => arms.flatMap((arm) => bucketSeries(history, arm, span)))
  return [
    '# TYPE http_requests counter',
    ...requests,
    '# TYPE http_request_duration_seconds histogram',
    ...buckets,
    '# EOF\n',
  ].join('\n')
}

function requestSeries({ traffic, apps }: TrafficHistory, arm: Arm, span: Span): string[] {
  const counted = (counter: 'bad' | 'total') => (from: number, to: number) =>
    traffic.count(arm, counter, from, to) ?? 0
  const good = (from: number, to: number) => counted('total')(from, to) - counted('bad')(from, to)
  return [
    ...counterLines(`http_requests_total{app="${apps[arm]}",code="200"}`, good, span),
    ...counterLines(`http_requests_total{app="${apps[arm]}",code="503"}`, counted('bad'), span),
  ]
}

function bucketSeries({ traffic, apps }: TrafficHistory, arm: Arm, span: Span): string[] {
  return latencyBounds.flatMap((bound, position) => {
    const le = Number.isFinite(bound) ? String(bound) : '+Inf'
    const increase = (from: number, to: number) => traffic.buckets(arm, from, to)?.[position] ?? 0
    return counterLines(`http_request_duration_seconds_bucket{app="${apps[arm]}",le="${le}"}`, increase, span)
  })
}

function counterLines(series: string, increase: (from: number, to: number) => number, span: Span): string[] {
  const lines: string[] = []
  let value = 0
  for (let at = span.from; at <= span.to; at += minute) {
    value += increase(at - minute, at)
    lines.push(`${series} ${value} ${at / 1000}`)
  }
  return lines
}
