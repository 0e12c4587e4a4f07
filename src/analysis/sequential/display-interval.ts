import type { Counts } from './dispersion.js'

/**
 * A confidence sequence for the new rate minus the old one, for people to look at: it covers at every time at once with probability
 * 1 - alpha. Normal mixture (Robbins 1970; as in Howard, Ramdas, McAuliffe and Sekhon 2021, equation 14) with variance V of the
 * difference, widened by the dispersion, and mixing variance `scale`²:
 *
 *     d ± sqrt( V (V + scale²) / scale² · ( ln((V + scale²) / V) + 2 ln(1 / alpha) ) )
 *
 * Asymptotic, so nothing is decided by it. Fractions; null without a control or without traffic.
 */
export function differenceInterval(
  counts: Counts | null,
  phi: number,
  scale: number,
  alpha: number,
): readonly [number, number] | null {
  if (counts === null || counts.old === null || counts.new.total <= 0 || counts.old.total <= 0) return null
  const rate = ({ bad, total }: Counts['new']) => bad / total
  // Half an event more keeps the variance of an arm without any event above 0.
  const variance = ({ bad, total }: Counts['new']) => {
    const smooth = (bad + 0.5) / (total + 1)
    return (phi * smooth * (1 - Math.min(1, smooth))) / total
  }
  const v = variance(counts.new) + variance(counts.old)
  const mixed = v + scale * scale
  const half = Math.sqrt(((v * mixed) / (scale * scale)) * (Math.log(mixed / v) + 2 * Math.log(1 / alpha)))
  const difference = rate(counts.new) - rate(counts.old)
  return [Math.max(-1, difference - half), Math.min(1, difference + half)]
}
