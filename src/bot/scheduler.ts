/**
 * Runs of every repository that the App is installed on, so that a webhook that got lost costs a few minutes and nothing else. Spread
 * over time, so that neither GitHub nor the replicas beside this one are hit by all of them at once.
 */
import type { Workplace } from '../app/installed-app.js'
import type { Logger } from './logger.js'
import { nameOf } from './telemetry.js'

export interface SchedulerOptions {
  readonly every: number
  readonly workplaces: () => Promise<readonly Workplace[]>
  readonly tick: (place: Workplace) => void
  /** Told after each listing. */
  readonly listed: (isThere: (repository: string) => boolean) => void
  readonly log: Logger
  /** Below 1. */
  readonly random: () => number
}

export interface Scheduler {
  start(): void
  /** Lists anew; what was not there before is run at once. */
  lookAgain(): void
  /** A repository without any plan is run once in a while only: a push that brings one is told by webhook. */
  noted(place: Workplace, hasPlans: boolean): void
  stop(): void
}

const roundsWithoutPlans = 12
/** After a restart nothing waits for a whole round. */
const firstSpread = (every: number): number => Math.min(10_000, every / 100)

export function createScheduler(options: SchedulerOptions): Scheduler {
  const { every, workplaces, tick, listed, log, random } = options
  const timers = new Set<NodeJS.Timeout>()
  /** Rounds that a repository sits out. */
  const idle = new Map<string, number>()
  let known: ReadonlySet<string> = new Set()
  let stopped = false

  const later = (ms: number, what: () => void): void => {
    if (stopped) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      what()
    }, ms)
    timers.add(timer)
  }

  const list = async (): Promise<readonly Workplace[]> => {
    try {
      const found = await workplaces()
      known = new Set(found.map(nameOf))
      listed((repository) => known.has(repository))
      return found
    } catch (error) {
      log.error(error instanceof Error ? error.message : String(error))
      return []
    }
  }

  const isDue = (place: Workplace): boolean => {
    const rounds = idle.get(nameOf(place)) ?? 0
    if (rounds > 0) idle.set(nameOf(place), rounds - 1)
    return rounds === 0
  }

  const round = async (spread: number): Promise<void> => {
    for (const place of await list()) if (isDue(place)) later(random() * spread, () => tick(place))
  }

  const next = (): void => {
    later(every, () => {
      next()
      void round(every * 0.8)
    })
  }

  return {
    start() {
      next()
      void round(firstSpread(every))
    },
    lookAgain() {
      const before = known
      void list().then((found) => {
        for (const place of found) if (!before.has(nameOf(place))) later(random() * 1000, () => tick(place))
      })
    },
    noted(place, hasPlans) {
      if (hasPlans) idle.delete(nameOf(place))
      else idle.set(nameOf(place), roundsWithoutPlans)
    },
    stop() {
      stopped = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
