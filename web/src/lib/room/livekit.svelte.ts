// A LiveKit room through its own client, which is fetched only when a meeting is held there. Never
// run against a real server here.
import { Room as Service, RoomEvent, Track, type Participant } from 'livekit-client'
import type { RoomPass } from './frames'

type Device = 'microphone' | 'camera' | 'screen'
export type ServicePerson = {
  id: string
  name: string
  own: boolean
  muted: boolean
  picture: MediaStream | null
}

const CHANGES = [
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
  RoomEvent.TrackMuted,
  RoomEvent.TrackUnmuted,
  RoomEvent.LocalTrackPublished,
  RoomEvent.LocalTrackUnpublished,
] as const

export class LiveKitRoom {
  people = $state.raw<ServicePerson[]>([])
  state = $state<'connecting' | 'connected' | 'failed'>('connecting')
  canHear = $state(true)
  on = $state<Record<Device, boolean>>({ microphone: false, camera: false, screen: false })
  readonly #service = new Service({ adaptiveStream: true, dynacast: true })
  readonly #sounds = new Set<HTMLMediaElement>()
  #closed = false

  constructor(readonly onLeft: () => void) {
    for (const change of CHANGES) this.#service.on(change, () => this.#look())
    this.#service.on(RoomEvent.TrackSubscribed, (track) => {
      if (track.kind === Track.Kind.Audio) this.#sounds.add(track.attach())
    })
    this.#service.on(RoomEvent.TrackUnsubscribed, (track) => {
      for (const element of track.detach()) this.#sounds.delete(element)
    })
    this.#service.on(RoomEvent.AudioPlaybackStatusChanged, () => {
      this.canHear = this.#service.canPlaybackAudio
    })
    this.#service.on(RoomEvent.Disconnected, () => {
      if (!this.#closed && this.state === 'connected') onLeft()
    })
  }

  async open({ url, token }: NonNullable<RoomPass['livekit']>) {
    try {
      await this.#service.connect(url, token)
      this.state = 'connected'
    } catch {
      this.state = 'failed'
      return
    }
    // Somebody without camera or microphone still hears and sees.
    for (const device of ['microphone', 'camera'] as const) await this.toggle(device)
    this.#look()
  }

  /** Turns a device on or off; one that cannot be had stays off. */
  async toggle(device: Device) {
    const { localParticipant: own } = this.#service
    const wanted = !this.on[device]
    const turn = {
      microphone: () => own.setMicrophoneEnabled(wanted),
      camera: () => own.setCameraEnabled(wanted),
      screen: () => own.setScreenShareEnabled(wanted),
    }
    await turn[device]().catch(() => undefined)
    this.#look()
  }

  async hear() {
    await this.#service.startAudio().catch(() => undefined)
  }

  close() {
    this.#closed = true
    for (const element of this.#sounds) element.remove()
    void this.#service.disconnect()
  }

  #look() {
    const { localParticipant: own, remoteParticipants } = this.#service
    this.people = [...remoteParticipants.values(), own].map((one) => person(one, one === own))
    this.on = {
      microphone: own.isMicrophoneEnabled,
      camera: own.isCameraEnabled,
      screen: own.isScreenShareEnabled,
    }
  }
}

function person(one: Participant, own: boolean): ServicePerson {
  const shown = [Track.Source.ScreenShare, Track.Source.Camera]
    .map((source) => one.getTrackPublication(source))
    .find((publication) => publication?.track && !publication.isMuted)
  const track = shown?.track?.mediaStreamTrack
  return {
    id: one.identity,
    name: one.name ?? '',
    own,
    muted: !one.isMicrophoneEnabled,
    picture: track ? new MediaStream([track]) : null,
  }
}
