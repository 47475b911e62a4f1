// Who or what is not there for a while: a company, an interpreter, a room.
import { put } from '$lib/api/client'
import { once } from '$lib/api/once'
import type { Away, Revised } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { named, t } from '$lib/text'

/** Whether somebody is not there at a moment. */
export const isAwayAt = ({ from_at, until_at }: Away, now: number) =>
  from_at <= now && (!until_at || now < until_at)

export function nameOf(day: LiveDay, { kind, id }: Pick<Away, 'kind' | 'id'>): string {
  if (kind === 'company') return named(day.company(id)?.short_name).text
  if (kind === 'interpreter') return day.interpreters.find((one) => one.id === id)?.name ?? ''
  const room = day.rooms.find((one) => one.id === id)?.name ?? ''
  return `${t('board-room')} ${room}`
}

/** Says that somebody is there again. */
export async function sayBack(day: LiveDay, { kind, id, from_at }: Away) {
  const path = `/api/days/${day.id}/away`
  const form = { kind, id, is_away: false }
  await once(`${path} ${kind} ${id} ${from_at}`, (key) => put<Revised>(path, form, { key }))
}
