import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readAlert } from '../../src/bot/alerts/read-alert.js'

const none = new URLSearchParams()
const named = { sluice_repository: 'acme/shop', sluice_migration: 'checkout' }
const shop = { owner: 'acme', name: 'shop' }

test.each([
  ['labels', { alerts: [{ status: 'firing', labels: named }] }],
  ['annotations', { alerts: [{ status: 'firing', labels: {}, annotations: named }] }],
  ['labels of the group', { commonLabels: named, alerts: [{ status: 'firing', labels: {} }] }],
  ['tags', { tags: 'env:prod, sluice_repository:acme/shop,sluice_migration:checkout' }],
  ['fields of a template', { repository: 'acme/shop', migration: 'checkout', transition: 'Re-Triggered' }],
])('names in %s are found', (_, payload) => {
  expect(readAlert(payload, none)).toEqual({
    kind: 'firing',
    alerted: [{ ...shop, migrations: ['checkout'] }],
  })
})

test('what an alert does not say, the address may', () => {
  const query = new URLSearchParams({ repository: 'acme/shop', migration: 'checkout' })
  expect(readAlert({ alerts: [{ status: 'firing' }] }, query)).toMatchObject({
    alerted: [{ ...shop, migrations: ['checkout'] }],
  })
  expect(readAlert({ alerts: [{ labels: { sluice_migration: 'other' } }] }, query)).toMatchObject({
    alerted: [{ migrations: ['other'] }],
  })
})

test('several alerts about one repository are one look at all that they name', () => {
  const alerts = ['a', 'b', 'a'].map((sluice_migration) => ({ labels: { ...named, sluice_migration } }))
  expect(readAlert({ alerts }, none)).toEqual({
    kind: 'firing',
    alerted: [{ ...shop, migrations: ['a', 'b'] }],
  })
  const whole = { labels: { sluice_repository: 'acme/shop' } }
  expect(readAlert({ alerts: [...alerts, whole] }, none)).toMatchObject({ alerted: [{ migrations: null }] })
})

test('what is over asks for nothing', () => {
  expect(readAlert({ alerts: [{ status: 'resolved', labels: named }] }, none)).toEqual({ kind: 'over' })
  expect(readAlert({ ...named, transition: 'Recovered' }, none)).toEqual({ kind: 'over' })
})

test('what names no repository is unreadable, whatever it is', () => {
  for (const sluice_repository of [
    'shop',
    'acme/shop/x',
    '../..',
    'acme/',
    'https://github.com/acme/shop',
    7,
  ])
    expect(readAlert({ alerts: [{ labels: { sluice_repository } }] }, none)).toMatchObject({
      kind: 'unreadable',
    })
  fc.assert(
    fc.property(fc.jsonValue(), (payload) => {
      expect(['unreadable', 'over']).toContain(readAlert(payload, none).kind)
    }),
  )
})
