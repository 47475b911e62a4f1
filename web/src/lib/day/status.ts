// The state of a meeting at a moment, told by the clock.
import type { Clock, Meeting, Slot } from '$lib/api/types'
import { endingAt } from '$lib/time'
import type { LiveDay } from './day.svelte'

export const STATUSES = ['live', 'waiting', 'overrun', 'no-show', 'scheduled', 'done'] as const
export type Status = (typeof STATUSES)[number]

export function statusOf(meeting: Meeting, day: LiveDay, moment: number): Status {
  const slot = day.slot(meeting.slot)
  if (!slot || moment < slot.start_at) return 'scheduled'
  return moment < endOf(meeting, slot) ? 'live' : 'done'
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
  return end === slot.end_at ? slot.clocks : endingAt(slot.clocks, end)
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
