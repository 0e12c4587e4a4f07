/** What people and time do to the simulated world between two runs. Each does nothing where it is not possible. */
import { parseBranch } from '../../src/rollout/branch-name.js'
import { decide } from '../../src/rollout/decide.js'
import { editConfig, rollbackTargetValues, stepTarget } from '../../src/rollout/exposure.js'
import { day, hour } from '../support/arbitrary-plan.js'
import { propose } from './simulated-run.js'
import {
  exposureIn,
  type Incident,
  linesOf,
  mergedFrom,
  observationOf,
  type Pull,
  type World,
} from './simulated-world.js'

export type Deed = (world: World) => World

const kindOf = (pull: Pull) => parseBranch(pull.branch)?.kind
const change = (which: (pull: Pull) => boolean, to: (pull: Pull, world: World) => Pull): Deed => {
  return (world) => ({ ...world, pulls: world.pulls.map((pull) => (which(pull) ? to(pull, world) : pull)) })
}
const openRamp = (pull: Pull) => kindOf(pull) === 'ramp' && pull.state === 'open'
const openRevert = (pull: Pull) => kindOf(pull) === 'rollback' && pull.state === 'open'

const review = (login: string, state: 'approved' | 'changes-requested', standsAtHead = true) => {
  return (pull: Pull, { now }: World): Pull => ({
    ...pull,
    reviews: [
      ...pull.reviews,
      { login, bot: login === 'sluice[bot]', state, at: now, mayWrite: login !== 'reed', standsAtHead },
    ],
  })
}
const close = (pull: Pull, { now }: World): Pull => ({ ...pull, state: 'closed', settledAt: now })
const incidents = (to: (incident: Incident, world: World) => Incident): Deed => {
  return (world) => ({ ...world, incidents: world.incidents.map((incident) => to(incident, world)) })
}
const edit = (world: World, to: number): World => {
  const target = to === 0 ? rollbackTargetValues(0) : stepTarget(world.plan, to)
  const edited = editConfig(world.plan.config, world.files.config, target)
  return edited.ok ? { ...world, files: { ...world.files, config: edited.text } } : world
}
const pass =
  (ms: number): Deed =>
  (world) => ({ ...world, now: world.now + ms })

export const deeds = {
  anHour: pass(hour),
  aDay: pass(day),
  approveRamp: change(openRamp, review('kim', 'approved')),
  secondRamp: change(openRamp, review('dana', 'approved')),
  approveAsReader: change(openRamp, review('reed', 'approved')),
  approveAsBot: change(openRamp, review('sluice[bot]', 'approved')),
  approveOldHead: change(openRamp, review('tris', 'approved', false)),
  requestChanges: change(openRamp, review('dana', 'changes-requested')),
  closeRamp: change(openRamp, close),
  tamper: change(openRamp, (pull) => ({
    ...pull,
    head: { ...pull.head, config: `${pull.head.config}# more\n` },
  })),
  approveRevert: change(openRevert, review('kim', 'approved')),
  closeRevert: change(openRevert, close),
  closeIncidents: incidents((incident, { now }) => ({ ...incident, closedAt: incident.closedAt ?? now })),
  fallIll: (world: World): World =>
    world.ill.at(-1)?.to === null ? world : { ...world, ill: [...world.ill, { from: world.now, to: null }] },
  recover: (world: World): World => ({
    ...world,
    ill: world.ill.map(({ from, to }) => ({ from, to: to ?? world.now })),
  }),
  pause: (world: World): World => ({ ...world, paused: true }),
  resume: (world: World): World => ({ ...world, paused: false }),
  changePlan: (world: World): World => ({ ...world, hash: `${world.hash}x` }),
  lowerByHand: (world: World): World => (exposureIn(world) > 0 ? edit(world, 0) : world),
  raiseByHand: (world: World): World => (exposureIn(world) < 40 ? edit(world, 40) : world),
  /** GitHub's Revert button on what was merged last. */
  pressRevert: (world: World): World => {
    const last = mergedFrom(world, linesOf(world).at(-1)?.branch)
    return last === undefined || last.head !== world.files ? world : { ...world, files: last.base }
  },
} satisfies Record<string, Deed>

/** Everybody does what Sluice asks for: the new system is repaired, pull requests are mended and approved, incidents closed. */
/** `/restart shadow`, where the answers of the one that runs differ. */
const restartShadow: Deed = (world) => {
  const [{ code }] = decide(observationOf(world)).reasons
  return code === 'shadow-breach' ? propose(world, { kind: 'shadow', to: 0 }) : world
}

export const cooperate: Deed = (world) => {
  const last = linesOf(world).at(-1)
  const drifted = exposureIn(world) > (last?.to ?? 0)
  const mended = drifted ? edit(world, last?.to ?? 0) : world
  const reopened = change(
    (pull) => kindOf(pull) === 'ramp' && pull.state === 'closed' && !pull.superseded,
    (pull) => ({ ...pull, state: 'open', settledAt: null }),
  )(mended)
  const untampered = change(openRamp, (pull) => ({
    ...pull,
    head: { ...pull.head, config: pull.head.config.replaceAll('# more\n', '') },
  }))(reopened)
  return [
    deeds.recover,
    deeds.resume,
    restartShadow,
    deeds.approveRamp,
    deeds.secondRamp,
    change(openRamp, review('tris', 'approved')),
    deeds.approveRevert,
    deeds.closeIncidents,
    deeds.anHour,
    deeds.anHour,
  ].reduce((so, deed) => deed(so), untampered)
}
