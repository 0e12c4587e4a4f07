import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { tellClosing } from './closing.js'
import { writeIssues } from './keepsakes.js'
import type { LeftFolder } from './left-folder.js'
import type { Narrator } from './narrator.js'
import type { NodeBinary } from './node-binary.js'
import type { DemoOptions } from './options.js'
import { openStage, type Stage } from './stage.js'
import { playStory, rampOf } from './story.js'

export interface Demo {
  readonly options: DemoOptions
  readonly narrator: Narrator
  readonly node: NodeBinary
  /** The packaged Action. */
  readonly entry: string
  readonly left: LeftFolder
  /** Ends the demo early; it throws then. */
  readonly signal: AbortSignal
}

/** Plays the demo. However it ends, no process stays and no folder but the one of a story told to its end. */
export async function playDemo({ options, narrator, node, entry, left, signal }: Demo): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-stage-'))
  let stage: Stage | undefined
  let told = false
  try {
    const { seed, check, keep } = options
    const ramp = rampOf(options.fast)
    stage = await openStage({ seed, ramp, check, node: node.path, entry, folder, signal })
    narrator.say(opening(node, ramp.map(({ to }) => `${to} %`).join(', ')))
    const pause = () => sleep(options.pace * 1000, undefined, { signal })
    const story = await playStory({ stage, narrator, ramp, seed, pause })
    await stage.repo.clone(join(left.path, 'shop'))
    if (keep) {
      await writeIssues(stage.repo.state, join(left.path, 'issues'))
      await cp(stage.runsFolder, join(left.path, 'runs'), { recursive: true })
    }
    signal.throwIfAborted()
    told = true
    tellClosing(narrator, { story, stage, folder: left.path, keep, check })
  } finally {
    await stage?.close()
    await rm(folder, { recursive: true, force: true })
    if (!told) await left.discard()
  }
}

function opening({ said }: NodeBinary, steps: string): string {
  return `The checkout of acme/shop moves from the monolith to checkout-svc: ${steps}. dana owns the migration, kim reviews.
Each line of Sluice is one run of the packaged Action in a process of its own, on ${said}. It is scheduled for :07, :22, :37 and :52; you see the runs in which something happens.
GitHub, the repository, the metrics and the calendar (UTC, 2026) are local. Nothing leaves this machine.`
}
