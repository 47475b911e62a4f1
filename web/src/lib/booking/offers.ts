// What stands in the way where none of a counterpart's slots is free.
import type { Offer } from '$lib/api/types'

const LACKING = new Set([
  'no_interpreter',
  'interpreters_busy',
  'interpreter_rest',
  'interpreter_hours',
  'interpreter_load',
  'interpreter_notice',
])

/** The two could meet, had they somebody to interpret; the reason says what is in the way. */
export const lacksInterpreter = (offer: Offer) =>
  offer.state === 'closed' && LACKING.has(offer.code ?? '')

/** Why nothing can be chosen; none where something can, or where each slot says it by itself. */
export function whyNoneFree(offers: Offer[]): 'interpreter' | 'common' | 'company' | null {
  const has = (state: Offer['state']) => offers.some((offer) => offer.state === state)
  if (has('free') || has('mine')) return null
  if (offers.some(lacksInterpreter)) return 'interpreter'
  if (has('busy')) return 'common'
  return has('taken') ? 'company' : null
}
