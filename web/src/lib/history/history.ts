// A day's past as steps: which one had happened at a moment, and where its time begins and ends.
import { get } from '$lib/api/client'
import type { History, HistoryStep, Slot } from '$lib/api/types'

/** Steps asked for at once. */
const PAGE_STEPS = 1000

/** From how long before the first meeting until how long after the last one the day itself is played. */
const BEFORE_MS = 20 * 60_000
const AFTER_MS = 10 * 60_000

/** Everything that happened to a day, read page by page; `told` hears how much of it is there, up to 1. */
export async function wholeHistory(
  day: string,
  told: (share: number) => void,
  signal?: AbortSignal,
): Promise<History> {
  const steps: HistoryStep[] = []
  const closings: History['closings'] = []
  for (let after = 0; ;) {
    const path = `/api/days/${day}/history?after=${after}&limit=${PAGE_STEPS}`
    const page = await get<History>(path, signal ? { signal } : {})
    steps.push(...page.steps)
    closings.push(...page.closings)
    if (!page.next) return { ...page, steps, closings }
    after = page.next
    told(after / page.revision)
  }
}

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
