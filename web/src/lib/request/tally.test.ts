import { describe, expect, it } from 'vitest'
import type { Company, RequestRow } from '$lib/api/types'
import { addressOf, countsByState, everything, filtered, filterOf, tallies } from './tally'

const row = (id: string, from: string, to: string, changes: Partial<RequestRow> = {}) =>
  ({
    id,
    from,
    to,
    rank: 'want',
    state: 'asked',
    mutual: false,
    asked_at: 0,
    ...changes,
  }) as RequestRow
const companies = ['a', 'b', 'c', 'd'].map((id) => ({ id }) as Company)

const rows = [
  row('1', 'a', 'c', { rank: 'must', mutual: true, asked_at: 5 }),
  row('2', 'c', 'a', { mutual: true, asked_at: 9 }),
  row('3', 'a', 'd', { state: 'accepted', mutual: true, rank: 'if_possible' }),
  row('4', 'b', 'c', { state: 'proposed' }),
  row('5', 'b', 'd', { rank: 'never' }),
  row('6', 'd', 'b', { state: 'withdrawn' }),
]

describe('figures by company', () => {
  const of = (id: string) => tallies(companies, rows).find((line) => line.company.id === id)!

  it('count wishes by rank, answers due, agreements and pairs that both wish', () => {
    expect(of('a')).toMatchObject({
      sent: { must: 1, want: 0, if_possible: 1 },
      asked: 2,
      received: 1,
      waiting: 1,
      agreed: 1,
      mutual: 2,
    })
    expect(of('c')).toMatchObject({ asked: 1, received: 2, waiting: 1, agreed: 0, mutual: 1 })
  })
  it('give the word back to who asked once another slot is named', () => {
    expect(of('b').waiting).toBe(1)
  })
  it('take neither a wish not to meet nor one taken back for a request', () => {
    expect(of('b').asked).toBe(1)
    expect(of('d')).toMatchObject({ asked: 0, received: 1 })
  })
})

describe('the organizer’s filter', () => {
  it('lets through by state, rank, both wishing, and either side', () => {
    const ids = (changes: object) =>
      filtered(rows, { ...everything, ...changes }).map((one) => one.id)

    expect(ids({})).toEqual(['2', '1', '3', '4', '5', '6'])
    expect(ids({ state: 'proposed' })).toEqual(['4'])
    expect(ids({ rank: 'must' })).toEqual(['1'])
    expect(ids({ mutual: true, company: 'c' })).toEqual(['2', '1'])
    expect(ids({ company: 'd', rank: 'want' })).toEqual(['6'])
  })
  it('counts states among what the rest lets through', () => {
    expect(countsByState(rows, { ...everything, state: 'asked', company: 'a' })).toEqual({
      asked: 2,
      accepted: 1,
    })
  })
  it('stands in the address, and nothing unknown comes from there', () => {
    const filter = { state: 'declined', rank: 'if_possible', mutual: true, company: 'x' } as const

    expect(filterOf(new URLSearchParams(addressOf(filter)))).toEqual(filter)
    expect(addressOf(everything)).toBe('')
    expect(filterOf(new URLSearchParams('state=odd&rank=none'))).toEqual(everything)
  })
})
