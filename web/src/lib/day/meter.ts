// Where office hours and slots lie beside each other, for the drawing of the feasibility meter.
// Only the drawing is made here; every number beside it comes from the server.
import type { FeasibilityQuestion, OfficeHours } from '$lib/api/types'
import { zoneMinutes } from '$lib/time'

export type Stretch = { from: number; to: number }
export type Drawing = {
  /** All in UTC milliseconds. */
  axis: Stretch
  host: Stretch
  guest: Stretch
  shared: Stretch | null
  slots: (Stretch & { inside: boolean })[]
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** More than a day of five-minute slots is a slip of the pen, not a timetable. */
const SLOTS_DRAWN_MAX = 96

export function draw(question: FeasibilityQuestion): Drawing | null {
  const { date, office, grid } = question
  const host = officeStretch(date, office.host, question.host_zone)
  const sameDate = officeStretch(date, office.guest, question.guest_zone)
  const start = instantOf(date, grid.start, question.zone)
  if (!host || !sameDate || start === null) return null
  const guest = nearestDay(sameDate, host)
  const shared = overlap(host, guest)
  const slots = slotStretches(question, start).map((slot) => ({
    ...slot,
    inside: shared !== null && shared.from <= slot.from && slot.to <= shared.to,
  }))
  const all = [host, guest, ...slots]
  return {
    axis: {
      from: floorHour(Math.min(...all.map((one) => one.from))) - HOUR,
      to: floorHour(Math.max(...all.map((one) => one.to)) + HOUR - 1) + HOUR,
    },
    host,
    guest,
    shared,
    slots,
  }
}

/** The instant of a wall time in a zone, by this browser's rules. */
export function instantOf(date: string, time: string, zone: string): number | null {
  const wall = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(wall)) return null
  const guess = zoneMinutes(zone, wall)
  if (guess === null) return null
  const exact = zoneMinutes(zone, wall - guess * 60_000) ?? guess
  return wall - exact * 60_000
}

/** Full hours of the axis with their wall time in a zone, every so many hours. */
export function ticks(axis: Stretch, zone: string, every = 3): { at: number; label: string }[] {
  const east = zoneMinutes(zone, axis.from) ?? 0
  const found = []
  for (let at = axis.from; at <= axis.to; at += HOUR) {
    const local = new Date(at + east * 60_000)
    if (local.getUTCHours() % every === 0 && local.getUTCMinutes() === 0) {
      found.push({ at, label: String(local.getUTCHours()).padStart(2, '0') })
    }
  }
  return found
}

function officeStretch(date: string, hours: OfficeHours, zone: string): Stretch | null {
  const from = instantOf(date, hours.from, zone)
  const to = instantOf(date, hours.to, zone)
  if (from === null || to === null) return null
  return { from, to: to > from ? to : to + DAY }
}

/** The other side's office day that shares most with ours: it may carry another date. */
function nearestDay(stretch: Stretch, with_: Stretch): Stretch {
  const shifted = [0, -DAY, DAY].map((by) => ({ from: stretch.from + by, to: stretch.to + by }))
  const length = (one: Stretch) => {
    const shared = overlap(one, with_)
    return shared ? shared.to - shared.from : 0
  }
  return shifted.reduce((best, one) => (length(one) > length(best) ? one : best))
}

function slotStretches({ grid }: FeasibilityQuestion, start: number): Stretch[] {
  const found: Stretch[] = []
  let from = start
  for (let slot = 0; slot < Math.min(grid.slots, SLOTS_DRAWN_MAX); slot++) {
    const to = from + grid.length_min * 60_000
    found.push({ from, to })
    const pause = grid.breaks.filter((one) => one.after === slot)
    from = to + (grid.changeover_min + pause.reduce((sum, one) => sum + one.minutes, 0)) * 60_000
  }
  return found
}

function overlap(a: Stretch, b: Stretch): Stretch | null {
  const from = Math.max(a.from, b.from)
  const to = Math.min(a.to, b.to)
  return from < to ? { from, to } : null
}

const floorHour = (at: number) => Math.floor(at / HOUR) * HOUR
