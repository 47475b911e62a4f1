import { describe, expect, it } from 'vitest'
import type { FeasibilityQuestion } from '$lib/api/types'
import { draw, instantOf, ticks } from './meter'

const question: FeasibilityQuestion = {
  date: '2020-10-26',
  zone: 'Asia/Seoul',
  host_zone: 'Asia/Seoul',
  guest_zone: 'Europe/Moscow',
  office: { host: { from: '09:00', to: '18:00' }, guest: { from: '09:00', to: '18:00' } },
  grid: { start: '15:00', slots: 6, length_min: 30, changeover_min: 0, breaks: [], fold: null },
  rooms: 18,
  interpreters: 18,
  hosts: 22,
  guests: 18,
  interpreter_rule: 'always',
}
const utc = (time: string) => Date.parse(`2020-10-26T${time}:00Z`)

describe('the drawing of the meter', () => {
  it('shows the three hours Seoul and Moscow share', () => {
    const drawing = draw(question)!

    expect(drawing.shared).toEqual({ from: utc('06:00'), to: utc('09:00') })
    expect(drawing.slots.every((slot) => slot.inside)).toBe(true)
  })

  it('marks a slot outside the shared hours', () => {
    const drawing = draw({ ...question, grid: { ...question.grid, slots: 7 } })!

    expect(drawing.slots.map((slot) => slot.inside)).toEqual([...Array(6).fill(true), false])
  })

  it('leaves room for a break', () => {
    const breaks = [{ after: 2, minutes: 10, label: {} }]
    const drawing = draw({ ...question, grid: { ...question.grid, breaks } })!

    expect(drawing.slots[3]!.from - drawing.slots[2]!.to).toBe(600_000)
  })

  it('draws nothing from half a question', () => {
    expect(draw({ ...question, guest_zone: 'Nowhere/Else' })).toBeNull()
    expect(draw({ ...question, date: '' })).toBeNull()
  })

  it('reads a wall time in its zone', () => {
    expect(instantOf('2020-10-26', '15:00', 'Asia/Seoul')).toBe(utc('06:00'))
  })

  it('labels full hours in local time', () => {
    const labels = ticks({ from: utc('06:00'), to: utc('12:00') }, 'Europe/Moscow')

    expect(labels.map((tick) => tick.label)).toEqual(['09', '12', '15'])
  })
})
