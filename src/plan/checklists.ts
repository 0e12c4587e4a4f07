/**
 * What people confirm in each phase unless the plan says otherwise. What Sluice can see for itself (match rate, approvals, traffic,
 * grace, rollbacks) is not on these lists: it is reported beside them.
 */
export const CHECKLISTS = {
  preparation: [
    'All integration points identified',
    'Glue layer implemented',
    'Glue layer routes 100 % to the old system',
    'Monitoring in place',
    'Behavior verified unchanged',
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
    'Documentation archived',
    'Retrospective completed',
  ],
} as const
