// What a run is asked, and what of it can be said in words.
import type { Interpreter, PlanHelp, PlanOptions } from '$lib/api/types'

/** After as many wishes as possible, these count, always in this order. */
export const PREFERENCES = ['gap_free', 'fair', 'keep_interpreter', 'early'] as const
export type Preference = (typeof PREFERENCES)[number]

export const RANKS = ['must', 'want', 'if_possible'] as const

/** How long a run may take, in seconds, from which one is chosen. */
export const SECONDS = [5, 20, 60, 120] as const

export const wordKey = (name: string) => name.replaceAll('_', '-')

/** What counts, in order, without what was put aside. */
export const chosen = ({ prefer }: PlanOptions): Preference[] =>
  PREFERENCES.filter((one) => prefer[one])

/** Whether any wishes are planned for at all. */
export const honorsAny = ({ honor }: PlanOptions): boolean => RANKS.some((rank) => honor[rank])

export function isRehearsal({ what_if }: PlanOptions): boolean {
  return (
    what_if.slots_more > 0 ||
    what_if.rooms !== null ||
    what_if.interpreters_more.length > 0 ||
    what_if.without_companies.length > 0
  )
}

export const noRehearsal = (): PlanOptions['what_if'] => ({
  slots_more: 0,
  rooms: null,
  interpreters_more: [],
  without_companies: [],
})

export const pairKey = (pair: [string, string]) => [...pair].sort().join('-')

/** The language pairs that interpreters of the day speak, and those a plan asked for. */
export function pairs(interpreters: Interpreter[], helps: PlanHelp[] = []): [string, string][] {
  const found = new Map<string, [string, string]>()
  const note = (one: string, other: string) => {
    const pair: [string, string] = one < other ? [one, other] : [other, one]
    found.set(pairKey(pair), pair)
  }
  for (const { languages } of interpreters) {
    for (const [at, one] of languages.entries()) {
      for (const other of languages.slice(at + 1)) note(one, other)
    }
  }
  for (const { pair } of helps) if (pair) note(pair[0]!, pair[1]!)
  return [...found.values()].sort((a, b) => pairKey(a).localeCompare(pairKey(b)))
}

/** The options with so many more interpreters of a pair. */
export function withInterpreters(
  options: PlanOptions,
  pair: [string, string],
  count: number,
): PlanOptions {
  const others = options.what_if.interpreters_more.filter(
    (one) => pairKey(one.pair as [string, string]) !== pairKey(pair),
  )
  const interpreters_more = count > 0 ? [...others, { pair, count }] : others
  return { ...options, what_if: { ...options.what_if, interpreters_more } }
}

/** The options as a rehearsal of what would help; `rooms` are those of the day. */
export function rehearse(options: PlanOptions, help: PlanHelp, rooms: number): PlanOptions {
  const { what_if } = options
  if (help.what === 'interpreter' && help.pair) {
    const pair = help.pair as [string, string]
    const known = what_if.interpreters_more.find(
      (one) => pairKey(one.pair as [string, string]) === pairKey(pair),
    )
    return withInterpreters(options, pair, (known?.count ?? 0) + 1)
  }
  const more =
    help.what === 'slot'
      ? { slots_more: what_if.slots_more + 1 }
      : { rooms: (what_if.rooms ?? rooms) + 1 }
  return { ...options, what_if: { ...what_if, ...more } }
}
