import { describe, expect, it } from 'vitest'
import type { Act } from '$lib/api/types'
import { freshOf } from './fresh'

const act = (revision: number, other: Partial<Act> = {}): Act => ({
  revision,
  at: 0,
  until_at: 600_000,
  by: 'Kim',
  is_mine: true,
  deed: 'canceled',
  state: 'open',
  meetings: 1,
  ...other,
})

describe('an act that is offered back', () => {
  it('is the latest of my own since I last looked', () => {
    expect(freshOf([act(9), act(8), act(5)], 7)?.revision).toBe(9)
    expect(freshOf([act(9, { is_mine: false }), act(8), act(5)], 7)?.revision).toBe(8)
    expect(freshOf([act(5)], 7)).toBeUndefined()
  })

  it('can still be undone, and is no undoing itself', () => {
    expect(freshOf([act(9, { state: 'overtaken' })], 7)).toBeUndefined()
    expect(freshOf([act(9, { deed: 'undone' })], 7)).toBeUndefined()
  })
})
