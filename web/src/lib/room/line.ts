// The door's line to the server. Unlike the board's it has no revisions: after a break everything is
// told anew. It comes back with full jitter, and says at once when it is gone.
import { pause, SILENCE_MAX_MS } from '$lib/live/line'
import type { DoorFrame, DoorWord } from './frames'

const LOOK_MS = 5_000
/** The server's reasons to close for good. */
const ENDINGS: Record<number, Ending> = {
  4401: 'signed_out',
  4403: 'refused',
  4404: 'canceled',
  4408: 'over',
  4429: 'crowded',
}
/** Full jitter has its floor here: somebody in a talk must not wait 15 seconds to be back. */
const ATTEMPTS_COUNTED_MAX = 2

export type Ending = 'signed_out' | 'refused' | 'canceled' | 'over' | 'crowded'
export type DoorLineState = 'connecting' | 'connected' | 'lost' | Ending

export type DoorListener = {
  onFrame: (frame: DoorFrame) => void
  onState: (state: DoorLineState) => void
}

export class DoorSocket {
  #socket: WebSocket | null = null
  #attempt = 0
  #heardAt = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #look: ReturnType<typeof setInterval> | undefined
  #ended = false

  constructor(
    readonly address: string,
    readonly listener: DoorListener,
  ) {}

  open() {
    this.#ended = false
    addEventListener('online', this.#wake)
    document.addEventListener('visibilitychange', this.#wake)
    this.#look = setInterval(() => this.#check(), LOOK_MS)
    this.listener.onState('connecting')
    this.#connect()
  }

  close() {
    this.#ended = true
    removeEventListener('online', this.#wake)
    document.removeEventListener('visibilitychange', this.#wake)
    clearInterval(this.#look)
    this.#drop()
  }

  /** Says something; false when there is no line to say it on. */
  say(word: DoorWord): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false
    this.#socket.send(JSON.stringify(word))
    return true
  }

  #connect() {
    this.#drop()
    const socket = new WebSocket(this.address)
    this.#socket = socket
    this.#heardAt = performance.now()
    socket.onmessage = (message) => {
      if (socket !== this.#socket) return
      this.#heardAt = performance.now()
      const frame = JSON.parse(message.data as string) as DoorFrame
      if (frame.type === 'hello') {
        this.#attempt = 0
        this.listener.onState('connected')
      }
      if (frame.type === 'tick') this.say({ type: 'pong' })
      this.listener.onFrame(frame)
    }
    socket.onclose = (closed) => {
      if (socket === this.#socket) this.#closed(closed.code)
    }
  }

  #closed(code: number) {
    this.#socket = null
    if (this.#ended) return
    const ending = ENDINGS[code]
    if (ending) this.close()
    else this.#retry = setTimeout(() => this.#connect(), this.#nextPause())
    this.listener.onState(ending ?? 'lost')
  }

  #nextPause(): number {
    this.#attempt = Math.min(this.#attempt + 1, ATTEMPTS_COUNTED_MAX)
    return pause(this.#attempt - 1)
  }

  #check() {
    if (!this.#socket || performance.now() - this.#heardAt <= SILENCE_MAX_MS) return
    this.listener.onState('lost')
    this.#connect()
  }

  readonly #wake = () => {
    if (document.visibilityState === 'hidden') return
    const quiet = performance.now() - this.#heardAt > SILENCE_MAX_MS / 2
    if (this.#socket?.readyState === WebSocket.OPEN && !quiet) return
    this.#attempt = 0
    this.#connect()
  }

  #drop() {
    clearTimeout(this.#retry)
    const socket = this.#socket
    this.#socket = null
    if (!socket) return
    socket.onmessage = null
    socket.onclose = null
    socket.close()
  }
}
