// Taking, moving and canceling a meeting. Every success says so with a way back; every refusal is
// handed to whoever asked.
import { patch, post, Refusal, remove } from '$lib/api/client'
import { once } from '$lib/api/once'
import type { Booked, Meeting, Move, Revised, Wish } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { spoken } from '$lib/time'
import { named, t } from '$lib/text'
import { toast } from '$lib/ui/toast.svelte'

export async function book(day: LiveDay, wish: Wish): Promise<Meeting> {
  const meeting = await bookQuietly(day, wish)
  toast(t('booking-done', facts(day, meeting)), {
    action: undo(day, () => cancelQuietly(day, meeting)),
  })
  return meeting
}

export async function move(day: LiveDay, meeting: Meeting, to: Move): Promise<Meeting> {
  const back: Move = { slot: meeting.slot }
  if (to.room_id && meeting.room_id) back.room_id = meeting.room_id
  if (to.interpreter_id && meeting.interpreter_id) back.interpreter_id = meeting.interpreter_id
  const moved = await moveQuietly(day, meeting.id, to)
  toast(t('booking-moved', facts(day, moved)), {
    action: undo(day, () => moveQuietly(day, meeting.id, back)),
  })
  return moved
}

export async function cancel(day: LiveDay, meeting: Meeting) {
  const words = facts(day, meeting)
  await cancelQuietly(day, meeting)
  const { host, guest, slot } = meeting
  toast(t('booking-canceled', words), {
    action: undo(day, () => bookQuietly(day, { host, guest, slot })),
  })
}

/** What a failed action says, in the reader's language. */
export function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message || t('app-error')
  return t('app-error-line')
}

/** "Vektor" for a company that looks, "Hanbit – Vektor" for an organizer. */
export function pairName(day: LiveDay, meeting: Pick<Meeting, 'host' | 'guest'>): string {
  return [meeting.host, meeting.guest]
    .filter((id) => id !== day.me.company_id)
    .map((id) => named(day.company(id)?.short_name).text)
    .join(' – ')
}

async function bookQuietly(day: LiveDay, wish: Wish): Promise<Meeting> {
  const booked = await once(`book ${day.id} ${JSON.stringify(wish)}`, (key) =>
    post<Booked>(`/api/days/${day.id}/meetings`, wish, { key }),
  )
  day.keep(booked)
  return booked.meeting
}

async function moveQuietly(day: LiveDay, meeting: string, to: Move): Promise<Meeting> {
  const booked = await once(`move ${meeting} ${JSON.stringify(to)}`, (key) =>
    patch<Booked>(`/api/days/${day.id}/meetings/${meeting}`, to, { key }),
  )
  day.keep(booked)
  return booked.meeting
}

async function cancelQuietly(day: LiveDay, meeting: Meeting) {
  const { revision } = await once(`cancel ${meeting.id}`, (key) =>
    remove<Revised>(`/api/days/${day.id}/meetings/${meeting.id}`, { key }),
  )
  day.drop(meeting.id, revision)
}

function facts(day: LiveDay, meeting: Meeting) {
  return {
    name: pairName(day, meeting),
    times: spoken(day.slot(meeting.slot)?.clocks ?? []),
  }
}

/** A company does the opposite; what an organizer did is taken back as a whole, see `lib/undo`. */
function undo(day: LiveDay, act: () => Promise<unknown>) {
  if (day.me.role === 'organizer') return undefined
  return {
    label: t('app-undo'),
    run: () => {
      act().then(
        () => toast(t('booking-undone')),
        (error: unknown) => toast(reasonOf(error), { tone: 'bad' }),
      )
    },
  }
}
