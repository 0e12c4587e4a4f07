import { z } from 'zod'
import { parseWindow } from '../window.js'
import { closedMap } from './closed-map.js'
import { personOrTeam } from './people.js'
import { chance, duration, instant, line, oneOf, refuse, wholeNumber, written } from './scalars.js'

const freezeSchema = closedMap('a freeze', {
  from: instant().describe('The first day, or the instant, at which nothing advances any more.'),
  to: instant().describe(
    'The last day (which is frozen as well), or the instant at which ramps may advance again.',
  ),
  why: line('write why, such as "Holidays"').describe('Shown to everybody who waits.'),
}).meta({ title: 'Freeze' })

const windowsSchema = closedMap('windows', {
  allow: z
    .array(
      written(z.string({ error: 'write a window such as "Mon-Thu 09:00-16:00"' }), parseWindow).meta({
        examples: ['Mon-Thu 09:00-16:00', 'Fri 09:00-12:00 Europe/London'],
      }),
      { error: 'write a list of windows such as ["Mon-Thu 09:00-16:00"]' },
    )
    .min(1, {
      error:
        'write a window such as "Mon-Thu 09:00-16:00", or remove the line: an empty list would never open',
    })
    .max(50, { error: 'write at most 50 windows' })
    .exactOptional()
    .describe(
      'When a step may be merged, in the time zone of the plan unless a window names its own. Default: always.',
    ),
  freeze: z
    .array(freezeSchema, {
      error: 'write a list such as [{ from: 2026-12-20, to: 2027-01-03, why: "Holidays" }]',
    })
    .max(100, { error: 'write at most 100 freezes' })
    .prefault([])
    .describe('Times in which nothing advances. Rollbacks are never frozen.'),
}).meta({ title: 'Windows' })

export const gateSchema = closedMap('the gate', {
  approvals: wholeNumber(1, 10)
    .prefault(1)
    .describe('How many people must approve a step. From the third attempt on, one more.'),
  approvers: z
    .array(personOrTeam(), { error: 'write a list such as ["@dana", "@acme/sre"]' })
    .max(100, { error: 'write at most 100 approvers' })
    .prefault([])
    .describe(
      'Whose approval counts: people, and teams where the token may read them. Default: everybody with write access.',
    ),
  ttl: duration({ atLeast: '1m' })
    .prefault('24h')
    .describe('How long an approval counts, in time during which a window is open.'),
  merge: oneOf(['when-approved', 'by-hand'])
    .prefault('when-approved')
    .describe('Who merges an approved step: Sluice, or a person.'),
  missed: chance()
    .prefault('5%')
    .describe("The share of regressions at a step's proof limit that the step may let through."),
  proof: oneOf(['equal-blast-radius', 'strict'])
    .prefault('equal-blast-radius')
    .describe(
      'What a step must rule out: below 25 % of the traffic, an excess that harms as many requests as the limit would there; or everywhere the full limit, with the time that takes.',
    ),
  windows: windowsSchema.prefault({}).describe('When steps may be merged and when not.'),
})
  .superRefine(({ approvals, approvers }, context) => {
    const people = new Set(approvers.map((name) => name.toLowerCase()))
    if (people.size > 0 && people.size < approvals && ![...people].some((name) => name.includes('/')))
      refuse(
        context,
        'too-few-approvers',
        ['approvals'],
        `write at most ${people.size}, or name more approvers: nobody else counts`,
      )
  })
  .meta({ title: 'Gate' })
