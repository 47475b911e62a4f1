// A day's past as steps: which one had happened at a moment, and where its time begins and ends.
import type { HistoryStep, Slot } from '$lib/api/types'

/** From how long before the first meeting until how long after the last one the day itself is played. */
const BEFORE_MS = 20 * 60_000
const AFTER_MS = 10 * 60_000

/** The place of the last step that had happened by then; -1 before the first. */
export function placeAt(steps: HistoryStep[], moment: number): number {
  let [from, to] = [0, steps.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (steps[middle]!.at <= moment) from = middle + 1
    else to = middle
  }
  return from - 1
}

/** From when to when the day itself is, with everything that happened to it afterwards left out. */
export function spanOf(slots: Slot[]): [number, number] {
  const starts = slots.map((slot) => slot.start_at)
  const ends = slots.map((slot) => slot.end_at)
  return [Math.min(...starts) - BEFORE_MS, Math.max(...ends) + AFTER_MS]
}

/** The last steps up to a place, the newest first. */
export function before(steps: HistoryStep[], place: number, count: number): HistoryStep[] {
  return steps.slice(Math.max(0, place + 1 - count), place + 1).reverse()
}
