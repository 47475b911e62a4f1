// The letters of a day as one organizer looks at them: what is filtered, what is read so far, what
// is chosen to be sent again.
import { SvelteSet } from 'svelte/reactivity'
import { get, post } from '$lib/api/client'
import type { LetterRow, Letters } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { zoneMinutes } from '$lib/time'
import { mayResend } from './state'

/** Letters in one look. */
const PAGE_LETTERS = 50
/** As many as the server gives at once, for gathering what is to be sent again. */
const GATHER_LETTERS = 200
const DAY_MS = 86_400_000

export type Filter = {
  state: string
  kind: string
  sought: string
  /** Dates on the reader's clock, "2020-10-26". */
  since: string
  until: string
}

export const NO_FILTER: Filter = { state: '', kind: '', sought: '', since: '', until: '' }
const FIELDS = Object.keys(NO_FILTER) as (keyof Filter)[]

/** The filter an address asks for. */
export function filterOf(query: URLSearchParams): Filter {
  return Object.fromEntries(FIELDS.map((field) => [field, query.get(field) ?? ''])) as Filter
}

/** The filter as it stands in this page's address. */
export function addressOf(filter: Filter): string {
  const search = new URLSearchParams()
  for (const field of FIELDS) if (filter[field]) search.set(field, filter[field])
  return search.size ? `?${search}` : ''
}

export class LetterList {
  filter = $state.raw<Filter>(NO_FILTER)
  letters = $state.raw<LetterRow[] | null>(null)
  next = $state.raw<string | null>(null)
  counts = $state.raw<Letters['counts']>({})
  failure = $state.raw<Error | null>(null)
  readonly chosen = new SvelteSet<string>()
  #asked = 0

  constructor(
    readonly day: LiveDay,
    filter: Filter,
  ) {
    this.filter = filter
  }

  get isFiltered(): boolean {
    return FIELDS.some((field) => this.filter[field])
  }

  /** Letters that did not arrive, among those the filter lets through whatever their state. */
  get lost(): number {
    return this.counts.dead ?? 0
  }

  /** What the server is asked, the same for the list and for files. */
  search(changes: Partial<Filter> = {}): URLSearchParams {
    const filter = { ...this.filter, ...changes }
    const search = new URLSearchParams()
    if (filter.state) search.set('state', filter.state)
    if (filter.kind) search.set('kind', filter.kind)
    if (filter.sought.trim()) search.set('sought', filter.sought.trim())
    const since = this.#midnight(filter.since)
    const until = this.#midnight(filter.until)
    if (since !== null) search.set('since', String(since))
    if (until !== null) search.set('until', String(until + DAY_MS))
    return search
  }

  async load(before: string | null = null) {
    const asked = ++this.#asked
    const search = this.search()
    // What was read on stays on the screen when the list is read anew.
    const shown = before ? 0 : (this.letters?.length ?? 0)
    search.set('limit', String(Math.min(GATHER_LETTERS, Math.max(PAGE_LETTERS, shown))))
    if (before) search.set('before', before)
    this.failure = null
    try {
      const answer = await this.#ask(search)
      if (asked !== this.#asked) return
      this.letters = before ? [...(this.letters ?? []), ...answer.letters] : answer.letters
      this.next = answer.next ?? null
      this.counts = answer.counts ?? {}
      this.#forget()
    } catch (error) {
      if (asked === this.#asked) this.failure = error as Error
    }
  }

  /** Every letter that failed, shown or not. */
  async gatherLost(): Promise<string[]> {
    const found: string[] = []
    for (let before: string | null = ''; before !== null;) {
      const search = this.search({ state: 'dead' })
      search.set('limit', String(GATHER_LETTERS))
      if (before) search.set('before', before)
      const answer: Letters = await this.#ask(search)
      found.push(...answer.letters.map((letter) => letter.id))
      before = answer.next ?? null
    }
    return found
  }

  async resend(ids: string[]): Promise<number> {
    let resent = 0
    for (let at = 0; at < ids.length; at += GATHER_LETTERS) {
      const some = ids.slice(at, at + GATHER_LETTERS)
      const path = `/api/days/${this.day.id}/letters/resend`
      resent += (await post<{ resent: number }>(path, { ids: some })).resent
    }
    this.chosen.clear()
    await this.load()
    return resent
  }

  #ask(search: URLSearchParams): Promise<Letters> {
    return get<Letters>(`/api/days/${this.day.id}/letters?${search}`)
  }

  /** Nothing stays chosen that is no longer to be seen. */
  #forget() {
    const seen = new Set(this.letters?.filter(mayResend).map((letter) => letter.id))
    for (const id of this.chosen) if (!seen.has(id)) this.chosen.delete(id)
  }

  #midnight(date: string): number | null {
    const utc = Date.parse(`${date}T00:00:00Z`)
    if (!date || Number.isNaN(utc)) return null
    return utc - (zoneMinutes(this.day.me.zone, utc) ?? 0) * 60_000
  }
}

/** Whether something may still change by itself. */
export function isMoving(letters: LetterRow[] | null): boolean {
  return letters?.some((letter) => ['waiting', 'sending'].includes(letter.state)) ?? false
}
