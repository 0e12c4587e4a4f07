/** Tells people outside GitHub: the channels of a plan over the same bounded HTTP that metrics are read with. */
import { createHttp, type HttpAnswer } from '../metrics/http.js'
import { type Channel, channelsOf, notifySecrets, type Post } from '../notify/channels.js'
import type { Plan } from '../plan/plan.js'

export interface AnnouncerSources {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Called with every secret before anything is logged. */
  readonly mask: (secret: string) => void
  /** Given for a dry run: says what would have been sent, and nothing is. */
  readonly instead?: (line: string) => void
}

export type ChannelsFor = (plan: Plan) => readonly Channel[]

export function createAnnouncer({ environment, mask, instead }: AnnouncerSources): ChannelsFor {
  for (const secret of notifySecrets(environment)) mask(secret)
  // A channel that hangs costs a run seconds: it is the last that a run does, and the run has a next one.
  const http = createHttp({ timeoutMs: 10_000, retries: 1, maxWaitMs: 5_000, maxBytes: 100_000 })
  const post: Post = async ({ url, headers, body }) =>
    whyNot(await http.request({ method: 'POST', url, headers, body, secrets: [url.href, url.pathname] }))
  return (plan) =>
    channelsOf(plan, environment, post).map((channel) =>
      instead === undefined
        ? channel
        : {
            ...channel,
            send: async ({ id, kind }) => {
              instead(`dry run: would tell ${channel.name} of ${kind} (${id})`)
              return null
            },
          },
    )
}

/** In our own words: what a client says of a request names its address, and that is the secret. */
function whyNot(answer: HttpAnswer): string | null {
  switch (answer.kind) {
    case 'ok':
      return null
    case 'status':
      return `it answered ${answer.status}`
    case 'redirect':
      return 'it redirects to another host, which is not followed'
    case 'unreachable':
      return 'it cannot be reached'
    case 'timeout':
      return 'it did not answer in time'
    case 'network':
    case 'too-large':
    case 'insecure':
      return 'the request or its answer broke'
  }
}
