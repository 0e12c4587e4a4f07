import { formatDuration } from '../plan/duration.js'
import type { Plan } from '../plan/plan.js'
import { body } from './body.js'
import { clip } from './clip.js'
import { code, oneLine, text, title } from './escape.js'
import { formatDate } from './format-time.js'
import { link } from './link.js'
import { type MarkerFields, marker } from './marker.js'
import { formatPercent } from './number-format.js'
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
    'Tick a box when it is true. The boxes of a phase are asked for before the next one is proposed; reword, add and remove them as you need, but keep the headings.',
    section('Phase 1: Preparation (100 % old)', plan.phases.preparation.checklist, null),
    shadow(plan),
    section('Phase 3: Canary', plan.phases.canary.checklist, `Sluice sees to it: ${canary(plan)}.`),
    section(
      'Phase 4: Full migration',
      plan.phases.full.checklist,
      `Sluice sees to it: 100 % of the traffic on ${text(plan.to)}, ${formatDuration(plan.phases.full.grace)} of grace without a rollback.`,
    ),
    section(
      'Phase 5: Cleanup',
      plan.phases.cleanup.checklist,
      'Sluice sees to it: the plan in the archive, the record closed with a retrospective.',
    ),
    commandList(commands),
    `### Principles\n${principles.map((principle) => `- ${principle}`).join('\n')}`,
  ])
}

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

/** `seen`: what is no box, because nobody has to confirm it. Markdown. */
function section(heading: string, items: readonly string[], seen: string | null): string {
  const boxes = items.map((item) => `- [ ] ${text(clip(item, 300))}`)
  return [`## ${heading}`, ...boxes, ...(seen === null ? [] : ['', seen])].join('\n')
}

function shadow(plan: Plan): string {
  const heading = 'Phase 2: Shadow (both run, the old one answers)'
  const { shadow: phase } = plan.phases
  if (plan.config.shadow === undefined) {
    return `## ${heading}\nSkipped: the plan declares no ${code('config.shadow')} switch.`
  }
  const seen = `Sluice sees to it: ${formatDuration(phase.soak)} in the shadow, and what the metrics of this phase ask for.`
  return section(heading, phase.checklist, seen)
}

function canary(plan: Plan): string {
  const steps = plan.ramp.steps.filter(({ to }) => to < 100)
  return steps.map(({ to, soak }) => `${formatPercent(to)} for ${formatDuration(soak)}`).join(', ')
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
