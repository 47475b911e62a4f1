// The requests of a day as the server last told them to this reader, kept while the day is open. Rows
// that change come over the day's line; what follows from the timetable (free slots, limits) is asked
// for again after each burst of changes, while a screen shows it.
import { untrack } from 'svelte'
import { get } from '$lib/api/client'
import type { Changes, RequestAnswer, RequestRow, Requests } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { language } from '$lib/text'
import { now } from '$lib/time'
import { isMyTurn, isPending, standing, type Standing } from './request'

/** Changes come in bursts; one question after each burst is enough. */
const SETTLE_MS = 250

export class RequestList {
  answer = $state.raw<Requests | null>(null)
  failure = $state.raw<Error | null>(null)
  #pending: ReturnType<typeof setTimeout> | undefined
  #asked = 0
  /** The newest revision rows came with. */
  #heard = -1

  constructor(readonly day: LiveDay) {
    day.follow((changes) => this.#follow(changes))
  }

  readonly rows: RequestRow[] = $derived(this.answer?.requests ?? [])
  readonly sent: RequestRow[] = $derived(this.rows.filter((one) => one.mine === 'sent'))
  readonly received: RequestRow[] = $derived(this.rows.filter((one) => one.mine === 'received'))
  /** How many wait for the reader's answer. */
  readonly turns: number = $derived(this.rows.filter(isMyTurn).length)
  readonly #sentTo = $derived(new Map(this.sent.map((one) => [one.to, one])))
  readonly #receivedFrom = $derived(new Map(this.received.map((one) => [one.from, one])))
  /** Requests that ran out since the server was asked. */
  readonly #passed = $derived(
    this.rows.filter((one) => isPending(one) && one.expires_at <= now()).length,
  )

  sentTo(company: string): RequestRow | undefined {
    return this.#sentTo.get(company)
  }

  receivedFrom(company: string): RequestRow | undefined {
    return this.#receivedFrom.get(company)
  }

  /** What stands between the reader and a company. */
  standing(company: string): Standing | null {
    return standing(this.sentTo(company), this.receivedFrom(company))
  }

  /** Keeps whose turn it is true, on every screen of the day; runs inside an effect. */
  watchTurns() {
    return this.#askSoon([language(), this.day.head, this.#passed])
  }

  /** Keeps everything true, free slots and limits too; runs inside an effect. */
  watch() {
    return this.#askSoon([language(), this.day.head, this.#passed, this.day.revision])
  }

  async load() {
    const turn = ++this.#asked
    try {
      const answer = await get<Requests>(`/api/days/${this.day.id}/requests`)
      if (turn !== this.#asked) return
      // What the line said since is newer; asked a moment later, the server knows it, too.
      if (answer.revision < this.#heard) return void this.#askSoon([])
      this.answer = answer
      this.failure = null
    } catch (error) {
      if (turn === this.#asked) this.failure = error as Error
    }
  }

  /** What our own command answered, in case the line is slower or down. */
  keep({ request, revision }: RequestAnswer) {
    this.#put([request], [], revision)
  }

  #askSoon(concerned: unknown[]) {
    clearTimeout(this.#pending)
    // The answer itself must not make us ask again.
    const pause = untrack(() => this.answer) ? SETTLE_MS : 0
    this.#pending = setTimeout(() => void this.load(), pause)
    return concerned
  }

  #follow(changes: Changes | null) {
    if (!this.answer) return
    if (changes) this.#put(changes.requests, changes.requests_removed, changes.revision)
    else void this.load()
  }

  /** One request a pair and direction: a new one takes the place of the one before. */
  #put(rows: RequestRow[], removed: string[], revision: number) {
    if (!this.answer || rows.length + removed.length === 0 || revision <= this.answer.revision)
      return
    this.#heard = Math.max(this.#heard, revision)
    const gone = new Set([...removed, ...rows.map((row) => row.id)])
    const pairs = new Set(rows.map((row) => `${row.from} ${row.to}`))
    const others = this.answer.requests.filter(
      (one) => !gone.has(one.id) && !pairs.has(`${one.from} ${one.to}`),
    )
    this.answer = { ...this.answer, requests: [...others, ...rows] }
  }
}

const known = new WeakMap<LiveDay, RequestList>()

/** The one list of a day, shared by all its screens. */
export function requestsOf(day: LiveDay): RequestList {
  let list = known.get(day)
  if (!list) {
    list = new RequestList(day)
    known.set(day, list)
  }
  return list
}
