// The state of a meeting at a moment, told by the clock.
import type { Meeting } from '$lib/api/types'
import type { LiveDay } from './day.svelte'

export const STATUSES = ['live', 'waiting', 'overrun', 'no-show', 'scheduled', 'done'] as const
export type Status = (typeof STATUSES)[number]

export function statusOf(meeting: Meeting, day: LiveDay, moment: number): Status {
  const slot = day.slot(meeting.slot)
  if (!slot || moment < slot.start_at) return 'scheduled'
  return moment < slot.end_at ? 'live' : 'done'
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
