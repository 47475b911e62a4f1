import { describe, expect, it } from 'vitest'
import type { Meeting, SeatState } from '$lib/api/types'
import { countHere, isNear, seatsOf } from './presence'

const line = (state: SeatState) => ({ state, since_at: null, people: [] })
const meeting = (...states: SeatState[]): Pick<Meeting, 'attendance'> => ({
  attendance: {
    host: line(states[0]!),
    guest: line(states[1]!),
    interpreter: states[2] ? line(states[2]) : null,
  },
})
const minute = 60_000

describe('who is at which seat', () => {
  it('leaves a seat out that a meeting does not have', () => {
    const seats = (one: Pick<Meeting, 'attendance'>) => seatsOf(one).map(({ seat }) => seat)

    expect(seats(meeting('inside', 'left'))).toEqual(['host', 'guest'])
    expect(seats(meeting('inside', 'left', 'not_here'))).toEqual(['host', 'guest', 'interpreter'])
  })

  it('counts those at the door and inside as here, and nobody who left', () => {
    const meetings = [meeting('inside', 'at_door', 'left'), meeting('not_here', 'inside')]

    expect(countHere(meetings)).toEqual({ here: 3, all: 5 })
    expect(countHere([])).toEqual({ here: 0, all: 0 })
  })

  it('is shown from a quarter of an hour before a slot until shortly after it', () => {
    const slot = { start_at: 60 * minute, end_at: 90 * minute }
    const near = [44, 45, 60, 94, 95].map((at) => isNear(slot, at * minute))

    expect(near).toEqual([false, true, true, true, false])
    expect(isNear(undefined, 0)).toBe(false)
  })
})
