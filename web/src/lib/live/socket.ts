// A socket that is kept: when it breaks it says so at once and comes back with full jitter, also after
// sleep, silence or a network that was away.

/** The server speaks at least every 20 seconds; after 45 of silence the line is dead. */
export const SILENCE_MAX_MS = 45_000
/** Looked at so often; a longer gap between two looks means the machine was asleep. */
const LOOK_MS = 5_000
const SLEPT_MS = 15_000
const PAUSE_MIN_MS = 500
const PAUSE_MAX_MS = 15_000

export abstract class KeptSocket {
  #socket: WebSocket | null = null
  #attempt = 0
  #heardAt = 0
  #lookedAt = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #look: ReturnType<typeof setInterval> | undefined
  #ended = false

  /** Pauses grow up to this many tries. */
  protected readonly attemptsCounted: number = Infinity

  /** Where to connect, asked anew each time. */
  protected abstract target(): string
  protected abstract received(text: string): void
  /** The line is gone; it is being brought back. */
  protected abstract lost(): void
  /** The server closed it; true when that is for good. */
  protected abstract closedFor(code: number): boolean

  open() {
    this.#ended = false
    addEventListener('online', this.#wake)
    addEventListener('offline', this.#lose)
    document.addEventListener('visibilitychange', this.#wake)
    this.#lookedAt = performance.now()
    this.#look = setInterval(() => this.#check(), LOOK_MS)
    this.connect()
  }

  close() {
    this.#ended = true
    removeEventListener('online', this.#wake)
    removeEventListener('offline', this.#lose)
    document.removeEventListener('visibilitychange', this.#wake)
    clearInterval(this.#look)
    this.#drop()
  }

  /** Says something; false when there is no line to say it on. */
  protected send(text: string): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false
    this.#socket.send(text)
    return true
  }

  /** All is well: the next break starts with the shortest pause again. */
  protected settled() {
    this.#attempt = 0
  }

  protected connect() {
    this.#drop()
    const socket = new WebSocket(this.target())
    this.#socket = socket
    this.#heardAt = performance.now()
    socket.onmessage = (message) => {
      if (socket !== this.#socket) return
      this.#heardAt = performance.now()
      this.received(message.data as string)
    }
    socket.onclose = (closed) => {
      if (socket === this.#socket) this.#closed(closed.code)
    }
  }

  #closed(code: number) {
    this.#socket = null
    if (this.#ended) return
    if (this.closedFor(code)) return this.close()
    this.lost()
    this.#retryLater()
  }

  #retryLater() {
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => this.connect(), pause(this.#attempt))
    this.#attempt = Math.min(this.#attempt + 1, this.attemptsCounted)
  }

  #check() {
    const moment = performance.now()
    const slept = moment - this.#lookedAt > SLEPT_MS
    this.#lookedAt = moment
    if (this.#socket && (slept || moment - this.#heardAt > SILENCE_MAX_MS)) {
      this.lost()
      this.connect()
    }
  }

  readonly #wake = () => {
    if (document.visibilityState === 'hidden') return
    const quiet = performance.now() - this.#heardAt > SILENCE_MAX_MS / 2
    if (this.#socket?.readyState === WebSocket.OPEN && !quiet) return
    this.#attempt = 0
    this.connect()
  }

  readonly #lose = () => {
    this.#drop()
    this.lost()
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
