/** Line and column of an offset, both from 1; columns count UTF-16 units, as editors and annotations do, and no BOM. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < lineStart; at = text.indexOf('\n', at + 1)) line++
  const bom = line === 1 && text.startsWith('\uFEFF') && offset > 0 ? 1 : 0
  return { line, column: offset - lineStart - bom + 1 }
}
