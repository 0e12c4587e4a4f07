/** A read that is made at most once, and only when somebody asks. */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => {
    answer ??= read()
    return answer
  }
}

/** The same for each thing asked about. */
export function oncePer<Key, T>(read: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const answers = new Map<Key, () => Promise<T>>()
  return (key) => {
    const known = answers.get(key) ?? once(() => read(key))
    answers.set(key, known)
    return known()
  }
}
