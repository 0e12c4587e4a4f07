import { type Asked, parseDuration } from './world-queries.js'

/** One series of an answer: the value at a time (epoch ms), or undefined where there is no sample. */
export interface WorldSeries {
  readonly labels: Readonly<Record<string, string>>
  at(time: number): number | undefined
}

export interface ApiAnswer {
  readonly status: number
  readonly body: unknown
}

/** What the API stands on. */
export interface ApiSource {
  /** Epoch ms; nothing has been measured after it. */
  now(): number
  readQuery(text: string): Asked | undefined
  series(asked: Asked): readonly WorldSeries[]
}

const maxPoints = 11_000

/** Answers `/api/v1/query_range` and `/api/v1/query` in Prometheus' words, refusals included. */
export function answerApi(path: string, parameters: URLSearchParams, source: ApiSource): ApiAnswer {
  const text = parameters.get('query') ?? ''
  switch (path) {
    case '/api/v1/query_range': {
      const start = parseTime(parameters.get('start'))
      if (start === undefined)
        return invalid('start', `cannot parse ${quoted(parameters, 'start')} to a valid timestamp`)
      const end = parseTime(parameters.get('end'))
      if (end === undefined)
        return invalid('end', `cannot parse ${quoted(parameters, 'end')} to a valid timestamp`)
      if (end < start) return invalid('end', 'end timestamp must not be before start time')
      const step = parseStep(parameters.get('step'))
      if (step === undefined)
        return invalid('step', `cannot parse ${quoted(parameters, 'step')} to a valid duration`)
      if (step <= 0) {
        return invalid(
          'step',
          'zero or negative query resolution step widths are not accepted. Try a positive integer',
        )
      }
      if ((end - start) / step > maxPoints) {
        return badData(
          'exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)',
        )
      }
      const asked = source.readQuery(text)
      return asked === undefined
        ? badData(parseError(text))
        : success('matrix', matrix(source, asked, { start, end, step }))
    }
    case '/api/v1/query': {
      const time = parameters.has('time') ? parseTime(parameters.get('time')) : source.now()
      if (time === undefined)
        return invalid(
          'time',
          `Invalid time value for 'time': cannot parse ${quoted(parameters, 'time')} to a valid timestamp`,
        )
      const asked = source.readQuery(text)
      return asked === undefined
        ? invalid('query', parseError(text))
        : success('vector', vector(source, asked, time))
    }
    default:
      return { status: 404, body: '404 page not found\n' }
  }
}

/** What Prometheus says while it cannot serve. */
export function unavailable(): ApiAnswer {
  return refused(503, 'unavailable', 'the server is not able to serve queries')
}

function matrix(
  source: ApiSource,
  asked: Asked,
  range: { start: number; end: number; step: number },
): unknown[] {
  return source.series(asked).flatMap(({ labels, at }) => {
    const values: [number, string][] = []
    for (let index = 0; range.start + index * range.step <= range.end; index++) {
      const time = range.start + index * range.step
      const value = time > source.now() ? undefined : at(time)
      if (value !== undefined) values.push([time / 1000, String(value)])
    }
    return values.length === 0 ? [] : [{ metric: labels, values }]
  })
}

function vector(source: ApiSource, asked: Asked, time: number): unknown[] {
  return source.series(asked).flatMap(({ labels, at }) => {
    const value = time > source.now() ? undefined : at(time)
    return value === undefined ? [] : [{ metric: labels, value: [time / 1000, String(value)] }]
  })
}

/** Epoch seconds or RFC 3339, in ms. */
function parseTime(text: string | null): number | undefined {
  if (text === null || text === '') return undefined
  const ms = Number.isNaN(Number(text)) ? Date.parse(text) : Number(text) * 1000
  return Number.isFinite(ms) ? Math.round(ms) : undefined
}

/** Seconds or a duration, in ms. */
function parseStep(text: string | null): number | undefined {
  if (text === null || text === '') return undefined
  return Number.isNaN(Number(text)) ? parseDuration(text) : Number(text) * 1000
}

function quoted(parameters: URLSearchParams, name: string): string {
  return JSON.stringify(parameters.get(name) ?? '')
}

function success(resultType: 'matrix' | 'vector', result: unknown): ApiAnswer {
  return { status: 200, body: { status: 'success', data: { resultType, result } } }
}

function parseError(text: string): string {
  return `1:1: parse error: ${text === '' ? 'no expression found in input' : 'not a query of this world'}`
}

function invalid(name: string, why: string): ApiAnswer {
  return badData(`invalid parameter "${name}": ${why}`)
}

function badData(error: string): ApiAnswer {
  return refused(400, 'bad_data', error)
}

function refused(status: number, errorType: string, error: string): ApiAnswer {
  return { status, body: { status: 'error', errorType, error } }
}
