import type { Freeze, WeeklyWindow, Windows } from '../plan/plan.js'
import { changeBetween, offsetAt } from '../plan/zone.js'

/** Whether changes may be made at an instant, and until or from when. All instants are epoch ms; null: not within 400 days. */
export type WindowState =
  | { readonly open: true; readonly closesAt: number | null }
  | {
      readonly open: false
      readonly opensAt: number | null
      /** "outside Mon-Thu 09:00-16:00 (Europe/Berlin)" or "frozen: Holidays" */
      readonly why: string
      readonly freeze?: Freeze
    }

/** [from, to) in epoch ms. */
interface Span {
  readonly from: number
  readonly to: number
}

const minute = 60_000
const day = 1440 * minute
const horizon = 400 * day

/** The span cut where the zone's clocks change, each piece with its offset from UTC in ms. No zone changes its clocks twice in a day. */
function ofConstantOffset(zone: string, { from, to }: Span): readonly (Span & { readonly offset: number })[] {
  const pieces: (Span & { offset: number })[] = []
  let [start, offset] = [from, offsetAt(zone, from)]
  for (let at = from; at < to; at += day) {
    const end = Math.min(at + day, to)
    const after = offsetAt(zone, end)
    if (after === offset) continue
    const change = changeBetween(zone, at, end)
    pieces.push({ from: start, to: change, offset })
    ;[start, offset] = [change, after]
  }
  if (start < to) pieces.push({ from: start, to, offset })
  return pieces
}

/** 1 = Monday … 7 = Sunday of a day counted from 1970-01-01, a Thursday. */
const weekday = (epochDay: number): number => ((((epochDay + 3) % 7) + 7) % 7) + 1

/**
 * When a weekly window is open within a span: whenever a clock on the wall of its zone shows a time in it. An hour that the clocks
 * skip is not open time, an hour that they repeat is open twice.
 */
function weeklySpans(window: WeeklyWindow, span: Span): readonly Span[] {
  return ofConstantOffset(window.timezone, span).flatMap(({ from, to, offset }) => {
    const found: Span[] = []
    for (let date = Math.floor((from + offset) / day); date * day - offset < to; date++) {
      if (!window.days.includes(weekday(date))) continue
      const midnight = date * day - offset
      const open = Math.max(from, midnight + window.from * minute)
      const close = Math.min(to, midnight + window.to * minute)
      if (open < close) found.push({ from: open, to: close })
    }
    return found
  })
}

/** Sorted, and joined where they touch or overlap. */
function union(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last !== undefined && span.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    } else joined.push(span)
  }
  return joined
}

/** What is left of the spans outside a hole. */
function without(spans: readonly Span[], hole: Span): readonly Span[] {
  if (hole.from >= hole.to) return spans
  return spans.flatMap((span) =>
    [
      { from: span.from, to: Math.min(span.to, hole.from) },
      { from: Math.max(span.from, hole.to), to: span.to },
    ].filter((part) => part.from < part.to),
  )
}

/** The open spans within a span: those of every allowed window, or all of it where none is named, without the freezes. */
function openSpans(windows: Windows, span: Span): readonly Span[] {
  const allowed =
    windows.allow.length === 0 ? [span] : union(windows.allow.flatMap((window) => weeklySpans(window, span)))
  return windows.freeze.reduce(without, allowed)
}

/** "Mon-Thu 09:00-16:00 (Europe/Berlin)"; a zone that the text already names is not repeated. */
const describe = ({ text, timezone }: WeeklyWindow): string =>
  text.includes(timezone) ? text : `${text} (${timezone})`

/**
 * Whether the windows are open at an instant (epoch ms). A freeze beats an allowed window; windows that follow each other
 * without a break are one.
 */
export function windowState(windows: Windows, at: number): WindowState {
  const end = at + horizon
  const [next] = openSpans(windows, { from: at, to: end })
  if (next?.from === at) return { open: true, closesAt: next.to < end ? next.to : null }
  const opensAt = next?.from ?? null
  const freeze = windows.freeze.find(({ from, to }) => from <= at && at < to)
  if (freeze !== undefined) return { open: false, opensAt, why: `frozen: ${freeze.why}`, freeze }
  return { open: false, opensAt, why: `outside ${windows.allow.map(describe).join(', ')}` }
}

/** The instant by which the windows have been open for `duration` ms since `from`; null: not within 400 days. */
export function openTimeEnds(windows: Windows, from: number, duration: number): number | null {
  let left = duration
  for (const span of openSpans(windows, { from, to: from + horizon })) {
    if (span.to - span.from >= left) return span.from + left
    left -= span.to - span.from
  }
  return null
}

/** How long the windows are open between two instants (epoch ms), in ms; 0 where `to` is not after `from`. */
export function openTime(windows: Windows, from: number, to: number): number {
  if (to <= from) return 0
  return openSpans(windows, { from, to }).reduce((sum, span) => sum + span.to - span.from, 0)
}
