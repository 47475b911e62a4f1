// Asks for a letter's preview while its words are typed: after a pause, and only the last answer counts.
import { get } from '$lib/api/client'
import type { Audience, LetterPreview } from '$lib/api/types'

export type Wish = {
  day: string
  kind: string
  language: string
  audience: Audience
  /** Words not yet saved; nothing means the saved ones. */
  wording?: string | undefined
  /** Of an announcement. */
  subject?: string | undefined
}

const PAUSE_MS = 350

export class PreviewAsk {
  answer = $state.raw<LetterPreview | null>(null)
  /** The words that were asked about. */
  wording = $state('')
  /** The address of the letter as a page. */
  source = $state('')
  failure = $state.raw<Error | null>(null)
  #timer = 0
  #asked = 0

  ask(wish: Wish, at: 'once' | 'later') {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#load(wish), at === 'once' ? 0 : PAUSE_MS)
  }

  stop() {
    clearTimeout(this.#timer)
    this.#asked++
  }

  async #load(wish: Wish) {
    const asked = ++this.#asked
    const search = new URLSearchParams({ language: wish.language, audience: wish.audience })
    if (wish.wording !== undefined) search.set('wording', wish.wording)
    if (wish.subject) search.set('subject', wish.subject)
    const path = `/api/days/${wish.day}/letters/preview/${wish.kind}`
    try {
      const answer = await get<LetterPreview>(`${path}?${search}`)
      if (asked !== this.#asked) return
      this.answer = answer
      this.wording = wish.wording ?? ''
      this.source = `${path}/html?${search}`
      this.failure = null
    } catch (error) {
      if (asked === this.#asked) this.failure = error as Error
    }
  }
}
