// What an organizer does about a running meeting in one step. Every success says so.
import { get, post, put } from '$lib/api/client'
import { once } from '$lib/api/once'
import type {
  AttendanceStep,
  AttendanceSteps,
  LettersWritten,
  Meeting,
  Seat,
  MeetingDone,
} from '$lib/api/types'
import { seatTitle } from '$lib/attendance/presence'
import type { LiveDay } from '$lib/day/day.svelte'
import { minutesLonger } from '$lib/day/length'
import { t } from '$lib/text'
import { toast } from '$lib/ui/toast.svelte'

const pathOf = (day: LiveDay, meeting: Meeting) => `/api/days/${day.id}/meetings/${meeting.id}`

/** Tells the seats by letter, at once, that the others wait for them. */
export async function remind(day: LiveDay, meeting: Meeting, seats: Seat[]) {
  for (const seat of seats) {
    const { letters } = await post<LettersWritten>(`${pathOf(day, meeting)}/remind`, { seat })
    toast(t('answers-reminded', { name: seatTitle(day, meeting, seat), count: letters }))
  }
}

/** One step longer, or as many as bring its end ahead again. */
export function extend(day: LiveDay, meeting: Meeting) {
  return adjust(day, meeting, minutesLonger(meeting, day.head.extend_min, day.now))
}

/** Makes a meeting so many minutes longer, or shorter when negative. */
export async function adjust(day: LiveDay, meeting: Meeting, minutes: number) {
  const path = `${pathOf(day, meeting)}/length`
  const action = `${path} ${minutes} ${meeting.end_at}`
  keep(day, await once(action, (key) => post<MeetingDone>(path, { minutes }, { key })))
  toast(t(minutes > 0 ? 'course-extended' : 'course-shortened', { minutes: Math.abs(minutes) }))
}

/** Says who did not come, nobody where it was held; null takes the word back. */
export async function judge(day: LiveDay, meeting: Meeting, absent: Seat[] | null, reason: string) {
  const path = `${pathOf(day, meeting)}/verdict`
  const form = { absent, reason }
  const action = `${path} ${JSON.stringify(form)}`
  keep(day, await once(action, (key) => put<MeetingDone>(path, form, { key })))
  toast(t('course-judged'))
}

/** Says when somebody of a seat came, or that nobody did. */
export async function correctSeat(
  day: LiveDay,
  meeting: Meeting,
  form: { seat: Seat; came_at: number | null; reason: string },
) {
  const path = `${pathOf(day, meeting)}/attendance`
  const action = `${path} ${JSON.stringify(form)}`
  keep(day, await once(action, (key) => post<MeetingDone>(path, form, { key })))
  toast(t('course-corrected'))
}

/** Everything that was seen at the meeting's door. */
export async function stepsOf(day: LiveDay, meeting: Meeting): Promise<AttendanceStep[]> {
  return (await get<AttendanceSteps>(`${pathOf(day, meeting)}/attendance`)).steps
}

/** Says for somebody that they come later. */
export async function markLate(day: LiveDay, meeting: Meeting, seat: Seat, minutes: number) {
  const path = `${pathOf(day, meeting)}/late`
  const action = `${path} ${seat} ${minutes}`
  keep(day, await once(action, (key) => post<MeetingDone>(path, { seat, minutes }, { key })))
  toast(t('course-late-said'))
}

function keep(day: LiveDay, { meeting, revision }: MeetingDone) {
  if (meeting) day.keep({ meeting, revision })
}
