/** What is needed of a stream that may be a terminal. */
export interface Terminal {
  readonly isTTY?: boolean | undefined
  /** Characters a line. */
  readonly columns?: number | undefined
  write(text: string): unknown
}

interface Progress {
  /** Takes the line away, so that something else can be written there. */
  clear(): void
  during<T>(label: string, work: Promise<T>): Promise<T>
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const frameMs = 100

/** One line at the bottom of a terminal that says what is going on; elsewhere nothing. */
export function createProgress(out: Terminal): Progress {
  let shown = false
  const clear = () => {
    if (shown) out.write('\r\u001b[2K')
    shown = false
  }
  return {
    clear,
    async during(label, work) {
      if (out.isTTY !== true) return work
      let frame = 0
      const draw = () => {
        const seconds = Math.round(performance.now() / 1000)
        const text = `${frames[frame % frames.length]} ${label} (${seconds} s)`
        frame += 1
        // A line that wraps could not be taken away again.
        out.write(`\r\u001b[2K${text.slice(0, Math.max(1, (out.columns ?? 80) - 1))}`)
        shown = true
      }
      draw()
      const timer = setInterval(draw, frameMs)
      try {
        return await work
      } finally {
        clearInterval(timer)
        clear()
      }
    },
  }
}
