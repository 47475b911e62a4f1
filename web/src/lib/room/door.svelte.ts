// A door as this browser sees it: what stands on it, and how one gets in.
import { get, post, Refusal } from '$lib/api/client'
import { session } from '$lib/session/me.svelte'
import { now, setClock, speed } from '$lib/time'
import type { DoorHead, DoorLine, Part, WhomToCall } from './frames'

/** A knock is answered by a person, so asking often enough to feel at once is enough. */
const KNOCK_LOOK_MS = 3_000
/** Before the door opens, and after what the server says about it may have changed. */
const LOOK_MS = 30_000
/** So long a page says that the meeting was changed. */
const MOVE_SHOWN_MS = 30_000

/** Why a door leads nowhere. */
export type Shut = 'canceled' | 'foreign' | 'refused'

export class Door {
  head = $state.raw<DoorHead | null>(null)
  failure = $state.raw<Error | null>(null)
  /** Set once the door leads nowhere, or not for this person. */
  shut = $state<Shut | null>(null)
  whomToCall = $state.raw<WhomToCall | null>(null)
  /** Time or people of the meeting were others a moment ago. */
  hasMoved = $state(false)
  knocked = $state(false)
  #look: ReturnType<typeof setTimeout> | undefined
  #moveShown: ReturnType<typeof setTimeout> | undefined
  #closed = false

  constructor(
    readonly meeting: string,
    readonly seat: Part,
  ) {}

  get address(): string {
    return `/api/door/${this.meeting}/${this.seat}`
  }

  async load() {
    clearTimeout(this.#look)
    try {
      this.#take(await get<DoorHead>(this.address))
    } catch (error) {
      this.#fail(error as Error)
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

  /** The meeting was changed: the new head follows, and the page says so for a while. */
  noteMove() {
    this.hasMoved = true
    clearTimeout(this.#moveShown)
    this.#moveShown = setTimeout(() => (this.hasMoved = false), MOVE_SHOWN_MS)
    void this.load()
  }

  /** The door is closed again until then. */
  shutUntil(opensAt: number) {
    if (this.head) this.head = { ...this.head, opens_at: opensAt, entry: 'early' }
    void this.load()
  }

  close() {
    this.#closed = true
    clearTimeout(this.#moveShown)
    clearTimeout(this.#look)
  }

  #take(head: DoorHead) {
    if (head.now !== undefined) setClock(head.now, speed())
    this.head = { ...head, next: nextOf(head) }
    this.whomToCall = head.whom_to_call ?? null
    this.failure = null
    this.shut = null
    if (head.knock === 'refused' || head.entry !== 'code') this.knocked = false
  }

  #fail(error: Error) {
    const isAnswer = error instanceof Refusal
    if (isAnswer && [403, 404].includes(error.status)) {
      this.shut = shutBy(error)
      // A canceled meeting still names who runs the day; a door that never was names nobody.
      if (this.shut === 'canceled') {
        this.whomToCall = (error.facts.whom_to_call as WhomToCall | null) ?? this.whomToCall
      }
    } else if (isAnswer && error.status === 401) {
      this.head = null
      this.failure = error
    } else if (!this.head) {
      this.failure = error
    }
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

function shutBy({ status, code }: Refusal): Shut {
  if (code === 'door_canceled') return 'canceled'
  return status === 403 ? 'refused' : 'foreign'
}
