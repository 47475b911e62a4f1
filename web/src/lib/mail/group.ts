// The groups of people a letter can go to at once.
import type { Group } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { named, t } from '$lib/text'

export const GROUPS: readonly Group[] = ['everyone', 'hosts', 'guests', 'interpreters']

/** "Hosts (Gyeonggi companies)": the word, with the name the programme gives the side. */
export function groupName(day: LiveDay, group: Group): string {
  const word = t(`announce-group-${group}`)
  if (group === 'everyone' || group === 'interpreters') return word
  const side = named(day.head.sides[group === 'hosts' ? 'host' : 'guest'].name).text
  return side ? `${word} · ${side}` : word
}

/** Everybody of a group, with the language they read. */
export function readersOf(day: LiveDay, group: Group): { language: string }[] {
  const side = { hosts: 'host', guests: 'guest', everyone: null, interpreters: undefined }[group]
  const delegates =
    side === undefined
      ? []
      : day.companies
          .filter((company) => side === null || company.side === side)
          .flatMap((company) => company.delegates)
  return delegates.map((delegate) => ({ language: delegate.language }))
}
