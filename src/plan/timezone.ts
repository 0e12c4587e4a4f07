import { suggest } from './suggest.js'
import type { Written } from './written.js'

/** An IANA time zone in its usual spelling ("europe/berlin" gives "Europe/Berlin"). Offsets such as +01:00 know no summer time and are refused. */
export function parseTimezone(text: string): Written<string> {
  const advice = 'write an IANA time zone such as Europe/Berlin or UTC'
  if (!/^[A-Za-z][\w+/-]{1,59}$/.test(text)) return { ok: false, advice }
  try {
    return { ok: true, value: new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone }
  } catch {
    const meant = suggest(text, Intl.supportedValuesOf('timeZone'))
    return { ok: false, advice: meant === undefined ? advice : `did you mean ${meant}? ${capital(advice)}` }
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
