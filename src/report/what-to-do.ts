import type { ReasonCode } from '../rollout/decision.js'

/** What a person can do about each reason; plain text. */
const advice: Readonly<Record<ReasonCode, string>> = {
  'guardrail-breach': 'Merge the revert pull request, then find the cause from its incident.',
  'no-data-breach': 'Merge the revert pull request, then repair the metric or its query.',
  'error-breach': 'Merge the revert pull request, then repair the metric provider.',
  'blind-rollback': 'Merge the revert pull request, then repair what measures the guardrails.',
  'rollback-in-progress': 'Nothing: the next run carries on.',
  irreversible: 'Repair forward, or comment /rollback --force to take the traffic back all the same.',
  'rollback-unmerged': 'Approve or merge the revert pull request; any one person with write access may.',
  'rollback-not-live': 'Deploy, or check why the deployment has not happened.',
  'rollback-undone':
    'Comment /rollback to take the traffic back again, or close the incident to accept the exposure from then on.',
  'incident-open':
    'Close the incident when its cause is understood; it takes write access and the revert merged.',
  'incident-gone': 'Close the incident that takes its place when the cause is understood.',
  'manual-rollback': 'Write the reason into the incident and close it to go on.',
  drift: 'Set the percentage back to what the history says, by a pull request.',
  'history-unreadable': 'Restore docs/migrations/<name>.history.jsonl from git.',
  'history-unproven': 'Restore the history file to what the merged pull requests made of it.',
  'config-unreadable': 'Repair the config file or the keys that the plan names.',
  'plan-missing': 'Restore the plan file on the default branch.',
  'plan-invalid': 'Repair the plan; sluice validate names the lines.',
  'plan-config-changed': 'Point the plan at the old file and key until the exposure is 0.',
  paused: 'Comment /resume on the tracking issue, or remove the label sluice:paused.',
  declined: 'Comment /advance to have the step proposed again, or reopen the ramp pull request.',
  'signal-breach': 'Look at the signal; the ramp goes on by itself when it is better.',
  'shared-incident': 'Repair what both systems depend on; the ramp goes on by itself when they are better.',
  'no-data': 'Check that both systems send the metric and that its query finds it.',
  'provider-error': 'Check the provider, its address and its credentials; the next run tries again.',
  'flying-blind': 'Repair what measures the guardrails, or comment /rollback if you would rather not wait.',
  'dependency-unmet': 'Move the other migration on, or change after in the plan.',
  'dependency-unreadable':
    'Give the token read access to the other repository, or correct after in the plan.',
  'ramp-unreadable': 'See why GitHub does not show it: its size, a permission, or an outage.',
  'ramp-diff':
    'Take the other changes out of the ramp pull request: reset its branch to the commit of Sluice.',
  'changes-requested': 'Settle it with the reviewer, who then approves or dismisses the request.',
  'other-ramp-open': 'Merge or close the other pull request.',
  'rate-limited': 'Nothing: the next hour has new requests. An App token has more of them.',
  'not-live': 'Deploy, or check why the deployment has not happened.',
  'checklist-open': 'Tick the boxes in the tracking issue when they are true, or strike what does not apply.',
  'shadow-breach':
    'Find why the answers differ, repair it, and comment /restart shadow on the tracking issue.',
  soaking: 'Nothing: time does it.',
  insufficient: 'Nothing while it is only early: traffic does it. Else the text names what to look at.',
  'starts-later': 'Nothing before the start; change start in the plan to begin earlier.',
  'window-closed': 'Nothing: it goes on when the window opens.',
  'approvals-missing': 'Review the ramp pull request.',
  'by-hand': 'Merge the ramp pull request while sluice/gate is green.',
  'merge-blocked': 'Do what GitHub asks for on the pull request.',
  grace: 'Nothing: time does it.',
  ready: 'Nothing: the pull request opens by itself.',
  rebuild: 'Review it again after the rebuild: approvals start afresh.',
  approved: 'Nothing: it is being merged.',
  finished: 'Nothing: it is being merged.',
}

export function whatToDo(reason: ReasonCode): string {
  return advice[reason]
}
