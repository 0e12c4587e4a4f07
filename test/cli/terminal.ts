/** The command in this process, with streams that a test reads. */
import { run } from '../../src/cli/run.js'

export async function sluice(
  args: readonly string[],
  {
    cwd = '/',
    stdin = '',
    environment = {},
  }: { cwd?: string; stdin?: string; environment?: Record<string, string> } = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', '']
  async function* input() {
    // In pieces that end within lines and within letters.
    const bytes = Buffer.from(stdin)
    for (let i = 0; i < bytes.length; i += 997) yield bytes.subarray(i, i + 997)
  }
  const code = await run(args, {
    cwd,
    stdin: input(),
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
    colour: false,
    watched: false,
    environment,
  })
  return { code, stdout, stderr }
}
