/** At most `limit` UTF-16 units of a text; what is cut off is shown by an ellipsis, and no character is cut in half. */
export function clip(whole: string, limit: number): string {
  if (whole.length <= limit) return whole
  const cut = whole.slice(0, limit - 1)
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}
