import { createVerify } from 'node:crypto'
import { isRecord } from '../http/body.js'
import { Problem } from '../http/problem.js'

/** A GitHub App as its owner registered it. */
export interface App {
  readonly id: number
  readonly slug: string
  /** PEM; the private half signs the app's requests. */
  readonly publicKey: string
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>
  readonly installations: readonly Installation[]
}

export interface Installation {
  readonly id: number
  /** Login of the account it is installed on. */
  readonly account: string
  /** Lower-case full names; undefined means every repository of the account. */
  readonly repositories: ReadonlySet<string> | undefined
}

const longest = 600

/** Whether a credential is meant as an app's own rather than a token. */
export function isJwt(credential: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(credential)
}

/** The app that signed a JSON Web Token, by GitHub's rules: RS256, issued in the past, for ten minutes at most. */
export function verifyAppJwt(apps: readonly App[], jwt: string, now: number): App {
  const [header = '', payload = '', signature = ''] = jwt.split('.')
  const claims = decode(payload)
  const app = apps.find(({ id }) => String(id) === String(claims.iss))
  if (app === undefined) throw new Problem(404, 'Integration not found')
  const signed = createVerify('RSA-SHA256').update(`${header}.${payload}`)
  if (decode(header).alg !== 'RS256' || !signed.verify(app.publicKey, signature, 'base64url')) {
    throw new Problem(401, 'A JSON web token could not be decoded')
  }
  const { iat, exp } = claims
  const seconds = now / 1000
  if (typeof exp !== 'number' || exp <= seconds) {
    throw new Problem(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    )
  }
  if (exp > seconds + longest)
    throw new Problem(401, "'Expiration time' claim ('exp') is too far in the future")
  if (typeof iat !== 'number' || iat > seconds) {
    throw new Problem(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    )
  }
  return app
}

function decode(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return isRecord(value) ? value : {}
  } catch {
    throw new Problem(401, 'A JSON web token could not be decoded')
  }
}
