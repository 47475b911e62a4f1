// What the organizer does to the draft; each answer is followed by a fresh look at it.
import { patch, post, remove } from '$lib/api/client'
import type { DraftedMeeting, Move } from '$lib/api/types'

const home = (day: string) => `/api/days/${day}/draft`

export const pin = (day: string, meetings: string[], pinned: boolean) =>
  post(`${home(day)}/pins`, { meetings, pinned })

export const moveTo = (day: string, meeting: string, place: Move) =>
  patch(`${home(day)}/meetings/${meeting}`, place)

export const drop = (day: string, meeting: string) => remove(`${home(day)}/meetings/${meeting}`)

export const discard = (day: string) => post(`${home(day)}/discard`)

/** Where a meeting lay, so that it can be put back. */
export const placeOf = ({ slot, room_id, interpreter_id }: DraftedMeeting): Move => ({
  slot,
  ...(room_id ? { room_id } : {}),
  ...(interpreter_id ? { interpreter_id } : {}),
})

export type Counts = Record<DraftedMeeting['state'], number> & { pinned: number; pinnable: number }

export function countsOf(meetings: DraftedMeeting[]): Counts {
  const counts: Counts = { standing: 0, new: 0, moved: 0, dropped: 0, pinned: 0, pinnable: 0 }
  for (const { state, pinned } of meetings) {
    counts[state]++
    if (state === 'new' || state === 'moved') {
      counts.pinnable++
      if (pinned) counts.pinned++
    }
  }
  return counts
}
