export type Redact = (text: string) => string

/** A shorter secret would blank out ordinary words, and show itself by doing so. */
const shortest = 4

/**
 * Replaces every secret by `***`, also where it stands in base64, percent-encoded or escaped in JSON, and the user information
 * of every URL. Redact before shortening: half a secret is not found any more.
 */
export function createRedactor(secrets: readonly string[]): Redact {
  const forms = new Set(secrets.filter((secret) => secret.length >= shortest).flatMap(formsOf))
  // The longest first: a secret that contains another one must not leave its rest behind.
  const ordered = [...forms].sort((a, b) => b.length - a.length)
  return (text) => {
    const masked = ordered.reduce((rest, form) => rest.replaceAll(form, '***'), text)
    return masked.replace(/\/\/[^\s/@]+@/g, '//***@')
  }
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8')
  return [
    secret,
    bytes.toString('base64'),
    // Without padding, it is also found where more text follows in the same encoding.
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    percentEncoded(secret),
    JSON.stringify(secret).slice(1, -1),
  ]
}

function percentEncoded(secret: string): string {
  return new URLSearchParams({ s: secret }).toString().slice(2)
}
