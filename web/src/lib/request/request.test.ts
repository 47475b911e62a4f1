import { describe, expect, it } from 'vitest'
import type { RequestRow } from '$lib/api/types'
import { grouped, groupOf, isMyTurn, mayWaitForPlan, standing, suggested } from './request'

const row = (changes: Partial<RequestRow> = {}): RequestRow => ({
  id: 'r1',
  from: 'a',
  to: 'b',
  rank: 'want',
  note: '',
  slot: null,
  state: 'asked',
  reason: '',
  asked_at: 1_000,
  expires_at: 9_000,
  meeting: null,
  mutual: false,
  mine: 'received',
  may: ['accept', 'propose', 'decline'],
  free_slots: [],
  because: null,
  ...changes,
})
const mine = (changes: Partial<RequestRow> = {}) =>
  row({ mine: 'sent', may: ['withdraw', 'change_rank'], ...changes })

describe('the slot to offer first', () => {
  it('is the one that was asked for', () => {
    expect(suggested([1, 3, 5], 5, [2])).toBe(5)
  })
  it('is beside a meeting of the reader when none was asked for, or it went', () => {
    expect(suggested([0, 4, 5], null, [3])).toBe(4)
    expect(suggested([0, 4, 5], 2, [6])).toBe(5)
  })
  it('is the earliest on an empty day, whatever the order', () => {
    expect(suggested([5, 2, 4], null, [])).toBe(2)
  })
  it('is none where nothing is free', () => {
    expect(suggested([], 1, [0])).toBeNull()
  })
  it('can be slot 0', () => {
    expect(suggested([0, 1], 0, [])).toBe(0)
  })
})

describe('groups', () => {
  it('put what the reader can answer first, and what is private last', () => {
    const rows = [
      mine({ id: 'never', rank: 'never' }),
      mine({ id: 'over', state: 'declined', may: [] }),
      mine({ id: 'waits' }),
      row({ id: 'turn' }),
      mine({ id: 'agreed', state: 'accepted', may: [] }),
    ]

    const order = grouped(rows).map(({ group, requests }) => [group, requests[0]!.id])

    expect(order).toEqual([
      ['turn', 'turn'],
      ['waiting', 'waits'],
      ['agreed', 'agreed'],
      ['over', 'over'],
      ['private', 'never'],
    ])
  })
  it('read a turn by what runs out first, and what waits by how much it is wished', () => {
    const turns = [row({ id: 'late', expires_at: 9 }), row({ id: 'soon', expires_at: 3 })]
    const waits = [mine({ id: 'want' }), mine({ id: 'must', rank: 'must' })]

    expect(grouped(turns)[0]!.requests.map(({ id }) => id)).toEqual(['soon', 'late'])
    expect(grouped(waits)[0]!.requests.map(({ id }) => id)).toEqual(['must', 'want'])
  })
  it('keep a wish taken back out of what is private', () => {
    expect(groupOf(mine({ rank: 'never', state: 'withdrawn', may: [] }))).toBe('over')
  })
  it('give the turn to nobody who only looks', () => {
    expect(isMyTurn(row({ mine: null }))).toBe(false)
  })
})

describe('what stands between two companies', () => {
  it.each([
    ['nothing', undefined, undefined, null],
    ['their request', undefined, row(), 'received'],
    ['ours', mine(), undefined, 'asked'],
    [
      'ours, answered with another slot',
      mine({ state: 'proposed', may: ['accept'] }),
      undefined,
      'proposed',
    ],
    ['theirs before ours', mine({ mutual: true }), row({ mutual: true }), 'received'],
    ['both, and we wait', mine({ mutual: true }), row({ mutual: true, may: [] }), 'mutual'],
    ['theirs, with our slot', undefined, row({ state: 'proposed', may: [] }), 'asked'],
    ['an agreement', undefined, row({ state: 'accepted', may: [] }), 'agreed'],
    ['a no', mine({ state: 'declined', may: [] }), undefined, 'declined'],
    ['no answer', mine({ state: 'expired', may: [] }), undefined, 'expired'],
    ['not for us', mine({ rank: 'never' }), undefined, 'never'],
    ['a wish taken back', mine({ state: 'withdrawn', may: [] }), undefined, null],
    ['our no to them', undefined, row({ state: 'declined', may: [] }), null],
  ] as const)('%s', (_, sent, received, wanted) => {
    expect(standing(sent, received)).toBe(wanted)
  })
})

describe('leaving the time to the timetable', () => {
  const head = (phase: string, planned: boolean) =>
    ({ phase, filling: { open_booking: true, requests: true, planned } }) as Parameters<
      typeof mayWaitForPlan
    >[0]

  it('is possible while a planned day is not released', () => {
    expect(mayWaitForPlan(head('requests', true))).toBe(true)
    expect(mayWaitForPlan(head('planning', true))).toBe(true)
    expect(mayWaitForPlan(head('released', true))).toBe(false)
    expect(mayWaitForPlan(head('requests', false))).toBe(false)
  })
})
