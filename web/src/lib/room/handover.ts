// Camera and microphone on their way from one room to the next, so that nobody is asked again and
// nobody is off the air in between.
import type { OwnMedia } from './own.svelte'

/** Devices that nobody takes in this time are turned off. */
const HELD_MAX_MS = 20_000
/** A page that is replaced by the room behind it. */
const SOON_MS = 1_000

type Held = { own: OwnMedia; enters: boolean }

let held: Held | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/** Holds devices for the next page of a door, for as long as this one is there. */
export function hold(own: OwnMedia) {
  letGo()
  held = { own, enters: false }
}

/** Sends devices on to the next door; an open one is entered at once. */
export function send(own: OwnMedia) {
  letGo()
  held = { own, enters: true }
  timer = setTimeout(letGo, HELD_MAX_MS)
}

/** Takes what is held; it is the taker's to close from now on. */
export function take(): Held | null {
  clearTimeout(timer)
  const taken = held
  held = null
  return taken
}

/** Turns off what nobody took. */
export function letGo() {
  take()?.own.close()
}

/** The same, unless somebody takes them in a moment. */
export function letGoSoon(own: OwnMedia) {
  setTimeout(() => {
    if (held?.own === own) letGo()
  }, SOON_MS)
}
