import type { z } from 'zod'
import { type KeyPath, valueAt } from './key-path.js'
import type { Problem } from './problem.js'
import { knownKeys } from './schema/closed-map.js'
import { alternatives } from './show.js'
import { suggest } from './suggest.js'

type Issue = z.core.$ZodIssue

/** Nobody reads more, and a file of thousands of wrong keys must not take minutes. */
const MOST = 100

/** What the schema refused, one problem per key and the first 100 of them, in words; `raw` is what was parsed. */
export function schemaProblems(
  issues: readonly Issue[],
  raw: unknown,
  above: KeyPath = [],
): readonly Problem[] {
  const problems = issues.slice(0, MOST).flatMap((issue): readonly Problem[] => {
    const path = [
      ...above,
      ...issue.path.map((segment) => (typeof segment === 'number' ? segment : String(segment))),
    ]
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.slice(0, MOST).map((key) => unknownKey([...path, key], key, issue.message))
      case 'invalid_key':
        return [
          problem('bad-name', path, issue.issues[0]?.message ?? issue.message, {
            found: 'not a valid name',
            atKey: true,
          }),
        ]
      case 'invalid_union': {
        const meant = issue.errors.find((errors) => !errors.some(isAboutWholeValue))
        return meant === undefined ? [wrongValue(issue, raw, path)] : schemaProblems(meant, raw, path)
      }
      default:
        return [wrongValue(issue, raw, path)]
    }
  })
  return problems.slice(0, MOST)
}

/** The branch of a union that does not even accept this type of value is not the one that was meant. */
function isAboutWholeValue(issue: Issue): boolean {
  return issue.path.length === 0 && /^invalid_(type|value|union)$/.test(issue.code)
}

function wrongValue(issue: Issue, raw: unknown, path: KeyPath): Problem {
  const value = valueAt(raw, path)
  if (value === undefined) return problem('missing-key', path, issue.message)
  if (issue.code === 'custom') {
    const code: unknown = issue.params?.code
    return problem(
      typeof code === 'string' ? code : 'bad-value',
      path,
      issue.message,
      isContainer(value) ? { found: '' } : {},
    )
  }
  if (issue.code === 'invalid_type' || (issue.code === 'invalid_union' && isContainer(value)))
    return problem('wrong-type', path, issue.message)
  const meant = typeof value === 'string' ? suggest(value, allowedValues(issue)) : undefined
  const found = isContainer(value) ? { found: '' } : {}
  return problem(
    'bad-value',
    path,
    meant === undefined ? issue.message : `did you mean ${meant}? If not, ${issue.message}`,
    found,
  )
}

function allowedValues(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  return issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)
    ? issue.options.map(String)
    : []
}

function unknownKey(path: KeyPath, key: string, message: string): Problem {
  const { noun, keys } = knownKeys(message)
  const meant = suggest(key, keys)
  const advice =
    meant === undefined ? `remove it, or write one of ${alternatives(keys)}` : `did you mean ${meant}?`
  return problem('unknown-key', path, advice, { found: `not a key of ${noun}`, atKey: true })
}

function problem(
  code: string,
  path: KeyPath,
  advice: string,
  more: { found?: string; atKey?: boolean } = {},
): Problem {
  return { level: 'error', code, path, advice, ...more }
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
