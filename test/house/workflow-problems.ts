import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { z } from 'zod'
import { root } from './repository-file.js'

/**
 * What GitHub's own workflow parser finds wrong, one `file: message` each; paths are taken from the root of the repository.
 *
 * The parser imports JSON without import attributes, which no Node accepts, so it is bundled first and run on its own.
 */
export const workflowProblems = async (paths: readonly string[]): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-workflows-'))
  try {
    const script = join(folder, 'workflow-check.cjs')
    await build({
      entryPoints: [join(root, 'test/house/workflow-check.ts')],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    })
    const printed = execFileSync(process.execPath, [script, ...paths], { cwd: root, encoding: 'utf8' })
    return z.array(z.string()).parse(JSON.parse(printed))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
