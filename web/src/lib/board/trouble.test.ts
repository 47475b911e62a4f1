import { describe, expect, it } from 'vitest'
import type { Trouble } from '$lib/api/types'
import { worstFirst } from './trouble'

const trouble = (code: string, slot: number | null = null): Trouble => ({ code, slot, facts: {} })

describe('what needs attention', () => {
  it('comes worst first, and of equals by the time of day', () => {
    const late = trouble('no_interpreter', 4)
    const early = trouble('no_interpreter', 0)
    const over = trouble('overrun', 5)
    const mail = [trouble('letter_dead'), trouble('letter_dead')]

    expect([late, ...mail, early, over].sort(worstFirst)).toEqual([over, ...mail, early, late])
  })
})
