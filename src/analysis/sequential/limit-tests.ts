import type { LimitTest } from './question.js'

/** The limits of a metric as limits on bad events, whichever direction is bad; `over` is absolute. */
export interface BadLimits {
  readonly by: number | undefined
  readonly times: number | undefined
  readonly over: number | undefined
}

/**
 * The bars of each limit. A relative one is crossed where the new system is worse at all and by more than half of the limit; an
 * absolute one (`code`) where it is over it and worse than the old one, as the test `worse` says.
 */
export function limitTests(
  { by, times, over }: BadLimits,
  code: 'above' | 'below',
  worse: string,
): readonly LimitTest[] {
  const relative = (name: LimitTest['code'], id: string): LimitTest => ({
    code: name,
    bars: [
      { id: 'none', level: 'chance' },
      { id, level: 'tolerable' },
    ],
    absolute: null,
    comparesArms: true,
  })
  const absolute = (limit: number): LimitTest => ({
    code,
    bars: [
      { id: 'over', level: 'chance' },
      { id: worse, level: 'chance' },
    ],
    absolute: limit,
    comparesArms: false,
  })
  return [
    ...(by === undefined ? [] : [relative('above-baseline-by', 'half-by')]),
    ...(times === undefined ? [] : [relative('above-baseline-times', 'half-times')]),
    ...(over === undefined ? [] : [absolute(over)]),
  ]
}
