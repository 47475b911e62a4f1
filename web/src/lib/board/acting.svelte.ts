// One act after the other: some are done at once, the others open their dialog first.
import type { Meeting, Seat } from '$lib/api/types'
import { seatsOf } from '$lib/attendance/presence'
import { reasonOf } from '$lib/booking/actions'
import type { LiveDay } from '$lib/day/day.svelte'
import { toast } from '$lib/ui/toast.svelte'
import { adjust, extend, remind } from './acts'
import type { Act } from './attention'

/** What an act is about. Without seats it is about all of the meeting. */
export type Asked = { act: Act; meeting: Meeting; seats: Seat[] }

export class Acting {
  /** Whose dialog is open. */
  asked = $state.raw<Asked | null>(null)
  /** What is on its way, by `keyOf`. */
  busy = $state<string | null>(null)

  constructor(readonly day: () => LiveDay) {}

  async begin(asked: Asked) {
    const step = this.#atOnce(asked)
    if (!step) {
      this.asked = asked
      return
    }
    this.busy = keyOf(asked)
    try {
      await step()
    } catch (error) {
      toast(reasonOf(error), { tone: 'bad' })
    }
    this.busy = null
  }

  close() {
    this.asked = null
  }

  #atOnce({ act, meeting, seats }: Asked): (() => Promise<void>) | null {
    const day = this.day()
    const all = seatsOf(meeting).map(({ seat }) => seat)
    if (act === 'remind') return () => remind(day, meeting, seats.length ? seats : all)
    if (act === 'extend') return () => extend(day, meeting)
    if (act === 'shorten') return () => adjust(day, meeting, -day.head.extend_min)
    return null
  }
}

export const keyOf = ({ act, meeting }: Pick<Asked, 'act' | 'meeting'>) => `${act} ${meeting.id}`
