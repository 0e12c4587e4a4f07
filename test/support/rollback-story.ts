/** What the tests about rollbacks share: plans that get there quickly, a new system that breaks, and what is left in the end. */
import { type MigrationWorld, minute } from './migration-world.js'

/** The basic plan with other steps; all but the last soak for an hour. */
export function withSteps(...steps: readonly number[]): (plan: string) => string {
  const rows = steps.map((to) => `  - { to: ${to}${to === 100 ? '' : ', soak: 1h'} }\n`).join('')
  return (plan) => plan.replace(/ramp:\n( {2}- .*\n)+/, `ramp:\n${rows}`)
}

/** Text at the end of a plan, such as a `rollback:` section. */
export function withMore(text: string): (plan: string) => string {
  return (plan) => `${plan}${text}\n`
}

export const immediately = withMore('rollback: { merge: immediately }')

export function both(...changes: readonly ((plan: string) => string)[]): (plan: string) => string {
  return (plan) => changes.reduce((text, change) => change(text), plan)
}

/** From now on the new system fails, and twenty minutes of that are measured. */
export async function breakNewSystem(world: MigrationWorld, errorRate = 0.1): Promise<void> {
  world.metrics.injectRegression({ from: world.clock.now(), errorRate })
  await world.pass(20 * minute)
}

/** From now on the new system is as good as it was before it broke. */
export function mendNewSystem(world: MigrationWorld): void {
  world.metrics.injectRegression({ from: world.clock.now(), errorRate: 0.002 })
}

export function openRevert(world: MigrationWorld): number {
  const reverts = world.openPulls().filter(({ head }) => head.includes('/rollback-'))
  if (reverts.length !== 1 || reverts[0] === undefined)
    throw new Error(`expected one open revert, found ${JSON.stringify(reverts.map(({ head }) => head))}`)
  return reverts[0].number
}

export function openIncident(world: MigrationWorld): number {
  const open = world.incidents().filter(({ state }) => state === 'open')
  if (open.length !== 1 || open[0] === undefined)
    throw new Error(`expected one open incident, found ${JSON.stringify(world.incidents())}`)
  return open[0].number
}

export async function closeIssue(world: MigrationWorld, login: string, number: number): Promise<void> {
  const answer = await world.as(login, 'PATCH', `/issues/${number}`, { state: 'closed' })
  if (answer.status !== 200) throw new Error(`${login} cannot close #${number}: ${answer.status}`)
}

/** A person comments; gives the comment's id. */
export async function say(
  world: MigrationWorld,
  login: string,
  issue: number,
  body: string,
): Promise<number> {
  const answer = await world.as(login, 'POST', `/issues/${issue}/comments`, { body })
  if (answer.status !== 201) throw new Error(`${login} cannot comment on #${issue}: ${answer.status}`)
  return Number(answer.body.id)
}

/** Bodies of all comments on an issue or pull request, oldest first. */
/** Everything that stands below an issue. */
export function everyCommentOn(world: MigrationWorld, issue: number): readonly string[] {
  return [...world.repo.state.comments.values()].filter((one) => one.issue === issue).map(({ body }) => body)
}

export function commentsOn(world: MigrationWorld, issue: number): readonly string[] {
  return (
    [...world.repo.state.comments.values()]
      // Sluice's report of how things stand answers nobody.
      .filter(({ issue: on, body }) => on === issue && !body.startsWith('<!-- sluice:progress '))
      .map(({ body }) => body)
  )
}

/** Date, percentage, reason and duration of each row of the rollback log that people browse. */
export async function rollbackLog(world: MigrationWorld): Promise<readonly (readonly string[])[]> {
  const page = (await world.repo.read('docs/migrations/checkout.md')) ?? ''
  const section = page.split('## Rollback log')[1]?.split('\n## ')[0] ?? ''
  return section
    .split('\n')
    .filter((line) => /^\| [^|-]/.test(line) && !line.startsWith('| Date'))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

/** What must be the same at the end, whatever went wrong in between. */
export async function afterRollback(world: MigrationWorld): Promise<{
  readonly exposure: number
  readonly openIncidents: number
  readonly reverts: number
  readonly openPulls: readonly string[]
  readonly rollbackLines: readonly (readonly number[])[]
  readonly logRows: number
}> {
  const pulls = [...world.repo.state.issues.values()].flatMap(({ pull }) =>
    pull === undefined ? [] : [pull],
  )
  const history = await world.history()
  return {
    exposure: await world.exposure(),
    openIncidents: world.incidents().filter(({ state }) => state === 'open').length,
    reverts: pulls.filter(({ headRef }) => headRef.includes('/rollback-')).length,
    openPulls: world.openPulls().map(({ head }) => head),
    rollbackLines: history
      .filter((line) => String(line.event) === 'rollback')
      .map((line) => [Number(line.from), Number(line.to)]),
    logRows: (await rollbackLog(world)).length,
  }
}
