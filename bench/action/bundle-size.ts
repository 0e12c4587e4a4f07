import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

/** Bytes; a runner downloads an action compressed and reads it whole. */
export interface BundleSize {
  readonly bytes: number
  readonly gzipped: number
}

export async function bundleSize(entry: string): Promise<BundleSize> {
  const content = await readFile(entry)
  return { bytes: content.length, gzipped: gzipSync(content, { level: 9 }).length }
}
