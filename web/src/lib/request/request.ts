// What a request means to whoever looks at it: whose turn it is, where it belongs, what stands between
// two companies, and which slot to offer first. Pure; the server decides everything again.
import type { DayHead, Rank, RequestRow, RequestState } from '$lib/api/types'

/** What one may wish for, strongest first; "never" is not a wish and told to nobody. */
export const WISHES = ['must', 'want', 'if_possible'] as const
export type Wish = (typeof WISHES)[number]
export const RANKS: readonly Rank[] = [...WISHES, 'never']
export const STATES: readonly RequestState[] = [
  'asked',
  'proposed',
  'accepted',
  'declined',
  'expired',
  'withdrawn',
]

/** As much as a note or a reason may hold. */
export const NOTE_MAX = 500

/** An expiry nearer than this is worth a warning. */
export const SOON_MS = 24 * 3_600_000

export const keyOf = (code: string) => code.replaceAll('_', '-')

/** Whether the reader is asked for an answer. */
export const isMyTurn = (request: RequestRow) => !!request.mine && request.may.includes('accept')

/** Whether an answer is still to come from anybody. */
export const isPending = (request: RequestRow) =>
  request.rank !== 'never' && (request.state === 'asked' || request.state === 'proposed')

/** Whether two companies may agree now and leave the time to the organizer's timetable. */
export const mayWaitForPlan = (head: DayHead) =>
  head.filling.planned && (head.phase === 'requests' || head.phase === 'planning')

export const otherOf = (request: RequestRow) =>
  request.mine === 'sent' ? request.to : request.from

export const GROUPS = ['turn', 'waiting', 'agreed', 'over', 'private'] as const
export type Group = (typeof GROUPS)[number]

export function groupOf(request: RequestRow): Group {
  if (request.state === 'withdrawn') return 'over'
  if (request.rank === 'never') return 'private'
  if (isMyTurn(request)) return 'turn'
  if (isPending(request)) return 'waiting'
  return request.state === 'accepted' ? 'agreed' : 'over'
}

/** The groups that have anything, each in the order one wants to read it. */
export function grouped(requests: RequestRow[]): { group: Group; requests: RequestRow[] }[] {
  return GROUPS.map((group) => ({
    group,
    requests: requests.filter((one) => groupOf(one) === group).sort(ORDERS[group]),
  })).filter(({ requests }) => requests.length > 0)
}

type Order = (a: RequestRow, b: RequestRow) => number
const byExpiry: Order = (a, b) => (a.expires_at ?? Infinity) - (b.expires_at ?? Infinity)
const byRank: Order = (a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank)
const newest: Order = (a, b) => b.asked_at - a.asked_at || a.id.localeCompare(b.id)
const bySlot: Order = (a, b) => (a.slot ?? Infinity) - (b.slot ?? Infinity) || newest(a, b)

const ORDERS: Record<Group, Order> = {
  turn: (a, b) => byExpiry(a, b) || byRank(a, b) || newest(a, b),
  waiting: (a, b) => byRank(a, b) || byExpiry(a, b) || newest(a, b),
  agreed: bySlot,
  over: newest,
  private: newest,
}

export type Standing =
  'agreed' | 'received' | 'proposed' | 'mutual' | 'asked' | 'never' | 'declined' | 'expired'

/** What stands between the reader and another company; null when nothing does. */
export function standing(sent?: RequestRow, received?: RequestRow): Standing | null {
  if (sent?.state === 'accepted' || received?.state === 'accepted') return 'agreed'
  if (received && isMyTurn(received)) return 'received'
  if (sent && isMyTurn(sent)) return 'proposed'
  if (sent?.rank === 'never' && sent.state === 'asked') return 'never'
  if (sent?.mutual && isPending(sent)) return 'mutual'
  if ((sent && isPending(sent)) || (received && isPending(received))) return 'asked'
  if (sent?.state === 'declined') return 'declined'
  return sent?.state === 'expired' ? 'expired' : null
}

/**
 * The slot to offer first among those free for both: the one asked for, else one beside a meeting of
 * the reader's, so that their day keeps together, else the earliest.
 */
export function suggested(
  free: readonly number[],
  asked: number | null | undefined,
  own: readonly number[],
): number | null {
  if (asked !== null && asked !== undefined && free.includes(asked)) return asked
  const sorted = [...free].sort((a, b) => a - b)
  const beside = sorted.find((slot) => own.includes(slot - 1) || own.includes(slot + 1))
  return beside ?? sorted[0] ?? null
}
