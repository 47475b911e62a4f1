// The brief of one meeting as this browser has it. The server says after every change how it is now.
import { get, patch, post, put, Refusal, remove } from '$lib/api/client'
import type { Wire } from '$lib/api/types'
import { t } from '$lib/text'

export type BriefPack = Wire['BriefPack']
export type BriefPart = Wire['BriefPart']
export type DocumentLine = Wire['DocumentLine']

export class MeetingBrief {
  pack = $state.raw<BriefPack | null>(null)
  /** Why the brief could not be fetched. */
  failure = $state.raw<Error | null>(null)
  /** What the server said no to last, by company; the empty key is the whole brief's. */
  refused = $state<Record<string, string>>({})
  /** The file on its way, by company. */
  sending = $state<Record<string, string>>({})
  /** Whether there are words not saved yet, by company. */
  unsaved = $state<Record<string, boolean>>({})
  #asked = 0

  constructor(
    readonly day: string,
    readonly meeting: string,
  ) {}

  get address(): string {
    return `/api/days/${this.day}/meetings/${this.meeting}`
  }

  /** Of several answers the last asked for counts. */
  async load() {
    const asked = ++this.#asked
    try {
      const pack = await get<BriefPack>(`${this.address}/brief`)
      if (asked === this.#asked) this.#take(pack)
    } catch (error) {
      if (asked !== this.#asked) return
      this.failure = error as Error
      // Whoever may not read it any more does not keep it on the screen.
      const mayNot = error instanceof Refusal && error.status < 500 && error.status !== 429
      if (mayNot) this.pack = null
    }
  }

  /** `since` says when the text was written that this one is made from. */
  async write(company: string, text: string, is_shared: boolean, since: number | null) {
    const form = { text, is_shared, company, since }
    const went = await this.#ask(company, async () => {
      this.#take(await put<BriefPack>(`${this.address}/topics`, form))
    })
    if (!went) await this.load()
    return went
  }

  /** One after the other; those before one that is refused are kept. */
  async handIn(company: string, files: File[], is_shared: boolean) {
    await this.#ask(company, async () => {
      for (const file of files) {
        this.sending[company] = file.name
        const search = new URLSearchParams({ name: file.name, is_shared: `${is_shared}`, company })
        await post<DocumentLine>(`${this.address}/documents?${search}`, file)
      }
    })
    delete this.sending[company]
    await this.load()
  }

  async share(one: DocumentLine, is_shared: boolean) {
    await this.#ask(one.company_id, () => patch(one.path, { is_shared }))
    await this.load()
  }

  async takeBack(one: DocumentLine) {
    await this.#ask(one.company_id, () => remove(one.path))
    await this.load()
  }

  async confirm(edition: string) {
    const went = await this.#ask('', async () => {
      this.#take(await post<BriefPack>(`${this.address}/brief/read`, { edition }))
    })
    if (!went) await this.load()
  }

  #take(pack: BriefPack) {
    this.#asked++
    this.pack = pack
    this.failure = null
  }

  async #ask(company: string, run: () => Promise<unknown>): Promise<boolean> {
    delete this.refused[company]
    try {
      await run()
      return true
    } catch (error) {
      this.refused[company] = (error as Error).message || t('app-error-line')
      return false
    }
  }
}

/** The reader's own part first; whoever has none reads the host's first. */
export function inOrder(parts: BriefPart[], own: string | null | undefined): BriefPart[] {
  return [...parts].sort((a, b) => Number(b.company_id === own) - Number(a.company_id === own))
}

/** "640 KB", "2.4 MB" in the reader's own way of writing numbers. */
export function sizeText(bytes: number, language: string): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1e6, 'megabyte']
  const digits = unit === 'megabyte' && amount < 10 ? 1 : 0
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: digits,
  }).format(Math.max(amount, unit === 'kilobyte' ? 1 : 0))
}
