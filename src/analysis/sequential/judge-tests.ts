import type { AssessOptions, Criterion } from '../assessment.js'
import type { Evidence } from '../evidence.js'
import { pool } from '../evidence.js'
import type { Method } from '../method.js'
import { countText, percentText, spanText } from '../number-text.js'
import { brokenSplit } from '../traffic-split.js'
import { type Judgement, judgement, nothing, quietness, staleness } from '../verdict.js'
import { doubtful } from './settings.js'
import type { Tested } from './tested.js'

/**
 * The verdict of the sequential tests. A crossed limit decides first and for good; then missing data; only then whether
 * what there is suffices.
 */
export function judgeTests<Arm>(
  method: Method<Arm>,
  tested: Tested,
  evidence: Evidence<Arm>,
  criterion: Criterion,
  options: AssessOptions,
): Judgement {
  const { crossing } = tested
  const pooled = pool(method, evidence.pieces)
  if (crossing !== null) {
    const measured = crossing.counted || pooled === null ? '' : `${measuredText(method, pooled)}; `
    const text = `${measured}${crossing.text}`
    return { verdict: 'BREACH', code: crossing.code, text, breachedAt: crossing.at }
  }
  if (pooled === null) return nothing(evidence, options)
  const stale = staleness(evidence, options)
  if (stale !== null) return stale
  const measured = measuredText(method, pooled)

  const compared = pooled.old !== null || tested.weaker
  // Where everybody is on the new system and nothing of the old one is known, the absolute limits stand alone.
  const applies = ({ comparesArms }: { comparesArms: boolean }) =>
    !comparesArms || compared || options.share < 100
  const limits = tested.limits.filter(applies)
  const proofs = tested.proofs.filter(applies)
  if (limits.length + proofs.length === 0) return judgement('PASS', 'observed', `${measured}, no limit set`)
  if (tested.untestable)
    return judgement(
      'INSUFFICIENT',
      method.untestable,
      `${measured}; the data cannot tell on which side of a limit that is`,
    )
  if (!compared && limits.some(({ comparesArms }) => comparesArms))
    return judgement(
      'INSUFFICIENT',
      'no-control',
      'the old system was not measured, and a limit is relative to it',
    )
  const held = doubt(tested, limits, measured)
  if (held !== null) return held
  const quiet = quietness(method, evidence, options)
  if (quiet !== null) return quiet
  const pairs = evidence.pieces.map(({ pair }) => pair)
  const split =
    method.unit === 'requests' && criterion.split !== 'unchecked'
      ? brokenSplit(method, pairs, options.share)
      : null
  if (split !== null) return judgement('INSUFFICIENT', 'traffic-split', split)
  return proven(tested, proofs, measured, criterion, options)
}

function doubt(tested: Tested, limits: Tested['limits'], measured: string): Judgement | null {
  const inDoubt = limits.filter(({ bars }) => {
    const last = bars.at(-1)
    const chance = bars.find(({ level }) => level === 'chance')
    const decisive = bars.length > 1 && last?.level === 'tolerable' ? last : chance
    return (decisive?.logE ?? 0) > doubtful
  })
  const shared = inDoubt.find((limit) => limit.shared)
  if (shared !== undefined)
    return judgement(
      'INSUFFICIENT',
      'shared-incident',
      `${measured}; past the limit, and the old system is past it too`,
    )
  if (inDoubt.length === 0) return null
  const text = tested.suspect ?? measured
  return judgement('INSUFFICIENT', 'suspect', `${text}; that speaks against the new system, not yet enough`)
}

function proven(
  tested: Tested,
  proofs: Tested['proofs'],
  measured: string,
  criterion: Criterion,
  options: AssessOptions,
): Judgement {
  const missed = options.missed ?? 0.05
  const target = Math.log(1 / missed)
  const certainty = `${percentText(1 - missed)} sure`
  const note = tested.weaker
    ? '; weaker: compared with what the old system showed at the same hour of the week'
    : ''
  const scatter =
    tested.dispersion > 1.5 && tested.counts !== null
      ? `; counts scatter ${countText(tested.dispersion)} times as much as chance`
      : ''
  const open = proofs.filter(({ logE }) => (logE ?? 0) < target)
  const claim = (list: Tested['proofs']) => list.map(({ rulesOut }) => rulesOut).join(' or ')
  const { advanceIn, detectIn } = tested.outlook
  if (open.length > 0) {
    const wait =
      advanceIn === null ? 'at this rate it cannot' : `if all is well in about ${spanText(advanceIn)}`
    return judgement(
      'INSUFFICIENT',
      'not-proven',
      `${measured}; this step must rule out ${claim(open)}, ${wait}${scatter}`,
    )
  }
  const seen =
    detectIn === null ? '' : `; a regression of the limit's size would be seen within ${spanText(detectIn)}`
  const ruled = proofs.length === 0 ? '' : `; ${certainty} that it is not ${claim(proofs)}`
  return judgement(
    'PASS',
    proofs.length === 0 && criterion.rollback === undefined ? 'observed' : 'within-limits',
    `${measured}${ruled}${seen}${scatter}${note}`,
  )
}

function measuredText<Arm>(
  method: Method<Arm>,
  pair: { readonly new: Arm; readonly old: Arm | null },
): string {
  const say = method.say
  return pair.old === null ? say(pair.new) : `${say(pair.new)}; the old system had ${say(pair.old)}`
}
