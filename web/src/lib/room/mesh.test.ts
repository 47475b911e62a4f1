import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Connection, ConnectionListener } from './connection'
import { readSignal, type Person, type Signal } from './frames'
import { CALLS_MAX, Mesh } from './mesh'
import { CONNECT_MAX_MS, OFFER_MAX_MS, STALLED_MAX_MS, type Member } from './pair'

class FakeConnection {
  state = 'new'
  peer = { signalingState: 'stable', getStats: async () => this.stats() }
  frames = 0
  closed = false
  done: string[] = []

  constructor(
    readonly call: string,
    readonly listener: ConnectionListener,
  ) {}

  stats() {
    const video = { type: 'inbound-rtp', kind: 'video', framesDecoded: this.frames }
    return new Map([['in', video]])
  }
  async offer() {
    this.done.push('offer')
    this.peer.signalingState = 'have-local-offer'
    this.listener.send({ call: this.call, description: { type: 'offer', sdp: '' } })
  }
  async answer() {
    this.done.push('answer')
    this.listener.send({ call: this.call, description: { type: 'answer', sdp: '' } })
  }
  async takeAnswer() {
    this.done.push('take answer')
  }
  async takeCandidate() {
    this.done.push('take candidate')
  }
  async send() {}
  async shrink() {}
  close() {
    this.closed = true
  }
  become(state: RTCPeerConnectionState) {
    this.state = state
    this.listener.onState(state)
  }
}

let now: number
let made: FakeConnection[]
let sent: { to: string; signal: Signal }[]
let members: Member[]
let mesh: Mesh

const person = (peer: string, more: Partial<Person> = {}): Person => ({
  peer,
  name: peer,
  seat: 'host',
  inside: true,
  hand: false,
  muted: true,
  camera: true,
  speaking_to: null,
  ...more,
})
const last = () => made.at(-1)!

function open(initiator: string[], self = 'me') {
  const pass = { ice_servers: [], relay_only: false, initiator, people_max: 4 }
  const listener = {
    send: (to: string, signal: Signal) => sent.push({ to, signal }),
    onMembers: (told: Member[]) => (members = told),
  }
  const connect = (
    call: string,
    ...[, , , listens]: [unknown, unknown, unknown, ConnectionListener]
  ) => {
    const connection = new FakeConnection(call, listens)
    made.push(connection)
    return connection as unknown as Connection
  }
  mesh = new Mesh(self, pass, listener, connect, () => now)
}

/** Lets time pass, looked at every second as the mesh does. */
async function pass(milliseconds: number) {
  for (let at = 0; at < milliseconds; at += 1_000) {
    now += 1_000
    await mesh.check()
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('MediaStream', class {})
  now = 0
  made = []
  sent = []
  members = []
})

afterEach(() => {
  mesh.close()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('who offers', () => {
  it('a newcomer offers to whoever was inside before', () => {
    open(['old'])
    mesh.arrange([person('old'), person('me')])

    expect(sent).toMatchObject([{ to: 'old', signal: { description: { type: 'offer' } } }])
  })

  it('whoever was there before waits for the offer, then answers', async () => {
    open([])
    mesh.arrange([person('new'), person('me')])
    expect(sent).toEqual([])

    await mesh.receive('new', { call: 'a', description: { type: 'offer', sdp: '' } })

    expect(sent).toMatchObject([
      { to: 'new', signal: { call: 'a', description: { type: 'answer' } } },
    ])
  })

  it('of two offers that cross the one of the smaller name holds', async () => {
    open(['other'], 'a')
    mesh.arrange([person('other')])
    await mesh.receive('other', { call: 'theirs', description: { type: 'offer', sdp: '' } })
    expect(made.map(({ call }) => call)).not.toContain('theirs')
    mesh.close()

    open(['other'], 'z')
    mesh.arrange([person('other')])
    await mesh.receive('other', { call: 'theirs', description: { type: 'offer', sdp: '' } })
    expect(last().call).toBe('theirs')
  })

  it('nobody at the door is called, and whoever leaves is let go', () => {
    open(['old'])
    mesh.arrange([person('old', { inside: false })])
    expect(made).toHaveLength(0)

    mesh.arrange([person('old')])
    mesh.arrange([])

    expect(last().closed).toBe(true)
    expect(members).toEqual([])
  })
})

describe('what is dead is built anew', () => {
  it('a call that never stands', async () => {
    open(['old'])
    mesh.arrange([person('old')])

    await pass(CONNECT_MAX_MS + 1_000)

    expect(made).toHaveLength(2)
    expect(made[0]!.closed).toBe(true)
  })

  it('a call that failed, at once', () => {
    open(['old'])
    mesh.arrange([person('old')])

    last().become('failed')

    expect(made).toHaveLength(2)
  })

  it('a call that stands but carries nothing, though a camera is on', async () => {
    open(['old'])
    mesh.arrange([person('old')])
    last().become('connected')
    for (let second = 0; second < 10; second++) {
      last().frames += 10
      await pass(1_000)
    }
    expect(made).toHaveLength(1)

    await pass(STALLED_MAX_MS + 1_000)

    expect(made).toHaveLength(2)
  })

  it('not a call to somebody who sends nothing', async () => {
    open(['old'])
    mesh.arrange([person('old', { camera: false, muted: true })])
    last().become('connected')

    await pass(60_000)

    expect(made).toHaveLength(1)
  })

  it('whoever does not offer asks for another call', async () => {
    open([])
    mesh.arrange([person('new')])

    await pass(OFFER_MAX_MS + 1_000)

    expect(sent).toEqual([{ to: 'new', signal: { again: true } }])
  })

  it('after so many calls it waits for a person to ask', async () => {
    open(['old'])
    mesh.arrange([person('old')])
    await pass(5 * 60_000)
    expect(made).toHaveLength(CALLS_MAX)
    expect(members[0]!.state).toBe('lost')

    mesh.tryAgain('old')

    expect(made).toHaveLength(CALLS_MAX + 1)
  })

  it('a machine that slept blames nobody', async () => {
    open(['old'])
    mesh.arrange([person('old')])
    last().become('connected')
    last().frames = 10
    await pass(2_000)

    now += 60_000
    await mesh.check()

    expect(made).toHaveLength(1)
  })
})

it('what belongs to an older call is dropped', async () => {
  open(['old'])
  mesh.arrange([person('old')])

  await mesh.receive('old', { call: 'older', description: { type: 'answer', sdp: '' } })
  await mesh.receive('old', { call: 'older', candidate: {} })

  expect(last().done).toEqual(['offer'])
})

it('a signal of another shape is nobody’s', () => {
  const strange = [null, 7, 'x', {}, { call: 1 }, { call: 'a', description: { type: 'rollback' } }]

  expect(strange.map(readSignal)).toEqual(strange.map(() => null))
})
