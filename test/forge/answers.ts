import { createForge } from '../../src/forge/github.js'
import { createOctokit, type OctokitRequest } from '../../src/forge/octokit.js'

/** Port 9 is the discard service: were a mock to be missed, nobody would answer. */
export const apiUrl = 'http://127.0.0.1:9'
export const home = '/repos/acme/shop'

export const noLog = (): void => {}

export function forgeUnderTest(
  overrides: Partial<OctokitRequest> & { readonly log?: (line: string) => void } = {},
) {
  const octokit = createOctokit({
    credentials: { kind: 'token', token: 'ghs_test' },
    apiUrl,
    version: '0.0.0',
    log: noLog,
    ...overrides,
  })
  return createForge({
    octokit,
    owner: 'acme',
    name: 'shop',
    defaultBranch: 'main',
    log: overrides.log ?? noLog,
  })
}

/** A pull request as GitHub lists it, with the fields that Sluice reads. */
export function pullAnswer(changes: Record<string, unknown> = {}) {
  return {
    number: 7,
    html_url: 'https://github.test/acme/shop/pull/7',
    title: 'Checkout to 5 %',
    body: 'why',
    state: 'open',
    merged_at: null,
    merge_commit_sha: 'f'.repeat(40),
    created_at: '2026-12-01T08:00:00Z',
    updated_at: '2026-12-01T09:00:00Z',
    closed_at: null,
    user: { login: 'sluice[bot]', type: 'Bot' },
    head: { ref: 'sluice/checkout/2-to-5', sha: 'a'.repeat(40), repo: { id: 1 } },
    base: { ref: 'main', sha: 'b'.repeat(40), repo: { id: 1 } },
    draft: false,
    labels: [{ name: 'sluice:ramp' }],
    requested_reviewers: [{ login: 'dana' }],
    assignees: [],
    mergeable: true,
    mergeable_state: 'clean',
    ...changes,
  }
}

export function issueAnswer(changes: Record<string, unknown> = {}) {
  return {
    number: 3,
    html_url: 'https://github.test/acme/shop/issues/3',
    repository_url: `${apiUrl}${home}`,
    title: 'Checkout was rolled back',
    body: 'evidence',
    state: 'open',
    labels: [{ name: 'sluice:incident' }],
    user: { login: 'dana', type: 'User' },
    created_at: '2026-12-01T08:00:00Z',
    closed_at: null,
    ...changes,
  }
}

/** GitHub's shape of a refusal. */
export function refusal(message: string, errors: readonly Record<string, string>[] = []) {
  return {
    message,
    ...(errors.length > 0 ? { errors } : {}),
    documentation_url: 'https://docs.github.com/rest',
    status: '4xx',
  }
}
