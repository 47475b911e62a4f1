// The whole of a consultation day on the board: the ceremony takes longer, three companies do not come,
// an interpreter is lost. Each is mended in a few clicks; at the end the board, everybody's calendar and
// the database say the same.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type Page } from '@playwright/test'
import { Cast, SEATS, type Seat } from './cast'
import { root } from './program'
import { expect, test, words, type Meeting, type Sample } from './sample'

const en = words('en')
const MINUTE_MS = 60_000
const CEREMONY_MIN = 20
/** The slot at which an interpreter calls in sick. */
const LOST_AT = 3

type Slot = { slot: number; start_at: number; end_at: number }
type Met = Meeting & {
  end_at: number
  met_at: number | null
  states: { from_at: number; status: string }[]
}
type Company = {
  id: string
  short_name: Record<string, string>
  delegates: { email: string }[]
}
type Board = {
  now: number
  slots: Slot[]
  meetings: Met[]
  companies: Company[]
  interpreters: { id: string; name: string; email: string }[]
}

class Story {
  readonly cast: Cast
  absent: string[] = []

  constructor(
    readonly sample: Sample,
    readonly day: string,
    readonly page: Page,
  ) {
    this.cast = new Cast(sample)
  }

  async board(): Promise<Board> {
    return (await this.sample.ask('organizer', `/api/days/${this.day}/board`)).json
  }

  /** The clock goes there and stands as good as still. */
  async goTo(at: number) {
    await this.sample.ask('organizer', '/api/demo', 'POST', { at, speed: 1 })
  }

  /** Who sits on a seat; nobody where the company does not come. */
  #sitter(board: Board, meeting: Met, seat: Seat): string | undefined {
    if (seat === 'interpreter')
      return board.interpreters.find((one) => one.id === meeting.interpreter_id)?.email
    if (this.absent.includes(meeting[seat])) return undefined
    return board.companies.find((one) => one.id === meeting[seat])?.delegates[0]?.email
  }

  /** Everybody who comes goes in, two minutes before a slot. */
  async gather(slot: number) {
    const before = await this.board()
    await this.goTo(before.slots[slot]!.start_at - 2 * MINUTE_MS)
    for (const meeting of before.meetings.filter((one) => one.slot === slot)) {
      for (const seat of SEATS) {
        const email = this.#sitter(before, meeting, seat)
        if (email) await this.cast.comesIn({ meeting: meeting.id, seat, email })
      }
    }
  }

  /** To the end of a slot; then all leave. */
  async finish(slot: number) {
    const board = await this.board()
    const ends = board.meetings.filter((one) => one.slot === slot).map((one) => one.end_at)
    await this.goTo(Math.max(board.slots[slot]!.end_at, ...ends) - 1000)
    await this.cast.allLeave()
  }

  /** Chooses among the plans of the dialog that is open, and adopts one. */
  async adopt() {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('button', { name: en('repair-find') }).click()
    const plans = dialog.getByRole('radiogroup', { name: en('repair-plans') }).getByRole('radio')
    await expect(plans.first()).toBeChecked()
    expect(await plans.count()).toBeLessThanOrEqual(3)
    await dialog.getByRole('button', { name: en('repair-adopt') }).click()
    await expect(dialog).toHaveCount(0)
  }

  /** The dialog for whatever happened. */
  async repair() {
    await this.page.getByRole('button', { name: en('board-repair'), exact: true }).click()
    return this.page.getByRole('dialog')
  }
}

/** Three companies that do not come, each with its first meeting in a slot of its own. */
function whoStaysAway(board: Board): { id: string; slot: number }[] {
  const found: { id: string; slot: number }[] = []
  for (const { id } of board.companies) {
    const own = board.meetings.filter((one) => one.host === id || one.guest === id)
    const slot = Math.min(...own.map((one) => one.slot))
    const isNew = !found.some((one) => one.slot === slot)
    // Not two of one meeting, so that somebody waits for each.
    const isApart = found.every((one) => own.every((m) => m.host !== one.id && m.guest !== one.id))
    if (own.length > 0 && slot !== LOST_AT && isNew && isApart) found.push({ id, slot })
    if (found.length === 3) break
  }
  return found
}

/** What a calendar holds: meetings by when they start. */
function entriesOf(calendar: string): string[] {
  const events = calendar.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)
  const kept = events.filter((one) => !one.includes('STATUS:CANCELLED'))
  return kept
    .map((one) => {
      const id = one.match(/UID:([^.@]+)/)?.[1]
      const [, start] = one.match(/DTSTART[^:]*:(\w+)/) ?? []
      return `${id} ${start}`
    })
    .sort()
}

