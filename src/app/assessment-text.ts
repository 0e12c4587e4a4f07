/** An assessment for a terminal: the verdict, the sentence, and what stands behind it. */
import type { Assessment, AssessOptions, Criterion } from '../analysis/assessment.js'
import { countText, numberText, percentText, spanText } from '../analysis/number-text.js'

/** Lines of two columns below the verdict; without colour. */
export function assessmentText(criterion: Criterion, judged: Assessment, options: AssessOptions): string {
  const amount = (value: number | null): string =>
    value === null ? 'none' : criterion.kind === 'ratio' ? percentText(value) : numberText(value)
  const of = (samples: number | null): string => (samples === null ? '' : ` of ${countText(samples)} samples`)
  const { evidence, breachedAt, completeUntil } = judged
  const rows: (readonly [string, string])[] = [
    ['new system', `${amount(judged.value)}${of(judged.samples)}`],
    ['old system', `${amount(judged.baseline)}${of(judged.baselineSamples)}`],
    ['nearest limit', amount(judged.limit)],
    ['share', `${numberText(options.share)} %`],
    ...(evidence === null ? [] : evidenceRows(evidence, criterion, breachedAt !== null)),
    ['breached at', breachedAt === null ? 'never' : time(breachedAt)],
    ['complete until', completeUntil === null ? 'no complete interval' : time(completeUntil)],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return [judged.text, ...rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`), ''].join('\n')
}

function evidenceRows(
  evidence: NonNullable<Assessment['evidence']>,
  { kind }: Criterion,
  breached: boolean,
): (readonly [string, string])[] {
  const { chance, dispersion, difference, rulesOut, advanceIn, detectIn } = evidence
  const points = (value: number) => `${value < 0 ? '' : '+'}${numberText(value * 100, 3)}`
  const of = kind === 'ratio' ? '' : ' of slow requests'
  return [
    [
      'chance',
      `${chanceText(chance)} that a new system which is no worse gives such evidence in the whole ramp`,
    ],
    ['dispersion', `${numberText(dispersion, 3)} (1: independent requests)`],
    ...(difference === null || kind === 'count'
      ? []
      : [
          [
            'difference',
            `${points(difference[0])} to ${points(difference[1])} points${of}, new minus old (95 % sure, at any time)`,
          ] as const,
        ]),
    ...(rulesOut === '' || breached ? [] : [['must rule out', rulesOut] as const]),
    ...(breached ? [] : waits(advanceIn, detectIn)),
  ]
}

const waits = (advanceIn: number | null, detectIn: number | null): (readonly [string, string])[] => [
  [
    'advance in',
    advanceIn === null
      ? 'not at this rate'
      : advanceIn === 0
        ? 'now'
        : `about ${spanText(advanceIn)} if all is well`,
  ],
  [
    'detect in',
    detectIn === null
      ? 'cannot be told'
      : `about ${spanText(detectIn)} for a regression of the size of the limit`,
  ],
]

const chanceText = (chance: number): string =>
  chance >= 0.01 ? `at most ${percentText(chance)}` : `at most 1 in ${countText(Math.min(1e12, 1 / chance))}`

const time = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z')
