// What needs the organizer's eye on a running day, worst first, and what can be done about it. What the
// clock brings follows from the states the server told ahead; the rest it tells as troubles.
import type { Meeting, Seat, Trouble } from '$lib/api/types'
import { stateAt } from '$lib/day/status'

/** Somebody may be a little late without being looked for. */
const WAITED_MS = 3 * 60_000
/** A meeting that begins so soon has no time to wait for its troubles. */
const SOON_MS = 30 * 60_000

export const ACTS = [
  'remind',
  'call',
  'late',
  'swap',
  'extend',
  'shorten',
  'move',
  'judge',
  'repair',
  'cancel',
] as const
export type Act = (typeof ACTS)[number]

/** One row of the list. Its `code` is a trouble's, or of a state that the clock has brought. */
export type Matter = {
  key: string
  code: string
  /** A smaller one is worse. */
  rank: number
  meeting: Meeting | null
  /** As the server told it; none for what the clock brought. */
  trouble: Trouble | null
  /** Who is waited for, or did not come. */
  seats: Seat[]
  since: number | null
  startAt: number | null
  /** What can be done, the likeliest first. */
  acts: Act[]
}

/** What is looked at; a live day has all of it. */
export type Looked = {
  meetings: ReadonlyMap<string, Meeting>
  now: number
  slot: (slot: number) => { start_at: number } | undefined
}

/** Worst first; `soon-` is a trouble of a meeting about to begin, `past-` of one that is over. */
const ORDER = [
  'writing_stopped',
  'knock',
  'provider_down',
  'inbox_unreachable',
  'overrun',
  'waiting',
  'no_show',
  'soon-interpreter_late',
  'soon-no_interpreter',
  'soon-offer_late',
  'soon-interpreter_unfit',
  'soon-declined',
  'soon-no_room',
  'declined',
  'letter_dead',
  'letter_bounced',
  'no_interpreter',
  'interpreter_late',
  'offer_late',
  'offer_open',
  'interpreter_unfit',
]
const LAST_URGENT = ORDER.indexOf('soon-no_room')
const PAST_NO_SHOW = ORDER.length + 1

/** Troubles of a meeting that mean nothing once it is over. */
const BEFORE_END = [
  'declined',
  'interpreter_late',
  'interpreter_unfit',
  'no_interpreter',
  'no_room',
  'offer_late',
  'offer_open',
]

const ACTS_OF: Record<string, Act[]> = {
  declined: ['call', 'move', 'cancel'],
  interpreter_late: ['swap', 'call', 'move', 'repair'],
  interpreter_unfit: ['swap', 'move', 'cancel'],
  no_interpreter: ['swap', 'move', 'cancel'],
  no_room: ['move', 'cancel'],
  offer_late: ['call', 'swap'],
  offer_open: ['call', 'swap'],
}

export function attention(looked: Looked, troubles: Trouble[]): Matter[] {
  const told = troubles.flatMap((trouble) => ofTrouble(looked, trouble))
  const brought = [...looked.meetings.values()].flatMap((meeting) => ofClock(looked, meeting))
  // What is told twice is one row, and a row stays the same when a worse one comes.
  const all = new Map([...told, ...brought].map((one) => [one.key, one]))
  return [...all.values()].sort(worstFirst)
}

/** Whether it should be heard and counted on the window's title. */
export const isUrgent = (matter: Matter) => matter.rank <= LAST_URGENT

/** Of two that are equally bad, the one that lasts longer, else the one that comes first in the day. */
function worstFirst(a: Matter, b: Matter): number {
  const byTime = (a.since ?? a.startAt ?? Infinity) - (b.since ?? b.startAt ?? Infinity)
  return a.rank - b.rank || byTime || 0
}

function rankOf(code: string): number {
  const at = ORDER.indexOf(code)
  return at < 0 ? ORDER.length : at
}

function ofTrouble(looked: Looked, trouble: Trouble): Matter[] {
  const meeting = looked.meetings.get(trouble.meeting_id ?? '') ?? null
  const startAt = looked.slot(meeting?.slot ?? trouble.slot ?? -1)?.start_at ?? null
  if (meeting && BEFORE_END.includes(trouble.code)) {
    if (meeting.end_at <= looked.now || isSettled(meeting, looked.now)) return []
  }
  const isSoon = meeting !== null && startAt !== null && startAt - looked.now < SOON_MS
  const soon = isSoon && ORDER.includes(`soon-${trouble.code}`) ? 'soon-' : ''
  return [
    {
      key: JSON.stringify(trouble),
      code: trouble.code,
      rank: rankOf(`${soon}${trouble.code}`),
      meeting,
      trouble,
      seats: [],
      since: null,
      startAt,
      acts: meeting ? (ACTS_OF[trouble.code] ?? []) : [],
    },
  ]
}

const isSettled = (meeting: Meeting, now: number) =>
  ['done', 'no_show'].includes(stateAt(meeting.states, now)?.status ?? '')

function ofClock(looked: Looked, meeting: Meeting): Matter[] {
  const { now } = looked
  const state = stateAt(meeting.states, now)
  const startAt = looked.slot(meeting.slot)?.start_at
  if (!state || startAt === undefined || state.by_hand) return []
  const since = Math.max(state.from_at, startAt)
  const matter = (code: string, rank: number, seats: Seat[], acts: Act[]): Matter[] => [
    {
      key: `${code}|${meeting.id}|${since}`,
      code,
      rank,
      meeting,
      trouble: null,
      seats,
      since,
      startAt,
      acts,
    },
  ]
  if (state.status === 'over_time')
    return matter('overrun', rankOf('overrun'), [], ['extend', 'call', 'repair'])
  if (state.status === 'waiting') {
    const missing = state.seats.filter((seat) => !isExcused(meeting, seat, startAt, now))
    if (now - since < WAITED_MS || missing.length === 0) return []
    const isInterpreter = missing.every((seat) => seat === 'interpreter')
    const first: Act[] = isInterpreter
      ? ['swap', 'remind', 'call', 'late']
      : ['remind', 'call', 'late']
    const more: Act[] = ['shorten', 'move', 'repair', 'cancel']
    return matter('waiting', rankOf('waiting'), missing, [...first, ...more])
  }
  if (state.status !== 'no_show') return []
  return now < meeting.end_at
    ? matter('no_show', rankOf('no_show'), state.seats, [
        'call',
        'remind',
        'late',
        'move',
        'judge',
        'repair',
        'cancel',
      ])
    : matter('no_show', PAST_NO_SHOW, state.seats, ['judge', 'call'])
}

/** Who said to come later is waited for until then. */
function isExcused(meeting: Meeting, seat: Seat, startAt: number, now: number): boolean {
  const said = meeting.late.find((one) => one.seat === seat)
  return said !== undefined && now < startAt + said.minutes * 60_000
}
