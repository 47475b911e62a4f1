// A door as this browser sees it: what stands on it, and how one gets in.
import { get, post, Refusal } from '$lib/api/client'
import { session } from '$lib/session/me.svelte'
import { now, setClock, speed } from '$lib/time'
import type { DoorHead, DoorLine, Seat } from './frames'

/** A knock is answered by a person, so asking often enough to feel at once is enough. */
const KNOCK_LOOK_MS = 3_000
/** Before the door opens, and after what the server says about it may have changed. */
const LOOK_MS = 30_000

export class Door {
  head = $state.raw<DoorHead | null>(null)
  failure = $state.raw<Error | null>(null)
  knocked = $state(false)
  #look: ReturnType<typeof setTimeout> | undefined
  #closed = false

  constructor(
    readonly meeting: string,
    readonly seat: Seat,
  ) {}

  get address(): string {
    return `/api/door/${this.meeting}/${this.seat}`
  }

  get isForeign(): boolean {
    return isGone(this.failure)
  }

  async load() {
    clearTimeout(this.#look)
    try {
      this.#take(await get<DoorHead>(this.address))
    } catch (error) {
      if (!this.head) this.failure = error as Error
      else if (isGone(error)) this.head = { ...this.head, entry: 'canceled' }
    }
    if (!this.#closed) this.#look = setTimeout(() => void this.load(), this.#pause())
  }

  /** The code of a letter signs its reader in, as on the page for that. */
  async enter(code: string) {
    await post(`${this.address}/enter`, { code })
    await Promise.all([this.load(), session.load()])
  }

  async askForCode() {
    await post(`${this.address}/code`)
  }

  async knock(name: string) {
    await post(`${this.address}/knock`, { name })
    this.knocked = true
    await this.load()
  }

  close() {
    this.#closed = true
    clearTimeout(this.#look)
  }

  #take(head: DoorHead) {
    if (head.now !== undefined) setClock(head.now, speed())
    this.head = { ...head, next: nextOf(head) }
    this.failure = null
    if (head.knock === 'refused' || head.entry !== 'code') this.knocked = false
  }

  #pause(): number {
    if (this.knocked) return KNOCK_LOOK_MS
    const opensIn = (this.head?.opens_at ?? 0) - now()
    if (this.head?.entry === 'early' && opensIn > 0) return Math.min(LOOK_MS, opensIn + 500)
    return LOOK_MS
  }
}

/** The first meeting of the reader's day that starts once this one is over. */
function nextOf(head: DoorHead): DoorLine | null {
  const later = (head.agenda ?? []).filter((line) => line.start_at >= head.end_at)
  return head.next ?? later.toSorted((one, other) => one.start_at - other.start_at)[0] ?? null
}

/** A door that leads nowhere, or no longer: the server does not tell strangers which. */
function isGone(error: unknown): boolean {
  return error instanceof Refusal && [403, 404].includes(error.status)
}
