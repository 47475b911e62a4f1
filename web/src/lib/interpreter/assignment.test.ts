import { describe, expect, it } from 'vitest'
import type { Candidate, Meeting } from '$lib/api/types'
import {
  inOrder,
  interpretersOf,
  isPossible,
  mayNeedSecond,
  needsReason,
  standingOf,
} from './assignment'

const candidate = (interpreter_id: string, more: Partial<Candidate> = {}): Candidate => ({
  interpreter_id,
  name: interpreter_id,
  fits: true,
  load_min: 0,
  serves: false,
  reserve: false,
  languages: ['ko', 'ru'],
  is_held: false,
  ...more,
})
const meeting = (more: Partial<Meeting>) => ({ interpreter_needed: true, ...more }) as Meeting

describe('the third seat', () => {
  it('is told by the server, and by who sits there where it says nothing', () => {
    expect(standingOf(meeting({ assignment: 'offered', interpreter_id: 'a' }))).toBe('offered')
    expect(standingOf(meeting({ interpreter_id: 'a' }))).toBe('confirmed')
    expect(standingOf(meeting({}))).toBe('missing')
    expect(standingOf(meeting({ interpreter_needed: false }))).toBe('not_needed')
  })

  it('has two people with a relay', () => {
    const relay = { interpreter_id: 'b', name: 'B', via: 'en' }

    expect(interpretersOf(meeting({ interpreter_id: 'a', relay }))).toEqual(['a', 'b'])
    expect(interpretersOf(meeting({ interpreter_id: null }))).toEqual([])
  })
})

describe('candidates', () => {
  const held = candidate('held', { is_held: true, fits: false, code: 'rest' })
  const fits = candidate('fits')
  const tired = candidate('tired', { fits: false, code: 'rest' })
  const busy = candidate('busy', { fits: false, code: 'busy' })

  it('come in the order one would ask them', () => {
    expect(inOrder([busy, tired, fits, held])).toEqual([held, fits, tired, busy])
  })

  it('against a rule need a reason, except whoever has the seat already', () => {
    expect([held, fits, tired, undefined].map((one) => needsReason(one))).toEqual([
      false,
      false,
      true,
      false,
    ])
  })

  it('with half of the languages need no reason in a relay', () => {
    const half = candidate('half', { fits: false, code: 'unqualified' })

    expect([false, true].map((relay) => needsReason(half, relay))).toEqual([true, false])
    expect([half, tired, fits, undefined].map(mayNeedSecond)).toEqual([true, false, false, false])
  })

  it('are never in two places at once', () => {
    expect([held, fits, tired, busy].map(isPossible)).toEqual([true, true, true, false])
  })
})
