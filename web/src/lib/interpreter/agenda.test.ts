import { describe, expect, it } from 'vitest'
import type { Agenda, AgendaMeeting, AgendaRest, Meeting } from '$lib/api/types'
import { canBeLeft, linesOf, nextOf, shareOf, swapsInOrder, unanswered } from './agenda'

const HALF_HOUR = 30 * 60_000

const meeting = (slot: number, more: Partial<AgendaMeeting> = {}): AgendaMeeting => ({
  meeting: { id: `m${slot}`, slot, end_at: (slot + 1) * HALF_HOUR } as Meeting,
  start_at: slot * HALF_HOUR,
  clocks: [],
  needs_answer: false,
  may: [],
  swap_with: [],
  brief_path: '',
  ...more,
})
const rest = (start_at: number, why: AgendaRest['why'] = 'rest'): AgendaRest => ({
  start_at,
  end_at: start_at + HALF_HOUR,
  clocks: [],
  why,
})
const agenda = (more: Partial<Agenda>): Agenda => ({
  revision: 1,
  interpreter: { id: 'i', name: '이하나', zone: 'Asia/Seoul' },
  now: 0,
  meetings: [],
  rests: [],
  swaps: [],
  offers_open: 0,
  minutes: { planned: 0, max: 420 },
  ...more,
})

describe('the agenda', () => {
  it('runs in the order of the day, rests between the meetings', () => {
    const lines = linesOf(agenda({ meetings: [meeting(3), meeting(0)], rests: [rest(HALF_HOUR)] }))

    expect(lines.map((line) => line.kind)).toEqual(['meeting', 'rest', 'meeting'])
  })

  it('names the meeting that runs, then the one that comes, then none', () => {
    const day = agenda({ meetings: [meeting(2), meeting(0)] })

    expect(nextOf(day, 0)?.meeting.id).toBe('m0')
    expect(nextOf(day, HALF_HOUR)?.meeting.id).toBe('m2')
    expect(nextOf(day, 3 * HALF_HOUR)).toBeUndefined()
  })

  it('keeps a longer meeting running past its slot', () => {
    const longer = meeting(0)
    longer.meeting.end_at = HALF_HOUR + 10 * 60_000

    expect(nextOf(agenda({ meetings: [longer, meeting(2)] }), HALF_HOUR)).toBe(longer)
  })

  it('lists what waits for an answer', () => {
    const asked = meeting(1, { needs_answer: true })

    expect(unanswered(agenda({ meetings: [meeting(0), asked] }))).toEqual([asked])
  })

  it('lets one say that one cannot come: by an answer, later by a call, no more once it began', () => {
    const asked = meeting(1, { needs_answer: true, may: ['accept', 'decline'] })
    const held = meeting(1, { may: ['decline'] })
    const soon = meeting(1)

    expect([asked, held, soon].map((one) => canBeLeft(one, 0))).toEqual([false, true, true])
    expect(canBeLeft(soon, HALF_HOUR)).toBe(false)
  })

  it('puts the swaps that wait for the reader first', () => {
    const swap = (id: string, mine: boolean, expires_at: number) => ({
      id,
      mine,
      other_name: '',
      gives: '',
      expires_at,
      clocks: [],
    })
    const swaps = [swap('own', true, 1), swap('later', false, 3), swap('soon', false, 2)]

    expect(swapsInOrder(agenda({ swaps })).map(({ id }) => id)).toEqual(['soon', 'later', 'own'])
  })
})

describe('the share of a day', () => {
  it('never runs past full, and is none without a limit', () => {
    expect(shareOf({ planned: 210, max: 420 })).toBe(0.5)
    expect(shareOf({ planned: 500, max: 420 })).toBe(1)
    expect(shareOf({ planned: 30, max: 0 })).toBe(0)
  })
})
