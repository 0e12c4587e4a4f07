import { expect, test } from '@jest/globals'
import { booleanStyle } from '../../src/edit/boolean-style.js'

test.each([
  ['true', true, 'false'],
  ['False', false, 'True'],
  ['YES', true, 'NO'],
  ['no', false, 'yes'],
  ['On', true, 'Off'],
  ['OFF', false, 'ON'],
])('%s is %s and its opposite is %s', (word, value, opposite) => {
  const style = booleanStyle(word)
  expect(style?.value).toBe(value)
  expect(style?.words[`${!value}`]).toBe(opposite)
})

test.each(['', 'tRUE', 'y', '1', 'true ', 'enabled'])('%j is no boolean', (word) => {
  expect(booleanStyle(word)).toBeUndefined()
})
