/** Why a key cannot be read or a text cannot be edited. Stable: people and programs may rely on these words. */
export type RefusalCode =
  | 'invalid-text'
  | 'unparsable'
  | 'too-deep'
  | 'several-documents'
  | 'invalid-key'
  | 'missing-key'
  | 'duplicate-key'
  | 'not-a-scalar'
  | 'not-a-number-or-boolean'
  | 'number-style'
  | 'block-scalar'
  | 'tagged'
  | 'alias'
  | 'anchor-in-use'
  | 'merge-key'
  | 'type-differs'
  | 'invalid-value'
  | 'conflicting-edits'
  | 'edit-not-exact'

/** `message` says what was found and what to write instead; `offset` counts UTF-16 units from the start of the text. */
export interface Refusal {
  readonly kind: 'refused'
  readonly code: RefusalCode
  readonly message: string
  readonly offset?: number
}

export type Quote = '' | '"' | "'" | '`'

/** A scalar as it stands in the text, at [start, end), its quotes included. */
export interface Token {
  readonly kind: 'token'
  readonly start: number
  readonly end: number
  readonly quote: Quote
  /** What stands between the quotes, decoded. */
  readonly content: string
  /** What the format itself makes of an unquoted token; absent where the format has only strings to offer. */
  readonly typed?: number | boolean
}

/** One node of a parsed document, as far as a key can lead into it. */
export type Place =
  | {
      readonly kind: 'map'
      /** Every value under this name: more than one when the text repeats a key. */
      readonly named: (name: string) => readonly Place[]
      readonly names: () => readonly string[]
    }
  | { readonly kind: 'sequence'; readonly length: number; readonly at: (index: number) => Place | undefined }
  | { readonly kind: 'scalar'; readonly content: Token | Refusal }
  | Refusal

export type Step = string | number

/** A token together with the way that leads to it. */
export interface Found {
  readonly kind: 'found'
  readonly path: readonly Step[]
  readonly token: Token
}

/**
 * One node of a document: how deep it stands (the root at 0), the step its parent leads to it by (see `stepText`), and what it
 * says. In document order the nodes make up the tree, without the cost of every node's full path.
 */
export interface Leaf {
  readonly depth: number
  readonly step: string
  readonly value: string
}

export interface ParsedDocument {
  readonly kind: 'parsed'
  readonly find: (key: string) => Found | Refusal
  readonly leaves: () => readonly Leaf[]
}

/** Deeper than any configuration, and shallow enough for every parser here: one of them dies of memory on 100 kB of brackets. */
export const MAX_DEPTH = 200

/** Steps that no key can name (into a key that is itself a map, say) are objects, so that they never pass for one that it can. */
export function stepText(step: Step | { readonly key: number } | { readonly under: number }): string {
  return JSON.stringify(step)
}

export function refuse(code: RefusalCode, message: string, offset?: number): Refusal {
  return { kind: 'refused', code, message, ...(offset === undefined ? {} : { offset }) }
}

/** Foreign text made fit for a message: quoted, escaped and short. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
}
