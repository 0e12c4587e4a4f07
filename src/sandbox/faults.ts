interface FaultScope {
  readonly method?: string
  readonly path?: RegExp
  /** How many matching requests it hits; default 1. */
  readonly times?: number
  /** How many matching requests pass first; default 0. */
  readonly after?: number
}

type FaultKind =
  | {
      readonly kind: 'status'
      readonly status: number
      readonly body?: unknown
      readonly headers?: Readonly<Record<string, string>>
    }
  /** The connection is cut before the request is applied. */
  | { readonly kind: 'drop' }
  /** The request is applied, then the connection is cut. */
  | { readonly kind: 'drop-after' }
  | { readonly kind: 'delay'; readonly ms: number }

type Fault = FaultScope & FaultKind

export interface Faults {
  add(fault: Fault): void
  clear(): void
}

export interface FaultPicker extends Faults {
  /** The fault that this request runs into, counted as used. */
  pick(method: string, path: string): FaultKind | undefined
}

export function createFaults(): FaultPicker {
  let active: { readonly fault: Fault; seen: number }[] = []
  return {
    add: (fault) => {
      active.push({ fault, seen: 0 })
    },
    clear: () => {
      active = []
    },
    pick(method, path) {
      for (const entry of active) {
        const { fault } = entry
        const concerned = (fault.method ?? method) === method && (fault.path?.test(path) ?? true)
        if (!concerned) continue
        entry.seen += 1
        const turn = entry.seen - (fault.after ?? 0)
        if (turn >= 1 && turn <= (fault.times ?? 1)) return fault
      }
      return undefined
    },
  }
}
