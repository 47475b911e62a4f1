import { describe, expect, it } from 'vitest'
import type { Interpreter, PlanDemand, PlanOptions, PlanProgress, PlanScore } from '$lib/api/types'
import { balanceOf } from './demand'
import { better, marks, tally } from './difference'
import { chosen, isRehearsal, noRehearsal, pairs, rehearse, withInterpreters } from './options'
import { proofOf } from './proof'
import { reachOf } from './release'
import { titlesOf } from './titles'
import { fall, floors, follow } from './trace'

const score = (left_out: number, breaks: number): PlanScore => ({
  left_out,
  breaks,
  breaks_most: 1,
  unevenness: 1,
  interpreter_changes: 0,
  room_changes: 0,
  lateness: 10,
})

const progress = (more: Partial<PlanProgress>): PlanProgress => ({
  state: 'finished',
  share: 1,
  took_ms: 1000,
  placed: 90,
  left_out: 3,
  score: score(300, 7),
  bound: score(300, 5),
  optimal: false,
  improvements: 4,
  clash: null,
  ...more,
})

const options = (): PlanOptions => ({
  honor: { must: true, want: true, if_possible: true, mutual_only: false },
  prefer: { gap_free: true, fair: false, keep_interpreter: true, early: true },
  what_if: noRehearsal(),
  seconds: 20,
  seed: 1,
})

const meeting = (host: string, guest: string, slot: number) => ({
  host,
  guest,
  slot,
  pinned: false,
  mutual: false,
})

describe('how good a plan is', () => {
  it('is the best there is when that is proven', () => {
    expect(proofOf(progress({ optimal: true }))).toEqual({ kind: 'best' })
  })
  it('is so many gaps from the best possible', () => {
    expect(proofOf(progress({}))).toEqual({ kind: 'gaps', most: 2 })
  })
  it('has no fewer gaps than possible when it meets the bound', () => {
    expect(proofOf(progress({ bound: score(300, 7) }))).toEqual({ kind: 'no_fewer_gaps' })
  })
  it('leaves open whether more could be placed while the bound is lower', () => {
    expect(proofOf(progress({ bound: score(0, 0) }))).toEqual({ kind: 'wishes' })
    expect(proofOf(progress({ bound: null }))).toEqual({ kind: 'wishes' })
  })
  it('cannot place more than everything, whatever the bound', () => {
    const all = progress({ score: score(0, 2), bound: null, left_out: 0 })

    expect(proofOf(all)).toEqual({ kind: 'gaps', most: 2 })
  })
  it('tells a run that waits from one that has failed', () => {
    const none = { score: null, bound: null }

    expect(proofOf(progress({ ...none, state: 'running' }))).toEqual({ kind: 'waiting' })
    expect(proofOf(progress({ ...none, state: 'failed', clash: 'too_few_rooms' }))).toEqual({
      kind: 'none',
      clash: 'too_few_rooms',
    })
  })
})

describe('the course of a run', () => {
  const told = (took_ms: number, left_out: number, breaks: number) =>
    progress({ took_ms, left_out, score: score(left_out * 100, breaks) })

  it('keeps a moment only when a figure has changed', () => {
    const reports = [told(0, 4, 10), told(50, 4, 10), told(100, 3, 12), told(200, 3, 12)]
    const trace = reports.reduce<ReturnType<typeof follow> | undefined>(follow, undefined)!

    expect(trace.moments.map((one) => one.at)).toEqual([0, 100])
    expect(trace.end).toBe(200)
  })
  it('begins anew when the run goes on', () => {
    const first = follow(undefined, told(500, 4, 10))

    expect(follow(first, told(10, 3, 9)).moments).toEqual([{ at: 10, left_out: 3, breaks: 9 }])
  })
  it('is drawn as steps that fall to the floor', () => {
    const trace = follow(follow(follow(undefined, told(0, 0, 10)), told(50, 0, 5)), told(100, 0, 5))

    expect(fall(trace, 'breaks', 4)).toEqual({
      line: 'M0 0H0.5V0.5H1',
      floor: 0.6,
      first: 10,
      last: 5,
    })
  })
  it('knows a floor of gaps only once no more can be placed', () => {
    expect(floors(progress({}))).toEqual({ left_out: 3, breaks: 5 })
    expect(floors(progress({ bound: score(0, 0) }))).toEqual({ left_out: 0, breaks: null })
    expect(floors(progress({ bound: score(100, 0) }))).toEqual({ left_out: null, breaks: null })
  })
})

