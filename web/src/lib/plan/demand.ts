// What is asked against what the day can hold.
import type { PlanDemand } from '$lib/api/types'

export type Balance = {
  wished: number
  /** Places that are left beside the meetings that stand. */
  places: number
  /** Wishes beyond the places; 0 where all could fit by number. */
  over: number
  /** What the day holds is filled by wishes so far, from 0 to 1. */
  share: number
  /** What there is least of, and so decides how many meetings fit. */
  tightest: 'slots' | 'rooms' | 'interpreters' | null
}

export function balanceOf(demand: PlanDemand): Balance {
  const wished = demand.must + demand.want + demand.if_possible
  const places = Math.max(0, demand.meetings_max - demand.booked)
  return {
    wished,
    places,
    over: Math.max(0, wished - places),
    share: places > 0 ? Math.min(1, wished / places) : wished > 0 ? 1 : 0,
    tightest: tightestOf(demand),
  }
}

/** Per slot: as many meetings as the smaller side, the rooms and the interpreters allow. */
function tightestOf({ hosts, guests, rooms, interpreters, slots, meetings_max }: PlanDemand) {
  const sides = Math.min(hosts, guests)
  if (slots === 0 || meetings_max >= sides * slots) return 'slots'
  if (rooms > 0 && meetings_max >= rooms * slots) return 'rooms'
  if (interpreters > 0 && meetings_max >= interpreters * slots) return 'interpreters'
  return null
}
