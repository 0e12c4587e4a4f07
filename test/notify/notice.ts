import type { Notice } from '../../src/notify/notice.js'

export function notice(change: Partial<Notice> = {}): Notice {
  return {
    kind: 'rollback',
    id: 'acme/shop/checkout/incident-9',
    repository: 'acme/shop',
    migration: 'checkout',
    title: 'Checkout moves to checkout-svc',
    to: 'checkout-svc',
    exposure: 25,
    decision: 'rollback',
    reasons: [{ code: 'guardrail-breach', text: '190 errors in 10,000 requests (1.9 %)', metric: 'errors' }],
    actions: ['Merge the revert pull request.'],
    links: [{ text: 'Incident 9', url: 'https://github.com/acme/shop/issues/9' }],
    at: Date.UTC(2026, 11, 7, 9, 5),
    ...change,
  }
}
