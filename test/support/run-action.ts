import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode } from '../../src/sandbox/demo/node-binary.js'
import * as sandbox from '../../src/sandbox/run-action.js'

/** The Node that action.yml names where it can be had (the gate installs it and insists), else the one that runs the tests. */
const node = nodeOfAction()
const entry = process.env.SLUICE_ACTION ?? fileURLToPath(new URL('../../dist/index.js', import.meta.url))

export type ActionRun = Omit<sandbox.ActionRequest, 'node' | 'entry' | 'folder'>

export interface ActionResult extends sandbox.ActionResult {
  /** What add-mask hid. */
  readonly masked: readonly string[]
  readonly annotations: readonly string[]
}

/** Runs the packaged Action in a folder that is gone afterwards. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-action-'))
  try {
    const result = await sandbox.runAction({ ...run, node, entry, folder })
    const lines = result.stdout.split('\n')
    return {
      ...result,
      masked: lines
        .filter((line) => line.startsWith('::add-mask::'))
        .map((line) => line.slice('::add-mask::'.length)),
      annotations: lines.filter((line) => /^::(error|warning|notice) ?/.test(line)),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function nodeOfAction(): string {
  const found = findNode()
  if (found === null) throw new Error('the packaged Action needs Node 20 or newer')
  if (process.env.SLUICE_REQUIRE_NODE24 === '1' && !found.said.startsWith('Node 24.')) {
    throw new Error(`SLUICE_REQUIRE_NODE24 is set and there is only ${found.said}`)
  }
  return found.path
}
