/** A notice for the generic webhook: versioned JSON, and the signature that proves who sent it and when. */
import { createHmac } from 'node:crypto'
import { clip } from '../report/clip.js'
import type { Notice } from './notice.js'

export const signatureHeader = 'sluice-signature'

/** Fields are only ever added within a version. */
export function webhookBody(notice: Notice): string {
  return JSON.stringify({
    version: 1,
    id: notice.id,
    event: notice.kind,
    at: new Date(notice.at).toISOString(),
    repository: notice.repository,
    migration: notice.migration,
    title: notice.title,
    percentage: notice.exposure,
    decision: notice.decision,
    reasons: notice.reasons.slice(0, 20).map((reason) => ({ ...reason, text: clip(reason.text, 1_000) })),
    actions: notice.actions,
    links: notice.links,
  })
}

/** `t=<epoch seconds>,v1=<hex>`: HMAC-SHA256 of the time, a full stop and the body. */
export function signature(secret: string, at: number, body: string): string {
  const seconds = Math.floor(at / 1000)
  const signed = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return `t=${seconds},v1=${signed}`
}
