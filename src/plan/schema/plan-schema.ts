import { z } from 'zod'
import type { Written } from '../written.js'
import { closedMap } from './closed-map.js'
import { configSchema } from './config-schema.js'
import { gateSchema } from './gate-schema.js'
import { metricName } from './metric-name.js'
import { metricSchema } from './metric-schema.js'
import { person, personOrTeam } from './people.js'
import { phasesSchema } from './phases-schema.js'
import { providersSchema } from './providers-schema.js'
import { rampSchema } from './ramp-schema.js'
import { chance, duration, instant, line, oneOf, percentage, shaped, timezone, written } from './scalars.js'

const SLUG = '[a-z][a-z0-9-]{0,39}'
const MOST_METRICS = 50
const LIVE = /^(?:merged|glue|deployment:[^\n]{1,255})$/
const DEPENDENCY = new RegExp(`^(?:([A-Za-z0-9][\\w-]{0,38})/([\\w.-]{1,100}):)?(${SLUG})$`)

const rollbackSchema = closedMap('rollback', {
  to: oneOf(['zero', 'previous'])
    .prefault('zero')
    .describe('Where a rollback goes: to 0 %, or to the step before.'),
  merge: oneOf(['review', 'immediately'])
    .prefault('review')
    .describe('Whether a person merges the revert, or Sluice as soon as a guardrail trips.'),
  falseAlarms: chance()
    .prefault('1%')
    .describe('The share of attempts with nothing wrong that may be rolled back by chance.'),
  irreversibleAfter: percentage('above zero')
    .exactOptional()
    .describe('From this exposure on a breach freezes the migration instead of rolling back.'),
}).meta({ title: 'Rollback' })

const afterSchema = closedMap('a dependency', {
  migration: written(
    shaped(DEPENDENCY, 'write the name of a migration, or owner/repo:name for one in another repository'),
    dependency,
  )
    .describe('A migration of this repository, or owner/repo:name.')
    .meta({ examples: ['accounts', 'acme/accounts-service:accounts'] }),
  reaches: percentage('above zero')
    .prefault(100)
    .describe('The exposure in percent that it must have reached.'),
}).meta({ title: 'Dependency' })

const notifySchema = closedMap('notify', {
  slack: variable('Slack webhook'),
  webhook: variable('webhook'),
}).meta({ title: 'Notify' })

/** What people write in `.migration.yml`; the only definition of it. Parsing understands each scalar; `normalise-plan.ts` fills in the rest. */
export const planSchema = closedMap('a plan', {
  version: z
    .literal(1, { error: 'write 1, the only version there is' })
    .describe('The version of this format: 1.'),
  name: shaped(
    new RegExp(`^${SLUG}$`),
    'write a name of lower-case letters, digits and -, beginning with a letter, at most 40 characters, such as checkout',
  ).describe('The name of the migration, unique in the repository. Branches and files carry it.'),
  title: line('write a title such as "Checkout moves to checkout-svc"')
    .exactOptional()
    .describe('The headline of pull requests. Default: from → to.'),
  from: line('write what the old system is called').describe('The old system, as people call it.'),
  to: line('write what the new system is called').describe('The new system, as people call it.'),
  owner: person('write the GitHub login of one person, in quotes, such as "@dana"').describe(
    'Who answers for the migration: a GitHub login.',
  ),
  stakeholders: z
    .array(personOrTeam(), { error: 'write a list such as ["@acme/sre"]' })
    .max(50, { error: 'write at most 50 stakeholders' })
    .prefault([])
    .describe('Who is told: GitHub logins and teams.'),
  timezone: timezone().prefault('UTC').describe('The time zone of bare dates and of windows.'),
  start: instant().exactOptional().describe('Nothing is proposed before.'),
  target: instant()
    .exactOptional()
    .describe('When the migration should be done. Overdue is shown, never acted on.'),
  config: configSchema,
  live: shaped(LIVE, 'write merged, or deployment:<environment> such as deployment:production')
    .prefault('merged')
    .describe('When a step counts as live: merged, deployment:<environment> or glue.')
    .meta({ examples: ['merged', 'deployment:production'] }),
  deploy: closedMap('deploy', {
    workflow: shaped(
      /^[\w.-]+\.ya?ml$/,
      'write the file name of a workflow in .github/workflows, such as deploy.yml',
    ).describe('The file name of the workflow in .github/workflows.'),
  })
    .exactOptional()
    .describe('A workflow to dispatch after our own merges, since a merge by GITHUB_TOKEN starts none.'),
  ramp: rampSchema,
  phases: phasesSchema.prefault({}).describe('The phases, where they differ from the defaults.'),
  providers: providersSchema
    .prefault({})
    .describe('Where measurements come from. Credentials never stand here.'),
  metrics: z
    .union(
      [
        z.literal('glue'),
        z
          .record(metricName(), metricSchema, { error: 'write a map from names to metrics' })
          .refine(
            (metrics) => Object.keys(metrics).length > 0 && Object.keys(metrics).length <= MOST_METRICS,
            { error: `write 1 to ${MOST_METRICS} metrics` },
          ),
      ],
      {
        error:
          'write a map from names to metrics, such as errors: { provider: prometheus, kind: ratio, ... }',
      },
    )
    .describe(
      'What is measured, by a name of your own. Or the word glue: everything from the metrics of the glue layer.',
    ),
  gate: gateSchema.prefault({}).describe('Who opens the gate to the next step, and when.'),
  rollback: rollbackSchema.prefault({}).describe('What happens when a guardrail trips.'),
  maxBlind: duration({ atLeast: '1m' })
    .prefault('30m')
    .describe('How long guardrails may be without evidence before that counts as flying blind.'),
  onBlind: oneOf(['hold', 'rollback']).prefault('hold').describe('What flying blind leads to.'),
  after: z
    .array(afterSchema, { error: 'write a list such as [{ migration: accounts, reaches: 50 }]' })
    .max(20, { error: 'write at most 20 dependencies' })
    .prefault([])
    .describe('Migrations that must have got somewhere before this one advances.'),
  notify: notifySchema.prefault({}).describe('Names of variables that hold addresses to notify.'),
}).meta({ title: 'Sluice migration plan', description: 'How one system migration moves from 0 % to 100 %.' })

/** A plan whose scalars are understood, with the defaults that need no other key. */
export type WrittenPlan = z.output<typeof planSchema>

/** What of a plan could be understood, where other sections are wrong. */
export type UnderstoodSections = { readonly [Key in keyof WrittenPlan]?: WrittenPlan[Key] | undefined }

function variable(what: string) {
  return shaped(
    /^SLUICE_NOTIFY_[A-Z0-9_]{1,80}$/,
    'write the name of a variable that begins with SLUICE_NOTIFY_, such as SLUICE_NOTIFY_SLACK',
  )
    .exactOptional()
    .describe(
      `The name of the variable that holds the address of the ${what}; it begins with SLUICE_NOTIFY_.`,
    )
}

function dependency(
  text: string,
): Written<{ repository?: { owner: string; name: string }; migration: string }> {
  const [, owner, name, migration = text] = DEPENDENCY.exec(text) ?? []
  return {
    ok: true,
    value: {
      migration,
      ...(owner === undefined || name === undefined ? {} : { repository: { owner, name } }),
    },
  }
}
