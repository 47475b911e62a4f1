import { beforeEach, describe, expect, it, vi } from 'vitest'
import { get, LineLost, post } from '$lib/api/client'
import type { LiveDay } from '$lib/day/day.svelte'
import { LetterList, NO_FILTER } from './letters.svelte'

vi.mock('$lib/api/client', async (original) => ({
  ...(await original<object>()),
  get: vi.fn(),
  post: vi.fn(),
}))

const STORED = 450
let newest = STORED

/** A day's letters, newest first; `next` is the last number given. */
function answer(path: string) {
  const search = new URL(path, 'http://day').searchParams
  const from = Number(search.get('before') ?? newest + 1) - 1
  const count = Math.min(Number(search.get('limit')), from)
  const letters = Array.from({ length: count }, (_, at) => ({ id: `${from - at}`, state: 'sent' }))
  return Promise.resolve({ letters, next: from > count ? `${from - count + 1}` : null, counts: {} })
}

const list = () => new LetterList({ id: 'day', me: { zone: 'UTC' } } as LiveDay, NO_FILTER)
const numbers = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, at) => `${from - at}`)

describe('the list of letters', () => {
  beforeEach(() => {
    newest = STORED
    vi.mocked(get)
      .mockReset()
      .mockImplementation(answer as typeof get)
    vi.mocked(post).mockReset()
  })

  it('keeps its tail, its place and its choice when read anew', async () => {
    const letters = list()
    await letters.load()
    for (let page = 0; page < 5; page++) await letters.loadMore()
    letters.chosen.add('151')
    newest += 2

    await letters.load()

    expect(letters.letters?.map(({ id }) => id)).toEqual(numbers(452, 151))
    expect(letters.next).toBe('151')
    expect([...letters.chosen]).toEqual(['151'])
  })

  it('reads anew only after more has come', async () => {
    const letters = list()
    await letters.load()
    const more = letters.loadMore()
    newest += 1

    await letters.load()
    await more

    expect(letters.letters?.map(({ id }) => id)).toEqual(numbers(451, 351))
  })

  it('sends again under the same key until there was an answer', async () => {
    const letters = list()
    const ids = numbers(300, 1)
    vi.mocked(post)
      .mockResolvedValueOnce({ resent: 200 })
      .mockRejectedValueOnce(new LineLost())
      .mockResolvedValue({ resent: 100 })
    const keys = () => vi.mocked(post).mock.calls.map(([, , options]) => options?.key)

    await expect(letters.resend(ids)).rejects.toThrow(LineLost)
    await letters.resend(ids)
    await letters.resend(ids)

    const [first, second, firstAgain, secondAgain, fresh] = keys()
    expect([firstAgain, secondAgain]).toEqual([first, second])
    expect(first).not.toBe(second)
    expect(fresh).not.toBe(first)
  })
})
