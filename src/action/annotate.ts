import * as core from '@actions/core'
import type { Finding } from '../app/finding.js'

/** Foreign text is quoted as data: a line of ours always begins with our own word, and holds no line break. */
export function say(line: string): void {
  core.info(`sluice | ${line.replaceAll(/[\r\n]+/g, ' ')}`)
}

export function annotate(
  level: 'warning' | 'error',
  message: string,
  position?: { readonly file: string; readonly line?: number },
): void {
  const at =
    position === undefined
      ? {}
      : { file: position.file, ...(position.line === undefined ? {} : { startLine: position.line }) }
  write(level, message, { title: 'Sluice', ...at })
}

/** Errors and lint on the lines of the plan. */
export function annotateFindings(findings: readonly Finding[]): void {
  for (const { level, code, message, file, line, column, endLine, endColumn } of findings) {
    write(level, `${message} (${code})`, {
      title: 'Sluice',
      file,
      startLine: line,
      startColumn: column,
      ...(endLine === undefined ? {} : { endLine }),
      // GitHub refuses an end column on an annotation of several lines.
      ...(endColumn === undefined || (endLine ?? line) !== line ? {} : { endColumn }),
    })
  }
}

function write(level: 'warning' | 'error', message: string, properties: core.AnnotationProperties): void {
  if (level === 'error') core.error(message, properties)
  else core.warning(message, properties)
}
