import { binomialTilt } from './binomial-test.js'
import { type Clusters, type Null, type Rates, type Sizes, type Tilt, tilt } from './cluster-test.js'

/** The strongest form that the data allow: that of independent requests where nothing speaks for clusters, else that of clusters. */
export function tiltFor(
  nul: Null,
  alternative: Rates,
  sizes: Sizes,
  clusters: Clusters,
  side: 'worse' | 'no-worse',
  bounded: boolean,
): Tilt {
  const independent = bounded && clusters.new <= 1 && clusters.old <= 1
  const apart = alternative.new - nul.ratio * alternative.old - nul.excess
  const filled = sizes.new > 0 && (nul.ratio === 0 || sizes.old > 0)
  if (independent && filled && (side === 'worse' ? apart > 0 : apart < 0)) {
    const found = binomialTilt(nul, alternative, sizes)
    if (found !== null) return found
  }
  return tilt(nul, alternative, sizes, clusters, side)
}
