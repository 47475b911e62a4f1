// What has changed among the people, in sentences for whoever listens to the screen.
import { interpretedTo } from './interpretation'
import { peopleOf, type Person, type Present } from './frames'

export type Caption = { key: string; name: string; side?: 'host' | 'guest' }

export function captions(before: Present, after: Present, self: string): Caption[] {
  const others = (present: Present) => peopleOf(present).filter((one) => one.peer !== self)
  const was = byName(others(before))
  const is = byName(others(after))
  const told: Caption[] = []
  for (const [name, person] of is) {
    const earlier = was.get(name)
    if (person.inside && !earlier?.inside) told.push({ key: 'room-caption-inside', name })
    else if (!earlier && !person.inside) told.push({ key: 'room-caption-at-door', name })
    else if (earlier?.inside && !person.inside) told.push({ key: 'room-caption-left', name })
    if (person.hand && earlier && !earlier.hand) told.push({ key: 'room-caption-hand', name })
  }
  for (const [name, person] of was) {
    if (!is.has(name) && person.inside) told.push({ key: 'room-caption-left', name })
  }
  const side = interpretedTo(peopleOf(after))
  if (side !== interpretedTo(peopleOf(before))) {
    const name = peopleOf(after).find((one) => one.seat === 'interpreter')?.name ?? ''
    if (side) told.push({ key: 'room-caption-speaks-to', name, side })
    else if (name) told.push({ key: 'room-caption-speaks-to-all', name })
  }
  return told
}

/** Two devices of one person are one person; the one that is inside counts. */
function byName(people: Person[]): Map<string, Person> {
  const found = new Map<string, Person>()
  for (const person of people) {
    if (!found.get(person.name)?.inside) found.set(person.name, person)
  }
  return found
}
