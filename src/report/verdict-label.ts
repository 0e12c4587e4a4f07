import type { Verdict } from '../analysis/assessment.js'

const labels: Readonly<Record<Verdict, string>> = {
  PASS: '✅ healthy',
  BREACH: '❌ breach',
  NO_DATA: '⚪ no data',
  INSUFFICIENT: '⏳ too early to say',
  ERROR: '⚠️ cannot be read',
}

/** A verdict as symbol and words: never by colour alone. */
export function verdictLabel(verdict: Verdict): string {
  return labels[verdict]
}
