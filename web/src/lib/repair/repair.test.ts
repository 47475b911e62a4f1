import { expect, test } from 'vitest'
import type { RepairLine, RepairPlan } from '$lib/api/types'
import type { LiveDay } from '$lib/day/day.svelte'
import { changesAnything, countsOf, eventOf, fresh, timesOf } from './repair'

const day = { clocks: [{ offset: '+09:00' }] } as unknown as LiveDay
const at = (minutes: number) => Date.UTC(2020, 9, 26, 6) + minutes * 60_000
const place = (minutes: number, length = 30) => ({
  slot: 0,
  start_at: at(minutes),
  end_at: at(minutes + length),
  room_id: null,
  interpreter_id: null,
})

function plan(score: Partial<RepairPlan['score']>): RepairPlan {
  const none = { left_out: 0, moved: 0, swapped: 0, room_changed: 0, retimed: 0, gaps: 0 }
  return {
    key: 'fewest_touched',
    also: [],
    score: { ...none, letters: 0, people: 0, ...score },
    diff: [],
    untouched: 3,
    ends_at: at(180),
    steps: { cancels: [], moves: [], shift: null },
  }
}

test('an event is complete once it says who, and for how long where that matters', () => {
  expect(eventOf(fresh())).toBeNull()
  expect(eventOf(fresh({ company: 'h1' }))).toEqual({ kind: 'no_show', id: 'h1' })
  expect(eventOf(fresh({ kind: 'late', company: 'h1', minutes: 0 }))).toBeNull()
  expect(eventOf(fresh({ kind: 'late', company: 'h1', minutes: 15 }))).toEqual({
    kind: 'late',
    id: 'h1',
    minutes: 15,
  })
  expect(eventOf(fresh({ kind: 'room_gone', company: 'h1' }))).toBeNull()
  expect(eventOf(fresh({ kind: 'delayed' }))).toEqual({ kind: 'delayed', slot: 0, minutes: 20 })
})

test('a line says both times where they differ', () => {
  const line = (kind: RepairLine['kind'], to: RepairLine['to']): RepairLine => ({
    meeting: 'm',
    host: 'h1',
    guest: 'g1',
    kind,
    from: place(0),
    to,
  })
  expect(timesOf(day, line('canceled', null))).toBe('15:00')
  expect(timesOf(day, line('moved', place(60)))).toBe('15:00 → 16:00')
  expect(timesOf(day, line('swapped', place(0)))).toBe('15:00')
  expect(timesOf(day, line('retimed', place(0, 40)))).toBe('15:00–15:30 → 15:00–15:40')
})

test('only what a plan changes is counted', () => {
  expect(countsOf(plan({ left_out: 1, gaps: -2 }))).toEqual([
    { key: 'left-out', count: 1, bad: true },
    { key: 'gaps-fewer', count: 2, bad: false },
  ])
  expect(changesAnything(plan({}))).toBe(false)
  expect(changesAnything(plan({ retimed: 5 }))).toBe(true)
})
