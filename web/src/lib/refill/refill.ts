// Gaps of the running day that were offered: which to show, and the answer to one.
import { post } from '$lib/api/client'
import { once } from '$lib/api/once'
import type { Meeting, Refill, RefillAnswer } from '$lib/api/types'
import { statusOf } from '$lib/day/status'

/** How long it is said that an offer came to nothing, after its time was over. */
const MISSED_SHOWN_MS = 60_000

/** An offer as its reader meets it: to answer, answered, agreed by both, or come to nothing. */
export type Shown = { kind: 'open' | 'agreed' | 'filled' | 'missed'; refill: Refill }

type Seen = { refills: Refill[]; meetings: ReadonlyMap<string, Meeting> }

/** What a company should see now, the newest first. */
export function shownOf(day: Seen, now: number, closed: ReadonlySet<string>): Shown[] {
  const shown = day.refills.flatMap((refill): Shown[] => {
    if (closed.has(refill.id)) return []
    const kind = kindOf(day, refill, now)
    return kind ? [{ kind, refill }] : []
  })
  return shown.reverse()
}

function kindOf(day: Seen, refill: Refill, now: number): Shown['kind'] | null {
  const agreed = refill.agreed.length > 0
  if (refill.state === 'open' && now < refill.expires_at) return agreed ? 'agreed' : 'open'
  if (refill.state === 'filled') {
    const meeting = day.meetings.get(refill.meeting_id ?? '')
    const status = meeting && statusOf(meeting, now)
    return status === 'waiting' || status === 'scheduled' ? 'filled' : null
  }
  return agreed && now < refill.expires_at + MISSED_SHOWN_MS ? 'missed' : null
}

export function answerRefill(day: string, refill: Refill, answer: 'accept' | 'decline') {
  const path = `/api/days/${day}/refills/${refill.id}`
  return once(`${path} ${answer}`, (key) => post<RefillAnswer>(path, { answer }, { key }))
}

/** For the organizer: offers that wait, then the last ones that do not. */
export function listedOf(refills: Refill[], now: number, settled: number): Refill[] {
  const waits = (one: Refill) => one.state === 'open' && now < one.expires_at
  const open = refills.filter(waits)
  const rest = refills.filter((one) => one.state !== 'open')
  return [...open.reverse(), ...rest.reverse().slice(0, settled)]
}
