import { z } from 'zod'
import { checkMetric } from './check-metric.js'
import { closedMap } from './closed-map.js'
import { countLimits, measureLimits, ratioLimits } from './limits-schema.js'
import { duration, oneOf, wholeNumber, yesOrNo } from './scalars.js'

const KINDS = 'write kind: ratio, quantile, value or count'
const ABSENCE = ['hold', 'pass', 'breach'] as const
const PHASES = ['preparation', 'shadow', 'canary', 'full', 'cleanup'] as const

function query(role: string) {
  const error = `write a query for ${role}`
  return z.string({ error }).regex(/\S/, { error }).max(10_000, { error: 'write at most 10,000 characters' })
}

const ratioArm = closedMap('the arm of a ratio', {
  bad: query('the count of bad events').describe('Bad events per $interval, as a count.'),
  total: query('the count of all events').describe('All events per $interval, as a count.'),
}).meta({ title: 'Ratio arm' })

const VALUE_TEXT = 'A query for one number per $interval.'
const SAMPLES_TEXT = 'A query for the number of samples behind the value.'

const quantileArm = closedMap('the arm of a quantile', {
  buckets: query('the increments of the histogram buckets by le')
    .exactOptional()
    .describe('Increments of histogram buckets per $interval, summed by le.'),
  value: query('the quantile as one number')
    .exactOptional()
    .describe(
      `${VALUE_TEXT} Weaker than buckets: all that is tested is on which side of a limit each interval lies.`,
    ),
  samples: query('the number of samples behind the value').exactOptional().describe(SAMPLES_TEXT),
}).meta({ title: 'Quantile arm' })

const valueArm = closedMap('the arm of a value', {
  value: query('one number').describe(VALUE_TEXT),
  samples: query('the number of samples behind the value').exactOptional().describe(SAMPLES_TEXT),
}).meta({ title: 'Value arm' })

function labels() {
  return z
    .array(
      z
        .string({ error: 'write the name of a label' })
        .regex(/\S/, { error: 'write the name of a label' })
        .regex(/^[^\n,]*$/, { error: 'write the name of one label' })
        .max(50, { error: 'write at most 50 characters' }),
      {
        error: 'write a list of labels such as [checkout, bug]',
      },
    )
    .min(1, { error: 'write at least one label' })
    .max(10, { error: 'write at most 10 labels' })
    .describe('Issues count that carry all of these labels.')
}

const countArm = closedMap('the arm of a count', {
  count: query('the count').exactOptional().describe('The count per $interval.'),
  labels: labels().exactOptional(),
}).meta({ title: 'Count arm' })

const common = {
  provider: oneOf(['prometheus', 'datadog', 'file', 'github']).describe('Where the measurements come from.'),
  class: oneOf(['guardrail', 'signal', 'observe'])
    .exactOptional()
    .describe(
      'guardrail: a breach rolls back. signal: it only holds. observe: it is only reported. Default: guardrail; signal for counts of issues that belong to no arm.',
    ),
  phases: z
    .array(oneOf(PHASES), { error: 'write a list of phases such as [canary, full]' })
    .min(1, { error: 'write at least one phase, or remove the line: the default is [canary, full]' })
    .prefault(['canary', 'full'])
    .describe('The phases in which the metric is judged.'),
  onNoData: oneOf(ABSENCE).prefault('hold').describe('What missing data means. Default: hold.'),
  onError: oneOf(ABSENCE).prefault('hold').describe('What an error of the provider means. Default: hold.'),
  mode: oneOf(['sequential', 'threshold'])
    .prefault('sequential')
    .describe(
      'sequential: tests that stay valid however often they are looked at. threshold: the literal limits, tripped by 2 of 3 windows.',
    ),
  split: oneOf(['checked', 'unchecked'])
    .prefault('checked')
    .describe(
      'checked: a step waits while the requests of both arms are not divided as its percentage says. unchecked: for an old arm that measures more than the traffic that moves.',
    ),
  minSamples: wholeNumber(1, 1e9)
    .exactOptional()
    .describe(
      'For mode: threshold and ready-made values: samples a window needs before it is judged. Default: 1000 for ratios, 200 for quantiles, 1 otherwise.',
    ),
  delay: duration({ atMost: '1d' })
    .prefault('2m')
    .describe('How long the provider takes until its data is complete.'),
  interval: duration({ atLeast: '1s', atMost: '1d' })
    .prefault('5m')
    .describe('The grid of measurements; $interval in a query stands for it.'),
  direction: oneOf(['up', 'down'])
    .exactOptional()
    .describe('Which direction is bad. Default: up, or down where rollback has only `below`.'),
  reduce: oneOf(['sum', 'max', 'min', 'avg'])
    .exactOptional()
    .describe('How several series of one query become one. Default: they are refused.'),
  absentMeansZero: yesOrNo()
    .prefault(false)
    .describe('Whether an absent series of bad events beside a present total counts as 0.'),
}

