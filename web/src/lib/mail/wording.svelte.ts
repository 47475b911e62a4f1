// Own words for a day's letters while somebody works on them. What is typed stays here, whichever
// letter and language is looked at, until it is saved or thrown away.
import { get, put } from '$lib/api/client'
import type { LetterSettings, Revised, Wording } from '$lib/api/types'

export class WordingDesk {
  settings = $state.raw<LetterSettings | null>(null)
  failure = $state.raw<Error | null>(null)
  #drafts = $state.raw<Wording>({})

  constructor(readonly day: string) {}

  async load() {
    this.failure = null
    try {
      this.settings = await get<LetterSettings>(this.#path)
    } catch (error) {
      this.failure = error as Error
    }
  }

  saved(kind: string, language: string): string {
    return this.settings?.wording[kind]?.[language] ?? ''
  }

  words(kind: string, language: string): string {
    return this.#drafts[kind]?.[language] ?? this.saved(kind, language)
  }

  write(kind: string, language: string, text: string) {
    this.#drafts = { ...this.#drafts, [kind]: { ...this.#drafts[kind], [language]: text } }
  }

  isChanged(kind: string, language?: string): boolean {
    return Object.entries(this.#drafts[kind] ?? {}).some(
      ([tag, text]) => (!language || tag === language) && text !== this.saved(kind, tag),
    )
  }

  hasOwn(kind: string): boolean {
    const tags = [this.settings?.wording[kind], this.#drafts[kind]].flatMap((one) =>
      Object.keys(one ?? {}),
    )
    return tags.some((tag) => this.words(kind, tag).trim() !== '')
  }

  /** The letters and languages with words not yet saved. */
  get changed(): { kind: string; language: string }[] {
    return Object.entries(this.#drafts).flatMap(([kind, texts]) =>
      Object.keys(texts)
        .filter((language) => this.isChanged(kind, language))
        .map((language) => ({ kind, language })),
    )
  }

  /** Saves every changed text, upon what others have saved in the meantime. */
  async save() {
    const changed = this.changed.map((one) => ({
      ...one,
      text: this.words(one.kind, one.language),
    }))
    const fresh = await get<LetterSettings>(this.#path)
    const wording = structuredClone(fresh.wording)
    for (const { kind, language, text } of changed) {
      const texts = (wording[kind] ??= {})
      if (text.trim()) texts[language] = text
      else delete texts[language]
      if (Object.keys(texts).length === 0) delete wording[kind]
    }
    const settings = { ...fresh, wording }
    await put<Revised>(this.#path, settings)
    this.settings = settings
  }

  get #path(): string {
    return `/api/days/${this.day}/letter-settings`
  }
}
