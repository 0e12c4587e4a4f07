import { createHmac, randomUUID } from 'node:crypto'
import type { Happening, World } from '../github/world.js'
import type { WebhookOptions } from '../options.js'
import { payloadOf } from './payload.js'

/** One event with the payload as it was when it happened, delivered or not. */
export interface Delivery {
  /** A GUID, kept when the event is delivered again. */
  readonly id: string
  readonly event: string
  readonly action: string | undefined
  readonly payload: Readonly<Record<string, unknown>>
  /** What the receivers answered; a receiver that could not be reached is `undefined`. */
  readonly answers: (number | undefined)[]
}

interface Deliverer {
  readonly deliveries: readonly Delivery[]
  /** From the next event on. */
  subscribe(hook: WebhookOptions): void
  emit(happening: Happening): Promise<void>
  /** Sends an event again under its old id, as the button in the settings does; GitHub itself never repeats one. */
  redeliver(id: string): Promise<void>
  /** Waits for what is under way. */
  settle(): Promise<void>
}

/** GitHub waits this long for an answer. */
const patience = 10_000

export function createDeliverer(
  world: () => World,
  given: readonly WebhookOptions[],
  inspect: (event: string, action: string | undefined, payload: unknown) => void,
): Deliverer {
  const hooks = [...given]
  const deliveries: Delivery[] = []
  const underWay = new Set<Promise<void>>()
  let last: Promise<void> = Promise.resolve()

  const dispatch = (delivery: Delivery): Promise<void> => {
    if (hooks.length === 0) return Promise.resolve()
    const sending = last.then(async () => {
      for (const hook of hooks) delivery.answers.push(await post(hook, delivery))
    })
    last = sending
    underWay.add(sending)
    return sending.finally(() => underWay.delete(sending))
  }

  return {
    deliveries,
    subscribe: (hook) => void hooks.push(hook),
    async emit(happening) {
      const payload = await payloadOf(world(), happening)
      const action = 'action' in happening ? happening.action : undefined
      inspect(happening.kind, action, payload)
      const delivery: Delivery = { id: randomUUID(), event: happening.kind, action, payload, answers: [] }
      deliveries.push(delivery)
      // Not awaited: whoever caused the event has their answer before the receivers have the news.
      dispatch(delivery).catch(() => undefined)
    },
    async redeliver(id) {
      const delivery = deliveries.find((one) => one.id === id)
      if (delivery === undefined) throw new Error(`No delivery has the id ${id}`)
      await dispatch(delivery)
    },
    async settle() {
      while (underWay.size > 0) await Promise.allSettled([...underWay])
    },
  }
}

async function post(hook: WebhookOptions, delivery: Delivery): Promise<number | undefined> {
  const payload =
    hook.installation === undefined
      ? delivery.payload
      : { ...delivery.payload, installation: { id: hook.installation, node_id: `I_${hook.installation}` } }
  const body = JSON.stringify(payload)
  try {
    const response = await fetch(hook.url, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(patience),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'GitHub-Hookshot/sandbox',
        'x-github-event': delivery.event,
        'x-github-delivery': delivery.id,
        'x-github-hook-id': '1',
        'x-hub-signature-256': `sha256=${createHmac('sha256', hook.secret).update(body).digest('hex')}`,
      },
    })
    await response.arrayBuffer()
    return response.status
  } catch {
    return undefined
  }
}
