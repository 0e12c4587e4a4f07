/** The example that defines the format, with the queries that it elides. */
export const NORMATIVE = `version: 1
name: checkout                         # slug
title: Checkout moves to checkout-svc
from: Monolith checkout                # the old system
to: checkout-svc                       # the new system
owner: "@dana"
stakeholders: ["@acme/sre"]
timezone: Europe/Berlin                # default UTC; a bare date is 00:00 there
start: 2026-12-01                      # nothing is proposed before
target: 2027-01-31                     # overdue is shown, never acted on

config:                                # what a ramp pull request edits, and nothing else
  file: config/checkout.yaml           # .yaml .yml .json .jsonc .toml .env
  percentage: migration.newSystemPercentage
  unit: percent
  enabled: migration.newSystemEnabled          # these three are optional
  shadow: migration.shadowMode
  fallback: migration.fallbackEnabled

live: merged
deploy: { workflow: deploy.yml }

ramp:
  - { to: 1, soak: 1d }
  - { to: 5, soak: 2d, metrics: { latency: { rollback: { aboveBaselineTimes: 1.5 } } } }
  - { to: 100 }

phases:                                # optional
  preparation: { checklist: ["Runbook linked"] }
  shadow: { soak: 3d, percentage: 100 }
  full: { grace: 14d, fallbackFor: 0d }

providers:
  prometheus: { url: "https://prometheus.acme.dev" }
  datadog: { site: datadoghq.eu }

metrics:
  errors:
    provider: prometheus
    kind: ratio                        # bad / total, as counts per $interval
    new: { bad: 'sum(increase(http_requests_total{app="checkout-svc",code=~"5.."}[$interval]))',
           total: 'sum(increase(http_requests_total{app="checkout-svc"}[$interval]))' }
    old: { bad: 'sum(increase(http_requests_total{app="monolith",code=~"5.."}[$interval]))',
           total: 'sum(increase(http_requests_total{app="monolith"}[$interval]))' }
    rollback: { above: 1%, aboveBaselineBy: 0.5% }          # any one of them trips
  latency:
    provider: prometheus
    kind: quantile
    quantile: 0.95
    new: { buckets: 'sum by (le) (increase(http_request_duration_seconds_bucket{app="checkout-svc"}[$interval]))' }
    old: { buckets: 'sum by (le) (increase(http_request_duration_seconds_bucket{app="monolith"}[$interval]))' }
    rollback: { aboveBaselineTimes: 2 }
  mismatches:
    provider: prometheus
    kind: ratio
    phases: [shadow]
    new: { bad: 'sum(increase(mismatches_total[$interval]))', total: 'sum(increase(comparisons_total[$interval]))' }
    advance: { below: 1% }             # match > 99 % proven before shadow ends
    rollback: { above: 0.1% }
  reports:
    provider: github                   # issues that users open in this repository
    kind: count
    issues: { labels: [checkout, bug] }
    rollback: { aboveBaselineTimes: 2, atLeast: 5 }

gate:
  approvals: 1
  approvers: ["@dana", "@kim"]
  ttl: 24h
  merge: when-approved
  missed: 5%
  windows: { allow: ["Mon-Thu 09:00-16:00"], freeze: [{ from: 2026-12-20, to: 2027-01-03, why: "Holidays" }] }

rollback:
  to: zero
  merge: review
  falseAlarms: 1%
  irreversibleAfter: 50

maxBlind: 30m
onBlind: hold
after: [{ migration: accounts, reaches: 50 }]
notify: { slack: SLUICE_NOTIFY_SLACK, webhook: SLUICE_NOTIFY_WEBHOOK }
`
