import { expect, test } from 'vitest'
import type { Meeting, Refill } from '$lib/api/types'
import { listedOf, shownOf } from './refill'

const offer = (changes: Partial<Refill>): Refill => ({
  id: 'one',
  slot: 0,
  host: 'h',
  guest: 'g',
  state: 'open',
  offered_at: 0,
  expires_at: 60_000,
  agreed: [],
  declined_by: null,
  meeting_id: null,
  ...changes,
})

function kinds(refill: Refill, now: number, status: 'waiting' | 'live' = 'waiting') {
  const states = [{ from_at: 0, status, seats: [], by_hand: false }]
  const meetings = new Map([['m', { states } as unknown as Meeting]])
  return shownOf({ refills: [refill], meetings }, now, new Set()).map((one) => one.kind)
}

test('an offer is shown until its time is over, and what came of it for a while', () => {
  expect(kinds(offer({}), 59_999)).toEqual(['open'])
  expect(kinds(offer({}), 60_000)).toEqual([])
  expect(kinds(offer({ agreed: ['host'] }), 1)).toEqual(['agreed'])
  expect(kinds(offer({ agreed: ['host'], state: 'expired' }), 100_000)).toEqual(['missed'])
  expect(kinds(offer({ agreed: ['host'], state: 'expired' }), 130_000)).toEqual([])
  expect(kinds(offer({ state: 'declined' }), 1)).toEqual([])
})

test('a meeting both agreed to is shown until it has begun', () => {
  const filled = offer({ state: 'filled', meeting_id: 'm', agreed: ['host'] })
  expect(kinds(filled, 100_000)).toEqual(['filled'])
  expect(kinds(filled, 100_000, 'live')).toEqual([])
})

test('what was put aside is not shown again', () => {
  const day = { refills: [offer({})], meetings: new Map() }
  expect(shownOf(day, 1, new Set(['one']))).toEqual([])
})

test('the organizer sees those that wait first, then the last that do not', () => {
  const ids = ['a', 'b', 'c', 'd'].map((id) => offer({ id, state: id === 'b' ? 'open' : 'filled' }))
  expect(listedOf(ids, 1, 2).map((one) => one.id)).toEqual(['b', 'd', 'c'])
})
