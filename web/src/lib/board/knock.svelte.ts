// Knocks at doors that nobody inside hears: answered here at once, and put back if the server says no.
import { SvelteSet } from 'svelte/reactivity'
import { post, Refusal } from '$lib/api/client'
import type { Trouble } from '$lib/api/types'
import { reasonOf } from '$lib/booking/actions'
import type { LiveDay } from '$lib/day/day.svelte'
import { t } from '$lib/text'
import { toast } from '$lib/ui/toast.svelte'
import { attention, type Matter } from './attention'

/** Answered on this screen; the server's next word leaves them out. */
const answered = new SvelteSet<string>()

/** What needs the organizer's eye, worst first, without knocks just answered. */
export function mattersOf(day: LiveDay): Matter[] {
  const troubles = [...day.alarms, ...day.troubles].filter(
    ({ facts }) => !answered.has(facts.knock ?? ''),
  )
  const looked = { meetings: day.meetings, now: day.now, slot: (slot: number) => day.slot(slot) }
  return attention(looked, troubles)
}

export async function answerKnock(trouble: Trouble, admit: boolean) {
  const { knock, name = '' } = trouble.facts
  if (!knock) return
  answered.add(knock)
  try {
    await post(`/api/knocks/${knock}`, { admit })
    toast(t(admit ? 'knock-admitted' : 'knock-refused', { name }))
  } catch (refused) {
    if (refused instanceof Refusal && refused.status === 404) return toast(t('knock-gone'))
    answered.delete(knock)
    toast(reasonOf(refused), { tone: 'bad' })
  }
}
