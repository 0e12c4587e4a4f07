import { formatDuration } from '../plan/duration.js'
import type { Plan } from '../plan/plan.js'
import { body } from './body.js'
import { clip } from './clip.js'
import { code, oneLine, text, title } from './escape.js'
import { formatDate } from './format-time.js'
import { link } from './link.js'
import { type MarkerFields, marker } from './marker.js'
import { formatPercent, formatRatio } from './number-format.js'
import { people } from './people.js'

export interface TrackingIssue {
  readonly plan: Plan
  readonly fields: MarkerFields
  readonly recordUrl: string | null
  /** The commands that work now. */
  readonly commands: readonly { readonly usage: string; readonly what: string }[]
}

/** `Migration: Monolith checkout → checkout-svc`. */
export function trackingTitle(plan: Plan): string {
  const system = (name: string) => title(clip(oneLine(name), 80))
  return `Migration: ${system(plan.from)} → ${system(plan.to)}`
}

/** The checklist of the whole migration. It belongs to people, who tick and edit it; Sluice reads the boxes. */
export function trackingBody({ plan, fields, recordUrl, commands }: TrackingIssue): string {
  return body([
    marker('migration', fields),
    overview(plan, recordUrl),
    section('Before the migration', preMigration),
    section('Phase 1: Preparation (100 % old)', plan.phases.preparation.checklist),
    shadow(plan),
    section('Phase 3: Canary', [...plan.phases.canary.checklist, ...canary(plan)]),
    section('Phase 4: Full migration', [
      `100 % of the traffic on ${plan.to}`,
      `${formatDuration(plan.phases.full.grace)} of grace without a rollback`,
      ...plan.phases.full.checklist,
    ]),
    section('Phase 5: Cleanup', plan.phases.cleanup.checklist),
    commandList(commands),
    `### Principles\n${principles.map((principle) => `- ${principle}`).join('\n')}`,
  ])
}

const preMigration = [
  'New system implemented and tested',
  'Glue layer implemented',
  'Monitoring dashboards ready',
  'Rollback procedure documented',
  'Team briefed',
]

const principles = [
  '**Never big-bang:** many small risks in a row are one big risk at once; each step is small and proven.',
  '**Always have a rollback:** every step can be taken back at once.',
  '**Compare before serving:** the shadow phase proves that both systems answer alike.',
  '**Monitor everything:** errors, latency, correctness.',
  '**Document the process:** every step, approval and rollback is in the record.',
]

function overview(plan: Plan, recordUrl: string | null): string {
  const date = (at: number | undefined) => (at === undefined ? 'not set' : formatDate(at, plan.timezone))
  return [
    `# ${text(plan.title)}`,
    '',
    `- **From:** ${text(plan.from)} **to:** ${text(plan.to)}`,
    `- **Start:** ${date(plan.start)}, **target:** ${date(plan.target)}`,
    `- **Owner:** ${people([plan.owner])}`,
    `- **Stakeholders:** ${plan.stakeholders.length === 0 ? 'none named' : people(plan.stakeholders)}`,
    `- **What is turned:** ${code(plan.config.percentage)} in ${code(plan.config.file)}`,
    ...(recordUrl === null ? [] : [`- **Record:** ${link('steps, rollback log, evidence', recordUrl)}`]),
  ].join('\n')
}

function section(heading: string, items: readonly string[]): string {
  return [`## ${heading}`, ...items.map((item) => `- [ ] ${text(clip(item, 300))}`)].join('\n')
}

function shadow(plan: Plan): string {
  const heading = 'Phase 2: Shadow (both run, the old one answers)'
  const { shadow: phase } = plan.phases
  if (plan.config.shadow === undefined) {
    return `## ${heading}\nSkipped: the plan declares no ${code('config.shadow')} switch.`
  }
  return section(heading, [
    ...phase.checklist,
    `${formatDuration(phase.soak)} of shadow traffic with more than ${formatRatio(0.99)} of the answers alike`,
  ])
}

function canary(plan: Plan): readonly string[] {
  return plan.ramp.steps
    .filter(({ to }) => to < 100)
    .map(({ to, soak }) => `${formatPercent(to)} of the traffic for ${formatDuration(soak)}`)
}

function commandList(commands: TrackingIssue['commands']): string | null {
  if (commands.length === 0) return null
  const rows = commands.map(({ usage, what }) => `- ${code(usage)}: ${text(what)}`)
  return [
    '### Commands',
    'First line of a new comment here, on an incident or on a ramp pull request:',
    '',
    ...rows,
  ].join('\n')
}
