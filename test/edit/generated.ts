import { expect } from '@jest/globals'
import fc from 'fast-check'
import { editScalars, type Format, readScalar, type Scalar } from '../../src/edit/edit.js'

/** A document before it is written: what every format can say. `target` marks the one scalar that is edited. */
export type Model =
  | { readonly is: 'map'; readonly entries: readonly (readonly [string, Model])[] }
  | { readonly is: 'list'; readonly items: readonly Model[] }
  | { readonly is: 'leaf'; readonly value: string | number | boolean }
  | { readonly is: 'target' }

/** How the target is written, what it means, and what to write there next. */
export interface Spelling {
  readonly quote: string
  readonly content: string
  readonly value: Scalar
  readonly next: Scalar
  readonly last: Scalar
}

/** Hands out small choices (which indentation, a comment or none, ...) that shrink together with the document. */
export type Pick = (below: number) => number

const NAMES = [
  'a',
  'percentage',
  '__proto__',
  'constructor',
  'toString',
  'with.dots',
  'naïve',
  '数字',
  '🙂',
  'two words',
  'q"uote',
  "it's",
  'back\\slash',
  '0',
  '17',
  'true',
  'has#hash',
  'a: b',
  'a=b',
  '[x]',
  '<',
  'tab\there',
]

const leaf: fc.Arbitrary<Model> = fc
  .oneof(
    fc.constantFrom(
      '',
      '5',
      'true',
      '# no comment',
      'a: b',
      '"',
      "'",
      '"""',
      "'''",
      '\\',
      '*x',
      '&x',
      ']',
      '}',
      'two\nlines',
      '🙂',
    ),
    fc.string({ maxLength: 8 }),
    fc.integer({ min: -1000, max: 1000 }),
    fc.constantFrom(0.5, 12.25, -3.75),
    fc.boolean(),
  )
  .map((value) => ({ is: 'leaf', value }))

const map = (item: fc.Arbitrary<Model>, min: number): fc.Arbitrary<Model> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...NAMES), item), {
      minLength: min,
      maxLength: 4,
      selector: ([name]) => name,
    })
    .map((entries) => ({ is: 'map', entries }))

const tree: fc.Arbitrary<Model> = fc.letrec<{ node: Model }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    map(tie('node'), 0),
    fc.array(tie('node'), { maxLength: 3 }).map((items): Model => ({ is: 'list', items })),
  ),
})).node

interface Nested {
  readonly model: Model
  readonly key: string
}

const nest = (inner: fc.Arbitrary<Nested>): fc.Arbitrary<Nested> =>
  fc.oneof(
    fc
      .tuple(inner, map(tree, 0), fc.constantFrom(...NAMES), fc.nat(4))
      .map(([{ model, key }, around, name, at]): Nested => {
        const others = around.is === 'map' ? around.entries.filter(([each]) => each !== name) : []
        const entries = [...others.slice(0, at), [name, model] as const, ...others.slice(at)]
        return { model: { is: 'map', entries }, key: joined(segment(name), key) }
      }),
    fc
      .tuple(inner, fc.array(tree, { maxLength: 3 }), fc.nat(3), fc.boolean())
      .map(([{ model, key }, around, at, bare]): Nested => {
        const index = Math.min(at, around.length)
        const items = [...around.slice(0, index), model, ...around.slice(index)]
        return { model: { is: 'list', items }, key: joined(bare ? String(index) : `[${index}]`, key) }
      }),
  )

const joined = (head: string, rest: string): string =>
  rest === '' || rest.startsWith('[') ? head + rest : `${head}.${rest}`
const segment = (name: string): string =>
  /^[^.[\]"\\]+$/.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`

/** A map somewhere in which, one to three levels down, the target stands; with the key that leads there. */
export const nested: fc.Arbitrary<Nested> = (() => {
  const target = fc.constant<Nested>({ model: { is: 'target' }, key: '' })
  return fc
    .oneof(nest(target), nest(nest(target)), nest(nest(nest(target))))
    .filter(({ model }) => model.is === 'map')
})()

export const picks: fc.Arbitrary<Pick> = fc
  .array(fc.nat(59), { minLength: 40, maxLength: 40 })
  .map((choices) => {
    let at = 0
    return (below) => (choices[at++ % choices.length] ?? 0) % below
  })

const percentage = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000)
const fraction = fc.integer({ min: 0, max: 100_000 }).map((units) => units / 100_000)
const number = fc.oneof(fc.integer({ min: 0, max: 100 }), percentage, fraction)

const plain = (value: number): string => value.toFixed(5).replace(/\.?0+$/, '')

