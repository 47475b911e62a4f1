import { describe, expect, it } from 'vitest'
import { helps, toneOf } from './coverage'

describe('a field of the coverage table', () => {
  it('says short before anything else', () => {
    expect(toneOf({ needed: 3, capacity: 2, short: 1 })).toBe('short')
  })

  it('tells just enough from enough', () => {
    expect(toneOf({ needed: 2, capacity: 2, short: 0 })).toBe('just')
    expect(toneOf({ needed: 2, capacity: 3, short: 0 })).toBe('enough')
  })

  it('is quiet where nobody is needed', () => {
    expect(toneOf({ needed: 0, capacity: 0, short: 0 })).toBe('none')
    expect(toneOf({ needed: 0, capacity: 5, short: 0 })).toBe('none')
  })
})

describe('one more interpreter', () => {
  it('is named where it helps, the most helpful first', () => {
    const pair = (from: string, one_more: number) => ({
      languages: [from, 'ru'],
      interpreters: 1,
      is_relay: false,
      needed: 9,
      short: one_more,
      relayed: 0,
      one_more,
    })
    const coverage = { pairs: [pair('ko', 1), pair('en', 0), pair('kk', 4)] }

    expect(helps(coverage).map((one) => one.languages[0])).toEqual(['kk', 'ko'])
  })
})
