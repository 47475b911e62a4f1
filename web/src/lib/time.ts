// The only place that writes times. Wall times come from the server and are printed as they are;
// what ticks here is the server's clock, carried on between two ticks by the monotonic one.
import { createSubscriber } from 'svelte/reactivity'
import type { Clock } from '$lib/api/types'
import { language, t } from '$lib/text'

const beat = createSubscriber((update) => {
  const timer = setInterval(update, 1000)
  listeners.add(update)
  return () => {
    clearInterval(timer)
    listeners.delete(update)
  }
})
const listeners = new Set<() => void>()

let anchor: { now: number; speed: number; at: number } | null = null

/** Takes the server's time. */
export function setClock(now: number, speed: number) {
  anchor = { now, speed, at: performance.now() }
  for (const update of listeners) update()
}

/** The server's time at this moment; drawn again every second. */
export function now(): number {
  beat()
  return anchor ? anchor.now + (performance.now() - anchor.at) * anchor.speed : Date.now()
}

/** How fast the server's clock runs; 1 outside the sample. */
export function speed(): number {
  beat()
  return anchor?.speed ?? 1
}

/** "15:00–15:30" */
export function span(clock: Clock): string {
  return clock.start === clock.end ? clock.start : `${clock.start}–${clock.end}`
}

/** "Seoul 15:00, Moscow 09:00, Mon 26 Oct": for labels that are heard rather than seen. */
export function spoken(clocks: Clock[]): string {
  const days = new Set(clocks.map((clock) => clock.date))
  return clocks
    .map((clock) =>
      days.size > 1
        ? `${clock.city} ${clock.day_text} ${clock.start}`
        : `${clock.city} ${clock.start}`,
    )
    .join(', ')
}

/** Whether the clocks show different dates, so that each must say its own. */
export function datesDiffer(clocks: Clock[]): boolean {
  return clocks.some((clock) => clock.date !== clocks[0]?.date)
}

/** "UTC+9", "UTC+5:30" */
export function offset(clock: Clock): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(clock.offset) ?? []
  if (!sign) return clock.offset
  return `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`
}

/** Minutes east of UTC. */
export function offsetMinutes(clock: Clock): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(clock.offset) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

/** Wall time "12:07" of an instant at a fixed distance from UTC. */
export function wallTime(instant: number, minutesEast: number): string {
  return new Date(instant + minutesEast * 60_000).toISOString().slice(11, 16)
}

/** The same clocks with another end, for what lasts longer than its slot. */
export function endingAt(clocks: Clock[], instant: number): Clock[] {
  return clocks.map((clock) => ({ ...clock, end: wallTime(instant, offsetMinutes(clock)) }))
}

/** Minutes east of UTC of a zone at an instant, by this browser's own rules: for drawings, never for a timetable. */
export function zoneMinutes(zone: string, instant: number): number | null {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(instant)
      .find((part) => part.type === 'timeZoneName')
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(parts?.value ?? '') ?? []
    if (!sign) return 0
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  } catch {
    return null
  }
}

/** The zones this browser knows, for a list to choose from. */
export function zones(): string[] {
  return Intl.supportedValuesOf('timeZone')
}

/** "in 12 minutes", "in 3 days", in the reader's language. */
export function until(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' })
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute')
  if (Math.abs(minutes) < 48 * 60) return format.format(Math.round(minutes / 60), 'hour')
  return format.format(Math.round(minutes / (24 * 60)), 'day')
}

/** How old something is: "8 seconds", "3 minutes". */
export function age(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  if (seconds < 60) return t('time-seconds', { count: seconds })
  const minutes = Math.round(seconds / 60)
  if (minutes < 120) return t('time-minutes', { count: minutes })
  return t('time-hours', { count: Math.round(minutes / 60) })
}

/** Date and time of an instant in the reader's own zone, for letters and logs. */
export function stamp(instant: number, zone: string): string {
  return new Intl.DateTimeFormat(language(), {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(instant)
}

/** "Monday, 26 October 2020" of a plain date. */
export function dateText(date: string): string {
  return new Intl.DateTimeFormat(language(), { timeZone: 'UTC', dateStyle: 'full' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

/** "04:32" until something begins. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}

/** The instant of a wall time "12:07" on a clock's date; `null` where it is none. */
export function instantOf(clock: Clock, time: string): number | null {
  const instant = Date.parse(`${clock.date}T${time}:00Z`) - offsetMinutes(clock) * 60_000
  return Number.isNaN(instant) ? null : instant
}
