/** Replays the criteria that a pull request changes, and says in one comment what they would have done and which steps they cannot pass in time. It decides nothing. */

import type { PullDetail } from '../forge/forge.js'
import { type BacktestReport, type BacktestRow, backtestComment } from '../report/backtest-comment.js'
import { parseMarker } from '../report/marker.js'
import type { App } from './app.js'
import { type Backtest, backtest, type Replayed } from './backtest.js'
import { isolated } from './isolated.js'
import { findMigrations, type PlanAtHead } from './migrations.js'
import { slowSteps, upwards } from './power-findings.js'
import { rampPower } from './ramp-power.js'

type ValidPlan = Extract<PlanAtHead, { kind: 'valid' }>

const cadence = 15 * 60_000

/** What goes wrong is a warning: the pull request is validated without it. */
export async function backtestPull(app: App, number: number, days: number): Promise<void> {
  const report = await isolated(app, 'backtest', () => replayed(app, number, days))
  if (report !== null)
    await isolated(app, 'the comment of the backtest, for which pull-requests: write is enough', () =>
      tell(app, number, report),
    )
}

async function replayed(app: App, number: number, days: number): Promise<BacktestReport | null> {
  const pull = await app.forge.pull(number)
  // Whoever can push here could have changed the workflow as well; nobody else gets to choose what is asked.
  if (!pull.head.sameRepository) {
    app.log.info('no backtest: the pull request comes from another repository')
    return null
  }
  if (pull.state !== 'open') return null
  const plans: BacktestReport['plans'][number][] = []
  for (const { plan } of await changedPlans(app, pull)) {
    const all = app.providersFor(plan)
    const providers = new Map([...all].filter(([name]) => app.foreignOrigin(name, plan) === null))
    const now = await app.forge.now()
    const found = await backtest(plan, providers, { now, days, cadence })
    const power = await rampPower(plan, providers, now)
    const providerOf = new Map(plan.metrics.map(({ name, provider }) => [name, provider]))
    plans.push({
      migration: plan.name,
      metrics: found.metrics.map((one) => {
        const refused = app.foreignOrigin(providerOf.get(one.metric) ?? '', plan)
        return refused === null
          ? rowOf(app, found, one)
          : { ...one, outcome: { kind: 'not-replayed', why: `not asked: ${refused}` } }
      }),
      slow: slowSteps(plan, power).map(({ worst: { to, soak, metric, provenIn } }) => {
        return { to, soak, metric, needs: provenIn === null ? null : upwards(provenIn) }
      }),
      // Why may quote the query and what the provider said.
      unreckoned: power.metrics.flatMap(({ metric, guardrail, why }) =>
        guardrail && why !== null ? [metric] : [],
      ),
    })
  }
  return { head: pull.head.sha, days, cadence, plans }
}

/** Compared with where the branch left its base: what others merged meanwhile is no change of this pull request. */
async function changedPlans(app: App, { head, base }: PullDetail): Promise<readonly ValidPlan[]> {
  const { mergeBase } = await app.forge.compare(base.sha, head.sha)
  const before = new Map(
    (await validPlans(app, mergeBase)).map(({ plan, criteria }) => [plan.name, criteria]),
  )
  return (await validPlans(app, head.sha)).filter(({ plan, criteria }) => before.get(plan.name) !== criteria)
}

async function validPlans(app: App, ref: string): Promise<readonly ValidPlan[]> {
  const tree = await app.forge.tree(ref)
  const { migrations } = await findMigrations(tree, app.planGlobs, (sha) => app.forge.blob(sha))
  return migrations.flatMap(({ plan }) => (plan.kind === 'valid' ? [plan] : []))
}

function rowOf(app: App, { looks }: Backtest, { metric, class: kind, outcome }: Backtest['metrics'][number]) {
  return { metric, class: kind, outcome: countsOf(app, looks, outcome) } satisfies BacktestRow
}

function countsOf(app: App, looks: number, outcome: Replayed): BacktestRow['outcome'] {
  if (outcome.kind === 'replayed') {
    const { assessment, rolledBack } = outcome
    return {
      kind: 'replayed',
      looks,
      // A breach is never taken back: every later look finds it, too.
      breached: rolledBack === null ? 0 : looks - rolledBack.look + 1,
      first: rolledBack?.at ?? null,
      verdict: assessment.verdict,
    }
  }
  if (outcome.reason === 'no-traffic')
    return { kind: 'not-replayed', why: 'not replayed: the new system had no traffic' }
  // It may quote the query and labels, so it stands where only those see it who switch debugging on.
  app.log.debug(`backtest: ${outcome.why}`)
  return { kind: 'not-replayed', why: 'could not be asked' }
}

/** One comment, edited by later runs. A first line like ours is easily written: only a comment of our own is edited. */
async function tell(app: App, number: number, report: BacktestReport): Promise<void> {
  const own = new Set([await app.forge.viewer(), ...app.trusted].map((login) => login.toLowerCase()))
  const known = (await app.forge.comments(number)).find(
    ({ author, body }) =>
      author !== null && own.has(author.login.toLowerCase()) && parseMarker(body)?.kind === 'backtest',
  )
  const body = backtestComment(report)
  if (known === undefined) {
    if (report.plans.length > 0) await app.forge.comment(number, body)
  } else if (known.body.trimEnd() !== body.trimEnd()) await app.forge.editComment(known.id, body)
}
