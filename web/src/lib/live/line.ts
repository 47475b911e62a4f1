// The line to the server: one socket per day, changes in the order of their revisions. When it
// breaks it says so at once, comes back with full jitter, and asks for what it missed.
import type { Board, Frame } from '$lib/api/types'

/** The server speaks at least every 20 seconds; after 45 of silence the line is dead. */
export const SILENCE_MAX_MS = 45_000
/** Looked at so often; a longer gap between two looks means the machine was asleep. */
const LOOK_MS = 5_000
const SLEPT_MS = 15_000
const PAUSE_MIN_MS = 500
const PAUSE_MAX_MS = 15_000

const SIGNED_OUT = 4401
const NOT_ALLOWED = 4403
const RESYNC = 4409

export type LineState = 'connecting' | 'connected' | 'lost' | 'signed_out' | 'refused'

export type Listener = {
  /** The revision the listener has; -1 when it has nothing yet. */
  revision: () => number
  onFrame: (frame: Frame) => void
  onBoard: (board: Board) => void
  onState: (state: LineState) => void
}

export class Line {
  #socket: WebSocket | null = null
  #attempt = 0
  #heardAt = 0
  #lookedAt = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #look: ReturnType<typeof setInterval> | undefined
  #ended = false
  #whole = false

  constructor(
    readonly address: string,
    readonly listener: Listener,
  ) {}

  open() {
    addEventListener('online', this.#wake)
    addEventListener('offline', this.#lose)
    document.addEventListener('visibilitychange', this.#wake)
    this.#lookedAt = performance.now()
    this.#look = setInterval(() => this.#check(), LOOK_MS)
    this.listener.onState('connecting')
    this.#connect()
  }

  close() {
    this.#ended = true
    removeEventListener('online', this.#wake)
    removeEventListener('offline', this.#lose)
    document.removeEventListener('visibilitychange', this.#wake)
    clearInterval(this.#look)
    this.#drop()
  }

  #connect() {
    this.#drop()
    const from = this.listener.revision()
    const since = this.#whole || from < 0 ? '' : `?since=${from}`
    const socket = new WebSocket(`${this.address}${since}`)
    this.#socket = socket
    this.#heardAt = performance.now()
    socket.onmessage = (message) => {
      if (socket !== this.#socket) return
      this.#heardAt = performance.now()
      this.#receive(JSON.parse(message.data as string) as Frame)
    }
    socket.onclose = (closed) => {
      if (socket === this.#socket) this.#closed(closed.code)
    }
  }

  #receive(frame: Frame) {
    if (frame.type === 'snapshot') {
      this.#whole = false
      this.listener.onBoard(frame.board)
    } else if (frame.type === 'changes') {
      const own = this.listener.revision()
      if (frame.revision <= own) return
      if (frame.from > own) return this.#connect()
      this.listener.onFrame(frame)
    } else {
      this.listener.onFrame(frame)
    }
    this.#attempt = 0
    this.listener.onState('connected')
  }

  #closed(code: number) {
    this.#socket = null
    if (this.#ended) return
    if (code === SIGNED_OUT || code === NOT_ALLOWED) {
      this.listener.onState(code === SIGNED_OUT ? 'signed_out' : 'refused')
      return this.close()
    }
    this.#whole = code === RESYNC
    this.listener.onState('lost')
    this.#retryLater()
  }

  #retryLater() {
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.#connect(), pause(this.#attempt++))
  }

  #check() {
    const moment = performance.now()
    const slept = moment - this.#lookedAt > SLEPT_MS
    this.#lookedAt = moment
    if (this.#socket && (slept || moment - this.#heardAt > SILENCE_MAX_MS)) {
      this.listener.onState('lost')
      this.#connect()
    }
  }

  readonly #wake = () => {
    if (document.visibilityState === 'hidden') return
    const quiet = performance.now() - this.#heardAt > SILENCE_MAX_MS / 2
    if (this.#socket?.readyState === WebSocket.OPEN && !quiet) return
    this.#attempt = 0
    this.#connect()
  }

  readonly #lose = () => {
    this.#drop()
    this.listener.onState('lost')
    this.#retryLater()
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

/** Full jitter: anything between the least pause and a ceiling that doubles with every try. */
export function pause(attempt: number, chance = Math.random()): number {
  const ceiling = Math.min(PAUSE_MAX_MS, PAUSE_MIN_MS * 2 ** (attempt + 1))
  return PAUSE_MIN_MS + chance * (ceiling - PAUSE_MIN_MS)
}
