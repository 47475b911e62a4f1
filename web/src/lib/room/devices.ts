// This browser's microphone, camera and screen. Each is asked for on its own, so that a missing
// camera never costs the microphone, and somebody with neither still hears and sees.

export type DeviceKind = 'microphone' | 'camera'
export type DeviceState = 'off' | 'asking' | 'on' | 'denied' | 'none' | 'busy' | 'unsupported'
export type Device = { id: string; label: string }

const STORED = 'sangdam.devices'
const FRAMES_A_SECOND_MAX = 24

/** Why a device could not be had, from the browser's own name for it. */
export function reason(error: unknown): DeviceState {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none'
  return 'busy'
}

/** Asks for one device; throws what the browser throws. */
export async function open(kind: DeviceKind, id?: string): Promise<MediaStreamTrack> {
  const chosen = id ? { deviceId: { ideal: id } } : {}
  const stream = await navigator.mediaDevices.getUserMedia(
    kind === 'microphone'
      ? { audio: { ...chosen, echoCancellation: true, noiseSuppression: true } }
      : {
          video: {
            ...chosen,
            width: { ideal: 640 },
            height: { ideal: 360 },
            frameRate: { ideal: FRAMES_A_SECOND_MAX, max: FRAMES_A_SECOND_MAX },
          },
        },
  )
  const track = stream.getTracks()[0]
  if (!track) throw new DOMException('', 'NotFoundError')
  if (track.kind === 'video') track.contentHint = 'motion'
  return track
}

/** Asks which screen or window to show. */
export async function openScreen(): Promise<MediaStreamTrack | null> {
  const stream = await navigator.mediaDevices.getDisplayMedia({
    video: { frameRate: { max: 10 } },
    audio: false,
  })
  const track = stream.getVideoTracks()[0] ?? null
  if (track) track.contentHint = 'detail'
  return track
}

export const canShareScreen = () => typeof navigator.mediaDevices?.getDisplayMedia === 'function'
export const hasDevices = () => typeof navigator.mediaDevices?.getUserMedia === 'function'

/** The devices there are to choose from; their names are known only once one has been allowed. */
export async function list(kind: DeviceKind): Promise<Device[]> {
  const wanted = kind === 'microphone' ? 'audioinput' : 'videoinput'
  const all = (await navigator.mediaDevices?.enumerateDevices?.()) ?? []
  return all
    .filter((one) => one.kind === wanted && one.deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
}

/** The device chosen last on this machine. */
export function remembered(kind: DeviceKind): string | undefined {
  const stored = localStorage.getItem(`${STORED}.${kind}`)
  return stored ?? undefined
}

export function remember(kind: DeviceKind, id: string) {
  localStorage.setItem(`${STORED}.${kind}`, id)
}
