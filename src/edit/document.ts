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

/** A token together with the address that its leaf has in `leaves()`. */
export interface Found {
  readonly kind: 'found'
  readonly address: string
  readonly token: Token
}

/** Everything a document says, node by node in document order; two documents that say the same have equal leaves. */
export interface Leaf {
  readonly address: string
  readonly value: string
}

export interface ParsedDocument {
  readonly kind: 'parsed'
  readonly find: (key: string) => Found | Refusal
  readonly leaves: () => readonly Leaf[]
}

/** The address of a leaf. Steps that no key can name (a key that is itself a map, say) are given as objects, so they never collide. */
export function addressOf(steps: readonly (Step | { readonly key: number })[]): string {
  return JSON.stringify(steps)
}

export function refuse(code: RefusalCode, message: string, offset?: number): Refusal {
  return { kind: 'refused', code, message, ...(offset === undefined ? {} : { offset }) }
}

/** Foreign text made fit for a message: quoted, escaped and short. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
}
