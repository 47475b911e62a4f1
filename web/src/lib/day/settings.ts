// A day's settings before anybody has changed them, and the question they put to the meter.
import type { DaySettings, FeasibilityQuestion, Names, Sides } from '$lib/api/types'

/** Who is on the programme's roster. */
export type Crowd = {
  programme_id: string
  hosts: number
  guests: number
  interpreters: number
}

/** What a new day begins with: three hours of half-hour slots on one side's afternoon. */
export function newSettings(title: Names, date: string, zone: string): DaySettings {
  return {
    title: { ...title },
    date,
    zone,
    grid: { start: '15:00', slots: 6, length_min: 30, changeover_min: 0, breaks: [], fold: null },
    office: { host: { from: '09:00', to: '18:00' }, guest: { from: '09:00', to: '18:00' } },
    booking_opens: `${daysBefore(date, 14)}T09:00`,
    booking_closes: `${daysBefore(date, 1)}T18:00`,
    cancel_until_min: 60,
    buffer_min: 0,
    meetings_max: null,
    interpreter_rule: 'no_common_language',
    rooms: Array.from({ length: 18 }, (_, index) => String(index + 1)),
    tables: [],
    filling: { open_booking: true, requests: false, planned: false },
    requests: { open_max: 10, total_max: 30, expire_hours: 72 },
    interpreting: {
      mode: 'consecutive',
      longer_percent: 100,
      relay: true,
      stretch_max_min: 90,
      pause_min: 10,
      load_max_min: 420,
      alone_max_min: 40,
      offers: { enabled: false, answer_hours: 24, remind_hours: 4, cutoff_hours: 24 },
    },
    conduct: { no_show_min: 10, extend_min: 5, refill: { enabled: false, answer_s: 60 } },
    contact: { name: '', phone: '', email: '' },
  }
}

export function questionOf(settings: DaySettings, sides: Sides, crowd: Crowd): FeasibilityQuestion {
  return {
    date: settings.date,
    zone: settings.zone,
    host_zone: sides.host.zone,
    guest_zone: sides.guest.zone,
    office: settings.office,
    grid: settings.grid,
    rooms: settings.rooms.length,
    interpreter_rule: settings.interpreter_rule,
    interpreting: settings.interpreting,
    ...crowd,
  }
}

function daysBefore(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(day.getTime())) return date
  day.setUTCDate(day.getUTCDate() - days)
  return day.toISOString().slice(0, 10)
}
