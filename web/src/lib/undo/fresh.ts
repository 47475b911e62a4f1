// Which acts are to be offered back at once: one's own that were not there a moment ago.
import type { Act } from '$lib/api/types'

/** The latest of one's own acts after a revision that can be undone; undoing is said by itself. */
export function freshOf(acts: Act[], seen: number): Act | undefined {
  return acts.find(
    (act) => act.revision > seen && act.is_mine && act.state === 'open' && act.deed !== 'undone',
  )
}
