import { describe, expect, it } from 'vitest'
import { minutesLonger } from './length'

describe('one tap', () => {
  it('makes a meeting longer by one step, or by as many as bring its end ahead', () => {
    const one = { end_at: 0 }
    const longer = (minutes: number) => minutesLonger(one, 5, minutes * 60_000)

    expect([-20, 0, 4.9, 5, 7].map(longer)).toEqual([5, 5, 5, 10, 10])
  })
})
