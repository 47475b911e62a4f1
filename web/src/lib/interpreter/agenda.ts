// An interpreter's day in order: meetings, and the rests between them.
import type { Agenda, AgendaMeeting, AgendaRest, Swap } from '$lib/api/types'
import { t } from '$lib/text'

export type Line =
  { kind: 'meeting'; at: number; of: AgendaMeeting } | { kind: 'rest'; at: number; of: AgendaRest }

/** Everything in the order of the day. Where a rest begins with a meeting, the meeting comes first. */
export function linesOf(agenda: Agenda): Line[] {
  const meetings = agenda.meetings.map((of): Line => ({ kind: 'meeting', at: of.start_at, of }))
  const rests = agenda.rests.map((of): Line => ({ kind: 'rest', at: of.start_at, of }))
  return [...meetings, ...rests].sort((a, b) => a.at - b.at || rankOf(a) - rankOf(b))
}

const rankOf = (line: Line) => (line.kind === 'meeting' ? 0 : 1)

/** The meeting that runs, or else the one that comes. */
export function nextOf(agenda: Agenda, moment: number): AgendaMeeting | undefined {
  return linesOf(agenda)
    .flatMap((line) => (line.kind === 'meeting' ? [line.of] : []))
    .find(({ meeting }) => (meeting.end_at ?? 0) > moment)
}

export function unanswered(agenda: Agenda): AgendaMeeting[] {
  return agenda.meetings.filter((one) => one.needs_answer)
}

/** Whether one may still find out that one cannot come. An open offer has its own two buttons. */
export function canBeLeft(one: AgendaMeeting, moment: number): boolean {
  if (one.may.includes('decline')) return !one.needs_answer
  return one.start_at > moment
}

/** Swaps that wait for the reader's word come before those that wait for another's. */
export function swapsInOrder(agenda: Agenda): Swap[] {
  return [...agenda.swaps].sort(
    (a, b) => Number(a.mine) - Number(b.mine) || a.expires_at - b.expires_at,
  )
}

/** "3 h 30 min", "45 min" */
export function hoursText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return t('agenda-min', { minutes: rest })
  return rest === 0 ? t('agenda-hours', { hours }) : t('agenda-hours-min', { hours, minutes: rest })
}

/** How full a day is, from 0 to 1. */
export function shareOf({ planned, max }: Agenda['minutes']): number {
  return max > 0 ? Math.min(1, planned / max) : 0
}

/** What one can say in one tap when running late. */
export const LATE_MINUTES = [5, 10, 15, 20, 30, 45, 60] as const
