// Everybody connected to everybody, for two to four people. Only the newcomer makes the first offer:
// when both sides offer at once, some pairs look healthy for ever and carry nothing. What is dead is
// closed and built anew, because restarting it was measured not to help.
import { Connection, type ConnectionListener, type Tracks } from './connection'
import type { MeshPass, Person, Signal } from './frames'
import { Pair, type Member } from './pair'

const CHECK_MS = 1_000
/** A request to call again is heard once in this time. */
const AGAIN_MIN_MS = 2_000
/** After so many calls without media the pair is given up until somebody asks for another try. */
export const CALLS_MAX = 8
/** Somebody who offers before the door has told of them. */
const UNKNOWN_MAX_MS = 5_000
/** A check later than this means that this machine was asleep or overworked: others are not to blame. */
const LATE_MS = 2_000

export type MeshListener = {
  send: (to: string, signal: Signal) => void
  onMembers: (members: Member[]) => void
}

export type Connect = (
  call: string,
  configuration: RTCConfiguration,
  tracks: Tracks,
  shrink: number,
  listener: ConnectionListener,
) => Connection

const connectForReal: Connect = (...given) => new Connection(...given)

export class Mesh {
  readonly #pairs = new Map<string, Pair>()
  readonly #configuration: RTCConfiguration
  readonly #offersTo: Set<string>
  #tracks: Tracks = { audio: null, video: null }
  #silent: ReadonlySet<string> = new Set()
  #checks: ReturnType<typeof setInterval>
  #checkedAt: number
  #closed = false

