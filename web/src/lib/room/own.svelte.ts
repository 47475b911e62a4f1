// What this person sends: microphone, camera, or a screen in the camera's place.
import {
  hasDevices,
  list,
  open,
  openScreen,
  reason,
  remember,
  remembered,
  type Device,
  type DeviceKind,
  type DeviceState,
} from './devices'
import type { Tracks } from './connection'
import { MicrophoneMeter } from './interpretation'

const KINDS: DeviceKind[] = ['microphone', 'camera']

class OwnDevice {
  state = $state<DeviceState>('off')
  /** Whether the person wants it on; kept even while the device fails. */
  wanted = $state(true)
  track = $state.raw<MediaStreamTrack | null>(null)
  choices = $state.raw<Device[]>([])
  chosen = $state('')

  constructor(readonly kind: DeviceKind) {}

  /** Opens the device; says afterwards how that went, and never throws. */
  async open(id?: string) {
    if (!hasDevices()) {
      this.state = 'unsupported'
      return
    }
    this.wanted = true
    this.state = 'asking'
    try {
      const track = await open(this.kind, id ?? remembered(this.kind))
      this.close()
      this.track = track
      this.chosen = track.getSettings().deviceId ?? ''
      this.state = 'on'
      track.onended = () => {
        if (this.track !== track) return
        this.track = null
        this.state = 'none'
      }
    } catch (error) {
      this.state = reason(error)
    }
    await this.look()
  }

  async choose(id: string) {
    remember(this.kind, id)
    await this.open(id)
  }

  async look() {
    this.choices = await list(this.kind).catch(() => [])
  }

  close() {
    this.track?.stop()
    this.track = null
    if (this.state === 'on') this.state = 'off'
  }
}

export class OwnMedia {
  readonly microphone = new OwnDevice('microphone')
  readonly camera = new OwnDevice('camera')
  screen = $state.raw<MediaStreamTrack | null>(null)
  #meter: MicrophoneMeter | null = null
  #measured: MediaStreamTrack | null = null

  get isMuted(): boolean {
    return !this.microphone.track || !this.microphone.wanted
  }

  get hasPicture(): boolean {
    return this.picture !== null
  }

  get picture(): MediaStreamTrack | null {
    return this.screen ?? this.camera.track
  }

  get tracks(): Tracks {
    return { audio: this.microphone.track, video: this.picture }
  }

  /** Opens what is wanted and was not asked for yet. */
  async begin() {
    navigator.mediaDevices?.addEventListener?.('devicechange', this.#look)
    for (const device of [this.microphone, this.camera]) {
      if (device.wanted && device.state === 'off') await device.open()
    }
  }

  /** Opens without a question where this person allowed it before. */
  async beginIfAllowed() {
    const asked = KINDS.map((name) =>
      navigator.permissions
        ?.query({ name: name as PermissionName })
        .then(({ state }) => state === 'granted')
        .catch(() => false),
    )
    if ((await Promise.all(asked)).every((granted) => granted === true)) await this.begin()
  }

  async toggleMicrophone() {
    const { microphone } = this
    if (!microphone.track) return microphone.open()
    microphone.wanted = !microphone.wanted
    microphone.track.enabled = microphone.wanted
  }

  async toggleCamera() {
    const { camera } = this
    if (!camera.track) return camera.open()
    camera.wanted = false
    camera.close()
  }

  async toggleScreen() {
    if (this.screen) return this.#stopScreen()
    // Closing the browser's own question is an answer, not an error.
    const track = await openScreen().catch(() => null)
    if (!track) return
    track.onended = () => this.#stopScreen()
    this.screen = track
  }

  /** How loud one's own microphone is. */
  get level(): number {
    const { track } = this.microphone
    if (track !== this.#measured) {
      this.#meter?.close()
      this.#measured = track
      this.#meter = track ? new MicrophoneMeter(track) : null
    }
    return this.isMuted ? 0 : (this.#meter?.level ?? 0)
  }

  close() {
    navigator.mediaDevices?.removeEventListener?.('devicechange', this.#look)
    this.#stopScreen()
    this.#meter?.close()
    this.#meter = null
    this.#measured = null
    this.microphone.close()
    this.camera.close()
  }

  #stopScreen() {
    this.screen?.stop()
    this.screen = null
  }

  readonly #look = () => {
    for (const device of [this.microphone, this.camera]) {
      void device.look()
      if (device.state === 'none' && device.wanted) void device.open()
    }
  }
}
