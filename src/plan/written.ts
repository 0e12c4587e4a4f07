/** A value as somebody wrote it, understood or not; `advice` says what to write instead ("write a duration such as 36h"). */
export type Written<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly advice: string }