  constructor(
    readonly self: string,
    pass: MeshPass,
    readonly listener: MeshListener,
    readonly connect: Connect = connectForReal,
    readonly clock: () => number = () => performance.now(),
  ) {
    this.#configuration = {
      iceServers: pass.ice_servers,
      iceTransportPolicy: pass.relay_only ? 'relay' : 'all',
      bundlePolicy: 'max-bundle',
    }
    this.#offersTo = new Set(pass.initiator)
    this.#checkedAt = clock()
    this.#checks = setInterval(() => void this.check(), CHECK_MS)
  }

  /** Takes who is in the room now: calls whom this browser must call, lets go whoever left. */
  arrange(people: Person[]) {
    const inside = new Map(
      people.filter((one) => one.inside && one.peer !== this.self).map((one) => [one.peer, one]),
    )
    for (const [peer, pair] of this.#pairs) {
      const person = inside.get(peer)
      const isNew = !pair.person && this.clock() - pair.since < UNKNOWN_MAX_MS
      if (person) pair.person = person
      else if (!isNew) this.#letGo(pair)
    }
    for (const [peer, person] of inside) {
      if (this.#pairs.has(peer)) continue
      const pair = this.#add(peer, this.#offersTo.has(peer))
      pair.person = person
      if (pair.offers) this.#call(pair)
    }
    this.#fit()
    this.#tell()
  }

  async receive(from: string, signal: Signal) {
    if (this.#closed || from === this.self) return
    const pair = this.#pairs.get(from)
    if ('again' in signal) {
      if (pair) this.#callAgain(pair)
    } else if ('candidate' in signal) {
      if (pair?.connection?.call === signal.call) {
        await pair.connection.takeCandidate(signal.candidate)
      }
    } else if (signal.description.type === 'answer') {
      if (pair?.connection?.call === signal.call) {
        await pair.connection.takeAnswer(signal.description)
      }
    } else {
      await this.#answer(pair ?? this.#add(from, false), signal)
    }
  }

  /** Sends these tracks to everybody from now on. */
  async send(tracks: Tracks) {
    this.#tracks = tracks
    await this.#spread()
  }

  /** Sends no sound to these people: an interpreter speaks to one side at a time. */
  async silence(peers: Iterable<string>) {
    this.#silent = new Set(peers)
    await this.#spread()
  }

  /** Another series of tries, because a person asked for it. */
  tryAgain(peer: string) {
    const pair = this.#pairs.get(peer)
    if (!pair) return
    pair.calls = 0
    this.#rebuild(pair)
  }

  close() {
    this.#closed = true
    clearInterval(this.#checks)
    for (const pair of this.#pairs.values()) pair.connection?.close()
    this.#pairs.clear()
  }

  /** Looks at every pair, and builds anew what is dead. */
  async check() {
    this.#forgiveLateness()
    await Promise.all([...this.#pairs.values()].map((pair) => pair.measure(this.clock)))
    if (this.#closed) return
    for (const pair of this.#pairs.values()) {
      if (pair.state !== 'lost' && pair.isDead(this.clock())) this.#rebuild(pair)
    }
    this.#tell()
  }

  #forgiveLateness() {
    const now = this.clock()
    const late = now - this.#checkedAt - CHECK_MS
    this.#checkedAt = now
    if (late < LATE_MS) return
    for (const pair of this.#pairs.values()) pair.forgive(late)
  }

  #add(peer: string, offers: boolean): Pair {
    const pair = new Pair(peer, offers, this.clock())
    this.#pairs.set(peer, pair)
    return pair
  }

  #letGo(pair: Pair) {
    pair.connection?.close()
    this.#pairs.delete(pair.peer)
  }

  #call(pair: Pair) {
    pair.offers = true
    void this.#open(pair, crypto.randomUUID()).offer()
  }

  #callAgain(pair: Pair) {
    const isYoung = pair.connection && this.clock() - pair.since < AGAIN_MIN_MS
    if (isYoung && pair.offers) return
    pair.state = 'connecting'
    this.#call(pair)
  }

  /** Two offers that cross: the one of the smaller name holds. */
  async #answer(pair: Pair, signal: Extract<Signal, { description: object }>) {
    const own = pair.connection
    const theyCross = pair.offers && own !== null && own.peer.signalingState === 'have-local-offer'
    if (theyCross && this.self < pair.peer) return
    if (own?.call === signal.call) return
    pair.offers = false
    pair.state = 'connecting'
    await this.#open(pair, signal.call).answer(signal.description)
  }

  #open(pair: Pair, call: string): Connection {
    pair.connection?.close()
    pair.calls += 1
    pair.since = this.clock()
    pair.interruptedAt = null
    pair.settledSince = null
    pair.reading = null
    pair.sound = new MediaStream()
    pair.picture = new MediaStream()
    const isCurrent = () => pair.connection?.call === call
    const connection = this.connect(
      call,
      this.#configuration,
      this.#tracksFor(pair),
      this.#shrink,
      {
        send: (signal) => {
          if (isCurrent()) this.listener.send(pair.peer, signal)
        },
        onTrack: (track) => {
          if (!isCurrent()) return
          if (track.kind === 'audio') pair.sound = new MediaStream([track])
          else pair.picture = new MediaStream([track])
          this.#tell()
        },
        onState: (state) => {
          if (isCurrent()) this.#follow(pair, state)
        },
        onFailure: () => {
          if (isCurrent()) this.#rebuild(pair)
        },
      },
    )
    pair.connection = connection
    return connection
  }

  #follow(pair: Pair, state: RTCPeerConnectionState) {
    const now = this.clock()
    if (state === 'connected') {
      pair.state = 'connected'
      pair.interruptedAt = null
      pair.connectedAt = pair.mediaAt = now
    } else if (state === 'disconnected') {
      pair.interruptedAt ??= now
    } else if (state === 'failed') {
      this.#rebuild(pair)
    }
    this.#tell()
  }

  #rebuild(pair: Pair) {
    if (pair.calls >= CALLS_MAX) {
      pair.connection?.close()
      pair.connection = null
      pair.state = 'lost'
    } else if (pair.offers) {
      pair.state = 'connecting'
      this.#call(pair)
    } else {
      pair.connection?.close()
      pair.connection = null
      pair.state = 'connecting'
      pair.since = this.clock()
      pair.calls += 1
      this.listener.send(pair.peer, { again: true })
    }
    this.#tell()
  }

  get #shrink(): number {
    return this.#pairs.size > 1 ? 2 : 1
  }

  #fit() {
    for (const pair of this.#pairs.values()) void pair.connection?.shrink(this.#shrink)
  }

  #tracksFor(pair: Pair): Tracks {
    const audio = this.#silent.has(pair.peer) ? null : this.#tracks.audio
    return { audio, video: this.#tracks.video }
  }

  async #spread() {
    const pairs = [...this.#pairs.values()]
    await Promise.all(pairs.map((pair) => pair.connection?.send(this.#tracksFor(pair))))
  }

  #tell() {
    if (this.#closed) return
    this.listener.onMembers([...this.#pairs.values()].map((pair) => pair.member))
  }
}
