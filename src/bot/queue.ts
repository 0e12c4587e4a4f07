/**
 * Work per repository, one piece at a time, so that one migration is worked on by one worker. A command may overtake: after a moment it
 * is answered beside a run that still waits for a provider, and beside other repositories that fill all places.
 */
import { addWork, withWhatFollows } from '../app/pending-work.js'
import type { Work } from '../app/use-case.js'

export interface QueueOptions<Place> {
  /** Never rejects. */
  readonly run: (place: Place, work: Work) => Promise<void>
  /** Repositories at once; as many again may be answering commands. */
  readonly atOnce: number
  /** Ms that a command waits for its turn before it overtakes. */
  readonly patience: number
}

export interface Queue<Place> {
  add(key: string, place: Place, work: Work): void
  waiting(): number
  running(): number
  /** Begins nothing any more; resolves once what runs has ended. */
  stop(): Promise<void>
}

interface Lane<Place> {
  place: Place
  pending: readonly Work[]
  running: boolean
  /** `asked`: waits its patience. */
  commands: 'none' | 'asked' | 'due' | 'running'
}

export function createQueue<Place>({ run, atOnce, patience }: QueueOptions<Place>): Queue<Place> {
  const lanes = new Map<string, Lane<Place>>()
  const underWay = new Set<Promise<void>>()
  let [runs, overtaking, stopped] = [0, 0, false]

  const begin = (work: Promise<void>, ended: () => void): void => {
    const done = work.finally(() => {
      underWay.delete(done)
      ended()
      pump()
    })
    underWay.add(done)
  }

  const startNext = (key: string, lane: Lane<Place>): void => {
    const [work, ...rest] = lane.pending
    if (work === undefined || lane.running || lane.commands === 'running' || runs >= atOnce) return
    lane.pending = rest
    lane.running = true
    // A run answers commands before anything else.
    if (work.kind === 'tick') lane.commands = 'none'
    runs += 1
    begin(run(lane.place, work), () => {
      runs -= 1
      lane.running = false
      // To the end of the line: the other repositories come first now.
      lanes.delete(key)
      lanes.set(key, lane)
    })
  }

  const overtake = (lane: Lane<Place>): void => {
    if (lane.commands !== 'due' || overtaking >= atOnce) return
    lane.commands = 'running'
    overtaking += 1
    begin(run(lane.place, { kind: 'commands' }), () => {
      overtaking -= 1
      lane.commands = 'none'
    })
  }

  const pump = (): void => {
    if (stopped) return
    for (const [key, lane] of [...lanes]) {
      startNext(key, lane)
      overtake(lane)
      if (!lane.running && lane.pending.length === 0 && lane.commands === 'none') lanes.delete(key)
    }
  }

  const letWait = (lane: Lane<Place>): void => {
    if (lane.commands !== 'none') return
    lane.commands = 'asked'
    setTimeout(() => {
      if (lane.commands === 'asked') lane.commands = 'due'
      pump()
    }, patience).unref()
  }

  return {
    add(key, place, work) {
      if (stopped) return
      const lane: Lane<Place> = lanes.get(key) ?? { place, pending: [], running: false, commands: 'none' }
      lanes.set(key, lane)
      lane.place = place
      lane.pending = addWork(lane.pending, withWhatFollows(work))
      if (work.kind === 'commands') letWait(lane)
      pump()
    },
    waiting: () => [...lanes.values()].reduce((sum, { pending }) => sum + pending.length, 0),
    running: () => runs + overtaking,
    async stop() {
      stopped = true
      while (underWay.size > 0) await Promise.allSettled([...underWay])
    },
  }
}
