// Letters as the program's folder keeps them, read as their receivers read them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The plain words of every letter to an address, the newest last. */
export function lettersTo(folder: string, email: string): string[] {
  const letters = join(folder, 'letters')
  const names = readdirSync(letters).filter((name) => name.endsWith(`-${email}.eml`))
  return names.toSorted().map((name) => plainWords(readFileSync(join(letters, name), 'utf8')))
}

/** The eight digits of the newest letter that has some. */
export function codeIn(letters: string[]): string | undefined {
  return letters.flatMap((words) => /: (\d{8})\r?\n/.exec(words)?.[1] ?? []).at(-1)
}

/** The first text part, whichever way its letters travel. */
function plainWords(letter: string): string {
  const part = letter.split('Content-Type: text/plain')[1] ?? ''
  const [head = '', ...rest] = part.split(/\r?\n\r?\n/)
  const body = rest.join('\n\n').split(/\r?\n--/)[0] ?? ''
  if (head.includes('base64')) return Buffer.from(body, 'base64').toString()
  if (!head.includes('quoted-printable')) return body
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
