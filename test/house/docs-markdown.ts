/** What the tests of the documentation need of Markdown: sections, code blocks, tables, links and the anchors of headings. */

/** The text between `<!-- name -->` and `<!-- /name -->`; throws where the markers are missing. */
export function sectionOf(page: string, name: string): string {
  const found = markers(name).exec(page)
  if (found?.[2] === undefined)
    throw new Error(`the markers <!-- ${name} --> and <!-- /${name} --> are missing`)
  return found[2].trim()
}

export function withSection(page: string, name: string, content: string): string {
  return page.replace(
    markers(name),
    (_all, open: string, _old, close: string) => `${open}\n\n${content}\n\n${close}`,
  )
}

function markers(name: string): RegExp {
  return new RegExp(`(<!-- ${name} -->)([\\s\\S]*?)(<!-- /${name} -->)`)
}

/** Contents of the code blocks of a language, in order. */
export function codeBlocks(page: string, language: string): readonly string[] {
  return [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, found, content]) =>
    found === language && content !== undefined ? [content] : [],
  )
}

/** Rows of all tables as their cells, headers and code marks included. */
export function tableRows(page: string): readonly (readonly string[])[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^[|\s:-]+$/.test(line))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    )
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Targets of links, without those in code blocks and code spans. */
export function linksOf(page: string): readonly string[] {
  const prose = page.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, 'x')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => target ?? [])
}

/** Anchors as GitHub makes them of headings; a repeated one gets a number. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const seen = new Map<string, number>()
  const prose = page.replace(/^```[\s\S]*?^```$/gm, '')
  return new Set(
    [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
      const slug = heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-')
      const before = seen.get(slug)
      seen.set(slug, (before ?? 0) + 1)
      return before === undefined ? slug : `${slug}-${before}`
    }),
  )
}
