import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decide } from '../../src/rollout/decide.js'
import { type Decision, decisionKinds, reasonCodes } from '../../src/rollout/decision.js'
import { sameMove } from '../../src/rollout/move.js'
import type { Observation } from '../../src/rollout/observation.js'
import { nextStep, rollbackTarget, samePercent } from '../../src/rollout/steps.js'
import { windowState } from '../../src/rollout/windows.js'
import { errors, rollbackLine } from '../report/sample.js'
import { anything, atHead, judgedAs, openRamp, ready, settled } from '../support/arbitrary-observation.js'
import { exposureOf, type Obstacle, obstacles } from './obstacles.js'

const rank = (decision: Decision) => decisionKinds.indexOf(decision.kind)
const moves = (decision: Decision) => ['propose', 'advance', 'finish'].includes(decision.kind)
const named = (name: string): Obstacle => {
  const found = obstacles.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no obstacle is named ${name}`)
  return found
}
const codes = (decision: Decision) => decision.reasons.map(({ code }) => code)

/** A ready observation with up to five obstacles, put in any order, each on what the ones before made of it. */
const obstructed = fc
  .tuple(ready, fc.shuffledSubarray([...obstacles], { maxLength: 5 }))
  .map(([observation, chosen]) =>
    chosen.reduce((given, one) => (one.applies(given) ? one.put(given) : given), observation),
  )
const observations = fc.oneof(ready, obstructed, anything)

/** The shadow comes before the ramp where the plan has a switch for it, the archive after it. */
function expectedMove({ phase, source }: Observation, to: number | undefined) {
  if (phase === 'preparation' && source.plan.config.shadow !== undefined) return { kind: 'shadow', to: 0 }
  return to === undefined ? { kind: 'archive', to: 100 } : { kind: 'step', to }
}

describe('every decision', () => {
  test('is made, explained by documented codes, and the same for the same observation, which it leaves alone', () => {
    fc.assert(
      fc.property(observations, (observation) => {
        const copy = structuredClone(observation)
        const decision = decide(observation)
        expect(observation).toEqual(copy)
        expect(decide(copy)).toEqual(decision)
        expect(decision.reasons.length).toBeGreaterThan(0)
        for (const { code, text } of decision.reasons) {
          expect(Object.keys(reasonCodes)).toContain(code)
          expect(text).not.toBe('')
        }
      }),
      { numRuns: 500 },
    )
  })

  test('moves where nothing stands in the way', () => {
    fc.assert(
      fc.property(ready, (observation) => {
        const { ramp } = observation
        const decision = decide(observation)
        const step = nextStep(observation.source.plan, exposureOf(observation))
        const move = expectedMove(observation, step?.to)
        const fits =
          ramp.kind === 'open' &&
          ramp.move.kind === move.kind &&
          ramp.move.to === move.to &&
          ramp.planHash === 'aa' &&
          ramp.mergeable !== false
        if (!fits)
          return expect(decision).toMatchObject({ kind: 'propose', move, rebuild: ramp.kind === 'open' })
        const kind = step === null ? 'finish' : 'advance'
        return expect(decision).toMatchObject({ kind, move, pull: ramp.pull, head: ramp.head })
      }),
      { numRuns: 300 },
    )
  })

  test('moves at most one step, the smallest above the exposure, and only the pull request that was judged', () => {
    fc.assert(
      fc.property(observations, (observation) => {
        const decision = decide(observation)
        if (decision.kind !== 'propose' && decision.kind !== 'advance') return
        const above = observation.source.plan.ramp.steps
          .map(({ to }) => to)
          .filter((to) => to > exposureOf(observation) && !samePercent(to, exposureOf(observation)))
        if (decision.move.kind === 'shadow') expect(exposureOf(observation)).toBe(0)
        else if (decision.move.kind === 'step') expect(decision.move.to).toBe(Math.min(...above))
        else expect(above).toEqual([])
        if (decision.kind === 'propose') return
        const { ramp } = observation
        expect(ramp).toMatchObject({ kind: 'open', pull: decision.pull, head: decision.head })
      }),
      { numRuns: 500 },
    )
  })
})

/** What the contract asks of a move, said once more and independently; empty where the move is right. */
function forbidden(observation: Observation, decision: Decision): string[] {
  const { source, config, history, proof, live, judged, ramp, rollback, now } = observation
  const { plan } = source
  const exposure = exposureOf(observation)
  const last = history.kind === 'read' ? history.lines.at(-1) : undefined
  const accepted =
    rollback.kind === 'incident-only' &&
    // Without issues there is no incident that could hold.
    (rollback.incident.kind === 'pull-request' ||
      (rollback.incident.kind === 'closed' && rollback.incident.valid))
  const found: [boolean, string][] = [
    [source.kind !== 'head', 'plan not at head'],
    [config.kind !== 'read' && observation.phase !== 'cleanup', 'config'],
    [history.kind !== 'read', 'history'],
    [proof.kind === 'unproven', 'proof'],
    [exposure > (last?.to ?? 0) + 0.0005, 'drift'],
    [exposure < (last?.to ?? 0) - 0.0005 && !accepted, 'lowered by hand'],
    [observation.removed !== null && !accepted, 'line removed'],
    [observation.paused !== null, 'paused'],
    [observation.lowOnRequests, 'few requests'],
    [rollback.kind === 'claimed', 'rollback claimed'],
    ['incident' in rollback && ['none', 'open', 'gone'].includes(rollback.incident.kind), 'incident'],
    [
      'incident' in rollback && rollback.incident.kind === 'closed' && !rollback.incident.valid,
      'incident closed too early',
    ],
    [exposure > 0 && live.kind !== 'live', 'not live'],
    [live.kind === 'pending', 'pending'],
  ]
  if (exposure > 0 && live.kind === 'live') {
    const stood = plan.ramp.steps.findLast(({ to }) => to <= exposure + 0.0004)
    const soak = samePercent(exposure, 100) ? plan.phases.full.grace : (stood?.soak ?? 0)
    found.push([now < live.since + soak, 'soak'])
    for (const { metric, assessment } of judged) {
      const passed =
        assessment.verdict === 'PASS' ||
        (assessment.verdict === 'NO_DATA' && metric.onNoData === 'pass') ||
        (assessment.verdict === 'ERROR' && metric.onError === 'pass')
      found.push([metric.class === 'guardrail' && !passed, `${metric.name} ${assessment.verdict}`])
      found.push([metric.class === 'signal' && assessment.verdict === 'BREACH', `signal ${metric.name}`])
    }
    for (const metric of plan.metrics) {
      const known = judged.some((one) => one.metric.name === metric.name)
      const asked = metric.class === 'guardrail' && metric.phases.includes(observation.phase)
      found.push([asked && !known, `${metric.name} not judged`])
    }
  }
  if (decision.kind === 'finish') found.push([!samePercent(exposure, 100), 'not at 100 %'])
  else {
    found.push([!windowState(plan.gate.windows, now).open, 'window'])
    found.push([plan.start !== undefined && now < plan.start, 'start'])
    found.push([observation.dependencies.some(({ state }) => state !== 'met'), 'dependency'])
  }
  if (decision.kind === 'advance') {
    if (ramp.kind !== 'open') return ['no ramp']
    found.push([ramp.diff.kind !== 'exact', 'diff'])
    found.push([ramp.approvals.approved.length < ramp.approvals.needed, 'approvals'])
    found.push([ramp.approvals.blockedBy.length > 0, 'change request'])
    found.push([ramp.planHash !== null && ramp.planHash !== source.hash, 'plan changed'])
    found.push([ramp.mergeable === false, 'conflict'])
    found.push([plan.gate.merge === 'by-hand', 'by hand'])
    found.push([!sameMove(ramp.move, decision.move), 'another step'])
  }
  if (decision.kind === 'propose') {
    const declined = ramp.kind === 'declined' && sameMove(ramp.move, decision.move)
    found.push([declined, 'declined'], [observation.otherRamp !== null && ramp.kind !== 'open', 'other ramp'])
  }
  return found.flatMap(([wrong, what]) => (wrong ? [what] : []))
}

describe('no move', () => {
  test('is ever made while the contract forbids it', () => {
    fc.assert(
      fc.property(observations, (observation) => {
        const decision = decide(observation)
        if (moves(decision)) expect(forbidden(observation, decision)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test.each(obstacles.map((one): [string, Obstacle] => [one.name, one]))('is made: %s', (_name, one) => {
    const subjects = ready.filter(one.applies)
    fc.assert(
      fc.property(subjects, (observation) => {
        const decision = decide(one.put(observation))
        const point = observation.source.plan.rollback.irreversibleAfter
        const beyond = point !== undefined && point <= exposureOf(observation)
        const mayFreeze = one.adds && (beyond || observation.phase === 'cleanup')
        const frozen = one.weighs === 'rollback' && mayFreeze
        expect(rank(decision)).toBeLessThanOrEqual(decisionKinds.indexOf(frozen ? 'freeze' : one.weighs))
        expect(codes(decision)).toContain(frozen ? 'irreversible' : one.code)
      }),
      { numRuns: 25 },
    )
  })
})

describe("what stands in nobody's way", () => {
  const lowered = named('lowered by hand')
  const accept = (observation: Observation): Observation => ({
    ...observation,
    rollback: { kind: 'incident-only', incident: settled },
  })

  test.each(['lowered by hand', "GitHub's Revert of a step", "GitHub's Revert of a revert"])(
    '%s, once a person has closed its incident',
    (name) => {
      fc.assert(
        fc.property(ready.filter(lowered.applies), (observation) => {
          const change = named(name).put(observation)
          expect(decide(change).kind).toBe('hold')
          expect(codes(decide(accept(change))).some((code) => code === named(name).code)).toBe(false)
        }),
        { numRuns: 20 },
      )
    },
  )

  test('a guardrail of another phase, which nobody judged', () => {
    fc.assert(
      fc.property(ready.filter(named('breach').applies), (observation) => {
        const { plan } = observation.source
        const phase = exposureOf(observation) === 100 ? ('canary' as const) : ('full' as const)
        const other = { ...errors, name: 'another-phase', phases: [phase] }
        const source = atHead({ ...plan, metrics: [...plan.metrics, other] })
        expect(decide({ ...observation, source })).toEqual(decide(observation))
      }),
      { numRuns: 20 },
    )
  })

  test('an incident named twice: it is one reason', () => {
    fc.assert(
      fc.property(ready, (observation) => {
        const held = named('incident open').put(observation)
        const number = 9
        expect(decide({ ...held, openIncidents: [{ number, url: 'x' }] })).toEqual(decide(held))
      }),
      { numRuns: 20 },
    )
  })
})

describe('the gravest finding decides', () => {
  test('in this order', () => {
    expect(decisionKinds).toEqual(['rollback', 'freeze', 'hold', 'wait', 'propose', 'advance', 'finish'])
  })

  test('one more never makes the decision lighter', () => {
    const additions = obstacles.filter(({ adds }) => adds)
    fc.assert(
      fc.property(obstructed, fc.constantFrom(...additions), (observation, one) => {
        fc.pre(one.applies(observation))
        const [before, after] = [decide(observation), decide(one.put(observation))]
        expect(rank(after)).toBeLessThanOrEqual(rank(before))
      }),
      { numRuns: 1000 },
    )
  })

  test('the reasons of the decision come first, the others follow by weight', () => {
    fc.assert(
      fc.property(ready, fc.shuffledSubarray(obstacles.filter(({ adds }) => adds)), (observation, chosen) => {
        const put = chosen.filter(({ applies }) => applies(observation))
        const decision = decide(put.reduce((given, one) => one.put(given), observation))
        const weights = codes(decision).flatMap((code) => {
          const known = put.find((one) => one.code === code)
          return known === undefined ? [] : [decisionKinds.indexOf(known.weighs)]
        })
        expect(weights).toEqual([...weights].sort((a, b) => a - b))
        for (const { code, weighs } of put) if (weighs !== 'rollback') expect(codes(decision)).toContain(code)
      }),
      { numRuns: 300 },
    )
  })
})

describe('rollback wins', () => {
  test('a breached guardrail takes a live step back, whatever else is going on', () => {
    const breach = named('breach')
    fc.assert(
      fc.property(observations.filter(breach.applies), (drawn) => {
        const observation = breach.put(drawn)
        const { rollback, source } = observation
        const decision = decide(observation)
        const from = exposureOf(observation)
        const point = source.plan.rollback.irreversibleAfter
        if (decision.kind === 'rollback') {
          // An earlier run began it; this one carries on with what that one recorded.
          const begun = rollback.kind === 'claimed' || (rollback.kind === 'merged' && decision.cause === null)
          if (begun) return expect(decision.cause).toBeNull()
          expect(decision).toMatchObject({ from, to: rollbackTarget(source.plan, from) })
          expect(decision.to).toBeLessThan(from)
          expect(decision.cause).not.toBeNull()
        } else if (decision.kind === 'freeze') {
          if (observation.phase !== 'cleanup') expect(point).toBeLessThanOrEqual(from)
          expect(decision.cause.text).not.toBe('')
        } else {
          expect(decision.kind).toBe('hold')
          expect(rollback).toMatchObject({ kind: 'declined' })
          expect(codes(decision).some((code) => code === 'incident-open' || code === 'incident-gone')).toBe(
            true,
          )
        }
        if (point !== undefined && from >= point && decision.kind === 'rollback')
          expect(['claimed', 'merged']).toContain(rollback.kind)
      }),
      { numRuns: 1000 },
    )
  })

  test('is claimed once: not again while it is carried out, nor while a declined one is held by its incident', () => {
    fc.assert(
      fc.property(ready.filter(named('breach').applies), (drawn) => {
        const ill = named('breach').put(drawn)
        expect(decide(named('rollback waits').put(ill))).toMatchObject({
          kind: 'rollback',
          cause: null,
          reasons: [{ code: 'rollback-unmerged' }],
        })
        for (const name of ['open', 'deleted', 'never opened'])
          expect(decide(named(`declined, incident ${name}`).put(ill)).kind).toBe('hold')
      }),
      { numRuns: 30 },
    )
  })

  test('that was merged without its incident is finished first, and says what it took back', () => {
    fc.assert(
      fc.property(ready.filter(named('breach').applies), (drawn) => {
        const line = rollbackLine({ seq: 1, from: 100, to: exposureOf(drawn) })
        const after = named('rollback without its incident').put({
          ...drawn,
          history: { kind: 'read', lines: [line] },
        })
        const { from, to } = line
        expect(decide(after)).toMatchObject({ kind: 'rollback', from, to, cause: null })
        const { plan } = drawn.source
        const rollback = { ...plan.rollback, irreversibleAfter: 0.001 }
        const frozen = { ...after, source: atHead({ ...plan, rollback }) }
        expect(decide(named('breach').put(frozen))).toMatchObject({ kind: 'rollback', from, to, cause: null })
      }),
      { numRuns: 30 },
    )
  })

  test('signals and metrics that are only observed never take anything back', () => {
    const harmless = obstacles.filter(({ weighs }) => weighs !== 'rollback')
    const given = fc.tuple(
      ready,
      fc.subarray([...harmless]),
      fc.array(fc.constantFrom('BREACH', 'NO_DATA', 'ERROR'), { maxLength: 4 }),
    )
    fc.assert(
      fc.property(given, ([drawn, chosen, verdicts]) => {
        const observation = chosen.reduce((so, one) => (one.applies(so) ? one.put(so) : so), drawn)
        const judged = observation.judged.map((one, index) =>
          one.metric.class === 'guardrail'
            ? one
            : judgedAs({ ...one.metric, onNoData: 'breach', onError: 'breach' }, verdicts[index] ?? 'BREACH'),
        )
        expect(['rollback', 'freeze']).not.toContain(decide({ ...observation, judged }).kind)
      }),
      { numRuns: 500 },
    )
  })

  test('what is not known neither advances nor rolls back, unless the plan says so', () => {
    const odd = fc.constantFrom(null, Number.NaN, Number.POSITIVE_INFINITY, 0)
    const unknown = fc.constantFrom('NO_DATA', 'ERROR', 'INSUFFICIENT')
    fc.assert(
      fc.property(ready, unknown, odd, fc.nat(), (drawn, verdict, value, at) => {
        const guardrails = drawn.judged.filter(({ metric }) => metric.class === 'guardrail')
        const chosen = guardrails[at % Math.max(1, guardrails.length)]
        fc.pre(chosen !== undefined)
        const judged = drawn.judged.map((one) =>
          one === chosen
            ? {
                metric: { ...one.metric, onNoData: 'hold' as const, onError: 'hold' as const },
                assessment: {
                  ...one.assessment,
                  verdict,
                  value,
                  baseline: value,
                  limit: value,
                  samples: value,
                },
              }
            : one,
        )
        expect(['hold', 'wait']).toContain(decide({ ...drawn, judged }).kind)
      }),
    )
  })

  test('a rollback goes to zero or to the step before, as the plan says', () => {
    fc.assert(
      fc.property(observations, (observation) => {
        const decision = decide(observation)
        if (decision.kind !== 'rollback' || decision.cause === null) return
        const { steps } = observation.source.plan.ramp
        const below = steps.map(({ to }) => to).filter((to) => to < decision.from - 0.0004)
        const previous = observation.source.plan.rollback.to === 'previous'
        expect(decision.to).toBe(previous ? Math.max(0, ...below) : 0)
      }),
    )
  })
})

test('a ramp that no longer fits is rebuilt, never merged, however many approved it', () => {
  fc.assert(
    fc.property(ready, fc.constantFrom({ planHash: 'old' }, { mergeable: false }), (observation, change) => {
      const { next: move } = observation
      if (move === null) throw new Error('ready ones go on')
      const decision = decide({
        ...observation,
        source: atHead(observation.source.plan),
        ramp: openRamp(move.to, { ...change, move }),
      })
      expect(decision).toMatchObject({ kind: 'propose', move, rebuild: true })
    }),
  )
})
