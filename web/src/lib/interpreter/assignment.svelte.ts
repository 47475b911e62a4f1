// Who could take the third seat of a meeting, asked when looked at; and the organizer's word on it.
import { get, put } from '$lib/api/client'
import { once } from '$lib/api/once'
import type { AssignWish, Candidate, Candidates, Meeting, Need, MeetingDone } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { t } from '$lib/text'
import { toast } from '$lib/ui/toast.svelte'
import { inOrder } from './assignment'

export async function candidatesFor(day: LiveDay, meeting: string): Promise<Candidate[]> {
  const path = `/api/days/${day.id}/meetings/${meeting}/candidates`
  return inOrder((await get<Candidates>(path)).candidates)
}

export async function assign(day: LiveDay, meeting: Meeting, wish: AssignWish) {
  const answer = await once(`assign ${meeting.id} ${JSON.stringify(wish)}`, (key) =>
    put<MeetingDone>(`/api/days/${day.id}/meetings/${meeting.id}/interpreter`, wish, { key }),
  )
  keep(day, answer)
  toast(t(wish.interpreter_id ? 'assignment-done' : 'assignment-freed'))
}

export async function setNeed(day: LiveDay, meeting: Meeting, need: Need) {
  const answer = await once(`need ${meeting.id} ${need}`, (key) =>
    put<MeetingDone>(`/api/days/${day.id}/meetings/${meeting.id}/need`, { need }, { key }),
  )
  keep(day, answer)
  toast(t('assignment-need-set'))
}

function keep(day: LiveDay, { meeting, revision }: MeetingDone) {
  if (meeting) day.keep({ meeting, revision })
}
