// How the board draws the eye when nobody looks at it: a sound, and a number on the window's title.
// Each can be turned off on this device.

/** How many notes, and how high in hertz. */
const NOTES = [660, 880]
const NOTE_SECONDS = 0.16
const LOUDNESS = 0.12

const stored = (key: string) => localStorage.getItem(`sangdam.board.${key}`) !== 'off'

class Alert {
  sound = $state(stored('sound'))
  badge = $state(stored('badge'))
  #heard: ReadonlySet<string> | null = null
  #context: AudioContext | null = null

  set(what: 'sound' | 'badge', on: boolean) {
    this[what] = on
    localStorage.setItem(`sangdam.board.${what}`, on ? 'on' : 'off')
    // A tap is what browsers want before the first sound.
    if (what === 'sound' && on) void this.play()
  }

  /** Takes what is urgent now, and sounds when there is something new. What a page opens with is not. */
  hear(keys: string[]) {
    const fresh = this.#heard !== null && keys.some((key) => !this.#heard?.has(key))
    this.#heard = new Set(keys)
    if (fresh && this.sound) void this.play()
  }

  /** Another day begins silently. */
  forget() {
    this.#heard = null
  }

  async play() {
    // Before anybody has touched the page browsers are silent, and would sound all of it at once later.
    if (navigator.userActivation?.hasBeenActive === false) return
    try {
      const context = (this.#context ??= new AudioContext())
      await context.resume()
      NOTES.forEach((hertz, index) => note(context, hertz, index * NOTE_SECONDS))
    } catch {
      // A device without sound shows its number all the same.
    }
  }
}

function note(context: AudioContext, hertz: number, delay: number) {
  const [tone, gain] = [context.createOscillator(), context.createGain()]
  const start = context.currentTime + delay
  tone.frequency.value = hertz
  gain.gain.setValueAtTime(LOUDNESS, start)
  gain.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS)
  tone.connect(gain).connect(context.destination)
  tone.start(start)
  tone.stop(start + NOTE_SECONDS)
}

export const alert = new Alert()
