/** GitHub refuses bodies over 65,536 characters; some room is left for what people add. */
const limit = 60_000

/**
 * A body from its sections, the most important first, one blank line apart. Null sections are left out, and so is what does not fit;
 * a note says how much that is.
 */
export function body(sections: readonly (string | null)[]): string {
  const shown: string[] = []
  let size = 200
  let left = 0
  for (const section of sections) {
    if (section === null) continue
    if (size + section.length + 2 > limit) left += 1
    else {
      shown.push(section)
      size += section.length + 2
    }
  }
  if (left > 0) shown.push(`_${left} more sections are too long to be shown here._`)
  return `${shown.join('\n\n')}\n`
}
