import { describe, expect, it } from 'vitest'
import { fallbacks, given, untilAt } from './announcement'

const languages = ['en', 'ko', 'ru'].map((tag) => ({ tag, name: tag.toUpperCase() }))
const readers = [{ language: 'ko' }, { language: 'ru' }, { language: 'ru' }, { language: 'kk' }]

describe('an announcement', () => {
  it('is complete in a language with a subject and a text', () => {
    const draft = { subject: { ko: '안내', ru: 'О дне' }, text: { ko: '내용', ru: '  ' } }
    expect(given(draft)).toEqual(['ko'])
  })

  it('falls back to English', () => {
    const draft = { subject: { ko: '안내', en: 'News' }, text: { ko: '내용', en: 'Words' } }
    expect(fallbacks(draft, readers, languages)).toEqual([
      { tag: 'ru', name: 'RU', count: 2, shown: 'EN' },
      { tag: 'kk', name: 'kk', count: 1, shown: 'EN' },
    ])
  })

  it('falls back to the first language without English, and to nothing without words', () => {
    const draft = { subject: { ru: 'О дне', ko: '안내' }, text: { ru: 'Слова', ko: '내용' } }
    expect(fallbacks(draft, readers, languages)).toEqual([
      { tag: 'kk', name: 'kk', count: 1, shown: 'KO' },
    ])
    expect(fallbacks({ subject: {}, text: {} }, readers, languages)).toEqual([])
  })

  it('stands on pages for minutes, or until the end of a day that is near', () => {
    const day = 24 * 3_600_000
    expect(untilAt('none', 1_000, day)).toBeNull()
    expect(untilAt(15, 1_000, day)).toBe(901_000)
    expect(untilAt('day', 1_000, day)).toBe(day)
    expect(untilAt('day', day, day)).toBeUndefined()
    expect(untilAt('day', 0, 15 * day)).toBeUndefined()
  })
})
