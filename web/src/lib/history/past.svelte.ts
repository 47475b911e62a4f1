// A day as it was at a moment: the same shape as the live one, but its clock stands where the slider is,
// and nothing connects it to anything.
import { get } from '$lib/api/client'
import type { PastBoard } from '$lib/api/types'
import { LiveDay } from '$lib/day/day.svelte'

/** Boards kept, so that going back and forth asks once. */
const BOARDS_MAX = 60

export class PastDay extends LiveDay {
  moment = $state(0)
  failure = $state.raw<Error | null>(null)
  readonly #boards = new Map<number, PastBoard>()
  #wanted = -1
  #asking = false

  override get now(): number {
    return this.moment
  }

  /** The clock everybody shares goes on as it is. */
  protected override keepTime() {}

  /** Shows the day after a change. While one board is on its way only the last one wished for is asked next. */
  async show(revision: number) {
    this.#wanted = revision
    if (this.#asking) return
    this.#asking = true
    try {
      while (this.revision !== this.#wanted) {
        const next = this.#wanted
        this.take((await this.#board(next)).board)
        this.failure = null
      }
    } catch (error) {
      this.failure = error as Error
    } finally {
      this.#asking = false
    }
  }

  /** The server writes cities and weekdays in the reader's language: another one, other boards. */
  forget() {
    this.#boards.clear()
    this.revision = -1
  }

  async #board(revision: number): Promise<PastBoard> {
    const known = this.#boards.get(revision)
    if (known) return known
    const board = await get<PastBoard>(`/api/days/${this.id}/history/${revision}`)
    const oldest = this.#boards.keys().next().value
    if (this.#boards.size >= BOARDS_MAX && oldest !== undefined) this.#boards.delete(oldest)
    this.#boards.set(revision, board)
    return board
  }
}
