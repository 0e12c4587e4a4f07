import type { InstalledApp, Workplace } from '../../app/installed-app.js'
import type { Work } from '../../app/use-case.js'
import { type AlertKey, type BotConfig, ownerOf } from '../config/config.js'
import { type Reply, say } from '../http/reply.js'
import { bearerOf, sameSecret, signatureOf } from '../http/same-secret.js'
import type { Call } from '../http/server.js'
import { type Alerted, readAlert } from './read-alert.js'

export type AlertOutcome = 'accepted' | 'over' | 'refused' | 'malformed'

export interface AlertOptions {
  readonly config: Pick<BotConfig, 'owners'>
  readonly app: Pick<InstalledApp, 'workplace'>
  readonly work: (place: Workplace, work: Work) => void
  readonly count: (outcome: AlertOutcome) => void
}

/** An alert begins a run of the migrations that it names, and is no evidence: what is decided, the metrics of the plan decide. */
export function createAlertDoor({ config, app, work, count }: AlertOptions): (call: Call) => Promise<Reply> {
  const everyKey = [...config.owners.values()].flatMap(({ alertKeys }) => alertKeys)
  const answer = (outcome: AlertOutcome, status: number, message: string): Reply => {
    count(outcome)
    return say(status, message)
  }
  return async (call) => {
    // Before the body is understood: a stranger learns nothing about what is read in it.
    if (!opens(everyKey, call))
      return answer(
        'refused',
        401,
        'send the token of alerts as Authorization: Bearer, or x-sluice-signature-256: sha256=<HMAC of the body>',
      )
    const payload = parsed(call.body)
    if (payload === undefined) return answer('malformed', 400, 'the body is no JSON')
    const read = readAlert(payload, call.query)
    if (read.kind === 'unreadable') return answer('malformed', 422, read.message)
    if (read.kind === 'over') return answer('over', 200, 'the alert is over; nothing to do')
    const strange = read.alerted.find(({ owner }) => !opens(ownerOf(config, owner)?.alertKeys ?? [], call))
    if (strange !== undefined)
      return answer('refused', 403, `this token is none for repositories of ${strange.owner}`)
    const places = await Promise.all(read.alerted.map((one) => placeOf(app, one)))
    const missing = places.find(({ place }) => place === null)
    for (const { place, alerted } of places)
      if (place !== null) work(place, { kind: 'tick', only: alerted.migrations })
    if (missing !== undefined) {
      const { owner, name } = missing.alerted
      return answer('malformed', 404, `the App is not installed on ${owner}/${name}`)
    }
    return answer('accepted', 202, 'taken')
  }
}

async function placeOf(app: AlertOptions['app'], alerted: Alerted) {
  return { alerted, place: await app.workplace(alerted.owner, alerted.name) }
}

/** Every key is compared, so that the time taken tells nothing. */
function opens(keys: readonly AlertKey[], { headers, body }: Call): boolean {
  const bearer = bearerOf(headers.authorization)
  const signature = headers['x-sluice-signature-256']
  const fits = keys.map((key) =>
    key.kind === 'token'
      ? bearer !== null && sameSecret(bearer, key.token)
      : typeof signature === 'string' && sameSecret(signature, signatureOf(body, key.secret)),
  )
  return fits.includes(true)
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
