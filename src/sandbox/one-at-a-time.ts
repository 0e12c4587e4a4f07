export type OneAtATime = <T>(task: () => Promise<T>) => Promise<T>

/** Runs tasks in the order they came, each after the one before has settled: what GitHub promises for one ref or one issue. */
export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(task, task)
    last = next.catch(() => undefined)
    return next
  }
}