const stampOf = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')

test('the ceremony is late, three do not come, an interpreter is lost, and all agree at the end', async ({
  sample,
  browser,
}) => {
  test.setTimeout(300_000)
  const day = await sample.day('organizer')
  const organizer = await sample.visit(browser, 'organizer', 'en')
  await sample.ask('organizer', `/api/days/${day}/phase`, 'POST', { phase: 'running' })
  await sample.ask('organizer', '/api/demo', 'POST', { jump: 'day_start', speed: 1 })
  const page = await sample.open(organizer, 'organizer', '/days/DAY/board')
  const story = new Story(sample, day, page)
  const begun = await story.board()
  const away = whoStaysAway(begun)
  expect(away).toHaveLength(3)
  story.absent = away.map((one) => one.id)
  const nameOf = (id: string) => begun.companies.find((one) => one.id === id)!.short_name.en!

  // The ceremony goes on.
  const late = await story.repair()
  await late.getByLabel(en('repair-what')).selectOption({ label: en('repair-kind-delayed') })
  await late.getByLabel(en('repair-who-slot')).selectOption({ index: 0 })
  await late.getByLabel(en('repair-minutes')).fill(String(CEREMONY_MIN))
  await story.adopt()
  const delayed = await story.board()
  expect(delayed.slots[0]!.start_at).toBe(begun.slots[0]!.start_at + CEREMONY_MIN * MINUTE_MS)

  let lost = ''
  for (const { slot } of begun.slots) {
    await story.gather(slot)
    if (slot === LOST_AT) {
      const { meetings, interpreters } = await story.board()
      lost = meetings.find((one) => one.slot === LOST_AT + 1 && one.interpreter_id)!.interpreter_id!
      const dialog = await story.repair()
      const kind = en('repair-kind-interpreter-gone')
      await dialog.getByLabel(en('repair-what')).selectOption({ label: kind })
      const { name } = interpreters.find((one) => one.id === lost)!
      await dialog.getByLabel(en('repair-who-interpreter')).selectOption({ label: name })
      await story.adopt()
    }
    for (const { id } of away.filter((one) => one.slot === slot)) {
      const board = await story.board()
      await story.goTo(board.slots[slot]!.start_at + 11 * MINUTE_MS)
      const row = page.locator('[data-matter=no_show]').filter({ hasText: nameOf(id) })
      await row.getByRole('button', { name: en('act-more', { name: '' }).trim() }).click()
      await row.getByRole('button', { name: en('act-repair'), exact: true }).click()
      await expect(page.getByRole('dialog').getByLabel(en('repair-who-company'))).toHaveValue(id)
      await story.adopt()
    }
    await story.finish(slot)
  }

  const ended = await story.board()
  await story.goTo(ended.slots.at(-1)!.end_at + 10 * MINUTE_MS)
  const over = await story.board()
  const stillOn = over.meetings.filter((one) => one.states.at(-1)?.status !== 'no_show')
  for (const { met_at } of stillOn) expect(met_at).not.toBeNull()
  expect(over.meetings.filter((one) => one.slot > LOST_AT && one.interpreter_id === lost)).toEqual(
    [],
  )
  await expect(page.locator('[data-matter=waiting]')).toHaveCount(0)

  // The log, everybody's calendar and the database say what the board says.
  const { revision } = (await sample.ask('organizer', `/api/days/${day}/history`)).json
  const past = (await sample.ask('organizer', `/api/days/${day}/history/${revision}`)).json
  const places = (board: Board) =>
    board.meetings.map((one) => [one.id, one.slot, one.host, one.guest, one.interpreter_id]).sort()
  expect(places(past.board ?? past)).toEqual(places(over))
  const startOf = (meeting: Met) => over.slots.find((one) => one.slot === meeting.slot)!.start_at
  const people = [
    ...over.companies.map((one) => ({ id: one.id, email: one.delegates[0]!.email })),
    ...over.interpreters,
  ]
  for (const { id, email } of people) {
    const own = over.meetings.filter((one) =>
      [one.host, one.guest, one.interpreter_id].includes(id),
    )
    const calendar = await story.cast.reads(email, `/api/days/${day}/calendar.ics`)
    const expected = own.map((one) => `${one.id} ${stampOf(startOf(one))}`).sort()
    expect(entriesOf(calendar), email).toEqual(expected)
  }
  const program = process.env.SANGDAM ?? join(root, 'target', 'debug', 'sangdam')
  const said = execFileSync(program, ['doctor', '--json', '--data', sample.folder], {
    encoding: 'utf8',
  })
  expect(JSON.parse(said).findings).toEqual([])
  await organizer.close()
})
