import { describe, expect, it } from 'vitest'
import { drawn } from './qr'

describe('a drawn code', () => {
  it('has a white margin all around and three corners to be found by', () => {
    const { side, path } = drawn('https://sangdam.example/checkin/day/table/t4')

    expect(side).toBeGreaterThan(30)
    // Each corner begins with a bar of seven squares.
    expect(path.match(/M4 4h7v1h-7z/)).not.toBeNull()
    expect(path).toContain(`M${side - 11} 4h7v1h-7z`)
    expect(path).toContain(`M4 ${side - 11}h7v1h-7z`)
    expect(path).not.toMatch(/M[0-3] /)
  })
})
