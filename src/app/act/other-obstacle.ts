import { gateContext } from './gate-status.js'

/**
 * Whether GitHub's words for a refused merge name something else than our own gate, which is closed while it is asked. Where they may
 * mean the gate alone the answer is no: only opening it shows what else there is.
 */
export function namesOtherObstacle(why: string): boolean {
  const named = [...why.matchAll(/required status check "([^"]+)"/gi)].map(([, context]) => context)
  const counted = [...why.matchAll(/(\d+) of \d+ required status checks/gi)].map(([, count]) => Number(count))
  return (
    named.some((context) => context !== gateContext) ||
    counted.some((count) => count > 1) ||
    /\breviews? (is|are) required|code owner|changes have been requested|verified signature|conversation|out of date|up.to.date|draft/i.test(
      why,
    )
  )
}
