// Plans are named by when they were made; two of one minute are numbered.
import type { PlanHead } from '$lib/api/types'

/** The title of each plan by its id; `when` words a moment. */
export function titlesOf(
  plans: Pick<PlanHead, 'id' | 'made_at'>[],
  when: (moment: number) => string,
): Map<string, string> {
  const seen = new Map<string, number>()
  const oldestFirst = [...plans].sort((a, b) => a.made_at - b.made_at || (a.id < b.id ? -1 : 1))
  return new Map(
    oldestFirst.map(({ id, made_at }) => {
      const text = when(made_at)
      const count = (seen.get(text) ?? 0) + 1
      seen.set(text, count)
      return [id, count > 1 ? `${text} (${count})` : text]
    }),
  )
}
