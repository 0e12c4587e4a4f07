/** What the declared keys of the config file say. */
export type ConfigState =
  | {
      readonly kind: 'read'
      readonly percentage: number
      readonly enabled: boolean | null
      readonly shadow: boolean | null
      readonly fallback: boolean | null
      /** Percent; 0 while shadow is on or enabled is off. */
      readonly exposure: number
    }
  | { readonly kind: 'unreadable'; readonly message: string }
