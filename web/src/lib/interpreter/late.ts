// Saying that one comes late to a meeting. Everybody who sees the meeting sees it from then on.
import { post } from '$lib/api/client'
import { once } from '$lib/api/once'
import type { Meeting } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { t } from '$lib/text'
import { toast } from '$lib/ui/toast.svelte'

export async function sayLate(day: LiveDay, meeting: Meeting, minutes: number) {
  const path = `/api/days/${day.id}/meetings/${meeting.id}/late`
  await once(`${path} ${minutes}`, (key) => post(path, { minutes }, { key }))
  toast(t('agenda-late-said'))
}
