/**
 * What people confirm before each phase ends unless the plan says otherwise. What Sluice can see for itself (match rate, approvals,
 * traffic, grace, rollbacks, the archive) is not on these lists: it is reported beside them.
 */
export const CHECKLISTS = {
  preparation: [
    'New system implemented and tested',
    'All integration points identified',
    'Glue layer implemented',
    'Glue layer routes 100 % to the old system',
    'Monitoring in place',
    'Behavior verified unchanged',
    'Baseline metrics captured',
    'Team briefed',
  ],
  shadow: [
    'New system deployed',
    'Dual-write enabled',
    'Comparison logging in place',
    'Discrepancies identified and fixed',
  ],
  canary: [
    'Feature flags for traffic splitting',
    'Monitoring dashboards ready',
    'Rollback procedure documented',
  ],
  full: ['Old system idle but available'],
  cleanup: [
    'Glue layer simplified or removed',
    'Direct integration working',
    'Old system decommissioned',
    'Retrospective completed',
  ],
} as const
