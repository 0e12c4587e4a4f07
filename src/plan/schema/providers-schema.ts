import { z } from 'zod'
import type { Written } from '../written.js'
import { closedMap } from './closed-map.js'
import { repositoryPath } from './config-schema.js'
import { line, oneOf, shaped, written, yesOrNo } from './scalars.js'

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/
const SECRET_HEADER = /auth|cookie|token|secret|password|api-?key|credential/i
const MANAGED_HEADER = /^(host|content-.*|connection|transfer-encoding|accept-encoding|x-scope-orgid)$/i

const prometheusSchema = closedMap('providers.prometheus', {
  url: written(z.string({ error: 'write an address such as https://prometheus.acme.dev' }), baseUrl)
    .describe(
      'The address of Prometheus, Mimir, Thanos or VictoriaMetrics, with a path prefix where it has one.',
    )
    .meta({ examples: ['https://prometheus.acme.dev'] }),
  tenant: line('write the name of the tenant', 150)
    .exactOptional()
    .describe('The tenant of Mimir or Cortex, sent as X-Scope-OrgID.'),
  headers: z
    .record(headerName(), line('write the value of the header', 1000), {
      error: 'write a map from header names to values',
    })
    .exactOptional()
    .describe(
      'Further headers of every request. Credentials never stand in the plan; they come from the environment.',
    ),
  allowPartial: yesOrNo()
    .exactOptional()
    .describe('Whether answers that the server marks with warnings count as complete. Default: false.'),
}).meta({ title: 'Prometheus' })

export const providersSchema = closedMap('providers', {
  prometheus: prometheusSchema
    .exactOptional()
    .describe('Where Prometheus answers. PROMETHEUS_URL in the environment does the same.'),
  datadog: closedMap('providers.datadog', {
    site: oneOf([
      'datadoghq.com',
      'us3.datadoghq.com',
      'us5.datadoghq.com',
      'datadoghq.eu',
      'ap1.datadoghq.com',
      'ap2.datadoghq.com',
      'uk1.datadoghq.com',
      'ddog-gov.com',
      'us2.ddog-gov.com',
    ]).describe('The Datadog site of your organisation.'),
  })
    .exactOptional()
    .describe('Which Datadog site answers. DD_SITE in the environment does the same.'),
  file: closedMap('providers.file', {
    path: repositoryPath('write a path from the top of the repository, such as metrics.json').describe(
      'A JSON file of measurements.',
    ),
  })
    .exactOptional()
    .describe('Measurements from a JSON file, for demos and rehearsals.'),
}).meta({ title: 'Providers' })

function headerName() {
  return shaped(/^[A-Za-z0-9-]{1,64}$/, 'name a header with letters, digits and -')
    .refine((name) => !SECRET_HEADER.test(name), {
      error:
        'keep credentials out of the plan: set PROMETHEUS_TOKEN, or PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD, in the workflow',
    })
    .refine((name) => !MANAGED_HEADER.test(name), {
      error: 'remove this header: Sluice sets it itself (the tenant with providers.prometheus.tenant)',
    })
}

function baseUrl(text: string): Written<string> {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || /\s/.test(text))
    return { ok: false, advice: 'write an address such as https://prometheus.acme.dev' }
  if (url.username !== '' || url.password !== '')
    return {
      ok: false,
      advice:
        'take the credentials out of the address and set PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD in the workflow',
    }
  if (url.search !== '' || url.hash !== '') return { ok: false, advice: 'write the address without ? and #' }
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname))
    return { ok: false, advice: `write https://${url.host}; http is for loopback only` }
  return { ok: true, value: text.replace(/\/+$/, '') }
}
