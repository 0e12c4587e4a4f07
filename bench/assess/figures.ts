/** Milliseconds of processor time, medians over the rounds. */
export interface Figures {
  readonly name: string
  readonly parse: number
  readonly judge: number
  readonly ratio: number
}
