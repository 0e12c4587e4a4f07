import type { Grid } from './provider.js'

export type Piece<T> =
  | { readonly kind: 'piece'; readonly value: T }
  /** The answer exceeds the size cap: ask for less at once. */
  | { readonly kind: 'too-large'; readonly message: string }
  | { readonly kind: 'error'; readonly message: string; readonly transient: boolean }

export type Pieces<T> =
  | { readonly kind: 'pieces'; readonly values: readonly T[] }
  | { readonly kind: 'error'; readonly message: string; readonly transient: boolean }

/**
 * Asks for a grid in pieces of at most `maxPoints` intervals, in rising order, and halves a piece whose answer is too large.
 * The first error ends it: half an answer would look like missing data.
 */
export async function inPieces<T>(
  grid: Grid,
  maxPoints: number,
  ask: (piece: Grid) => Promise<Piece<T>>,
): Promise<Pieces<T>> {
  const values: T[] = []
  let size = maxPoints
  for (let start = grid.start; start < grid.end; ) {
    const end = Math.min(grid.end, start + size * grid.step)
    const piece = await ask({ start, end, step: grid.step })
    switch (piece.kind) {
      case 'piece':
        values.push(piece.value)
        start = end
        break
      case 'too-large': {
        const points = Math.round((end - start) / grid.step)
        if (points <= 1) return { kind: 'error', message: piece.message, transient: false }
        size = Math.ceil(points / 2)
        break
      }
      case 'error':
        return piece
    }
  }
  return { kind: 'pieces', values }
}
