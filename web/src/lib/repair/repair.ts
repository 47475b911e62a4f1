// What goes wrong on a running day, as the dialog asks for it, and the plans that answer it.
import type { RepairEvent, RepairLine, RepairPlan } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { offsetMinutes, wallTime } from '$lib/time'

export const KINDS = [
  'no_show',
  'late',
  'company_leaves',
  'interpreter_gone',
  'room_gone',
  'overrun',
  'delayed',
] as const
export type Kind = (typeof KINDS)[number]

/** What is filled in so far; what a kind does not ask for is left alone. */
export type Asked = {
  kind: Kind
  company: string
  interpreter: string
  room: string
  meeting: string
  slot: number
  minutes: number
}

export const WITH_MINUTES: readonly Kind[] = ['late', 'overrun', 'delayed']

export function fresh(start: Partial<Asked> = {}): Asked {
  const none = { company: '', interpreter: '', room: '', meeting: '', slot: 0 }
  return { kind: 'no_show', ...none, minutes: 20, ...start }
}

/** The event as the server takes it; none while something is missing. */
export function eventOf(asked: Asked): RepairEvent | null {
  const { kind, minutes, slot } = asked
  const timed = !WITH_MINUTES.includes(kind) || minutes > 0
  if (!timed) return null
  switch (kind) {
    case 'no_show':
    case 'company_leaves':
      return asked.company ? { kind, id: asked.company } : null
    case 'late':
      return asked.company ? { kind, id: asked.company, minutes } : null
    case 'interpreter_gone':
      return asked.interpreter ? { kind, id: asked.interpreter } : null
    case 'room_gone':
      return asked.room ? { kind, id: asked.room } : null
    case 'overrun':
      return asked.meeting ? { kind, id: asked.meeting, minutes } : null
    case 'delayed':
      return { kind, slot, minutes }
  }
}

/** A key of the texts: `no_show` is `no-show` there. */
export const dashed = (name: string) => name.replaceAll('_', '-')

/** Whether a plan does anything but say who is not there. */
export const changesAnything = (plan: RepairPlan) => plan.diff.length > 0 || plan.score.retimed > 0

/** When something is on the reader's own clock. */
export function timeOn(day: LiveDay, at: number): string {
  const clock = day.clocks[0]
  return clock ? wallTime(at, offsetMinutes(clock)) : ''
}

/** "15:30 → 16:10", or once where it stays. */
export function timesOf(day: LiveDay, line: RepairLine): string {
  const span = (place: RepairLine['from']) =>
    `${timeOn(day, place.start_at)}–${timeOn(day, place.end_at)}`
  if (!line.to) return timeOn(day, line.from.start_at)
  if (line.kind === 'retimed') return `${span(line.from)} → ${span(line.to)}`
  const [from, to] = [line.from.start_at, line.to.start_at]
  return from === to ? timeOn(day, from) : `${timeOn(day, from)} → ${timeOn(day, to)}`
}

/** What is counted of a plan, worst first; nothing that is 0. */
export function countsOf(plan: RepairPlan): { key: string; count: number; bad: boolean }[] {
  const { left_out, moved, swapped, room_changed, retimed, gaps } = plan.score
  const gap = gaps < 0 ? 'gaps-fewer' : 'gaps'
  return [
    { key: 'left-out', count: left_out, bad: true },
    { key: 'moved', count: moved, bad: false },
    { key: 'swapped', count: swapped, bad: false },
    { key: 'room-changed', count: room_changed, bad: false },
    { key: 'retimed', count: retimed, bad: false },
    { key: gap, count: Math.abs(gaps), bad: false },
  ].filter((one) => one.count > 0)
}
