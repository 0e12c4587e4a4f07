import { setTimeout as sleep } from 'node:timers/promises'
import type { Octokit } from 'octokit'
import type { Connection } from './connection.js'
import type { Forge, ForgeReads } from './forge.js'
import { isLoopback } from './loopback.js'
import { gitReads } from './read-git.js'
import { issueReads } from './read-issues.js'
import { pullReads } from './read-pulls.js'
import { repositoryReads } from './read-repository.js'
import { ruleReads } from './read-rules.js'
import { observeTraffic } from './traffic.js'
import { gitWrites } from './write-git.js'
import { issueWrites } from './write-issues.js'
import { labelWrites } from './write-labels.js'
import { pullWrites } from './write-pulls.js'
import { statusWrites } from './write-status.js'

export interface ForgeRequest {
  /** From `createOctokit`, and for this forge alone: the forge listens to its answers. */
  readonly octokit: Octokit
  readonly owner: string
  readonly name: string
  /** Where the event names it: saves reading the repository. */
  readonly defaultBranch?: string
  /** One line, for people: what GitHub refused and nothing depends on. */
  readonly log?: (line: string) => void
}

/** The port `Forge` with octokit behind it. */
export function createForge({ octokit, owner, name, defaultBranch, log = () => {} }: ForgeRequest): Forge {
  const second = isLoopback(octokit.request.endpoint.DEFAULTS.baseUrl) ? 10 : 1000
  const connection: Connection = {
    octokit,
    traffic: observeTraffic(octokit),
    at: { owner, repo: name },
    log,
    pause: (tries) => sleep(2 ** tries * second),
  }
  const reads = readsOf(connection, defaultBranch)
  const { ensureLabels, ...labels } = labelWrites(connection)
  return {
    ...reads,
    ...gitWrites(connection, reads),
    ...pullWrites(connection, reads),
    ...issueWrites(connection, ensureLabels),
    ...labels,
    ...statusWrites(connection),
  }
}

function readsOf(connection: Connection, defaultBranch?: string): ForgeReads {
  const { traffic } = connection
  const repository = repositoryReads(connection, defaultBranch)
  const homeName = async () => {
    const { owner, name } = await repository.repository()
    return `${owner}/${name}`
  }
  return {
    requests: traffic.requests,
    remaining: traffic.remaining,
    ...repository,
    ...gitReads(connection),
    ...pullReads(connection),
    ...issueReads(connection, homeName),
    ...ruleReads(connection),
    other: (owner, repo) => readsOf({ ...connection, at: { owner, repo } }),
  }
}
