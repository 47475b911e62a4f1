// Something of the server's that is read anew after every change: after a pause, only the last
// answer counts, and what was read stays when reading it again fails.
const PAUSE_MS = 300

export class Reading<T> {
  value = $state.raw<T | null>(null)
  failure = $state.raw<Error | null>(null)
  #asked = 0

  constructor(readonly ask: () => Promise<T>) {}

  async load() {
    const asked = ++this.#asked
    if (!this.value) this.failure = null
    try {
      const value = await this.ask()
      if (asked !== this.#asked) return
      this.value = value
      this.failure = null
    } catch (error) {
      if (asked === this.#asked) this.failure = error as Error
    }
  }

  /** Loads at once the first time, later after a pause; returns what calls it off. */
  soon(): () => void {
    const timer = setTimeout(() => void this.load(), this.#asked ? PAUSE_MS : 0)
    return () => clearTimeout(timer)
  }
}
