// The shared notes as this browser has them: what is on the screen, what the server has, and what
// was not saved yet, which is kept here until it is.
import { get, LineLost, put, Refusal } from '$lib/api/client'
import type { components } from '$lib/api/types.gen'
import { merge } from './merge'

type Kept = components['schemas']['Notes']
/** What others wrote, as the door's line tells it. */
export type NotesHeard = { version: number; text: string; by: string | null }

export type NotesState =
  'loading' | 'saved' | 'typing' | 'waiting' | 'too_long' | 'over' | 'refused' | 'failed'

/** Where the words are kept until the server has them. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The server takes no longer text. */
export const NOTES_CHARS_MAX = 20_000
/** Somebody who stops for a breath is saved. */
const PAUSE_MS = 700
/** Somebody who does not stop is saved so often. */
const PAUSE_MAX_MS = 2_000
/** After a lost line, or when the server has too much to do. */
const AGAIN_MS = 3_000

export class Notes {
  text = $state('')
  state = $state<NotesState>('loading')
  by = $state<string | null>(null)
  at = $state<number | null>(null)
  mayWrite = $state(false)
  /** What the server said no with. */
  refusal = $state.raw<Refusal | null>(null)
  /** The box on the page; its cursor stays with the words when others write. */
  area: HTMLTextAreaElement | null = null
  /** What the server had when this text was last brought together with it. */
  #base = ''
  #version = 0
  /** What was last sent: when it comes back from others, it is our own. */
  #sent: string | null = null
  #saving = false
  #heard: NotesHeard | null = null
  #composing = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #typedSince = 0

  constructor(
    readonly address: string,
    readonly meeting: string,
    readonly drawer: Drawer | null = browsersDrawer(),
  ) {}

  get isUnsaved(): boolean {
    return this.text !== this.#base
  }

  async load() {
    let kept: Kept
    try {
      kept = await get<Kept>(this.address)
    } catch (error) {
      this.refusal = error instanceof Refusal ? error : null
      this.state = 'failed'
      return
    }
    this.at = kept.at ?? null
    this.mayWrite = kept.may_write
    const before = this.#takeOut()
    this.#base = before?.base ?? kept.text
    this.#version = before?.version ?? kept.version
    this.text = before?.text ?? kept.text
    this.#join({ version: kept.version, text: kept.text, by: kept.by ?? null })
  }

  /** The person has typed. */
  typed(text: string) {
    this.text = text
    this.#keep()
    this.#saveSoon()
  }

  /** While a syllable is being composed nothing may move under it. */
  compose(composing: boolean) {
    this.#composing = composing
    if (!composing) this.#catchUp()
  }

  /** Others have written. */
  hear(heard: NotesHeard) {
    if (heard.version <= this.#version) return
    this.#heard = heard
    if (!this.#saving) this.#catchUp()
  }

  /** The line is back, or the page is about to go: now, not later. */
  flush() {
    if (this.state === 'failed') void this.load()
    else if (this.isUnsaved && this.mayWrite) void this.#save()
  }

  /** Looks what the server has, in case nobody told us, and saves what it has not. */
  async look() {
    this.flush()
    if (this.state === 'loading' || this.state === 'failed') return
    const kept = await get<Kept>(this.address).catch(() => null)
    if (kept) this.hear({ version: kept.version, text: kept.text, by: kept.by ?? null })
  }

  /** The box is gone; what is not saved yet goes on until it is. */
  close() {
    this.area = null
    this.#composing = false
    this.flush()
  }

  #catchUp() {
    const heard = this.#heard
    if (!heard || this.#composing || this.state === 'loading') return
    this.#heard = null
    if (heard.version > this.#version) this.#join(heard)
  }

  /** Brings what is on the screen together with what the server has. */
  #join({ version, text, by }: NotesHeard) {
    const base = text === this.#sent ? text : this.#base
    const { text: joined, at } = merge(base, this.text, text)
    this.#base = text
    this.#version = version
    this.by = by
    this.#show(joined, at)
    this.#keep()
    if (this.isUnsaved) this.#saveSoon()
    else if (!this.mayWrite) this.state = 'over'
    else this.state = 'saved'
  }

  #show(text: string, at: (offset: number) => number) {
    const { area } = this
    if (text === this.text) return
    const cursor = area && ([at(area.selectionStart), at(area.selectionEnd)] as const)
    this.text = text
    if (!area || !cursor) return
    const { scrollTop } = area
    area.value = text
    area.setSelectionRange(...cursor)
    area.scrollTop = scrollTop
  }

  #saveSoon() {
    if (!this.mayWrite) {
      this.state = 'over'
      return
    }
    if ([...this.text].length > NOTES_CHARS_MAX) {
      this.state = 'too_long'
      return
    }
    if (this.state !== 'waiting') this.state = 'typing'
    if (this.#saving) return
    const now = performance.now()
    this.#typedSince ||= now
    clearTimeout(this.#timer)
    const pause = Math.min(PAUSE_MS, this.#typedSince + PAUSE_MAX_MS - now)
    this.#timer = setTimeout(() => void this.#save(), Math.max(0, pause))
  }

  async #save() {
    clearTimeout(this.#timer)
    if (this.#saving || !this.isUnsaved) return
    this.#saving = true
    this.#typedSince = 0
    const sent = this.text
    let pause = 0
    try {
      const kept = await put<Kept>(this.address, { version: this.#version, text: sent })
      this.#saved(sent, kept)
    } catch (error) {
      pause = this.#unsaved(error, sent)
    }
    this.#saving = false
    this.#catchUp()
    if (!this.isUnsaved || !this.mayWrite || pause < 0) return
    // What others wrote has to be taken in first, when the syllable is done.
    if (this.#heard) return
    if (pause > 0) this.#timer = setTimeout(() => void this.#save(), pause)
    else this.#saveSoon()
  }

  #saved(sent: string, kept: Kept) {
    this.#sent = null
    this.#base = sent
    this.at = kept.at ?? null
    this.state = 'saved'
    this.#join({ version: kept.version, text: kept.text, by: kept.by ?? null })
  }

  /** Why it was not saved, and after how long to try again; less than 0 is never. */
  #unsaved(error: unknown, sent: string): number {
    const refusal = error instanceof Refusal ? error : null
    if (refusal?.code === 'notes_changed') {
      const { version, text, by } = refusal.facts as NotesHeard
      if (version >= (this.#heard?.version ?? 0)) this.#heard = { version, text, by }
      return 0
    }
    // The answer may have been lost on its way back, after the words had arrived.
    this.#sent = sent
    if (error instanceof LineLost || refusal?.status === 429 || (refusal?.status ?? 0) >= 500) {
      this.state = 'waiting'
      return AGAIN_MS
    }
    this.refusal = refusal
    this.mayWrite = false
    this.state = refusal?.code === 'door_closed' ? 'over' : 'refused'
    return -1
  }

  #keep() {
    try {
      if (!this.isUnsaved) this.drawer?.removeItem(this.#place)
      else {
        const { text } = this
        const kept = { version: this.#version, base: this.#base, text }
        this.drawer?.setItem(this.#place, JSON.stringify(kept))
      }
    } catch {
      // A full or forbidden drawer: the words are still on the screen.
    }
  }

  #takeOut(): { version: number; base: string; text: string } | null {
    try {
      return JSON.parse(this.drawer?.getItem(this.#place) ?? 'null')
    } catch {
      return null
    }
  }

  get #place(): string {
    return `sangdam.notes.${this.meeting}`
  }
}

function browsersDrawer(): Drawer | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
