// The state of a meeting at a moment: the server tells what it is and what the clock will make of it.
import type { Clock, Meeting, MeetingState, Slot } from '$lib/api/types'
import { endingAt } from '$lib/time'
import type { LiveDay } from './day.svelte'

export const STATUSES = ['live', 'waiting', 'overrun', 'no-show', 'scheduled', 'done'] as const
export type Status = (typeof STATUSES)[number]

const WORDS: Record<MeetingState['status'], Status> = {
  scheduled: 'scheduled',
  waiting: 'waiting',
  live: 'live',
  over_time: 'overrun',
  done: 'done',
  no_show: 'no-show',
}

/** The last of the states told ahead that has begun; the first one has always. */
export function stateAt(states: MeetingState[], moment: number): MeetingState | undefined {
  return states.findLast((one) => one.from_at <= moment) ?? states[0]
}

export function statusOf(meeting: Pick<Meeting, 'states'>, moment: number): Status {
  const state = stateAt(meeting.states, moment)
  return state ? WORDS[state.status] : 'scheduled'
}

/** An interpreted meeting may last longer than its slot. */
export const endOf = (meeting: Meeting, slot: Slot) => meeting.end_at ?? slot.end_at

/** From its start to its own end. */
export function spanOf(meeting: Meeting, day: LiveDay) {
  const slot = day.slot(meeting.slot)
  return slot && { start_at: slot.start_at, end_at: endOf(meeting, slot) }
}

/** When a meeting is, on the reader's clocks, to its own end. */
export function clocksOf(meeting: Meeting, day: LiveDay): Clock[] {
  const slot = day.slot(meeting.slot)
  if (!slot) return []
  const end = endOf(meeting, slot)
  // One that gave way to another has no time of its own any more.
  const isWhole = end === slot.end_at || end <= slot.start_at
  return isWhole ? slot.clocks : endingAt(slot.clocks, end)
}

/** The slot that runs now, else the next one, else none. */
export function slotAt(
  day: LiveDay,
  moment: number,
): { current: number | null; next: number | null } {
  const current = day.slots.find((slot) => slot.start_at <= moment && moment < slot.end_at)
  const next = day.slots.find((slot) => slot.start_at > moment)
  return { current: current?.slot ?? null, next: next?.slot ?? null }
}
