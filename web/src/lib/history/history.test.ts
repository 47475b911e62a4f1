import { describe, expect, it, vi } from 'vitest'
import { get } from '$lib/api/client'
import type { HistoryStep, Slot } from '$lib/api/types'
import { before, placeAt, spanOf, wholeHistory } from './history'

vi.mock('$lib/api/client', async (original) => ({ ...(await original<object>()), get: vi.fn() }))

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

describe('the whole history', () => {
  /** A day of so many steps, told by the page; its last one closed it. */
  function told(count: number) {
    vi.mocked(get).mockReset()
    vi.mocked(get).mockImplementation(((path: string) => {
      const search = new URL(path, 'http://day').searchParams
      const after = Number(search.get('after'))
      const last = Math.min(after + Number(search.get('limit')), count)
      const steps = Array.from({ length: last - after }, (_, at) => ({ revision: after + at + 1 }))
      const [next, closings] = last < count ? [last, []] : [null, [{ revision: count }]]
      return Promise.resolve({ revision: count, is_whole: true, steps, next, closings })
    }) as typeof get)
  }

  it('is read page by page, in order and each step once', async () => {
    told(2500)
    const shares: number[] = []

    const history = await wholeHistory('day', (share) => shares.push(share))

    expect(history.steps.map((step) => step.revision)).toEqual(
      Array.from({ length: 2500 }, (_, at) => at + 1),
    )
    expect(history.closings.map((one) => one.revision)).toEqual([2500])
    expect(shares).toEqual([0.4, 0.8])
  })

  it('of a small day is one page and no progress', async () => {
    told(7)
    const shares: number[] = []

    const history = await wholeHistory('day', (share) => shares.push(share))

    expect(history.steps.length).toBe(7)
    expect([shares, vi.mocked(get).mock.calls.length]).toEqual([[], 1])
  })
})
