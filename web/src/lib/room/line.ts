// The door's line to the server. Unlike the board's it has no revisions: after a break everything is
// told anew.
import { KeptSocket } from '$lib/live/socket'
import type { DoorFrame, DoorWord } from './frames'

/** The server's reasons to close for good. */
const ENDINGS: Record<number, Ending> = {
  4401: 'signed_out',
  4403: 'refused',
  4404: 'canceled',
  4408: 'over',
  4429: 'crowded',
}

export type Ending = 'signed_out' | 'refused' | 'canceled' | 'over' | 'crowded'
export type DoorLineState = 'connecting' | 'connected' | 'lost' | Ending

export type DoorListener = {
  onFrame: (frame: DoorFrame) => void
  onState: (state: DoorLineState) => void
}

export class DoorSocket extends KeptSocket {
  /** Somebody in a talk must not wait 15 seconds to be back. */
  protected override readonly attemptsCounted = 1

  constructor(
    readonly address: string,
    readonly listener: DoorListener,
  ) {
    super()
  }

  override open() {
    this.listener.onState('connecting')
    super.open()
  }

  /** Says something; false when there is no line to say it on. */
  say(word: DoorWord): boolean {
    return this.send(JSON.stringify(word))
  }

  protected override target() {
    return this.address
  }

  protected override received(text: string) {
    const frame = JSON.parse(text) as DoorFrame
    if (frame.type === 'hello') {
      this.settled()
      this.listener.onState('connected')
    }
    if (frame.type === 'tick') this.say({ type: 'pong' })
    this.listener.onFrame(frame)
  }

  protected override lost() {
    this.listener.onState('lost')
  }

  protected override closedFor(code: number) {
    const ending = ENDINGS[code]
    if (ending) this.listener.onState(ending)
    return Boolean(ending)
  }
}
