import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Frame } from '$lib/api/types'
import { Line, type LineState } from './line'
import { pause, SILENCE_MAX_MS } from './socket'

class FakeSocket {
  static opened: FakeSocket[] = []
  static readonly OPEN = 1
  readyState = 1
  onmessage: ((message: { data: string }) => void) | null = null
  onclose: ((closed: { code: number }) => void) | null = null

  constructor(readonly url: string) {
    FakeSocket.opened.push(this)
  }

  close() {
    this.readyState = 3
  }

  say(frame: object) {
    this.onmessage?.({ data: JSON.stringify(frame) })
  }
}

let revision: number
let frames: Frame[]
let states: LineState[]
let line: Line

const last = () => FakeSocket.opened.at(-1)!
const changes = (from: number, to: number) => ({
  type: 'changes',
  from,
  revision: to,
  now: 0,
  meetings: [],
  removed: [],
  taken: {},
})

beforeEach(() => {
  vi.useFakeTimers()
  FakeSocket.opened = []
  revision = 5
  frames = []
  states = []
  vi.stubGlobal('WebSocket', FakeSocket)
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('removeEventListener', () => undefined)
  vi.stubGlobal('document', {
    visibilityState: 'visible',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })
  line = new Line('ws://server/live', {
    revision: () => revision,
    onFrame: (frame) => {
      frames.push(frame)
      if (frame.type === 'changes') revision = frame.revision
    },
    onBoard: (board) => (revision = board.revision),
    onState: (state) => states.push(state),
  })
  line.open()
})

afterEach(() => {
  line.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the line', () => {
  it('applies changes in order and leaves out what it has', () => {
    last().say(changes(5, 6))
    last().say(changes(4, 6))
    last().say(changes(6, 8))

    expect(frames.map((frame) => 'revision' in frame && frame.revision)).toEqual([6, 8])
    expect(last().url).toBe('ws://server/live?since=5')
  })

  it('asks again from its own revision when changes are missing', () => {
    last().say(changes(7, 8))

    expect(FakeSocket.opened).toHaveLength(2)
    expect(last().url).toBe('ws://server/live?since=5')
    expect(frames).toEqual([])
  })

  it('says at once that it is lost and comes back', () => {
    last().say({ type: 'hello', revision: 5, now: 0, speed: 1 })
    last().onclose?.({ code: 1012 })

    expect(states).toEqual(['connecting', 'connected', 'lost'])
    vi.advanceTimersByTime(16_000)
    expect(FakeSocket.opened).toHaveLength(2)
  })

  it('takes everything anew when the server asks for it', () => {
    last().onclose?.({ code: 4409 })
    vi.advanceTimersByTime(16_000)

    expect(last().url).toBe('ws://server/live')
  })

  it('stays away when signed out', () => {
    last().onclose?.({ code: 4401 })
    vi.advanceTimersByTime(60_000)

    expect(states.at(-1)).toBe('signed_out')
    expect(FakeSocket.opened).toHaveLength(1)
  })

  it('gives up a line that is silent', () => {
    vi.advanceTimersByTime(SILENCE_MAX_MS + 6_000)

    expect(states.at(-1)).toBe('lost')
    expect(FakeSocket.opened.length).toBeGreaterThan(1)
  })

  it('waits with full jitter between half a second and fifteen', () => {
    expect(pause(0, 0)).toBe(500)
    expect(pause(0, 1)).toBe(1000)
    expect(pause(20, 1)).toBe(15_000)
  })
})
