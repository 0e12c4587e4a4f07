import type { Evidence } from './repository-facts.js'

const names: Readonly<Record<Evidence['metric'], string>> = { errors: 'errors', latency: 'p95 latency' }

/** `errors 0.20 % (monolith 0.20 %, limit 0.70 %) in 516,056 requests` */
export function evidenceText({ metric, value, baseline, limit, samples }: Evidence): string {
  const shown = (number: number) =>
    metric === 'errors' ? `${(number * 100).toFixed(2)} %` : `${Math.round(number * 1000)} ms`
  const requests = metric === 'errors' ? ` in ${samples.toLocaleString('en-US')} requests` : ''
  return `${names[metric]} ${shown(value)} (monolith ${shown(baseline)}, limit ${shown(limit)})${requests}`
}
