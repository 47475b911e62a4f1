// What a day's reminder settings mean for one real person of it.
import type { Audience, Clock, LetterSettings, Reminders } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'

export type Example = { name: string; city: string; first: Clock }

/** Somebody with a meeting, on a clock we can read; the guest side first, for it is the farther one. */
export function exampleOf(day: LiveDay, role: Audience): Example | null {
  const meetings = [...day.meetings.values()].sort((a, b) => a.slot - b.slot)
  for (const meeting of meetings) {
    const people =
      role === 'interpreter'
        ? day.interpreters.filter((one) => one.id === meeting.interpreter_id)
        : [meeting.guest, meeting.host].flatMap((id) => day.company(id)?.delegates ?? [])
    for (const { name, zone } of people) {
      const clock = day.slot(meeting.slot)?.clocks.find((one) => one.zone === zone)
      if (clock) return { name, city: clock.city, first: clock }
    }
  }
  return null
}

/** The date before, "2020-10-25". */
export function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}

/** "14:45" for 15 minutes before 15:00. */
export function minutesBefore(time: string, minutes: number): string {
  const [hours, rest] = time.split(':').map(Number)
  const total = ((hours ?? 0) * 60 + (rest ?? 0) - minutes + 1440) % 1440
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`
}

/** Whether a time of day lies in the quiet hours. */
export function isQuiet(time: string, quiet: LetterSettings['quiet']): boolean {
  if (!quiet) return false
  const { from, to } = quiet
  return from <= to ? time >= from && time < to : time >= from || time < to
}

export function isOff(reminders: Reminders): boolean {
  return reminders.day_before === null && reminders.minutes_before === null
}
