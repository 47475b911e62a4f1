// A wish sent again after a lost answer is the same wish, not a second one.
import { LineLost } from './client'

/** Keys of actions that got no answer yet: pressing again asks the same question, not a second one. */
const unanswered = new Map<string, string>()

/** `action` says what is wished for in full: other words, another key. */
export async function once<T>(action: string, ask: (key: string) => Promise<T>): Promise<T> {
  const key = unanswered.get(action) ?? crypto.randomUUID()
  unanswered.set(action, key)
  try {
    const answer = await ask(key)
    unanswered.delete(action)
    return answer
  } catch (error) {
    if (!(error instanceof LineLost)) unanswered.delete(action)
    throw error
  }
}
