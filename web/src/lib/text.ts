// The only place that turns keys into words. Texts are Fluent files shared with the server; the
// reader's language is loaded when it's chosen, and everything that called `t` is drawn again.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import { createSubscriber } from 'svelte/reactivity'
import available from 'virtual:languages'
import type { Names } from '$lib/api/types'

const STORED = 'sangdam.language'

let bundle = new FluentBundle('en')
let current = 'en'
/** The words that come later, once a screen that needs them has been opened. */
let more: Promise<void> | undefined
let redraw: () => void = () => undefined
const subscribe = createSubscriber((update) => {
  redraw = update
  return () => undefined
})

/** Every language there is, by the name it calls itself. */
export const languages: { tag: string; name: string }[] = available

/** The language now shown. */
export function language(): string {
  subscribe()
  return current
}

/** The words of a key. A key nobody has written shows itself, so that a test and an eye can find it. */
export function t(key: string, facts?: Record<string, FluentVariable>): string {
  subscribe()
  const message = bundle.getMessage(key)
  return message?.value ? bundle.formatPattern(message.value, facts ?? null, []) : key
}

/** Whether a key has words, for keys made from codes the server may invent later. */
export function hasText(key: string): boolean {
  subscribe()
  return bundle.hasMessage(key)
}

/** Loads a language and shows it; keeps the choice on this device. */
export async function speak(tag: string) {
  const entry = available.find((one) => one.tag === tag) ?? available[0]
  if (!entry) return
  const loaded = new FluentBundle(entry.tag, { useIsolating: false })
  loaded.addResource(new FluentResource(await entry.load()))
  if (more) loaded.addResource(new FluentResource(await entry.later()))
  bundle = loaded
  current = entry.tag
  document.documentElement.lang = entry.tag
  localStorage.setItem(STORED, entry.tag)
  redraw()
}

/** Loads the words of the screens few people open, now and in every language chosen after. */
export function speakMore(): Promise<void> {
  more ??= addMore().catch((lost: unknown) => {
    more = undefined
    throw lost
  })
  return more
}

async function addMore() {
  const known = bundle
  const entry = available.find((one) => one.tag === current)
  if (entry) known.addResource(new FluentResource(await entry.later()))
  redraw()
}

/** The language to begin with: chosen before on this device, else the browser's. */
export function firstLanguage(): string {
  const wishes = [localStorage.getItem(STORED), ...navigator.languages]
  for (const wish of wishes) {
    const tag = wish?.split('-')[0]
    if (available.some((one) => one.tag === tag)) return tag!
  }
  return 'en'
}

/** A name as the reader should see it, with the language it is in. */
export function named(names: Names | undefined): { text: string; lang: string } {
  if (!names) return { text: '', lang: '' }
  const tag = [language(), 'en', ...Object.keys(names)].find((one) => names[one])
  return tag ? { text: names[tag] ?? '', lang: tag } : { text: '', lang: '' }
}

/** The language a text without a tag is most likely in, told by its letters. */
export function languageOf(text: string): string | undefined {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  if (/[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/.test(text)) return 'kk'
  if (/\p{Script=Cyrillic}/u.test(text)) return 'ru'
  return /\p{Script=Latin}/u.test(text) ? 'en' : undefined
}

/** A language's name in the reader's language, for tags on companies and people. */
export function languageName(tag: string): string {
  return shown('language', tag)
}

/** Two languages between which somebody interprets: "Korean–Russian". */
export function pairName(languages: readonly string[]): string {
  const names = languages.map(languageName).join('–')
  return names.charAt(0).toLocaleUpperCase(language()) + names.slice(1)
}

/** A country's name in the reader's language. */
export function countryName(code: string): string {
  return shown('region', code)
}

function shown(type: 'language' | 'region', code: string): string {
  try {
    return new Intl.DisplayNames([language()], { type }).of(code) ?? code
  } catch {
    return code
  }
}

/** Whether any of the texts contains the words looked for, whatever case or accents. */
export function matches(query: string, texts: Iterable<string>): boolean {
  const words = folded(query).split(/\s+/).filter(Boolean)
  const haystack = folded([...texts].join('\n'))
  return words.every((word) => haystack.includes(word))
}

/** Case and accents taken away; Hangul falls into its letters, so a syllable half typed finds its word. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
