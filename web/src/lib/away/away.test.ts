import { describe, expect, it } from 'vitest'
import { isAwayAt } from './away'

const away = { kind: 'company', id: 'c1', from_at: 100, reason: 'Ill' }

describe('somebody who left', () => {
  it('is not there until they are expected back', () => {
    const back = { ...away, until_at: 200 }
    expect([99, 100, 199, 200].map((now) => isAwayAt(back, now))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('is not there for the rest of the day where nobody is expected back', () => {
    expect(isAwayAt({ ...away, until_at: null }, 1_000_000)).toBe(true)
  })
})
