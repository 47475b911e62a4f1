// The interpreters' glossary as this browser has it: searched at once, changed by the server.
import { get, post, put, Refusal, remove } from '$lib/api/client'
import type { components } from '$lib/api/types.gen'
import { folded, matches } from '$lib/text'

export type Term = components['schemas']['TermLine']
type Terms = components['schemas']['Terms']
export type TermTexts = Record<string, string>

/** Lines on the screen; whoever looks for more goes on typing. */
export const SHOWN_MAX = 100

export class Glossary {
  languages = $state.raw<string[]>([])
  terms = $state.raw<Term[]>([])
  query = $state('')
  isLoaded = $state(false)
  failure = $state.raw<Error | null>(null)
  readonly found = $derived(find(this.terms, this.query))

  constructor(readonly day: string) {}

  get #address(): string {
    return `/api/days/${this.day}/terms`
  }

  async load() {
    this.failure = null
    try {
      const { languages, terms } = await get<Terms>(this.#address)
      this.languages = languages
      this.terms = terms
      this.isLoaded = true
    } catch (error) {
      this.failure = error as Error
    }
  }

  /** Says whether it went well; if not, why is in `failure`. */
  async add(texts: TermTexts): Promise<boolean> {
    return this.#ask(async () => {
      const added = await post<Term>(this.#address, { texts, note: '' })
      this.terms = [...this.terms, added]
    })
  }

  async change(id: string, texts: TermTexts, note: string): Promise<boolean> {
    return this.#ask(async () => {
      const changed = await put<Term>(`${this.#address}/${id}`, { texts, note })
      this.terms = this.terms.map((term) => (term.id === id ? changed : term))
    })
  }

  async remove(id: string): Promise<boolean> {
    return this.#ask(async () => {
      await remove(`${this.#address}/${id}`).catch((error: unknown) => {
        // Somebody else was faster; it is gone either way.
        if (!(error instanceof Refusal && error.status === 404)) throw error
      })
      this.terms = this.terms.filter((term) => term.id !== id)
    })
  }

  async #ask(run: () => Promise<void>): Promise<boolean> {
    this.failure = null
    try {
      await run()
      return true
    } catch (error) {
      this.failure = error as Error
      return false
    }
  }
}

/** Entries with the words looked for, in whatever language; those that begin with them first. */
export function find(terms: Term[], query: string): Term[] {
  const wanted = folded(query.trim())
  if (wanted === '') return terms.toReversed()
  const begins = (term: Term) =>
    Object.values(term.texts).some((text) => folded(text).startsWith(wanted))
  const found = terms.filter((term) => matches(query, [...Object.values(term.texts), term.note]))
  return [...found.filter(begins), ...found.filter((term) => !begins(term))]
}

/** The two languages of a talk; where both sides speak one, another of the glossary beside it. */
export function pairOf(spoken: string[], languages: string[]): string[] {
  const known = [...new Set(spoken)].filter((tag) => languages.includes(tag))
  const others = languages.filter((tag) => !known.includes(tag))
  return [...known, ...others].slice(0, 2)
}
