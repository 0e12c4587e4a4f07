import { createDatadog } from './datadog/datadog.js'
import { createFile } from './file/file.js'
import { createPrometheus } from './prometheus/prometheus.js'
import type { Provider } from './provider.js'
import type { ProviderContext, ProviderFactory } from './provider-context.js'

/** Every metric provider by the name that plans use. A new one is a folder beside these and a line here. */
export const providers: ReadonlyMap<string, ProviderFactory> = new Map([
  ['prometheus', createPrometheus],
  ['datadog', createDatadog],
  ['file', createFile],
])

/** All providers for one plan. Making one opens no connection; what it lacks, it says when it is asked. */
export function createProviders(context: ProviderContext): ReadonlyMap<string, Provider> {
  return new Map([...providers].map(([name, create]) => [name, create(context)]))
}
