// What a company may do in each slot with one counterpart. The server decides; between two answers
// the live day tells at once when a slot is gone.
import { untrack } from 'svelte'
import { get } from '$lib/api/client'
import type { Company, Offer, Offers } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { language } from '$lib/text'

/** Changes come in bursts; one question after each burst is enough. */
const SETTLE_MS = 250

export class OfferList {
  answer = $state.raw<Offers | null>(null)
  failure = $state.raw<Error | null>(null)
  #pending: ReturnType<typeof setTimeout> | undefined

  constructor(
    readonly day: LiveDay,
    readonly company: Company,
    /** For whom, when an organizer looks. */
    readonly asCompany?: string,
  ) {}

  /** The offers as they stand, with what the live line already knows. */
  readonly offers: Offer[] = $derived.by(() =>
    (this.answer?.slots ?? []).map((offer) => this.#now(offer)),
  )

  /** Asks again whenever something changed that could matter here; runs inside an effect. */
  watch() {
    const own = this.asCompany ?? this.day.me.company_id ?? ''
    const concerned = [
      language(),
      this.day.head,
      this.day.taken.get(this.company.id),
      this.day.taken.get(own),
      [...this.day.meetings.values()],
    ]
    clearTimeout(this.#pending)
    // The answer itself must not make us ask again.
    const pause = untrack(() => this.answer) ? SETTLE_MS : 0
    this.#pending = setTimeout(() => void this.load(), pause)
    return concerned
  }

  async load() {
    const suffix = this.asCompany ? `?for=${this.asCompany}` : ''
    try {
      this.answer = await get<Offers>(
        `/api/days/${this.day.id}/companies/${this.company.id}/slots${suffix}`,
      )
      this.failure = null
    } catch (error) {
      this.failure = error as Error
    }
  }

  #now(offer: Offer): Offer {
    if (this.answer && this.day.revision <= this.answer.revision) return offer
    const own = this.asCompany ?? this.day.me.company_id
    const mine = [...this.day.meetings.values()].find(
      (meeting) =>
        meeting.slot === offer.slot &&
        (meeting.host === this.company.id || meeting.guest === this.company.id) &&
        (meeting.host === own || meeting.guest === own),
    )
    if (mine)
      return {
        slot: offer.slot,
        state: 'mine',
        interpreter: offer.interpreter,
        meeting_id: mine.id,
      }
    // Canceled since: theirs no more, and the server says in a moment what it is now.
    if (offer.state === 'mine') {
      return { slot: offer.slot, state: 'free', interpreter: offer.interpreter }
    }
    if (offer.state === 'free' && this.day.isTaken(this.company.id, offer.slot)) {
      return { slot: offer.slot, state: 'taken', interpreter: offer.interpreter }
    }
    return offer
  }
}
