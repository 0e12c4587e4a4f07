/** A bar on a terminal, elsewhere a line every ten seconds; always on stderr, so that the tables can be piped. */
export interface Progress {
  readonly advance: (by: number) => void
  readonly end: () => void
}

const width = 30

export function createProgress(total: number, what: string, stream: NodeJS.WriteStream): Progress {
  const began = performance.now()
  let [done, told] = [0, began]
  const text = (): string => {
    const seconds = (performance.now() - began) / 1000
    const left = done === 0 ? '' : `, ${duration((seconds * (total - done)) / done)} left`
    return `${done} of ${total} ${what}, ${duration(seconds)}${left}`
  }
  return {
    advance: (by) => {
      done += by
      const now = performance.now()
      if (stream.isTTY) {
        if (now - told < 100 && done < total) return
        const full = Math.round((width * done) / total)
        stream.write(`\r\u001b[2K${'█'.repeat(full)}${'░'.repeat(width - full)} ${text()}`)
      } else if (now - told < 10_000) return
      else stream.write(`${text()}\n`)
      told = now
    },
    end: () => {
      stream.write(stream.isTTY ? `\r\u001b[2K${text()}\n` : `${text()}\n`)
    },
  }
}

function duration(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  return whole < 3600
    ? `${Math.floor(whole / 60)} min ${whole % 60} s`
    : `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
