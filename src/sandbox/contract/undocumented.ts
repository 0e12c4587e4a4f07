/** An answer that GitHub gives and its description leaves out. */
interface Undocumented {
  readonly status: number
  readonly method?: string
  /** Absent: everywhere. */
  readonly template?: RegExp
  readonly source: string
}

const undocumented: readonly Undocumented[] = [
  {
    status: 400,
    source: 'docs.github.com/rest, "Troubleshooting the REST API": "Problems parsing JSON" on any endpoint',
  },
  { status: 401, source: 'docs.github.com/rest/authentication: "Bad credentials" on any endpoint' },
  {
    status: 403,
    source:
      'docs.github.com/rest, "Troubleshooting the REST API": "Resource not accessible by integration" and rate limits on any endpoint',
  },
  {
    status: 404,
    source:
      'docs.github.com/rest, "Troubleshooting the REST API": private resources without access answer 404 on any endpoint',
  },
  {
    status: 422,
    source:
      'docs.github.com/rest, "Troubleshooting the REST API": "Validation Failed" on any endpoint that takes input',
  },
  {
    status: 204,
    method: 'DELETE',
    template: /\/issues\/\{issue_number\}\/labels$/,
    source: 'octokit/types.ts: issues/remove-all-labels answers 204',
  },
]

/** Whether GitHub is known to give this answer although its description does not say so. */
export function isUndocumented(status: number, method: string, template: string): boolean {
  return undocumented.some(
    (known) =>
      known.status === status &&
      (known.method ?? method) === method &&
      (known.template?.test(template) ?? true),
  )
}
