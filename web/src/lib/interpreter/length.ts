// An interpreted meeting may last longer than its slot; then its end is said.
import type { Meeting } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { clocksOf, endOf } from '$lib/day/status'
import { t } from '$lib/text'

/** "until 15:45" on the reader's clock; empty where the slot says it all. */
export function untilText(day: LiveDay, meeting: Meeting): string {
  const slot = day.slot(meeting.slot)
  if (!slot || endOf(meeting, slot) === slot.end_at) return ''
  return t('meetings-until', { time: clocksOf(meeting, day)[0]?.end ?? '' })
}
