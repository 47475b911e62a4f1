import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as client from '$lib/api/client'
import { Notes, NOTES_CHARS_MAX } from './notes.svelte'

/** The server's notes, and who is told of them. */
const server = vi.hoisted(() => ({
  version: 0,
  text: '',
  /** What goes wrong with the next writings: the way there, or the way back. */
  faults: [] as ('there' | 'back' | 'closed')[],
  writings: 0,
  screens: [] as { hear: (heard: { version: number; text: string; by: string }) => void }[],
}))

vi.mock('$lib/api/client', async (original) => {
  const real = await original<typeof client>()
  const said = () => ({ version: server.version, text: server.text, by: 'A', at: 1 })
  const refusal = (code: string) =>
    new real.Refusal({ type: '', title: '', status: 409, code, detail: '', facts: said() } as never)
  return {
    ...real,
    get: async () => ({ ...said(), may_write: true }),
    put: async (_: string, form: { version: number; text: string }) => {
      await new Promise((done) => setTimeout(done, 50))
      server.writings++
      const fault = server.faults.shift()
      if (fault === 'there') throw new real.LineLost()
      if (fault === 'closed') throw refusal('door_closed')
      if (form.text !== server.text) {
        if (form.version !== server.version) throw refusal('notes_changed')
        server.version++
        server.text = form.text
        const heard = { version: server.version, text: server.text, by: 'A' }
        for (const screen of server.screens) setTimeout(() => screen.hear(heard), 10)
      }
      if (fault === 'back') throw new real.LineLost()
      return { ...said(), may_write: true }
    },
  }
})

class Drawer {
  kept = new Map<string, string>()
  getItem = (key: string) => this.kept.get(key) ?? null
  setItem = (key: string, text: string) => void this.kept.set(key, text)
  removeItem = (key: string) => void this.kept.delete(key)
}

async function opened(drawer = new Drawer()) {
  const notes = new Notes('/api/door/m/host/notes', 'm', drawer)
  await notes.load()
  server.screens.push(notes)
  return notes
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(server, { version: 0, text: '', faults: [], writings: 0, screens: [] })
})
afterEach(() => void vi.useRealTimers())

describe('notes', () => {
  it('are saved as one types, once for many keys', async () => {
    const notes = await opened()

    for (const letter of ['p', 'pr', 'price']) {
      notes.typed(letter)
      await pass(100)
    }
    await pass(2_000)

    expect(server).toMatchObject({ text: 'price', writings: 1 })
    expect(notes.state).toBe('saved')
  })

  it('are saved in between when somebody does not stop', async () => {
    const notes = await opened()

    for (let key = 1; key <= 50; key++) {
      notes.typed('x'.repeat(key))
      await pass(100)
    }

    expect(server.writings).toBeGreaterThanOrEqual(2)
    expect(server.text.length).toBeGreaterThan(20)
  })

  it('of two who type at once hold the words of both, on both screens', async () => {
    const [one, other] = [await opened(), await opened()]
    let [left, right] = ['', '']
    for (let key = 0; key < 40; key++) {
      const before = one.text.includes(left) ? one.text : left
      one.typed(left === '' ? `a\n${before}` : before.replace(left, `${left}a`))
      left += 'a'
      const after = other.text.includes(right) ? other.text : right
      other.typed(right === '' ? `${after}\nb` : after.replace(right, `${right}b`))
      right += 'b'
      await pass(130)
    }
    await pass(10_000)

    expect(one.text).toBe(other.text)
    expect(server.text).toBe(one.text)
    expect(one.text).toContain('a'.repeat(40))
    expect(one.text).toContain('b'.repeat(40))
  })

  it('wait for the line and are saved when it is back', async () => {
    const notes = await opened()
    server.faults = ['there', 'there']
    notes.typed('price')
    await pass(1_000)
    const waiting = notes.state
    notes.typed('price: 5')
    await pass(20_000)

    expect(waiting).toBe('waiting')
    expect(notes.state).toBe('saved')
    expect(server.text).toBe('price: 5')
  })

  it('show nothing twice when only the answer was lost', async () => {
    const notes = await opened()
    server.faults = ['back']
    notes.typed('price')
    await pass(900)
    notes.typed('price: 5')
    await pass(10_000)

    expect(server.text).toBe('price: 5')
    expect(notes.text).toBe('price: 5')
  })

  it('survive a reload before they were saved', async () => {
    const drawer = new Drawer()
    const before = await opened(drawer)
    before.typed('mine')
    Object.assign(server, { version: 1, text: 'theirs', screens: [] })

    const after = await opened(drawer)
    await pass(10_000)

    expect(after.text.split('\n').sort()).toEqual(['mine', 'theirs'])
    expect(server.text).toBe(after.text)
    expect(drawer.kept.size).toBe(0)
  })

  it('let a syllable be finished before others’ words come in', async () => {
    const notes = await opened()
    notes.compose(true)
    notes.typed('가')
    Object.assign(server, { version: 1, text: 'theirs' })
    notes.hear({ version: 1, text: 'theirs', by: 'B' })
    await pass(5_000)
    const during = notes.text
    notes.compose(false)
    await pass(5_000)

    expect(during).toBe('가')
    expect(notes.text.split('\n').sort()).toEqual(['theirs', '가'])
    expect(server.text).toBe(notes.text)
  })

  it('that come too late stay on the screen and in the browser', async () => {
    const drawer = new Drawer()
    const notes = await opened(drawer)
    server.faults = ['closed']
    notes.typed('last words')
    await pass(5_000)

    expect(notes.state).toBe('over')
    expect(notes.text).toBe('last words')
    expect(drawer.kept.size).toBe(1)
    expect(server.writings).toBe(1)
  })

  it('that are too long are kept here and not sent', async () => {
    const notes = await opened()
    notes.typed('x'.repeat(NOTES_CHARS_MAX + 1))
    await pass(5_000)

    expect(notes.state).toBe('too_long')
    expect(server.writings).toBe(0)
  })
})
