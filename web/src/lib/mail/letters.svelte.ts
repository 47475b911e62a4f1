// The letters of a day as one organizer looks at them: what is filtered, what is read so far, what
// is chosen to be sent again.
import { SvelteSet } from 'svelte/reactivity'
import { get, post } from '$lib/api/client'
import { once } from '$lib/api/once'
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
  /** The filter the letters came through, which may have been changed since. */
  #read: Filter | null = null
  #asked = 0
  /** While more is read on, reading anew waits. */
  #readsOn = false
  #wanted = false

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

  /** Reads the list anew; what was read on stays on the screen. */
  async load() {
    const filter = this.filter
    const isSame = filter === this.#read
    if (this.#readsOn && isSame) {
      this.#wanted = true
      return
    }
    const shown = this.letters?.length ?? 0
    const limit = Math.min(GATHER_LETTERS, Math.max(PAGE_LETTERS, shown))
    await this.#take({ limit: String(limit) }, (answer) => {
      const tail = isSame ? this.#tail(answer) : []
      this.letters = [...answer.letters, ...tail]
      if (tail.length === 0) this.next = answer.next ?? null
      this.#read = filter
    })
  }

  /** Reads on where the list ends. */
  async loadMore() {
    const { next } = this
    if (!next || this.#readsOn || this.filter !== this.#read) return
    this.#readsOn = true
    await this.#take({ limit: String(PAGE_LETTERS), before: next }, (answer) => {
      this.letters = [...(this.letters ?? []), ...answer.letters]
      this.next = answer.next ?? null
    })
    this.#readsOn = false
    if (!this.#wanted) return
    this.#wanted = false
    await this.load()
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
    const path = `/api/days/${this.day.id}/letters/resend`
    // One wish in parts: what was answered is answered alike when the line is lost in a later part.
    const resent = await once(`${path} ${ids.join()}`, async (key) => {
      let sum = 0
      for (let at = 0; at < ids.length; at += GATHER_LETTERS) {
        const some = { ids: ids.slice(at, at + GATHER_LETTERS) }
        sum += (await post<{ resent: number }>(path, some, { key: `${key}-${at}` })).resent
      }
      return sum
    })
    this.chosen.clear()
    // Any letter may have changed, also those that reading anew would keep.
    this.#read = null
    await this.load()
    return resent
  }

  async #take(asked: Record<string, string>, keep: (answer: Letters) => void) {
    const turn = ++this.#asked
    if (!this.letters) this.failure = null
    const search = this.search()
    for (const [name, value] of Object.entries(asked)) search.set(name, value)
    try {
      const answer = await this.#ask(search)
      if (turn !== this.#asked) return
      keep(answer)
      this.counts = answer.counts ?? {}
      this.failure = null
      this.#forget()
    } catch (error) {
      if (turn === this.#asked) this.failure = error as Error
    }
  }

  /** Letters known already that come after a page read anew. */
  #tail(answer: Letters): LetterRow[] {
    const known = this.letters ?? []
    const fresh = new Set(answer.letters.map((letter) => letter.id))
    const at = known.findLastIndex((letter) => fresh.has(letter.id))
    return answer.next && at >= 0 ? known.slice(at + 1) : []
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
