// What a grid of a plan or a draft shows: an entry per meeting, a row per host.
import type { DraftedMeeting, PlannedMeeting } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { wordsOf } from '$lib/roster/search'
import { matches } from '$lib/text'
import { keyOf, type Mark } from './difference'

/** What is said of a meeting by a sign as well as by a color. */
export type Sign = 'standing' | 'new' | 'moved' | 'dropped' | 'only' | 'planned'

export type Entry = {
  key: string
  id: string | null
  host: string
  guest: string
  slot: number
  interpreter_id: string | null
  room_id: string | null
  pinned: boolean
  /** Of the timetable: it cannot be let go, only moved or dropped. */
  fixed: boolean
  sign: Sign
}

/** A plan's meetings; compared with another plan, they carry what is different. */
export function entriesOfPlan(meetings: PlannedMeeting[], marks?: Map<string, Mark>): Entry[] {
  return meetings.map((one) => {
    const key = keyOf(one)
    const mark = marks?.get(key)
    const sign = mark === 'moved' || mark === 'only' ? mark : one.pinned ? 'standing' : 'planned'
    return {
      key,
      id: one.meeting_id ?? null,
      host: one.host,
      guest: one.guest,
      slot: one.slot,
      interpreter_id: one.interpreter_id ?? null,
      room_id: one.room_id ?? null,
      pinned: one.pinned,
      fixed: false,
      sign,
    }
  })
}

export function entriesOfDraft(meetings: DraftedMeeting[]): Entry[] {
  return meetings.map((one) => ({
    key: one.id,
    id: one.id,
    host: one.host,
    guest: one.guest,
    slot: one.slot,
    interpreter_id: one.interpreter_id ?? null,
    room_id: one.room_id ?? null,
    pinned: one.pinned,
    fixed: one.state === 'standing' || one.state === 'dropped',
    sign: one.state,
  }))
}

export type Cells = Map<string, Entry[]>
export const placeKey = (host: string, slot: number) => `${host}|${slot}`

export function cellsOf(entries: Entry[]): Cells {
  const cells: Cells = new Map()
  for (const entry of entries) {
    const key = placeKey(entry.host, entry.slot)
    const here = cells.get(key)
    if (here) here.push(entry)
    else cells.set(key, [entry])
  }
  return cells
}

/** Hosts in the order of the board; with words, those they or whose guests they name. */
export function hostsOf(day: LiveDay, entries: Entry[], words: string): string[] {
  const hosts = day.companies
    .filter((one) => one.side === 'host')
    .sort((a, b) => a.code.localeCompare(b.code))
    .map((one) => one.id)
  if (!words.trim()) return hosts
  const named = new Set(
    day.companies.filter((one) => matches(words, wordsOf(one))).map((one) => one.id),
  )
  const meet = new Set(entries.filter((one) => named.has(one.guest)).map((one) => one.host))
  return hosts.filter((id) => named.has(id) || meet.has(id))
}

export type Column = { slot: number; start: string; other: string; more: boolean }

/** The day's slots, and those a rehearsal has beyond them. */
export function columnsOf(day: LiveDay, entries: Entry[]): Column[] {
  const known = day.slots.map(({ slot, clocks }) => ({
    slot,
    start: clocks[0]?.start ?? '',
    other: clocks[1]?.start ?? '',
    more: false,
  }))
  const last = Math.max(-1, ...entries.map((one) => one.slot))
  const rehearsed = Array.from({ length: Math.max(0, last + 1 - known.length) }, (_, at) => ({
    slot: known.length + at,
    start: `+${at + 1}`,
    other: '',
    more: true,
  }))
  return [...known, ...rehearsed]
}
