import type { Observation, RampState } from './observation.js'

type OpenRamp = Extract<RampState, { kind: 'open' }>

/** The open ramp was built for another version of the plan. */
export function planChangedUnderRamp({ ramp, source }: Observation): boolean {
  return ramp.kind === 'open' && ramp.planHash !== null && ramp.planHash !== source.hash
}

export function hasConflict(ramp: OpenRamp): boolean {
  return ramp.mergeable === false
}
