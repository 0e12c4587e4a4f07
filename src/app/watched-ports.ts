/** What a server counts, seen where it happens: each rollback is claimed once, whoever runs beside us. */
import type { Forge } from '../forge/forge.js'
import type { Provider } from '../metrics/provider.js'
import { parseBranch } from '../rollout/branch-name.js'

export interface Witness {
  /** This run claimed a rollback that nobody had claimed before. */
  readonly rolledBack: (migration: string) => void
  /** A provider failed to answer this many queries. */
  readonly providerFailed: (provider: string, queries: number) => void
}

export function watchForge(forge: Forge, witness: Witness): Forge {
  return {
    ...forge,
    async createBranch(name, sha) {
      const result = await forge.createBranch(name, sha)
      const branch = parseBranch(name)
      if (result.kind === 'created' && branch?.kind === 'rollback') witness.rolledBack(branch.migration)
      return result
    },
  }
}

export function watchProvider(provider: Provider, witness: Witness): Provider {
  return {
    ...provider,
    async query(queries) {
      const answers = await provider.query(queries)
      const failed = [...answers.values()].filter(({ kind }) => kind === 'error').length
      if (failed > 0) witness.providerFailed(provider.name, failed)
      return answers
    },
  }
}
