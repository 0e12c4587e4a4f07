/** GitHub's webhooks: who sent it, is it new, is it any of ours; then it is handed on, and GitHub has its answer. */
import type { Probot } from 'probot'
import { isHook } from '../../app/hook-use-case.js'
import type { Deliveries } from '../deliveries.js'
import { type Reply, say } from './reply.js'
import type { Call } from './server.js'

export type HookOutcome = 'accepted' | 'duplicate' | 'unsigned' | 'unknown' | 'malformed'

export interface HookOptions {
  readonly probot: Probot
  readonly deliveries: Deliveries
  readonly count: (outcome: HookOutcome) => void
}

export function createHookDoor({ probot, deliveries, count }: HookOptions): (call: Call) => Promise<Reply> {
  const answer = (outcome: HookOutcome, status: number, message: string): Reply => {
    count(outcome)
    return say(status, message)
  }
  return async ({ headers, body }) => {
    const [name, id, signature] = ['x-github-event', 'x-github-delivery', 'x-hub-signature-256'].map(
      (header) => {
        const value = headers[header]
        return typeof value === 'string' ? value : ''
      },
    )
    if (!signature) return answer('unsigned', 401, 'x-hub-signature-256 is missing')
    const payload = body.toString('utf8')
    if (!(await probot.webhooks.verify(payload, signature)))
      return answer('unsigned', 401, 'the signature is not that of the webhook secret')
    if (!name || !id) return answer('malformed', 400, 'x-github-event and x-github-delivery are needed')
    if (!isObject(payload))
      return answer(
        'malformed',
        400,
        'the body is no JSON object; set the content type of the webhook to application/json',
      )
    if (!isHook(name))
      return answer(
        'unknown',
        422,
        `${JSON.stringify(name.slice(0, 60))} is no event that Sluice answers; unsubscribe the App from it`,
      )
    // Noted before the work and lost with the process: what dies under way is found by the next run of the repository.
    if (!deliveries.note(id)) return answer('duplicate', 200, 'this delivery was taken before')
    await probot.webhooks.verifyAndReceive({ id, name, payload, signature })
    return answer('accepted', 202, 'taken')
  }
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
