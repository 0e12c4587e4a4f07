/** At most `limit` points: neighbours are averaged in groups of equal size. A group without any number stays null. */
export function downsample(points: readonly (number | null)[], limit: number): readonly (number | null)[] {
  const size = groupSize(points.length, limit)
  const groups: (number | null)[] = []
  for (let start = 0; start < points.length; start += size)
    groups.push(average(points.slice(start, start + size)))
  return groups
}

/** How many neighbours become one point. */
export function groupSize(length: number, limit: number): number {
  return Math.max(1, Math.ceil(length / limit))
}

function average(points: readonly (number | null)[]): number | null {
  const numbers = points.filter((point): point is number => point !== null && Number.isFinite(point))
  if (numbers.length === 0) return null
  return numbers.reduce((sum, point) => sum + point / numbers.length, 0)
}
