// What stands on paper: one sheet a company, an interpreter or a table, the cards of the tables, or the
// whole day.
import type { Clock, Meeting, Names } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { clocksOf } from '$lib/day/status'
import { tableName } from '$lib/day/table'

export const KINDS = ['company', 'interpreter', 'table', 'card', 'day'] as const
export type Kind = (typeof KINDS)[number]
export type Paper = 'a4' | 'a5'

export type SheetLine = {
  key: string
  /** The hall's clock first, then others that show another time. */
  clocks: Clock[]
  /** Of a break. */
  label?: Names
  /** Who meets there, or whom one meets. */
  who: Names[]
  table: string
  interpreter: string
}

export type Sheet = {
  key: string
  kind: Kind
  /** Of a company, in all its languages. */
  names?: Names | undefined
  /** Of an interpreter or a table. */
  name: string
  /** Whose code stands on it. */
  code?: { kind: 'company' | 'interpreter' | 'table'; id: string }
  lines: SheetLine[]
}

/** The hall's clock first, and no second one that shows the same. */
export function paperClocks(clocks: Clock[], zone: string): Clock[] {
  const first = clocks.find((clock) => clock.zone === zone) ?? clocks[0]
  if (!first) return []
  const differs = (clock: Clock) => clock.start !== first.start || clock.date !== first.date
  const others = clocks.filter(differs)
  const isAnew = (clock: Clock, index: number) =>
    others.findIndex((one) => one.start === clock.start && one.date === clock.date) === index
  return [first, ...others.filter(isAnew)]
}

/** Every sheet of a kind the reader may have, in the order of names. */
export function sheetsOf(day: LiveDay, kind: Kind): Sheet[] {
  if (kind === 'day') {
    return [
      { key: 'day', kind, name: '', lines: linesOf(day, [...day.meetings.values()], both(day)) },
    ]
  }
  if (kind === 'company') return companies(day)
  if (kind === 'interpreter') return interpreters(day)
  return tables(day, kind)
}

type Who = (meeting: Meeting) => Names[]

const nameOf = (day: LiveDay, id: string) => day.company(id)?.name ?? {}
const both = (day: LiveDay): Who => {
  return (meeting) => [nameOf(day, meeting.host), nameOf(day, meeting.guest)]
}

function companies(day: LiveDay): Sheet[] {
  const own = day.companies.filter(
    (one) => day.me.role === 'organizer' || one.id === day.me.company_id,
  )
  return own.map((one) => ({
    key: one.id,
    kind: 'company',
    names: one.name,
    name: '',
    code: { kind: 'company', id: one.id },
    lines: linesOf(
      day,
      [...day.meetings.values()].filter(({ host, guest }) => host === one.id || guest === one.id),
      ({ host, guest }) => [nameOf(day, host === one.id ? guest : host)],
    ),
  }))
}

function interpreters(day: LiveDay): Sheet[] {
  const own = day.interpreters.filter(
    (one) => day.me.role === 'organizer' || one.id === day.me.interpreter_id,
  )
  const isOf = (id: string) => (meeting: Meeting) =>
    meeting.interpreter_id === id || meeting.relay?.interpreter_id === id
  return own.map((one) => ({
    key: one.id,
    kind: 'interpreter',
    name: one.name,
    code: { kind: 'interpreter', id: one.id },
    // Whoever carries the sheet knows who interprets.
    lines: linesOf(day, [...day.meetings.values()].filter(isOf(one.id)), both(day), one.id),
  }))
}

function tables(day: LiveDay, kind: 'table' | 'card'): Sheet[] {
  return day.rooms
    .filter((room) => room.is_table)
    .map((room) => ({
      key: room.id,
      kind,
      names: day.company(room.company_id)?.name,
      name: tableName(room.name),
      code: { kind: 'table', id: room.id },
      lines: linesOf(
        day,
        [...day.meetings.values()].filter((meeting) => meeting.room_id === room.id),
        ({ host, guest }) =>
          [host, guest].filter((id) => id !== room.company_id).map((id) => nameOf(day, id)),
      ),
    }))
}

/** Who interprets a meeting, both of them in relay, but for whoever carries the sheet. */
export function interpretersOf(
  {
    interpreter_id,
    interpreter_name,
    relay,
  }: Pick<Meeting, 'interpreter_id' | 'interpreter_name' | 'relay'>,
  carrier = '',
) {
  const first = { id: interpreter_id, name: interpreter_name }
  const second = { id: relay?.interpreter_id, name: relay?.name }
  return [first, second]
    .filter(({ id, name }) => name && id !== carrier)
    .map(({ name }) => name)
    .join(', ')
}

function linesOf(day: LiveDay, meetings: Meeting[], who: Who, carrier?: string): SheetLine[] {
  const zone = day.head.zone
  const lines = meetings
    .filter((meeting) => (meeting.end_at ?? 1) > (day.slot(meeting.slot)?.start_at ?? 0))
    .map((meeting) => ({
      at: day.slot(meeting.slot)?.start_at ?? 0,
      line: {
        key: meeting.id,
        clocks: paperClocks(clocksOf(meeting, day), zone),
        who: who(meeting),
        table: meeting.room_name ?? '',
        interpreter: interpretersOf(meeting, carrier),
      },
    }))
  const breaks = lines.length
    ? day.breaks.map((one) => ({
        at: one.start_at,
        line: {
          key: `break ${one.after}`,
          clocks: paperClocks(one.clocks, zone),
          label: one.label,
          who: [],
          table: '',
          interpreter: '',
        },
      }))
    : []
  const byTable = (a: SheetLine, b: SheetLine) =>
    a.table.localeCompare(b.table, undefined, { numeric: true })
  return [...lines, ...breaks]
    .sort((a, b) => a.at - b.at || byTable(a.line, b.line))
    .map(({ line }) => line)
}
