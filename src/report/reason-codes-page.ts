import { type ReasonCode, reasonCodes } from '../rollout/decision.js'
import { code, text } from './escape.js'
import { table } from './table.js'
import { whatToDo } from './what-to-do.js'

/** `docs/reason-codes.md`. */
export function reasonCodesPage(): string {
  const known = Object.keys(reasonCodes).filter((key): key is ReasonCode => Object.hasOwn(reasonCodes, key))
  const rows = known.map((reason) => [code(reason), text(reasonCodes[reason]), text(whatToDo(reason))])
  return [
    '# Reason codes',
    'Every decision says why, by codes that stay the same across versions. They stand in the job summary, in the log and in the output `reason-code`, the gravest first.',
    table(['Code', 'What it means', 'What you can do'], rows),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}
