// The line to the server: one socket per day, changes in the order of their revisions. After a break
// it asks for what it missed.
import type { Board, Frame } from '$lib/api/types'
import { KeptSocket } from './socket'

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

export class Line extends KeptSocket {
  #whole = false

  constructor(
    readonly address: string,
    readonly listener: Listener,
  ) {
    super()
  }

  override open() {
    this.listener.onState('connecting')
    super.open()
  }

  protected override target() {
    const from = this.listener.revision()
    return this.#whole || from < 0 ? this.address : `${this.address}?since=${from}`
  }

  protected override received(text: string) {
    const frame = JSON.parse(text) as Frame
    if (frame.type === 'snapshot') {
      this.#whole = false
      this.listener.onBoard(frame.board)
    } else if (frame.type === 'changes') {
      const own = this.listener.revision()
      if (frame.revision <= own) return
      if (frame.from > own) return this.connect()
      this.listener.onFrame(frame)
    } else {
      this.listener.onFrame(frame)
    }
    this.settled()
    this.listener.onState('connected')
  }

  protected override lost() {
    this.listener.onState('lost')
  }

  protected override closedFor(code: number) {
    this.#whole = code === RESYNC
    if (code !== SIGNED_OUT && code !== NOT_ALLOWED) return false
    this.listener.onState(code === SIGNED_OUT ? 'signed_out' : 'refused')
    return true
  }
}
