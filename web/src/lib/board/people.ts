// Whom one can call about a meeting: everybody at its seats, the seats that are asked about first.
import type { Meeting, Seat } from '$lib/api/types'
import { seatsOf, seatTitle } from '$lib/attendance/presence'
import type { LiveDay } from '$lib/day/day.svelte'
import { interpretersOf } from '$lib/interpreter/assignment'

export type Person = {
  id: string
  name: string
  role: string
  language: string
  phone: string
  email: string
}

export type SeatPeople = { seat: Seat; title: string; people: Person[] }

export function peopleOf(day: LiveDay, meeting: Meeting, first: Seat[]): SeatPeople[] {
  const seats = seatsOf(meeting).map(({ seat }) => ({
    seat,
    title: seatTitle(day, meeting, seat),
    people: seat === 'interpreter' ? interpreters(day, meeting) : delegates(day, meeting[seat]),
  }))
  const rank = (seat: Seat) => (first.includes(seat) ? 0 : 1)
  return seats.sort((a, b) => rank(a.seat) - rank(b.seat))
}

function delegates(day: LiveDay, company: string): Person[] {
  return (day.company(company)?.delegates ?? []).map((one) => ({
    id: one.id,
    name: one.name,
    role: one.role,
    language: one.language,
    phone: one.phone ?? '',
    email: one.email ?? '',
  }))
}

function interpreters(day: LiveDay, meeting: Meeting): Person[] {
  const wanted = interpretersOf(meeting)
  return day.interpreters
    .filter((one) => wanted.includes(one.id))
    .map((one) => ({
      id: one.id,
      name: one.name,
      role: '',
      language: one.languages[0] ?? '',
      phone: one.phone ?? '',
      email: one.email ?? '',
    }))
}
