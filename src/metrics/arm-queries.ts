import type { Buckets, Cell, Reading } from '../analysis/assessment.js'
import type { Arm, Metric } from '../plan/plan.js'
import type { Answer, Grid, Query } from './provider.js'
import { absent } from './series.js'

/** An arm that a provider measures (GitHub's issues are counted elsewhere). */
export type QueriedArm = Exclude<Arm, { shape: 'issues' }>

/** By role in the arm: bad, total, buckets, value, samples or count. */
export type RoleAnswers = ReadonlyMap<string, Exclude<Answer, { kind: 'error' }>>

type BucketReading = Buckets | Extract<Reading, { kind: 'absent' }>

const hour = 3_600_000

interface Role {
  readonly role: string
  readonly text: string
  readonly shape: Query['shape']
  readonly by?: string
}

/** What an arm consists of. */
export function armRoles(arm: QueriedArm): readonly Role[] {
  switch (arm.shape) {
    case 'ratio':
      return arm.per === undefined
        ? [number('bad', arm.bad), number('total', arm.total)]
        : [clients('bad', arm.bad, arm.per), clients('total', arm.total, arm.per)]
    case 'buckets':
      return [{ role: 'buckets', text: arm.buckets, shape: 'buckets' }]
    case 'value':
      return [
        number('value', arm.value),
        ...(arm.samples === undefined ? [] : [number('samples', arm.samples)]),
      ]
    case 'count':
      return [number('count', arm.count)]
  }
}

function number(role: string, text: string): Role {
  return { role, text, shape: 'number' }
}

function clients(role: string, text: string, by: string): Role {
  return { role, text, shape: 'clients', by }
}

/** The queries of one arm, one per role. */
export function armQueries(metric: Metric, side: 'new' | 'old', arm: QueriedArm, grid: Grid): Query[] {
  return armRoles(arm).map(({ role, text, shape, by }) => ({
    id: queryId(metric, side, role),
    text,
    shape,
    ...(by === undefined ? {} : { by }),
    grid,
    ...(metric.reduce === undefined ? {} : { reduce: metric.reduce }),
  }))
}

/** Unique in a plan: names of metrics and roles hold no slash. */
export function queryId(metric: Metric, side: 'new' | 'old', role: string): string {
  return `${metric.name}/${side}/${role}`
}

/** What an arm measured in the interval of that index; `exposure` of a count is the interval's length in hours. */
export function armCell(metric: Metric, arm: QueriedArm, answers: RoleAnswers, index: number): Cell {
  switch (arm.shape) {
    case 'ratio': {
      if (arm.per !== undefined) return { shape: 'clients', clients: clientsAt(answers, index) }
      const total = numberAt(answers, 'total', index)
      return { shape: 'ratio', bad: badBeside(total, numberAt(answers, 'bad', index), metric), total }
    }
    case 'buckets':
      return { shape: 'buckets', buckets: bucketsAt(answers, 'buckets', index) }
    case 'value': {
      const value = numberAt(answers, 'value', index)
      if (arm.samples === undefined) return { shape: 'value', value }
      return { shape: 'value', value, samples: numberAt(answers, 'samples', index) }
    }
    case 'count':
      return { shape: 'count', count: numberAt(answers, 'count', index), exposure: metric.interval / hour }
  }
}

/** A service that never failed has no series of failures; only a total that was measured tells it from one that is not watched. */
function badBeside(total: Reading, bad: Reading, metric: Metric): Reading {
  const missing = bad.kind === 'absent' && (bad.why === 'no-series' || bad.why === 'null')
  if (!metric.absentMeansZero || !missing || total.kind !== 'number') return bad
  return { kind: 'number', value: 0 }
}

function numberAt(answers: RoleAnswers, role: string, index: number): Reading {
  const answer = answers.get(role)
  return (answer?.kind === 'numbers' ? answer.readings[index] : undefined) ?? { kind: 'absent', why: 'null' }
}

/** A client without a series of failures did not fail; without one of requests it was not there. */
function clientsAt(answers: RoleAnswers, index: number): Extract<Cell, { shape: 'clients' }>['clients'] {
  const at = (role: string) => {
    const answer = answers.get(role)
    return (answer?.kind === 'clients' ? answer.readings[index] : undefined) ?? absent('null')
  }
  const [total, bad] = [at('total'), at('bad')]
  if ('kind' in total) return total
  if ('kind' in bad && bad.why !== 'null' && bad.why !== 'no-series') return bad
  const failures = 'kind' in bad ? new Map<string, number>() : bad
  return [...total].map(([client, requests]) => ({
    client,
    bad: failures.get(client) ?? 0,
    total: requests,
  }))
}

function bucketsAt(answers: RoleAnswers, role: string, index: number): BucketReading {
  const answer = answers.get(role)
  return (answer?.kind === 'buckets' ? answer.readings[index] : undefined) ?? { kind: 'absent', why: 'null' }
}
