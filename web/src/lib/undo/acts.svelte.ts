// What organizers did in the last minutes, kept for all screens of a day, and taking it back.
import { get, post } from '$lib/api/client'
import { once } from '$lib/api/once'
import type { Act, Acts, Names, Revised } from '$lib/api/types'
import { reasonOf } from '$lib/booking/actions'
import type { LiveDay } from '$lib/day/day.svelte'
import { Reading } from '$lib/mail/reading.svelte'
import { named, t } from '$lib/text'
import { toast } from '$lib/ui/toast.svelte'

const known = new WeakMap<LiveDay, Reading<Acts>>()

export function actsOf(day: LiveDay): Reading<Acts> {
  let acts = known.get(day)
  if (!acts) {
    acts = new Reading(() => get<Acts>(`/api/days/${day.id}/acts`))
    known.set(day, acts)
  }
  return acts
}

/** Takes an act back, and says how that went. */
export async function undo(day: LiveDay, act: Pick<Act, 'revision' | 'deed'>) {
  const path = `/api/days/${day.id}/acts/${act.revision}/undo`
  try {
    await once(`undo ${path}`, (key) => post<Revised>(path, {}, { key }))
    // Letters that left stay sent.
    toast(t(act.deed === 'announced' ? 'banner-withdrawn' : 'booking-undone'))
  } catch (error) {
    toast(reasonOf(error), { tone: 'bad' })
  }
  await actsOf(day).load()
}

/** "Canceled: Hanbit – Vektor" */
export function saidOf(act: Act): string {
  const text = (names: Names | null | undefined) => (names ? named(names).text : '')
  const pair = [act.host_name, act.guest_name].map(text).filter(Boolean).join(' – ')
  const more = act.meetings > 1 ? t('undo-more', { count: act.meetings - 1 }) : ''
  const name = [[pair, more].filter(Boolean).join(' '), text(act.about)].filter(Boolean).join(', ')
  const done = t(`undo-deed-${act.deed.replaceAll('_', '-')}`)
  return name ? t('undo-deed', { done, name }) : done
}
