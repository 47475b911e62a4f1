import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { describe, expect, it } from 'vitest'
import { folded, languageOf, matches } from './text'

const LANGUAGES = '../config/languages'
const files = readdirSync(LANGUAGES).filter((name) => name.endsWith('.ftl'))

function keysOf(file: string): Set<string> {
  const bundle = new FluentBundle('en')
  bundle.addResource(new FluentResource(readFileSync(join(LANGUAGES, file), 'utf8')))
  return new Set(bundle._messages.keys())
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return sources(path)
    return /\.(svelte|ts)$/.test(name) && !name.endsWith('.test.ts') ? [path] : []
  })
}

describe('texts', () => {
  it.each(files)('%s has every key the app says', (file) => {
    const keys = keysOf(file)
    const said = sources('src').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bt\(\s*'([a-z0-9-]+)'/g)].map((found) => found[1]!),
    )

    const missing = [...new Set(said)].filter((key) => !keys.has(key))

    expect(said.length).toBeGreaterThan(200)
    expect(missing).toEqual([])
  })
})

describe('searching', () => {
  it.each([
    ['엑소', '엑소아틀레트'],
    ['엑솨', ''],
    ['экзо', 'ЭкзоАтлет'],
    ['елка', 'Ёлка'],
    ['sao', 'São Paulo'],
    ['두 단어', '단어 두 개'],
  ])('%s finds %s', (query, text) => {
    expect(matches(query, [text])).toBe(text !== '')
  })

  it('a syllable half typed finds its word', () => {
    expect(folded('상담').startsWith(folded('사'))).toBe(true)
  })
})

describe('language of a text', () => {
  it.each([
    ['강서윤', 'ko'],
    ['Пахомов Тихон', 'ru'],
    ['Қазақстан', 'kk'],
    ['Noah Berg', 'en'],
    ['12', undefined],
  ])('%s is %s', (text, language) => {
    expect(languageOf(text)).toBe(language)
  })
})
