import { afterAll, afterEach, beforeEach, expect } from '@jest/globals'
import nock from 'nock'

/**
 * HTTP answers for one origin that are held to account: a request that no mock answers and a mock that nobody asks for both fail the
 * test, and the network is closed meanwhile. Call it once at the top of a test file.
 */
export function strictNock(origin: string): { scope(): nock.Scope } {
  let missing: string[] = []
  const note = (request: { readonly method?: string; readonly path?: string; readonly url?: string }) => {
    missing.push(`${request.method} ${request.path ?? request.url}`)
  }

  beforeEach(() => {
    missing = []
    nock.disableNetConnect()
    nock.emitter.on('no match', note)
  })
  afterEach(() => {
    const unused = nock.pendingMocks()
    nock.emitter.off('no match', note)
    nock.cleanAll()
    nock.enableNetConnect()
    expect({ missing, unused }).toEqual({ missing: [], unused: [] })
  })

  // nock replaces node:http itself, which every test file of this process shares: what comes after gets the real one back.
  afterAll(() => nock.restore())

  return { scope: () => nock(origin) }
}
