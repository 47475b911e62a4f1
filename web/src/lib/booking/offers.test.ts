import { describe, expect, it } from 'vitest'
import type { Offer } from '$lib/api/types'
import { lacksInterpreter, whyNoneFree } from './offers'

const offer = (state: Offer['state'], code: string | null = null): Offer => ({
  slot: 0,
  state,
  code,
  interpreter: 'not_needed',
})
const resting = offer('closed', 'interpreter_rest')

describe('why none of the slots is free', () => {
  it('is not asked while something can be chosen, or is chosen', () => {
    expect(whyNoneFree([offer('taken'), offer('free')])).toBeNull()
    expect(whyNoneFree([resting, offer('mine')])).toBeNull()
  })

  it('is the interpreter where only that seat lacks', () => {
    expect(lacksInterpreter(resting)).toBe(true)
    expect(whyNoneFree([offer('taken'), resting, offer('busy')])).toBe('interpreter')
  })

  it('is the counterpart only where the reader has time', () => {
    expect(whyNoneFree([offer('taken'), offer('taken')])).toBe('company')
    expect(whyNoneFree([offer('taken'), offer('busy')])).toBe('common')
  })

  it('is said by the slots where booking is closed', () => {
    expect(whyNoneFree([offer('closed', 'booking_closed')])).toBeNull()
    expect(whyNoneFree([])).toBeNull()
  })
})
