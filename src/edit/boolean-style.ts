const PAIRS = [
  ['true', 'false'],
  ['yes', 'no'],
  ['on', 'off'],
] as const

const CASES = [
  (word: string): string => word,
  (word: string): string => word.toUpperCase(),
  (word: string): string => word.charAt(0).toUpperCase() + word.slice(1),
]

/** How a boolean is written: the words for both values, in the case that was found. */
interface BooleanStyle {
  readonly value: boolean
  readonly words: { readonly true: string; readonly false: string }
}

/** Reads true/false, yes/no and on/off in lower, upper or title case. */
export function booleanStyle(text: string): BooleanStyle | undefined {
  for (const [yes, no] of PAIRS) {
    for (const inCase of CASES) {
      const words = { true: inCase(yes), false: inCase(no) }
      if (text === words.true) return { value: true, words }
      if (text === words.false) return { value: false, words }
    }
  }
  return undefined
}