describe('two plans beside each other', () => {
  it('marks what lies elsewhere and what the other has not', () => {
    const one = [meeting('a', 'x', 0), meeting('a', 'y', 1), meeting('b', 'x', 2)]
    const other = [meeting('a', 'x', 0), meeting('a', 'y', 3)]

    expect(Object.fromEntries(marks(one, other))).toEqual({
      'a|x|0': 'same',
      'a|y|1': 'moved',
      'b|x|2': 'only',
    })
    expect(tally(marks(one, other))).toEqual({ same: 1, moved: 1, only: 1 })
  })
  it('calls more meetings better, and less of everything else', () => {
    expect(better('placed', 9, 8)).toBe('a')
    expect(better('breaks', 9, 8)).toBe('b')
    expect(better('breaks', 8, 8)).toBe(null)
    expect(better('breaks', null, 8)).toBe(null)
  })
})

describe('what a run is asked', () => {
  it('says what counts in the fixed order, without what was put aside', () => {
    expect(chosen(options())).toEqual(['gap_free', 'keep_interpreter', 'early'])
  })
  it('is a rehearsal as soon as anything is supposed', () => {
    expect(isRehearsal(options())).toBe(false)
    expect(isRehearsal(withInterpreters(options(), ['ko', 'ru'], 1))).toBe(true)
    expect(isRehearsal(withInterpreters(options(), ['ko', 'ru'], 0))).toBe(false)
  })
  it('rehearses one more of what would help', () => {
    const slot = rehearse(options(), { what: 'slot', meetings_more: 6 }, 18)
    const room = rehearse(options(), { what: 'room', meetings_more: 2 }, 18)
    const pair = { what: 'interpreter' as const, pair: ['ru', 'ko'], meetings_more: 1 }
    const twice = rehearse(rehearse(options(), pair, 18), pair, 18)

    expect(slot.what_if.slots_more).toBe(1)
    expect(room.what_if.rooms).toBe(19)
    expect(twice.what_if.interpreters_more).toEqual([{ pair: ['ru', 'ko'], count: 2 }])
  })
  it('knows every pair of languages that interpreters speak, once', () => {
    const speak = (...languages: string[]) => ({ languages }) as Interpreter

    expect(pairs([speak('ru', 'ko'), speak('ko', 'ru'), speak('ko', 'en', 'ru')])).toEqual([
      ['en', 'ko'],
      ['en', 'ru'],
      ['ko', 'ru'],
    ])
  })
})

describe('what is asked against what fits', () => {
  const demand: PlanDemand = {
    hosts: 22,
    guests: 18,
    slots: 6,
    rooms: 18,
    interpreters: 18,
    meetings_max: 108,
    booked: 49,
    must: 23,
    want: 45,
    if_possible: 11,
    mutual: 30,
    accepted: 0,
  }
  it('counts the wishes beyond the places left', () => {
    expect(balanceOf(demand)).toMatchObject({ wished: 79, places: 59, over: 20, share: 1 })
  })
  it('names what there is least of', () => {
    expect(balanceOf(demand).tightest).toBe('slots')
    expect(balanceOf({ ...demand, rooms: 4, meetings_max: 24 }).tightest).toBe('rooms')
    expect(balanceOf({ ...demand, interpreters: 3, meetings_max: 18 }).tightest).toBe(
      'interpreters',
    )
  })
})

it('a release reaches each company and interpreter once', () => {
  const drafted = (host: string, guest: string, interpreter_id: string | null) => ({
    id: host + guest,
    slot: 0,
    host,
    guest,
    interpreter_id,
    interpreter_needed: true,
    room_id: null,
    pinned: false,
    state: 'new' as const,
  })

  expect(
    reachOf({
      added: [drafted('a', 'x', 'i'), drafted('a', 'y', null)],
      moved: [{ before: drafted('b', 'x', 'j'), after: drafted('b', 'x', 'i') }],
      canceled: [],
    }),
  ).toEqual({ companies: 4, interpreters: 2 })
})

it('plans of the same minute are numbered, the oldest first', () => {
  const plans = [
    { id: 'c', made_at: 3 },
    { id: 'b', made_at: 2 },
    { id: 'a', made_at: 1 },
  ]

  expect([...titlesOf(plans, (at) => (at < 3 ? '14:02' : '14:03'))]).toEqual([
    ['a', '14:02'],
    ['b', '14:02 (2)'],
    ['c', '14:03'],
  ])
})
