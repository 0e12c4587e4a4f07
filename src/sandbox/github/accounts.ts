export type AccountType = 'User' | 'Bot' | 'Organization'

export interface Account {
  readonly id: number
  readonly login: string
  readonly type: AccountType
  /** Epoch milliseconds. */
  readonly createdAt: number
}

/** The e-mail that GitHub puts into commits it makes for an account. */
export function noreplyEmail(account: Account): string {
  return `${account.id}+${account.login}@users.noreply.github.com`
}

/** GitHub's "simple user". `api` is the address of the sandbox. */
export function accountShape(api: string, account: Account): Record<string, unknown> {
  const url = `${api}/users/${encodeURIComponent(account.login)}`
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId('User', account.id),
    avatar_url: `${api}/avatars/u/${account.id}`,
    gravatar_id: '',
    url,
    html_url: `${api}/${account.login.endsWith('[bot]') ? `apps/${account.login.slice(0, -5)}` : account.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  }
}

/** The fuller shape of `GET /user` and `GET /users/{username}`. */
export function profileShape(api: string, account: Account): Record<string, unknown> {
  return {
    ...accountShape(api, account),
    name: null,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: isoTime(account.createdAt),
    updated_at: isoTime(account.createdAt),
  }
}

/** GitHub's global node id: opaque to callers, unique per kind and number. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64')
}

/** GitHub writes times in whole seconds. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z')
}
