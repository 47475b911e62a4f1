import { describe, expect, it } from 'vitest'
import type { Meeting, MeetingState, Seat, Trouble } from '$lib/api/types'
import { attention, isUrgent, type Looked } from './attention'

const MINUTE = 60_000
const START = 600 * MINUTE

const state = (
  from: number,
  status: MeetingState['status'],
  seats: Seat[] = [],
  by_hand = false,
): MeetingState => ({ from_at: START + from * MINUTE, status, seats, by_hand })

function meeting(id: string, states: MeetingState[], more: Partial<Meeting> = {}): Meeting {
  const scheduled: MeetingState = { from_at: 0, status: 'scheduled', seats: [], by_hand: false }
  const end_at = START + 30 * MINUTE
  return { id, slot: 0, states: [scheduled, ...states], late: [], end_at, ...more } as Meeting
}

/** So many minutes after the first slot has begun; a slot is half an hour. */
function at(minutes: number, ...meetings: Meeting[]): Looked {
  return {
    meetings: new Map(meetings.map((one) => [one.id, one])),
    now: START + minutes * MINUTE,
    slot: (slot) => (slot < 0 ? undefined : { start_at: START + slot * 30 * MINUTE }),
  }
}

const trouble = (code: string, meeting_id: string | null, slot: number | null = null): Trouble =>
  ({ code, meeting_id, slot, facts: {} }) as Trouble

const codes = (looked: Looked, troubles: Trouble[] = []) =>
  attention(looked, troubles).map((one) => `${one.code} ${one.meeting?.id ?? ''}`.trim())

describe('what needs attention', () => {
  it('is a meeting that has waited for three minutes, and not before', () => {
    const one = meeting('a', [state(0, 'waiting', ['guest'])])

    expect(codes(at(2.9, one))).toEqual([])
    expect(codes(at(3, one))).toEqual(['waiting a'])
    expect(attention(at(3, one), [])[0]?.seats).toEqual(['guest'])
  })

  it('leaves out whoever said to come later, until then', () => {
    const late = [{ seat: 'guest' as const, minutes: 15 }] as Meeting['late']
    const one = meeting('a', [state(0, 'waiting', ['guest'])], { late })

    expect(codes(at(14, one))).toEqual([])
    expect(codes(at(15, one))).toEqual(['waiting a'])
  })

  it('comes worst first: over time, waiting, no-show, and of equals who waits longest', () => {
    const over = meeting('over', [state(0, 'live'), state(8, 'over_time')])
    const absent = meeting('absent', [
      state(0, 'waiting', ['host']),
      state(10, 'no_show', ['host']),
    ])
    const longer = meeting('longer', [state(0, 'waiting', ['guest'])])
    const shorter = meeting('shorter', [state(5, 'waiting', ['guest'])])
    const troubles = [trouble('letter_dead', null), trouble('no_interpreter', 'longer')]

    expect(codes(at(12, shorter, absent, longer, over), troubles)).toEqual([
      'overrun over',
      'waiting longer',
      'waiting shorter',
      'no_show absent',
      'no_interpreter longer',
      'letter_dead',
    ])
  })

  it('puts troubles of the plan by the time of day, and those about to begin before others', () => {
    const early = meeting('early', [])
    const late = meeting('late', [], { slot: 8, end_at: START + 270 * MINUTE })
    const troubles = [
      trouble('no_interpreter', 'late', 8),
      trouble('over_limit', null),
      trouble('letter_dead', null),
      trouble('no_interpreter', 'early', 0),
    ]

    expect(codes(at(-10, late, early), troubles)).toEqual([
      'no_interpreter early',
      'letter_dead',
      'no_interpreter late',
      'over_limit',
    ])
  })

  it('keeps an undecided no-show at the end of the list, and drops what is decided or over', () => {
    const no_show = state(10, 'no_show', ['guest'])
    const open = meeting('open', [no_show])
    const said = meeting('said', [no_show, state(20, 'no_show', ['guest'], true)])
    const done = meeting('done', [state(30, 'done')])
    const troubles = [
      trouble('no_interpreter', 'done', 0),
      trouble('interpreter_late', 'said', 0),
      trouble('over_limit', null),
    ]

    const rows = attention(at(40, open, said, done), troubles)

    expect(rows.map((one) => one.code)).toEqual(['over_limit', 'no_show'])
    expect(rows.map(isUrgent)).toEqual([false, false])
    expect(rows[1]?.acts[0]).toBe('judge')
  })

  it('is urgent when it cannot wait', () => {
    const one = meeting('a', [state(0, 'waiting', ['interpreter'])])
    const rows = attention(at(4, one), [trouble('letter_dead', null)])

    expect(rows.map((row) => [row.code, isUrgent(row), row.acts[0]])).toEqual([
      ['waiting', true, 'swap'],
      ['letter_dead', false, undefined],
    ])
  })
})
