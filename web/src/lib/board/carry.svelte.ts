// A meeting on its way to another place, by pointer or by keyboard: one state for both.
import type { Meeting } from '$lib/api/types'
import { move, reasonOf } from '$lib/booking/actions'
import type { LiveDay } from '$lib/day/day.svelte'
import { spoken } from '$lib/time'
import { named, t } from '$lib/text'
import { toast } from '$lib/ui/toast.svelte'
import { isFree, mayEnter, textOf, type Place, type Row, type View } from './rows'

/** How far a pressed pointer goes before it means dragging. */
const THRESHOLD_PX = 5
const SPRING_MS = 160

export class Carry {
  meeting = $state.raw<Meeting | null>(null)
  from = $state.raw<Place | null>(null)
  target = $state.raw<Place | null>(null)
  /** Where the pointer is, while one drags. */
  pointer = $state.raw<{ x: number; y: number } | null>(null)
  /** What a screen reader should hear. */
  news = $state('')
  #pressed: { meeting: Meeting; place: Place; x: number; y: number; element: HTMLElement } | null =
    null
  #dragged = false

  constructor(
    readonly day: LiveDay,
    readonly view: () => View,
    readonly rows: () => Row[],
  ) {}

  /** "free", "busy", or nothing for a place that is no target. */
  mark(place: Place): '' | 'free' | 'busy' {
    const { meeting, target } = this
    if (!meeting || !target || target.row !== place.row || target.slot !== place.slot) return ''
    return isFree(this.day, this.view(), meeting, place) ? 'free' : 'busy'
  }

  press(event: PointerEvent, meeting: Meeting, place: Place) {
    if (event.button !== 0 || event.pointerType === 'touch') return
    const element = event.currentTarget as HTMLElement
    this.#pressed = { meeting, place, x: event.clientX, y: event.clientY, element }
    this.#dragged = false
  }

  drag(event: PointerEvent) {
    const pressed = this.#pressed
    if (!pressed) return
    if (!this.#dragged) {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < THRESHOLD_PX) return
      this.#dragged = true
      ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
      this.meeting = pressed.meeting
      this.from = pressed.place
    }
    this.pointer = { x: event.clientX, y: event.clientY }
    const place = placeAt(event.clientX, event.clientY)
    this.target = place && mayEnter(this.view(), pressed.meeting, place.row) ? place : null
  }

  async release() {
    const pressed = this.#pressed
    this.#pressed = null
    if (pressed && this.#dragged) await this.drop()
  }

  /** True until the next press, so that the click which ends a drag selects nothing. */
  get swallowsClick(): boolean {
    return this.#dragged
  }

  /** A new press begins: whatever was dragged before is over. */
  forget() {
    this.#dragged = false
  }

  pickUp(meeting: Meeting, place: Place) {
    this.meeting = meeting
    this.from = place
    this.target = place
    this.news = t('board-picked-up', { name: this.#name(meeting) })
  }

  /** Carries by keyboard, to the next place that can be entered. */
  step(rowsDown: number, slotsRight: number) {
    const { meeting, target } = this
    if (!meeting || !target) return
    const slots = this.day.slots.map((slot) => slot.slot)
    const rows = this.rows().map((row) => row.key)
    const slot = slots[slots.indexOf(target.slot) + slotsRight] ?? target.slot
    const row = rows[rows.indexOf(target.row) + rowsDown] ?? target.row
    const next = { slot, row: mayEnter(this.view(), meeting, row) ? row : target.row }
    this.target = next
    this.news = this.#describe(meeting, next)
  }

  /** Puts the meeting down; the answer is where it lies now. */
  async drop(): Promise<Place | null> {
    const { meeting, target, from } = this
    const moved = target && from && (target.slot !== from.slot || target.row !== from.row)
    if (!meeting || !from || !moved) {
      this.cancel()
      return from
    }
    let lies = target
    const view = this.view()
    try {
      await move(this.day, meeting, {
        slot: target.slot,
        ...(view === 'rooms' ? { room_id: target.row } : {}),
        ...(view === 'interpreters' ? { interpreter_id: target.row } : {}),
      })
      this.news = t('board-dropped', { name: this.#name(meeting), times: this.#times(target.slot) })
    } catch (error) {
      toast(reasonOf(error), { tone: 'bad' })
      await this.#springBack(from)
      lies = from
    }
    this.#end()
    return lies
  }

  cancel() {
    if (this.meeting) this.news = t('board-put-back')
    this.#pressed = null
    this.#end()
  }

  async #springBack(from: Place) {
    const home = document.querySelector(`[data-place="${CSS.escape(`${from.row}|${from.slot}`)}"]`)
    if (!home || !this.pointer) return
    const box = home.getBoundingClientRect()
    this.pointer = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
    await new Promise((done) => setTimeout(done, SPRING_MS))
  }

  #end() {
    this.meeting = null
    this.from = null
    this.target = null
    this.pointer = null
  }

  #describe(meeting: Meeting, place: Place): string {
    const row = this.rows().find((one) => one.key === place.row)
    const state = isFree(this.day, this.view(), meeting, place) ? 'board-free' : 'board-busy'
    return `${textOf(row?.name ?? '')}, ${this.#times(place.slot)}, ${t(state)}`
  }

  #times(slot: number): string {
    return spoken(this.day.slot(slot)?.clocks ?? [])
  }

  #name(meeting: Meeting): string {
    return [meeting.host, meeting.guest]
      .map((id) => named(this.day.company(id)?.short_name).text)
      .join(' – ')
  }
}

function placeAt(x: number, y: number): Place | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const place = (element as HTMLElement).dataset?.place
    if (place === undefined) continue
    const cut = place.lastIndexOf('|')
    return { row: place.slice(0, cut), slot: Number(place.slice(cut + 1)) }
  }
  return null
}
