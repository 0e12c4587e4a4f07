const minute = 60_000
const day = 86_400_000

/** When the workflow runs within the hour, as the cron line of the example has it. */
const minutes = [7, 22, 37, 52]

/** When the plan's windows are open: Monday to Friday, 09:00 to 17:00 UTC (`checkout-files.ts` writes them). */
const opens = 9
const closes = 17

/** The first scheduled run at or after an instant, epoch ms. */
export function nextRun(at: number): number {
  let next = Math.ceil(at / minute) * minute
  while (!minutes.includes(new Date(next).getUTCMinutes())) next += minute
  return next
}

/** The first scheduled run at or after an instant that falls into a window. */
export function nextOpenRun(at: number): number {
  let next = nextRun(at)
  while (!isOpen(next)) next = nextRun(next + minute)
  return next
}

function isOpen(at: number): boolean {
  const date = new Date(at)
  const weekday = date.getUTCDay()
  return weekday >= 1 && weekday <= 5 && date.getUTCHours() >= opens && date.getUTCHours() < closes
}

/** `Mon 2 Mar 2026 09:07`, UTC and alike on every machine. */
export function dateText(at: number): string {
  const date = new Date(at)
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][date.getUTCDay()]
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  const two = (value: number) => String(value).padStart(2, '0')
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
  return `${weekday} ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()} ${time}`
}

export function daysBetween(from: number, to: number): number {
  return Math.round((to - from) / day)
}
