/** States that a sweep needs again and again, made once by the packaged Action and then laid down by plain requests. */
import { parsePlan } from '../../src/plan/parse-plan.js'
import { hour, type MigrationWorld } from './migration-world.js'

const bot = 'actions-token'
const step = 'sluice/checkout/1-to-5'
const history = 'docs/migrations/checkout.history.jsonl'
const paths = ['config/checkout.yaml', history, 'docs/migrations/checkout.md', 'docs/migrations/README.md']

/** The first proposal of a migration as the Action made it. */
export interface Recording {
  readonly files: Readonly<Record<string, string>>
  readonly title: string
  readonly body: string
  readonly tracking: { readonly title: string; readonly body: string }
}

/** Runs the Action once in a fresh world, three hours after the beginning, and notes what it proposed. */
export async function recordProposal(world: MigrationWorld): Promise<Recording> {
  await world.pass(3 * hour)
  const run = await world.run()
  const [pull] = world.openPulls()
  if (pull?.head !== step) throw new Error(`not the first step: ${run.stdout}\n${run.stderr}`)
  const files: Record<string, string> = {}
  for (const path of paths) files[path] = (await world.repo.read(path, step)) ?? ''
  const tracking = [...world.repo.state.issues.values()].find((issue) => issue.pull === undefined)
  if (tracking === undefined) throw new Error('the first proposal opened no tracking issue')
  return {
    files,
    title: pull.title,
    body: pull.body,
    tracking: { title: tracking.title, body: tracking.body ?? '' },
  }
}

/** The ramp pull request to 5 % and the tracking issue, as the Action would have opened them; gives the pull request's number. */
export async function replayProposal(world: MigrationWorld, recording: Recording): Promise<number> {
  await world.pass(3 * hour)
  const files = { ...recording.files, [history]: await underThisPlan(world, recording) }
  await world.repo.commit({ branch: step, files, author: 'github-actions[bot]' })
  const { title, body, tracking } = recording
  const pull = await request(world, 'POST', '/pulls', { title, body, head: step, base: 'main' })
  await request(world, 'POST', '/issues', { ...tracking, labels: ['sluice', 'sluice:migration'] })
  return pull
}

/** The same, merged: 5 % is live. */
export async function replayFirstStep(world: MigrationWorld, recording: Recording): Promise<void> {
  const pull = await replayProposal(world, recording)
  await request(world, 'PUT', `/pulls/${pull}/merge`, {})
  await world.repo.deleteBranch(step)
}

/** The plan names its metrics by their port, and the history names the plan by its hash. */
async function underThisPlan(world: MigrationWorld, recording: Recording): Promise<string> {
  const text = (await world.repo.read('.migration.yml')) ?? ''
  const plan = parsePlan('.migration.yml', new TextEncoder().encode(text))
  if (!plan.ok) throw new Error('the plan of this world is invalid')
  const line: unknown = JSON.parse(recording.files[history] ?? '')
  return `${JSON.stringify({ ...Object(line), plan: plan.hash, criteria: plan.criteria })}\n`
}

async function request(world: MigrationWorld, method: string, path: string, body: unknown): Promise<number> {
  const answer = await world.as(bot, method, path, body)
  if (answer.status >= 300)
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return Number(answer.body.number)
}
