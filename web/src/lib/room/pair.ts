// What is known of one other person's connection, and when it counts as dead.
import type { Connection } from './connection'
import type { Person } from './frames'
import { quality, read, type Quality, type Reading } from './reading'

/** So long may the first call take until it stands, may it be interrupted, may it carry nothing. */
export const CONNECT_MAX_MS = 8_000
export const INTERRUPTED_MAX_MS = 4_000
export const STALLED_MAX_MS = 8_000
/** A first picture may take longer on a slow machine, and sound is not given up lightly for it. */
export const UNSEEN_MAX_MS = 15_000
/** So long is somebody waited for who should have made an offer. */
export const OFFER_MAX_MS = 5_000
/** Media for so long makes the count of calls start over. */
const SETTLED_MS = 15_000
/** Each call gets so much more time than the one before: on a slow machine haste undoes itself. */
const PATIENCE = 0.5

export type Member = {
  peer: string
  state: 'connecting' | 'connected' | 'lost'
  quality: Quality
  relayed: boolean
  sound: MediaStream
  picture: MediaStream
}

/** One other person, the call to them, and when it last showed life. */
export class Pair {
  connection: Connection | null = null
  person: Person | null = null
  state: Member['state'] = 'connecting'
  quality: Quality = 'good'
  relayed = false
  sound = new MediaStream()
  picture = new MediaStream()
  calls = 0
  /** When the present call began, or when waiting for one did. */
  since: number
  interruptedAt: number | null = null
  reading: Reading | null = null
  connectedAt = 0
  /** When sound or picture last came. */
  mediaAt = 0
  settledSince: number | null = null

  constructor(
    readonly peer: string,
    public offers: boolean,
    now: number,
  ) {
    this.since = now
  }

  get member(): Member {
    const { peer, state, quality, relayed, sound, picture } = this
    return { peer, state, quality, relayed, sound, picture }
  }

  /** Puts off every deadline, because it was this machine that was late. */
  forgive(late: number) {
    this.since += late
    this.connectedAt += late
    this.mediaAt += late
    if (this.interruptedAt !== null) this.interruptedAt += late
  }

  /** Reads what has arrived since the last look. */
  async measure(clock: () => number) {
    const connection = this.connection
    if (connection?.state !== 'connected') return
    const after = read(await connection.peer.getStats())
    if (this.connection !== connection) return
    const before = this.reading
    const now = clock()
    const heard = before !== null && after.audioPackets > before.audioPackets
    const seen = before !== null && after.framesDecoded > before.framesDecoded
    if (heard || seen) {
      this.mediaAt = now
      this.settledSince ??= now
    }
    if (before) this.quality = quality(before, after)
    this.relayed = after.relayed
    this.reading = after
    if (this.settledSince !== null && now - this.settledSince > SETTLED_MS) this.calls = 0
  }

  /** Connected is not enough: what somebody sends must arrive. */
  isDead(now: number): boolean {
    const { connection, person, reading, interruptedAt } = this
    const patience = 1 + PATIENCE * Math.max(0, this.calls - 1)
    if (!connection) return now - this.since > OFFER_MAX_MS * patience
    if (interruptedAt !== null) return now - interruptedAt > INTERRUPTED_MAX_MS
    if (connection.state !== 'connected') return now - this.since > CONNECT_MAX_MS * patience
    const sendsPicture = person?.camera === true
    // An interpreter's sound stops on purpose when it is meant for the other side.
    const sendsSound = person?.muted === false && person.seat !== 'interpreter'
    if (!sendsPicture) this.connectedAt = now
    if (!sendsPicture && !sendsSound) this.mediaAt = now
    const neverSeen = (reading?.framesDecoded ?? 0) === 0
    if (neverSeen && now - this.connectedAt > UNSEEN_MAX_MS * patience) return true
    return now - this.mediaAt > STALLED_MAX_MS
  }
}
