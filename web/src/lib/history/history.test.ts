import { describe, expect, it } from 'vitest'
import type { HistoryStep, Slot } from '$lib/api/types'
import { before, placeAt, spanOf } from './history'

const steps = [10, 20, 20, 30].map((at, place): HistoryStep => ({
  revision: place + 1,
  at,
  kind: 'booked',
  by: '',
}))

describe('the steps of a day', () => {
  it('are those that had happened at a moment', () => {
    expect([9, 10, 19, 20, 29, 30, 99].map((moment) => placeAt(steps, moment))).toEqual([
      -1, 0, 0, 2, 2, 3, 3,
    ])
    expect(placeAt([], 5)).toBe(-1)
  })

  it('come the newest first, and only so many', () => {
    expect(before(steps, 2, 2).map((step) => step.revision)).toEqual([3, 2])
    expect(before(steps, 0, 5).map((step) => step.revision)).toEqual([1])
    expect(before(steps, -1, 5)).toEqual([])
  })
})

describe('the time of a day', () => {
  it('begins before its first slot and ends after its last', () => {
    const slot = (start_at: number, end_at: number) => ({ slot: 0, start_at, end_at, clocks: [] })
    const slots: Slot[] = [slot(3_600_000, 5_400_000), slot(5_400_000, 7_200_000)]
    expect(spanOf(slots)).toEqual([2_400_000, 7_800_000])
  })
})
