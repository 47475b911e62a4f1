import { describe, expect, it } from 'vitest'
import { dayBefore, isQuiet, minutesBefore } from './reminders'

describe('reminders', () => {
  it('the day before the first of a month is in the month before', () => {
    expect(dayBefore('2020-11-01')).toBe('2020-10-31')
    expect(dayBefore('2024-03-01')).toBe('2024-02-29')
  })

  it('minutes are counted back over midnight', () => {
    expect(minutesBefore('15:00', 15)).toBe('14:45')
    expect(minutesBefore('00:05', 15)).toBe('23:50')
  })

  it.each([
    ['22:00', true],
    ['07:59', true],
    ['08:00', false],
    ['20:59', false],
  ])('%s is quiet from 21:00 to 08:00: %s', (time, quiet) => {
    expect(isQuiet(time, { from: '21:00', to: '08:00' })).toBe(quiet)
    expect(isQuiet(time, null)).toBe(false)
  })

  it('quiet hours within one day end that day', () => {
    expect(isQuiet('12:30', { from: '12:00', to: '13:00' })).toBe(true)
    expect(isQuiet('13:00', { from: '12:00', to: '13:00' })).toBe(false)
  })
})
