import type { Link } from '$lib/session/Bar.svelte'
import { t } from '$lib/text'
import type { LiveDay } from './day.svelte'

/** Where one can go from a screen of the day, by role; `turns` requests wait for an answer. */
export function linksOf(day: LiveDay, turns: number): Link[] {
  const here = `/days/${day.id}`
  const requests: Link[] = day.head.filling.requests
    ? [
        {
          href: `${here}/requests`,
          label: t('requests-link'),
          count: turns,
          counted: t('request-turns', { count: turns }),
        },
      ]
    : []
  const planning: Link[] = day.head.filling.planned
    ? [{ href: `${here}/planning`, label: t('plan-link') }]
    : []
  const history: Link[] = ['running', 'closed'].includes(day.head.phase)
    ? [{ href: `${here}/history`, label: t('history-link') }]
    : []
  const hall: Link[] = day.head.has_tables
    ? [{ href: `${here}/hall`, label: t('hall-link'), also: `${here}/print` }]
    : []
  const own = { href: `/connection/${day.id}`, label: t('connection-link') }
  if (day.me.role === 'interpreter') {
    return [
      { href: `${here}/agenda`, label: t('interpreter-link') },
      { href: `${here}/glossary`, label: t('room-panel-terms') },
      own,
    ]
  }
  if (day.me.role === 'company') {
    return [
      { href: `${here}/directory`, label: t('booking-link'), also: `${here}/companies/` },
      ...requests,
      { href: `${here}/meetings`, label: t('meetings-link') },
      ...hall,
      own,
    ]
  }
  return [
    { href: `${here}/board`, label: t('board-link') },
    { href: `${here}/directory`, label: t('roster-companies'), also: `${here}/companies/` },
    ...requests,
    ...planning,
    ...hall,
    { href: `${here}/coverage`, label: t('coverage-link'), also: `${here}/readiness` },
    { href: `${here}/letters`, label: t('letters-link') },
    { href: `${here}/rooms`, label: t('video-link'), also: `${here}/glossary` },
    { href: `${here}/connections`, label: t('connection-link') },
    ...history,
    { href: `${here}/settings`, label: t('settings-link') },
    { href: `/programmes/${day.head.programme_id}`, label: t('settings-programme') },
  ]
}

/** The screen that a person of this role opens first. */
export function firstScreen(id: string, role: 'organizer' | 'company' | 'interpreter'): string {
  const screen = { organizer: 'board', company: 'directory', interpreter: 'agenda' }[role]
  return `/days/${id}/${screen}`
}
