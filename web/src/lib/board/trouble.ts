// Words, sign and page of what needs attention.
import type { Trouble } from '$lib/api/types'
import { seatTitle } from '$lib/attendance/presence'
import { pairName } from '$lib/booking/actions'
import type { LiveDay } from '$lib/day/day.svelte'
import type { Status } from '$lib/day/status'
import { hasText, named, t } from '$lib/text'
import { age } from '$lib/time'
import { providerName } from '$lib/video/provider'
import type { Matter } from './attention'

const SIGNS: Record<string, Status> = {
  overrun: 'overrun',
  waiting: 'waiting',
  no_show: 'no-show',
}

/** The sign of the state a trouble is about; none for conflicts of the plan. */
export function signOf(code: string): Status | null {
  return SIGNS[code] ?? null
}

/** Where a trouble with mail or rooms is looked at and mended; none for other troubles. */
export function pageFor(day: string, trouble: Trouble): string | null {
  if (trouble.code === 'provider_down') return `/days/${day}/rooms`
  const letters = `/days/${day}/letters`
  if (trouble.code === 'inbox_unreachable') return `${letters}/incoming`
  if (trouble.code !== 'letter_dead' && trouble.code !== 'letter_bounced') return null
  return `${letters}${trouble.facts.letter ? `/${trouble.facts.letter}` : ''}?state=dead`
}

export function wordsFor(trouble: Pick<Trouble, 'code' | 'facts'>): string {
  const key = `trouble-${trouble.code.replaceAll('_', '-')}`
  const { provider, seat } = trouble.facts
  const named = {
    ...(provider && { name: providerName(provider) }),
    ...(seat && { seat: t(`room-seat-${seat}`) }),
  }
  const facts = { ...trouble.facts, ...named }
  return hasText(key) ? t(key, facts) : t('trouble-other', { code: trouble.code })
}

/** Whom or what it is about. */
export function titleOf(day: LiveDay, { meeting, trouble }: Matter): string {
  if (meeting) return pairName(day, meeting)
  if (trouble?.company_id) return named(day.company(trouble.company_id)?.short_name).text
  const interpreter = day.interpreters.find((one) => one.id === trouble?.interpreter_id)
  return interpreter?.name ?? named(day.head.title).text
}

/** When, where and what: "11:40 · Room 6 · Waiting for Vektor (4 minutes)". */
export function lineOf(day: LiveDay, matter: Matter): string {
  const slot = matter.meeting?.slot ?? matter.trouble?.slot
  const start = typeof slot === 'number' ? (day.slot(slot)?.clocks[0]?.start ?? '') : ''
  return [start, roomOf(matter), whatOf(day, matter)].filter(Boolean).join(' · ')
}

function roomOf({ meeting }: Matter): string {
  const room = meeting?.room_name ?? ''
  return /^\d+$/.test(room) ? t('attention-room', { room }) : room
}

function whatOf(day: LiveDay, { code, meeting, seats, since, trouble }: Matter): string {
  if (trouble) return wordsFor(trouble)
  const names = meeting ? seats.map((seat) => seatTitle(day, meeting, seat)) : []
  const facts = { name: names.join(', '), age: since === null ? '' : age(day.now - since) }
  return t(`attention-${code.replace('_', '-')}`, facts)
}
