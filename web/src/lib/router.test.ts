import { describe, expect, it } from 'vitest'
import { read } from './router'

describe('addresses', () => {
  it('gives the parts of a path', () => {
    expect(read('/days/:day/board', '/days/abc/board')).toEqual({ day: 'abc' })
    expect(read('/days/:day/board', '/days/abc/board/')).toEqual({ day: 'abc' })
  })

  it('knows what does not belong', () => {
    expect(read('/days/:day/board', '/days/abc')).toBeNull()
    expect(read('/days/:day', '/programmes/abc')).toBeNull()
    expect(read('/', '/days')).toBeNull()
  })
})