const PER = 'write the name of a label, such as user'
const NEW = 'What the new system measures.'
const OLD = 'What the old system measures at the same time: the concurrent control.'
const ROLLBACK = 'Limits that roll back; any one of them trips.'
const ADVANCE = 'Limits that must be proven before the next step.'

export const metricSchema = z
  .discriminatedUnion(
    'kind',
    [
      closedMap('a ratio metric', {
        kind: z.literal('ratio').describe('Bad events of all events.'),
        new: ratioArm.describe(NEW),
        old: ratioArm.exactOptional().describe(OLD),
        rollback: ratioLimits.exactOptional().describe(ROLLBACK),
        advance: ratioLimits.exactOptional().describe(ADVANCE),
        per: z
          .string({ error: PER })
          .regex(/^[A-Za-z_][\w.-]{0,99}$/, { error: PER })
          .exactOptional()
          .describe(
            'The label that names a client, where traffic is routed by client: the queries give one series per client, and each counts as failed at most once a day.',
          ),
        ...common,
      }).meta({ title: 'Ratio metric' }),
      closedMap('a quantile metric', {
        kind: z.literal('quantile').describe('A quantile, such as the 95th percentile of latency.'),
        quantile: z
          .number({ error: 'write a quantile such as 0.95' })
          .gt(0, { error: 'write a quantile above 0, such as 0.95' })
          .lt(1, { error: 'write a quantile below 1, such as 0.95 for the 95th percentile' })
          .describe('Which quantile, above 0 and below 1.')
          .meta({ examples: [0.95, 0.99] }),
        new: quantileArm.describe(NEW),
        old: quantileArm.exactOptional().describe(OLD),
        rollback: measureLimits.exactOptional().describe(ROLLBACK),
        advance: measureLimits.exactOptional().describe(ADVANCE),
        ...common,
      }).meta({ title: 'Quantile metric' }),
      closedMap('a value metric', {
        kind: z.literal('value').describe('One number, such as a queue length.'),
        new: valueArm.describe(NEW),
        old: valueArm.exactOptional().describe(OLD),
        rollback: measureLimits.exactOptional().describe(ROLLBACK),
        advance: measureLimits.exactOptional().describe(ADVANCE),
        ...common,
      }).meta({ title: 'Value metric' }),
      closedMap('a count metric', {
        kind: z.literal('count').describe('Events that have no total, such as reports of users.'),
        new: countArm.exactOptional().describe(NEW),
        old: countArm.exactOptional().describe(OLD),
        issues: closedMap('issues', { labels: labels() })
          .exactOptional()
          .describe(
            'Issues in this repository that belong to neither system in particular; for provider github.',
          ),
        rollback: countLimits.exactOptional().describe(ROLLBACK),
        advance: countLimits.exactOptional().describe(ADVANCE),
        ...common,
      }).meta({ title: 'Count metric' }),
    ],
    {
      error: ({ input }) =>
        typeof input === 'object' && input !== null
          ? KINDS
          : 'write a map with provider, kind, new and rollback',
    },
  )
  .superRefine(checkMetric)
