/** The worlds that every policy goes through. Classes say what a policy owes: see `report.ts`. */

export type ScenarioClass = 'healthy' | 'clustered' | 'blip' | 'tolerable' | 'bad' | 'badClustered'

/** How the new version differs, from when on. Without `fromHour` and `fromShare` from its first request. */
export interface Regression {
  /** Additional fraction of failing requests. */
  readonly errors?: number
  /** Factor on every latency. */
  readonly latency?: number
  readonly fromHour?: number
  readonly fromShare?: number
  /** Intervals after which it is over. */
  readonly lasts?: number
}

export interface Scenario {
  readonly name: string
  readonly class: ScenarioClass
  /** Errors come in clusters of geometric size with mean 4, and each arm's error rate varies by 20 % from interval to interval. */
  readonly clustered?: boolean
  /** day: traffic and error rate follow the hour. growth: traffic triples in 60 hours. */
  readonly drift?: 'day' | 'growth'
  /** Incidents that hit both versions: ten times the errors, three times the latency, 20 to 60 minutes. */
  readonly incidents?: boolean
  /** 15 % of the intervals cannot be queried, nor can two stretches of 40 minutes. */
  readonly gaps?: boolean
  /** Canary counters start over with every nominal stage and lose up to 30 % of the interval. */
  readonly resets?: boolean
  /** Intervals from one scheduled run to the next. */
  readonly cadence?: number
  readonly regression?: Regression
}

export const scenarios: readonly Scenario[] = [
  { name: 'null', class: 'healthy' },
  { name: 'day', class: 'healthy', drift: 'day' },
  { name: 'incidents', class: 'healthy', incidents: true },
  { name: 'gaps', class: 'healthy', gaps: true },
  { name: 'cold-start', class: 'healthy', regression: { errors: 0.002, latency: 1.3, lasts: 2 } },
  { name: 'resets', class: 'healthy', resets: true },
  { name: 'late-cron', class: 'healthy', cadence: 6 },
  { name: 'growth', class: 'healthy', drift: 'growth' },
  { name: 'clustered', class: 'clustered', clustered: true },
  { name: 'blip', class: 'blip', regression: { errors: 0.1, fromHour: 18, lasts: 1 } },
  { name: '+0.2pp', class: 'tolerable', regression: { errors: 0.002 } },
  { name: 'latency-x1.3', class: 'tolerable', regression: { latency: 1.3 } },
  { name: '+0.2pp-x1.3', class: 'tolerable', regression: { errors: 0.002, latency: 1.3 } },
  { name: '+1pp', class: 'bad', regression: { errors: 0.01 } },
  { name: '+2pp', class: 'bad', regression: { errors: 0.02 } },
  { name: '+5pp', class: 'bad', regression: { errors: 0.05 } },
  { name: '+20pp', class: 'bad', regression: { errors: 0.2 } },
  { name: 'latency-x2.5', class: 'bad', regression: { latency: 2.5 } },
  { name: 'latency-x3', class: 'bad', regression: { latency: 3 } },
  { name: '+2pp-x3', class: 'bad', regression: { errors: 0.02, latency: 3 } },
  { name: '+2pp-from-20h', class: 'bad', regression: { errors: 0.02, fromHour: 20 } },
  { name: 'x3-from-20h', class: 'bad', regression: { latency: 3, fromHour: 20 } },
  { name: '+2pp-from-25%', class: 'bad', regression: { errors: 0.02, fromShare: 0.25 } },
  { name: 'clustered+1pp', class: 'badClustered', clustered: true, regression: { errors: 0.01 } },
  { name: 'clustered+2pp', class: 'badClustered', clustered: true, regression: { errors: 0.02 } },
]