const numberSpelling = (quotes: readonly string[]): fc.Arbitrary<Spelling> =>
  fc
    .record({
      quote: fc.constantFrom(...quotes),
      value: number,
      zeros: fc.nat(2),
      next: number,
      last: number,
    })
    .map(({ quote, value, zeros, next, last }) => {
      const digits = plain(value)
      const content = zeros === 0 ? digits : `${digits}${digits.includes('.') ? '' : '.'}${'0'.repeat(zeros)}`
      return { quote, content, value, next, last }
    })

const booleanSpelling = (
  quotes: readonly string[],
  words: readonly string[],
  quotedWords: readonly string[],
): fc.Arbitrary<Spelling> =>
  fc
    .constantFrom(...quotes)
    .chain((quote) =>
      fc.record({
        quote: fc.constant(quote),
        content: fc.constantFrom(...(quote === '' ? words : quotedWords)),
        next: fc.boolean(),
        last: fc.boolean(),
      }),
    )
    .map((each) => ({ ...each, value: /^(?:true|yes|on)$/i.test(each.content) }))

export const ALL_WORDS = [
  'true',
  'false',
  'True',
  'False',
  'TRUE',
  'FALSE',
  'yes',
  'no',
  'Yes',
  'NO',
  'on',
  'off',
  'On',
  'OFF',
]

/** Every way a format may write the target: which quotes it has, and which words are booleans without quotes. */
export function spellings(quotes: readonly string[], words: readonly string[]): fc.Arbitrary<Spelling> {
  return fc.oneof(numberSpelling(quotes), booleanSpelling(quotes, words, ALL_WORDS))
}

/** Stands for the target while a document is written; no generated name or string holds it. */
export const MARK = '\u2063TARGET\u2063'

interface Case {
  readonly format: Format
  readonly key: string
  /** The whole text with MARK in the place of the target's token. */
  readonly text: string
  readonly spelling: Spelling
  /** What an independent reader of the format makes of a text, as JSON. */
  readonly oracle: (text: string) => string
  /** What that reader must make of it when this stands at the target. */
  readonly expected: (target: string | Scalar) => string
}

/** The laws that every edit keeps, whatever the format. */
export function holdsLaws({ format, key, text, spelling, oracle, expected }: Case): void {
  const [prefix = '', suffix = ''] = text.split(MARK)
  const { quote, content, value, next, last } = spelling
  const token = `${quote}${content}${quote}`
  const before = `${prefix}${token}${suffix}`
  const said = (inner: string, scalar: Scalar): string =>
    expected(quote === '' && format !== 'env' ? scalar : inner)

  // The generator says what it means.
  expect(oracle(before)).toBe(said(content, value))
  // What stands there is read, and found where it stands.
  const reading = readScalar(format, before, key)
  const line = prefix.split('\n').length
  expect(reading).toMatchObject({ kind: 'found', value, raw: token, line })

  const edited = edit(format, before, key, next)
  // Prefix and suffix stay byte for byte, and so do the quotes.
  expect(edited.startsWith(prefix) && edited.endsWith(suffix)).toBe(true)
  const written = edited.slice(prefix.length, edited.length - suffix.length)
  expect(written).toMatch(new RegExp(`^${quote}[+-]?(?:[0-9]*\\.?[0-9]+|[A-Za-z]+)${quote}$`))
  expect(readScalar(format, edited, key)).toMatchObject({ kind: 'found', value: next, raw: written })
  // An independent reader sees the new value, and all else as it was.
  expect(oracle(edited)).toBe(said(quote === '' ? written : written.slice(1, -1), next))
  // Doing it again changes nothing; nor does writing what stands there already.
  expect(edit(format, edited, key, next)).toBe(edited)
  expect(edit(format, before, key, value)).toBe(before)
  // The last edit decides.
  const twice = edit(format, edited, key, last)
  expect(readScalar(format, twice, key)).toMatchObject({ kind: 'found', value: last })
  expect(twice.startsWith(prefix) && twice.endsWith(suffix)).toBe(true)
}

export function edit(format: Format, text: string, key: string, value: Scalar): string {
  const result = editScalars(format, text, [{ key, value }])
  if (!result.ok) throw new Error(`refused with ${result.code}: ${result.message}`)
  return result.text
}

/** A model as JSON, with this in the place of the target. */
export function modelJson(model: Model, target: string | Scalar): string {
  return JSON.stringify(plainValue(model, target))
}

function plainValue(model: Model, target: string | Scalar): unknown {
  switch (model.is) {
    case 'target':
      return target
    case 'leaf':
      return model.value
    case 'list':
      return model.items.map((item) => plainValue(item, target))
    case 'map': {
      const value: Record<string, unknown> = Object.create(null)
      for (const [name, inner] of model.entries) value[name] = plainValue(inner, target)
      return value
    }
  }
}
