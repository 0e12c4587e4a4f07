import { formatDuration } from '../plan/duration.js'
import { approvalsMissing } from '../rollout/approvals.js'
import type { ReasonCode } from '../rollout/decision.js'
import type { Observation } from '../rollout/observation.js'
import { clip } from './clip.js'
import type { DecisionReport } from './decision-facts.js'
import { text } from './escape.js'
import { formatTime } from './format-time.js'
import { formatPercent } from './number-format.js'
import { table } from './table.js'

interface Gate {
  readonly name: string
  /** What it says when it is closed. */
  readonly codes: readonly ReasonCode[]
  /** What is behind it being open, plain text; null where it was not judged. */
  readonly open: (report: DecisionReport) => string | null
}

const gates: readonly Gate[] = [
  {
    name: 'Plan',
    codes: ['plan-missing', 'plan-invalid', 'plan-config-changed'],
    open: ({ observation: { source } }) => `${source.file} on the default branch`,
  },
  {
    name: 'Configuration',
    codes: ['config-unreadable'],
    open: ({ plan, observation }) =>
      `${plan.config.file} says ${formatPercent(exposureOf(observation) ?? 0)}`,
  },
  {
    name: 'History',
    codes: ['history-unreadable', 'history-unproven', 'drift', 'manual-rollback', 'rollback-undone'],
    open: ({ observation: { proof } }) =>
      proof.kind === 'merged'
        ? `the last line came in by the merge of #${proof.pull}`
        : 'empty: nothing was merged yet',
  },
  {
    name: 'Rollbacks and incidents',
    codes: ['rollback-in-progress', 'rollback-unmerged', 'incident-open', 'incident-gone'],
    open: () => 'none is open',
  },
  { name: 'Pause', codes: ['paused'], open: () => 'nobody paused it' },
  {
    name: 'Live',
    codes: ['not-live', 'rollback-not-live'],
    open: ({ plan, observation: { live } }) =>
      live.kind === 'live' ? `since ${formatTime(live.since, plan.timezone)}` : 'nothing has to be live',
  },
  {
    name: 'Metrics',
    codes: [
      'guardrail-breach',
      'no-data-breach',
      'error-breach',
      'blind-rollback',
      'irreversible',
      'signal-breach',
      'shared-incident',
      'no-data',
      'provider-error',
      'flying-blind',
      'insufficient',
    ],
    open: ({ observation: { judged, rollback } }) =>
      // What is going back already is not judged again.
      judged.length === 0 || rollback.kind === 'claimed'
        ? null
        : `${judged.length} judged, none of them in the way`,
  },
  {
    name: 'Time at the step',
    codes: ['soaking', 'grace'],
    open: ({ observation: { live, now } }) =>
      live.kind === 'live' ? `live for ${formatDuration(Math.max(0, now - live.since))}, enough` : null,
  },
  {
    name: 'Start',
    codes: ['starts-later'],
    open: ({ plan, observation }) =>
      stepsLeft(observation)
        ? plan.start === undefined
          ? 'the plan names none'
          : `was ${formatTime(plan.start, plan.timezone)}`
        : null,
  },
  {
    name: 'Windows',
    codes: ['window-closed'],
    open: ({ observation }) => (stepsLeft(observation) ? 'open' : null),
  },
  {
    name: 'Other migrations',
    codes: ['dependency-unmet', 'dependency-unreadable', 'other-ramp-open'],
    open: ({ observation }) =>
      stepsLeft(observation)
        ? observation.dependencies.length === 0
          ? 'the plan waits for none'
          : observation.dependencies.map((one) => one.text).join('; ')
        : null,
  },
  {
    name: 'Ramp pull request',
    codes: ['declined', 'ramp-unreadable', 'ramp-diff', 'rebuild', 'merge-blocked'],
    open: ({ observation: { ramp } }) =>
      ramp.kind === 'open' ? `#${ramp.pull} is exactly its declared edit` : null,
  },
  {
    name: 'Approvals',
    codes: ['approvals-missing', 'changes-requested', 'by-hand'],
    open: ({ observation: { ramp } }) =>
      // One that is to be rebuilt is asked about afterwards.
      ramp.kind === 'open' && approvalsMissing(ramp.approvals) === 0
        ? `${ramp.approvals.approved.length} of ${ramp.approvals.needed} count: ${ramp.approvals.approved.join(', ')}`
        : null,
  },
  { name: 'GitHub requests', codes: ['rate-limited'], open: () => 'enough are left in this hour' },
]

/** Reasons to go on: no gate is closed by them. */
const openReasons: readonly ReasonCode[] = ['ready', 'approved', 'finished']

/** Every gate: what closes it, or what is behind it being open. A finding of no gate has a row of its own. */
export function gateTable(report: DecisionReport): string {
  const { reasons } = report.decision
  const known = new Set<ReasonCode>([...openReasons, ...gates.flatMap(({ codes }) => codes)])
  const rows = gates.map((gate) => {
    const found = reasons.filter(({ code }) => gate.codes.includes(code))
    if (found.length > 0) return [gate.name, '❌ closed', found.map(said).join('<br>')]
    const open = isUnknown(report.observation) && dependsOnConfig.has(gate.name) ? null : gate.open(report)
    return [gate.name, open === null ? '– not judged' : '✅ open', open === null ? '' : text(clip(open, 500))]
  })
  const others = reasons
    .filter(({ code }) => !known.has(code))
    .map((one) => ['Other', '❌ closed', said(one)])
  return table(['Gate', 'State', 'Why'], [...rows, ...others])
}

function said({ code, text: why, metric }: DecisionReport['decision']['reasons'][number]): string {
  return `${metric === undefined ? '' : `${text(clip(metric, 60))}: `}${text(clip(why, 900))} (${code})`
}

/** What is not asked about while nobody knows the exposure. */
const dependsOnConfig = new Set([
  'Metrics',
  'Time at the step',
  'Start',
  'Windows',
  'Other migrations',
  'Ramp pull request',
  'Approvals',
])

function isUnknown({ config }: Observation): boolean {
  return config.kind === 'unreadable'
}

function exposureOf({ config }: Observation): number | null {
  return config.kind === 'read' ? config.exposure : null
}

function stepsLeft(observation: Observation): boolean {
  return (exposureOf(observation) ?? 0) < 100
}
