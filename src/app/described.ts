import { SluiceError } from '../plan/sluice-error.js'

/** An error as a stable code and a message for people. */
export function described(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof SluiceError) return { code: error.code, message: error.message }
  return { code: 'unexpected', message: error instanceof Error ? error.message : String(error) }
}
