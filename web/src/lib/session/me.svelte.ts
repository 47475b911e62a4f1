// Who sits at this browser.
import { get, patch, post, remove, Refusal, whenSignedOut } from '$lib/api/client'
import type { Me } from '$lib/api/types'
import { go } from '$lib/router'
import { language, speak } from '$lib/text'

class Session {
  me = $state.raw<Me | null>(null)
  /** False until the server has said whether it knows this browser. */
  asked = $state(false)
  failure = $state.raw<Error | null>(null)

  async load() {
    this.failure = null
    try {
      await this.take(await get<Me>('/api/me'))
    } catch (error) {
      if (!(error instanceof Refusal && error.status === 401)) this.failure = error as Error
    }
    this.asked = true
  }

  async take(me: Me) {
    if (me.language !== language()) await speak(me.language)
    this.me = me
    this.asked = true
  }

  async choose(tag: string) {
    await speak(tag)
    if (this.me) this.me = await patch<Me>('/api/me', { language: tag })
  }

  async signOut() {
    await remove('/api/session')
    this.me = null
    go('/sign-in')
  }

  async ask(email: string) {
    await post('/api/sign-in', { email, language: language() })
  }

  async enter(proof: { token: string } | { email: string; code: string }) {
    await this.take(await post<Me>('/api/session', proof))
  }
}

export const session = new Session()

// Pages that need somebody lead to the sign-in by themselves; those open to all stay.
whenSignedOut(() => {
  session.me = null
})
