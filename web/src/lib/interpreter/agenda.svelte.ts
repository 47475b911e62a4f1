// An interpreter's own agenda, asked again whenever the day changed, and what they can do from it.
import { untrack } from 'svelte'
import { get, post } from '$lib/api/client'
import type { Agenda, AgendaMeeting, Swap, SwapPartner } from '$lib/api/types'
import { once } from '$lib/api/once'
import { reasonOf } from '$lib/booking/actions'
import type { LiveDay } from '$lib/day/day.svelte'
import { language, t } from '$lib/text'
import { toast } from '$lib/ui/toast.svelte'

/** Changes come in bursts; one question after each burst is enough. */
const SETTLE_MS = 250
/** What may be done changes with the clock, too. */
const STALE_MS = 5 * 60_000

export class AgendaList {
  answer = $state.raw<Agenda | null>(null)
  failure = $state.raw<Error | null>(null)
  /** The meetings and swaps whose answer is on its way. */
  busy = $state.raw<ReadonlySet<string>>(new Set())
  #pending: ReturnType<typeof setTimeout> | undefined

  constructor(readonly day: LiveDay) {}

  /** Asks again after each change and every few minutes; runs inside an effect. */
  watch() {
    const concerned = [language(), this.day.revision, Math.floor(this.day.now / STALE_MS)]
    clearTimeout(this.#pending)
    const pause = untrack(() => this.answer) ? SETTLE_MS : 0
    this.#pending = setTimeout(() => void this.load(), pause)
    return concerned
  }

  async load() {
    try {
      this.answer = await get<Agenda>(`/api/days/${this.day.id}/agenda`)
      this.failure = null
    } catch (error) {
      this.failure = error as Error
    }
  }

  accept(one: AgendaMeeting) {
    return this.#act(one.meeting.id, 'agenda-accepted', () =>
      this.#ask(`meetings/${one.meeting.id}/offer`, { answer: 'accept', reason: '' }),
    )
  }

  decline(one: AgendaMeeting, reason: string) {
    return this.#act(
      one.meeting.id,
      'agenda-declined',
      () => this.#ask(`meetings/${one.meeting.id}/offer`, { answer: 'decline', reason }),
      { rises: true },
    )
  }

  sayLate(one: AgendaMeeting, minutes: number) {
    return this.#act(
      one.meeting.id,
      'agenda-late-said',
      () => this.#ask(`meetings/${one.meeting.id}/late`, { minutes }),
      { rises: true },
    )
  }

  askSwap(one: AgendaMeeting, partner: SwapPartner) {
    const wish = {
      gives: one.meeting.id,
      with: partner.interpreter_id,
      takes: partner.takes ?? null,
    }
    return this.#act(one.meeting.id, 'agenda-swap-asked', () => this.#ask('swaps', wish), {
      rises: true,
      facts: { name: partner.name },
    })
  }

  answerSwap(swap: Swap, answer: 'accept' | 'decline' | 'withdraw') {
    const said = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' }[answer]
    return this.#act(swap.id, `agenda-swap-${said}`, () =>
      this.#ask(`swaps/${swap.id}`, { answer }),
    )
  }

  /** One action at a time per meeting; what came of it is said, and the agenda asked again. */
  async #act(
    key: string,
    said: string,
    ask: () => Promise<unknown>,
    { rises = false, facts = {} }: { rises?: boolean; facts?: Record<string, string> } = {},
  ) {
    this.busy = new Set([...this.busy, key])
    try {
      await ask()
      toast(t(said, facts))
    } catch (error) {
      // A dialog shows the reason itself; a tap in the list has only the toast.
      if (rises) throw error
      toast(reasonOf(error), { tone: 'bad' })
    } finally {
      this.busy = new Set([...this.busy].filter((one) => one !== key))
      void this.load()
    }
  }

  #ask(path: string, body: object) {
    return once(`${path} ${JSON.stringify(body)}`, (key) =>
      post(`/api/days/${this.day.id}/${path}`, body, { key }),
    )
  }
}
