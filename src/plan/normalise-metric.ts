import type { z } from 'zod'
import type { Arm, Metric } from './plan.js'
import { isUnattributed } from './schema/check-metric.js'
import type { metricSchema } from './schema/metric-schema.js'

type WrittenMetric = z.output<typeof metricSchema>

const MIN_SAMPLES = { ratio: 1000, quantile: 200, value: 1, count: 1 } as const

/** A checked metric with its defaults. */
export function normaliseMetric(name: string, written: WrittenMetric): Metric {
  const {
    kind,
    provider,
    phases,
    onNoData,
    onError,
    delay,
    interval,
    absentMeansZero,
    rollback,
    advance,
    reduce,
    mode,
    split,
  } = written
  const falls = rollback?.below !== undefined && rollback.above === undefined
  return {
    name,
    provider,
    kind,
    ...(written.kind === 'quantile' ? { quantile: written.quantile } : {}),
    ...arms(written),
    class: written.class ?? (isUnattributed(attribution(written)) ? 'signal' : 'guardrail'),
    phases,
    ...(rollback === undefined ? {} : { rollback }),
    ...(advance === undefined ? {} : { advance }),
    onNoData,
    onError,
    mode,
    split,
    minSamples: written.minSamples ?? MIN_SAMPLES[kind],
    delay,
    interval,
    direction: written.direction ?? (falls ? 'down' : 'up'),
    ...(reduce === undefined ? {} : { reduce }),
    absentMeansZero,
  }
}

function attribution(written: WrittenMetric): Parameters<typeof isUnattributed>[0] {
  return written.kind === 'count' ? written : {}
}

function arms(written: WrittenMetric): { readonly new: Arm; readonly old?: Arm } {
  switch (written.kind) {
    case 'ratio':
      return both(written, (arm) => ({
        shape: 'ratio',
        bad: arm.bad,
        total: arm.total,
        ...(written.per === undefined ? {} : { per: written.per }),
      }))
    case 'quantile':
    case 'value':
      return both<WrittenMeasure>(written, measured)
    case 'count':
      // checkMetric has seen to it that there is either `issues` or `new`.
      return both<WrittenCount>(
        {
          new: written.new ?? { labels: written.issues?.labels ?? [] },
          ...(written.old && { old: written.old }),
        },
        counted,
      )
  }
}

interface WrittenMeasure {
  readonly buckets?: string
  readonly value?: string
  readonly samples?: string
}

interface WrittenCount {
  readonly count?: string
  readonly labels?: readonly string[]
}

function measured({ buckets, value = '', samples }: WrittenMeasure): Arm {
  if (buckets !== undefined) return { shape: 'buckets', buckets }
  return { shape: 'value', value, ...(samples === undefined ? {} : { samples }) }
}

function counted({ count, labels = [] }: WrittenCount): Arm {
  return count === undefined ? { shape: 'issues', labels } : { shape: 'count', count }
}

function both<Written>(
  pair: { readonly new: Written; readonly old?: Written },
  arm: (written: Written) => Arm,
): { new: Arm; old?: Arm } {
  return { new: arm(pair.new), ...(pair.old === undefined ? {} : { old: arm(pair.old) }) }
}
