/** One entry of GitHub's `errors[]`. */
interface ProblemDetail {
  readonly resource?: string
  readonly field?: string
  readonly code: string
  readonly message?: string
  readonly value?: string | number | null
}

/** An answer that refuses a request, thrown from anywhere inside a handler. */
export class Problem extends Error {
  readonly status: number
  readonly errors: readonly (ProblemDetail | string)[] | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    message: string,
    options: {
      errors?: readonly (ProblemDetail | string)[]
      headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(message)
    this.status = status
    this.errors = options.errors
    this.headers = options.headers ?? {}
  }

  body(): Record<string, unknown> {
    return {
      message: this.message,
      ...(this.errors === undefined ? {} : { errors: this.errors }),
      documentation_url: 'https://docs.github.com/rest',
      status: String(this.status),
    }
  }
}

export function notFound(): Problem {
  return new Problem(404, 'Not Found')
}

export function forbidden(message = 'Must have admin rights to Repository.'): Problem {
  return new Problem(403, message)
}

/** 422 "Validation Failed" with its reasons. */
export function invalid(...errors: readonly ProblemDetail[]): Problem {
  return new Problem(422, 'Validation Failed', { errors })
}
