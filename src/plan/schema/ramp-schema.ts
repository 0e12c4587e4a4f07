import { z } from 'zod'
import { closedMap } from './closed-map.js'
import { stepLimits } from './limits-schema.js'
import { metricName } from './metric-name.js'
import { duration, oneOf, percentage, refuse } from './scalars.js'

const MOST_STEPS = 50
const EXAMPLE = 'write standard, cautious or fast, or a list of steps such as { to: 1, soak: 1d }'

const stepSchema = closedMap('a step', {
  to: percentage('above zero').describe(
    'The exposure of this step in percent, above 0, at most 100, with at most 3 decimals.',
  ),
  soak: duration()
    .exactOptional()
    .describe(
      'How long the step must be live before the next one. The last step has none: see phases.full.grace.',
    ),
  metrics: z
    .record(
      metricName(),
      closedMap('the limits of a step', {
        rollback: stepLimits
          .exactOptional()
          .describe('Replaces the rollback limits of this metric at this step, as a whole.'),
        advance: stepLimits
          .exactOptional()
          .describe('Replaces the advance limits of this metric at this step, as a whole.'),
      }),
      { error: 'write a map from metric names to limits' },
    )
    .refine((metrics) => Object.keys(metrics).length <= 50, { error: 'write limits for at most 50 metrics' })
    .prefault({})
    .describe('Limits that differ at this step, by the name of the metric.'),
}).meta({ title: 'Step' })

const steps = z
  .array(stepSchema, { error: EXAMPLE })
  .min(1, { error: 'write at least the step { to: 100 }' })
  .max(MOST_STEPS, { error: `write at most ${MOST_STEPS} steps` })
  .superRefine((list, context) => {
    list.forEach((step, index) => {
      const before = list[index - 1]
      if (before !== undefined && step.to <= before.to)
        refuse(
          context,
          'steps-not-rising',
          [index, 'to'],
          `write more than the ${before.to} of the step before it`,
        )
      if (step.to < 100 && step.soak === undefined)
        refuse(context, 'missing-key', [index, 'soak'], 'write how long this step must be live, such as 2d')
      if (step.to === 100 && step.soak !== undefined)
        refuse(
          context,
          'soak-at-100',
          [index, 'soak'],
          'remove it and write the time at 100 % as phases.full.grace',
        )
    })
    const last = list.at(-1)
    if (last !== undefined && last.to !== 100)
      refuse(context, 'steps-not-ending', [list.length - 1, 'to'], 'end the ramp with the step { to: 100 }')
  })

export const rampSchema = z
  .union([oneOf(['standard', 'cautious', 'fast']), steps], { error: EXAMPLE })
  .prefault('standard')
  .meta({
    title: 'Ramp',
    description:
      'The steps to 100 %: standard (1% 1d, 5% 2d, 10% 4d, 25% 7d, 50% 7d, 90% 7d), cautious, fast, or a list of your own, rising and ending at 100.',
  })
