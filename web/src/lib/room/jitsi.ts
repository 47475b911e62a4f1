// Jitsi Meet's own script, loaded from the one server the page's policy allows. Never run against a
// real server here: what it is called with is tested against a fake.
import type { RoomPass } from './frames'

export type JitsiRoom = NonNullable<RoomPass['jitsi']>

/** The part of Jitsi's IFrame API that we use. */
export type JitsiApi = {
  addEventListener: (event: string, listener: () => void) => void
  dispose: () => void
}
type JitsiOptions = {
  roomName: string
  jwt: string
  lang: string
  parentNode: HTMLElement
  width: string
  height: string
  userInfo: { displayName: string }
  configOverwrite: Record<string, unknown>
}
type JitsiScript = new (domain: string, options: JitsiOptions) => JitsiApi
type Loaded = { JitsiMeetExternalAPI?: JitsiScript }

type Wish = { language: string; name: string; parent: HTMLElement }
type ScriptPolicy = { createScriptURL: (url: string) => string }
type Factory = { createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy }

let policy: ScriptPolicy | undefined

/** Browsers with trusted types want to know by whom an address of a script was made. */
function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes
  policy ??= factory?.createPolicy('sangdam-service', { createScriptURL: (given) => given })
  return policy?.createScriptURL(url) ?? url
}

async function load(domain: string): Promise<JitsiScript> {
  const loaded = globalThis as Loaded
  if (!loaded.JitsiMeetExternalAPI) {
    const script = document.createElement('script')
    script.src = trusted(`https://${domain}/external_api.js`)
    await new Promise<void>((resolve, reject) => {
      script.onload = () => resolve()
      script.onerror = () => reject(new Error('external_api.js'))
      document.head.append(script)
    })
  }
  if (!loaded.JitsiMeetExternalAPI) throw new Error('external_api.js has no JitsiMeetExternalAPI')
  return loaded.JitsiMeetExternalAPI
}

/** Opens the room in a part of the page; throws when the server's script does not come. */
export async function openJitsi(room: JitsiRoom, wish: Wish): Promise<JitsiApi> {
  const Script = await load(room.domain)
  return new Script(room.domain, {
    roomName: room.room,
    jwt: room.jwt,
    lang: wish.language,
    parentNode: wish.parent,
    width: '100%',
    height: '100%',
    userInfo: { displayName: wish.name },
    // The lobby was ours, and there is no recording on our days.
    configOverwrite: {
      prejoinConfig: { enabled: false },
      disableDeepLinking: true,
      fileRecordingsEnabled: false,
      liveStreamingEnabled: false,
    },
  })
}
