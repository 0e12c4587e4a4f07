export interface Reply {
  readonly status: number
  readonly body: string
  readonly type?: string
}

/** What a caller is told, in words that a person can use. */
export function say(status: number, message: string): Reply {
  return { status, body: `${JSON.stringify({ message })}\n`, type: 'application/json; charset=utf-8' }
}
