// Who sits in the third seat, how sure that is, and who else could.
import type { Assignment, Candidate, Meeting } from '$lib/api/types'

/** The rule that no reason lifts: nobody is in two places at once. */
const NEVER = 'busy'

export function standingOf(meeting: Meeting): Assignment {
  if (meeting.assignment) return meeting.assignment
  if (meeting.interpreter_id) return 'confirmed'
  return meeting.interpreter_needed ? 'missing' : 'not_needed'
}

/** Everybody who interprets: with a relay there are two. */
export function interpretersOf(meeting: Meeting): string[] {
  return [meeting.interpreter_id, meeting.relay?.interpreter_id].filter(
    (id) => id !== null && id !== undefined,
  )
}

/** Who has the seat, who could, who could against a rule, who never: each in the order given. */
export function inOrder(candidates: Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => rankOf(a) - rankOf(b))
}

function rankOf(one: Candidate): number {
  if (one.is_held) return 0
  if (one.fits) return 1
  return one.code === NEVER ? 3 : 2
}

/** Against a rule one needs a reason. In a relay nobody has both languages; that is no rule then. */
export const needsReason = (one: Candidate | undefined, relay = false) =>
  one !== undefined && !one.fits && !one.is_held && !(relay && one.code === 'unqualified')

export const isPossible = (one: Candidate) => one.is_held || one.fits || one.code !== NEVER

/** One who speaks only half of it can interpret with a second one, who passes the words on. */
export const mayNeedSecond = (one: Candidate | undefined) => one?.code === 'unqualified'
