// The board as rows and cells. One component draws all three views; only the row key differs.
import type { Meeting, Names } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { matches, named } from '$lib/text'
import { interpretersOf } from '$lib/interpreter/assignment'
import { wordsOf } from '$lib/roster/search'

export const VIEWS = ['companies', 'rooms', 'interpreters'] as const
export type View = (typeof VIEWS)[number]

export type Row = { key: string; code: string; name: Names | string }

/** Where a meeting may be put: a row of the present view and a slot. */
export type Place = { row: string; slot: number }

/** Meetings without a room or interpreter still need a row to be seen in. */
export const NONE = ''

export function rowsOf(day: LiveDay, view: View, words: string): Row[] {
  const all = everyRow(day, view)
  if (!words.trim()) return all
  const wanted = new Set(
    day.companies.filter((one) => matches(words, wordsOf(one))).map((one) => one.id),
  )
  if (view === 'companies') return all.filter((row) => wanted.has(row.key))
  const kept = new Set(
    [...day.meetings.values()]
      .filter((meeting) => wanted.has(meeting.host) || wanted.has(meeting.guest))
      .flatMap((meeting) => keysOf(meeting, view)),
  )
  return all.filter((row) => kept.has(row.key) || matches(words, [textOf(row.name)]))
}

/** Meetings by row and slot. */
export function cellsOf(meetings: Iterable<Meeting>, view: View): Map<string, Meeting[]> {
  const cells = new Map<string, Meeting[]>()
  for (const meeting of meetings) {
    for (const row of keysOf(meeting, view)) {
      const key = cellKey({ row, slot: meeting.slot })
      const here = cells.get(key)
      if (here) here.push(meeting)
      else cells.set(key, [meeting])
    }
  }
  return cells
}

export const cellKey = (place: Place) => `${place.row}|${place.slot}`

/** What a cell of this row says about the meeting: in a company's row the other one, else both. */
export function faceOf(day: LiveDay, meeting: Meeting, view: View, row: string): Names[] {
  const pair = [meeting.host, meeting.guest]
  const shown = view === 'companies' ? pair.filter((id) => id !== row) : pair
  return shown.map((id) => day.company(id)?.short_name ?? {})
}

/** Whether everybody of the meeting seems free at that place. The server decides; this only colors. */
export function isFree(day: LiveDay, view: View, meeting: Meeting, to: Place): boolean {
  if (to.slot !== meeting.slot) {
    if (day.isTaken(meeting.host, to.slot) || day.isTaken(meeting.guest, to.slot)) return false
  }
  if (view === 'companies' || to.row === NONE) return true
  return [...day.meetings.values()].every(
    (other) =>
      other.id === meeting.id || other.slot !== to.slot || !keysOf(other, view).includes(to.row),
  )
}

/** Whether a meeting can be carried into that row at all: never to another company. */
export function mayEnter(view: View, meeting: Meeting, row: string): boolean {
  return view === 'companies' ? row === meeting.host || row === meeting.guest : row !== NONE
}

export function keysOf(meeting: Meeting, view: View): string[] {
  if (view === 'companies') return [meeting.host, meeting.guest]
  if (view === 'rooms') return [meeting.room_id ?? NONE]
  const interpreters = interpretersOf(meeting)
  if (interpreters.length) return interpreters
  return meeting.interpreter_needed ? [NONE] : []
}

function everyRow(day: LiveDay, view: View): Row[] {
  if (view === 'companies') {
    return [...day.companies]
      .sort((a, b) => b.side.localeCompare(a.side) || a.code.localeCompare(b.code))
      .map((one) => ({ key: one.id, code: one.country, name: one.short_name }))
  }
  const rows: Row[] =
    view === 'rooms'
      ? day.rooms.map((room) => ({ key: room.id, code: '', name: room.name }))
      : day.interpreters.map((one) => ({
          key: one.id,
          code: one.languages.map((tag) => tag.toUpperCase()).join('·'),
          name: one.name,
        }))
  const homeless = [...day.meetings.values()].some((one) => keysOf(one, view).includes(NONE))
  return homeless ? [...rows, { key: NONE, code: '', name: '' }] : rows
}

export function textOf(name: Names | string): string {
  return typeof name === 'string' ? name : named(name).text
}
