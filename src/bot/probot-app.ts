/** The Probot app: turns a webhook into work for its repository. What happened is only a hint; the work reads GitHub anew. */
import type { ApplicationFunction } from 'probot'
import { hookUseCaseOf } from '../app/hook-use-case.js'
import type { Workplace } from '../app/installed-app.js'
import { numberAt, textAt } from '../app/payload.js'
import type { Work } from '../app/use-case.js'
import type { Logger } from './logger.js'

export interface Receivers {
  readonly work: (place: Workplace, work: Work) => void
  /** The App was installed or taken away somewhere. */
  readonly installations: () => void
  readonly log: Logger
}

export function sluiceApp({ work, installations, log }: Receivers): ApplicationFunction {
  return (probot) => {
    probot.onAny(async ({ id, name, payload }) => {
      const asked = hookUseCaseOf(name, payload)
      const place = placeOf(payload)
      const about = {
        delivery: id,
        event: name,
        repository: place === null ? null : `${place.owner}/${place.name}`,
      }
      switch (asked.kind) {
        case 'installations':
          log.info(about, 'the App was installed or taken away somewhere')
          installations()
          return
        case 'nothing':
          log.debug(about, asked.why)
          return
        case 'unknown':
          log.warn(about, asked.message)
          return
        default:
          log.debug(about, `asks for ${asked.kind}`)
          if (place === null)
            log.warn(about, 'the event names no installation: this address is for the webhook of the App')
          else work(place, asked)
      }
    })
  }
}

function placeOf(payload: unknown): Workplace | null {
  const owner = textAt(payload, 'repository', 'owner', 'login')
  const name = textAt(payload, 'repository', 'name')
  const installation = numberAt(payload, 'installation', 'id')
  return owner === null || name === null || installation === null ? null : { owner, name, installation }
}
