// Who is at which seat of a meeting, in words and counts. Only near its slot that is worth a look.
import type { Meeting, SeatLine, SeatState } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { offsetMinutes, wallTime } from '$lib/time'
import { named, t } from '$lib/text'

/** From so long before its slot until so long after it a meeting shows who came. */
const BEFORE_MS = 15 * 60_000
const AFTER_MS = 5 * 60_000

export const SEATS = ['host', 'guest', 'interpreter'] as const
export type SeatName = (typeof SEATS)[number]

export type SeatAt = { seat: SeatName; line: SeatLine }
export type Counts = { here: number; all: number }

type Span = { start_at: number; end_at: number }

export function isNear(slot: Span | undefined, moment: number): boolean {
  if (!slot) return false
  return slot.start_at - BEFORE_MS <= moment && moment < slot.end_at + AFTER_MS
}

/** The seats there are, in the order they sit everywhere. */
export function seatsOf(meeting: Pick<Meeting, 'attendance'>): SeatAt[] {
  return SEATS.flatMap((seat) => {
    const line = meeting.attendance[seat]
    return line ? [{ seat, line }] : []
  })
}

export const isHere = (state: SeatState) => state === 'at_door' || state === 'inside'

/** How many seats are taken by somebody of those that should be by now. */
export function countHere(meetings: Iterable<Pick<Meeting, 'attendance'>>): Counts {
  const counts = { here: 0, all: 0 }
  for (const meeting of meetings) {
    for (const { line } of seatsOf(meeting)) {
      counts.all++
      if (isHere(line.state)) counts.here++
    }
  }
  return counts
}

/** Whose seat it is, in the reader's language: a company, or an interpreter. */
export function seatTitle(day: LiveDay, meeting: Meeting, seat: SeatName): string {
  if (seat === 'interpreter') {
    return [meeting.interpreter_name, meeting.relay?.name].filter(Boolean).join(', ')
  }
  return named(day.company(meeting[seat])?.short_name).text
}

export const stateWords = (state: SeatState) => t(`room-state-${state.replace('_', '-')}`)

/** "Hanbit: Inside, Vektor: At the door" for those who hear the board. */
export function spokenSeats(day: LiveDay, meeting: Meeting): string {
  return seatsOf(meeting)
    .map(({ seat, line }) => `${seatTitle(day, meeting, seat)}: ${stateWords(line.state)}`)
    .join(', ')
}

/** The seats that the reader waits for: not their own. */
export function othersOf(day: LiveDay, meeting: Meeting): SeatAt[] {
  const own = day.me.role === 'interpreter' ? 'interpreter' : day.me.side
  return seatsOf(meeting).filter(({ seat }) => seat !== own)
}

/** "Vektor is at the door." */
export function sentence(name: string, state: SeatState): string {
  return t(`attendance-${state.replace('_', '-')}`, { name })
}

/** Wall time of a moment on the reader's own clock. */
export function sinceText(day: LiveDay, moment: number): string {
  const clock = day.clocks[0]
  return clock ? wallTime(moment, offsetMinutes(clock)) : ''
}
