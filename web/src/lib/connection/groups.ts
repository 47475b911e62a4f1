// The organizer's list of connections: by side and company, filtered by state.
import type { Wire } from '$lib/api/types'

export type Person = Wire['ConnectionPerson']
export type State = Wire['ConnectionState']

export const FILTERS = ['all', 'trouble', 'relay_only', 'not_tried', 'good'] as const
export type Filter = (typeof FILTERS)[number]

export type Group = { company: string | null; people: Person[] }

/** People of one side by company, in the order they come; none: the interpreters. */
export function groupsOf(people: Person[], side: Person['side'], filter: Filter): Group[] {
  const groups: Group[] = []
  for (const person of people) {
    if ((person.side ?? null) !== (side ?? null)) continue
    if (filter !== 'all' && person.state !== filter) continue
    const company = person.company_id ?? null
    const last = groups.at(-1)
    if (last?.company === company) last.people.push(person)
    else groups.push({ company, people: [person] })
  }
  return groups
}
