/**
 * GitHub asks its callers not to send requests in parallel, and a metric provider may take minutes to answer. So what is done for
 * several migrations goes on side by side, one at a time speaks to GitHub, and whoever waits for a provider gives the turn away.
 */
import type { Provider } from '../metrics/provider.js'
import type { App } from './app.js'

/** Runs a part once it is its turn, in the order asked, with an app whose providers give the turn away while they are asked. */
export type InTurn = <T>(app: App, part: (app: App) => Promise<T>) => Promise<T>

export function takeTurns(): InTurn {
  const turn = createTurn()
  return async (app, part) => {
    await turn.take()
    try {
      return await part(givingAway(app, turn))
    } finally {
      turn.give()
    }
  }
}

interface Turn {
  take(): Promise<void>
  give(): void
}

function createTurn(): Turn {
  const waiting: (() => void)[] = []
  let taken = false
  return {
    take() {
      if (taken) return new Promise((resolve) => waiting.push(resolve))
      taken = true
      return Promise.resolve()
    },
    give() {
      const next = waiting.shift()
      if (next === undefined) taken = false
      else next()
    },
  }
}

/** Of several providers that are asked at once the first gives the turn away, and the last to answer takes it back. */
function givingAway(app: App, turn: Turn): App {
  let asked = 0
  let back = Promise.resolve()
  const query: (provider: Provider) => Provider['query'] = (provider) => async (queries) => {
    asked += 1
    if (asked === 1) {
      await back
      turn.give()
    }
    try {
      return await provider.query(queries)
    } finally {
      asked -= 1
      if (asked === 0) {
        back = turn.take()
        await back
      }
    }
  }
  return {
    ...app,
    providersFor: (plan) =>
      new Map(
        [...app.providersFor(plan)].map(([name, provider]) => [
          name,
          { ...provider, query: query(provider) },
        ]),
      ),
  }
}
