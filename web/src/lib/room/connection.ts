// One connection to one other person: two lanes for ever, sound and picture, both ways. What is sent
// on a lane changes by replacing its track, so after the first offer there is nothing to negotiate.
import type { Signal } from './frames'

/** Upper bound of one person's picture to one other, so that four people fit into 2 Mbit/s up. */
export const VIDEO_BITS_MAX = 500_000
const AUDIO_BITS_MAX = 40_000

export type Tracks = { audio: MediaStreamTrack | null; video: MediaStreamTrack | null }

export type ConnectionListener = {
  send: (signal: Signal) => void
  onTrack: (track: MediaStreamTrack) => void
  onState: (state: RTCPeerConnectionState) => void
  onFailure: () => void
}

export class Connection {
  readonly peer: RTCPeerConnection
  #candidates: RTCIceCandidateInit[] = []
  #audio: RTCRtpTransceiver | null = null
  #video: RTCRtpTransceiver | null = null
  #tracks: Tracks
  #shrink: number
  #closed = false

  constructor(
    readonly call: string,
    configuration: RTCConfiguration,
    tracks: Tracks,
    shrink: number,
    readonly listener: ConnectionListener,
  ) {
    this.#tracks = tracks
    this.#shrink = shrink
    this.peer = new RTCPeerConnection(configuration)
    this.peer.onicecandidate = ({ candidate }) => {
      if (candidate) listener.send({ call, candidate: candidate.toJSON() })
    }
    this.peer.ontrack = ({ track }) => listener.onTrack(track)
    this.peer.onconnectionstatechange = () => {
      if (!this.#closed) listener.onState(this.peer.connectionState)
    }
  }

  get state(): RTCPeerConnectionState {
    return this.peer.connectionState
  }

  /** The newcomer's part. */
  async offer() {
    await this.#attempt(async () => {
      this.#audio = this.peer.addTransceiver('audio', { direction: 'sendrecv' })
      this.#video = this.peer.addTransceiver('video', { direction: 'sendrecv' })
      await this.#fill()
      await this.peer.setLocalDescription()
      this.#sendDescription()
      await this.#limit()
    })
  }

  /** The part of whoever was here before: its own tracks join only now. */
  async answer(description: RTCSessionDescriptionInit) {
    await this.#attempt(async () => {
      await this.peer.setRemoteDescription(description)
      for (const lane of this.peer.getTransceivers()) {
        lane.direction = 'sendrecv'
        if (lane.receiver.track.kind === 'audio') this.#audio ??= lane
        else this.#video ??= lane
      }
      await this.#fill()
      await this.peer.setLocalDescription()
      this.#sendDescription()
      await this.#limit()
      await this.#takeWaiting()
    })
  }

  async takeAnswer(description: RTCSessionDescriptionInit) {
    if (this.peer.signalingState !== 'have-local-offer') return
    await this.#attempt(async () => {
      await this.peer.setRemoteDescription(description)
      await this.#limit()
      await this.#takeWaiting()
    })
  }

  async takeCandidate(candidate: RTCIceCandidateInit) {
    if (!this.peer.remoteDescription) this.#candidates.push(candidate)
    else await this.peer.addIceCandidate(candidate).catch(() => undefined)
  }

  /** Sends other tracks from now on, or none. */
  async send(tracks: Tracks) {
    this.#tracks = tracks
    await this.#attempt(() => this.#fill())
  }

  /** Sends a smaller picture: with more people every tile is smaller anyway. */
  async shrink(by: number) {
    if (by === this.#shrink) return
    this.#shrink = by
    await this.#attempt(() => this.#limit())
  }

  close() {
    this.#closed = true
    this.peer.onicecandidate = null
    this.peer.ontrack = null
    this.peer.close()
  }

  async #fill() {
    const { audio, video } = this.#tracks
    if (this.#audio && this.#audio.sender.track !== audio) {
      await this.#audio.sender.replaceTrack(audio)
    }
    if (this.#video && this.#video.sender.track !== video) {
      await this.#video.sender.replaceTrack(video)
    }
  }

  /** Sound goes first: it has the higher priority and keeps its rate when the picture must shrink. */
  async #limit() {
    await limited(this.#audio?.sender, { maxBitrate: AUDIO_BITS_MAX, priority: 'high' })
    await limited(this.#video?.sender, {
      maxBitrate: VIDEO_BITS_MAX,
      scaleResolutionDownBy: this.#shrink,
      priority: 'low',
    })
  }

  async #takeWaiting() {
    for (const candidate of this.#candidates.splice(0)) await this.takeCandidate(candidate)
  }

  #sendDescription() {
    const description = this.peer.localDescription
    if (!description || (description.type !== 'offer' && description.type !== 'answer')) return
    const { type, sdp } = description
    this.listener.send({ call: this.call, description: { type, sdp } })
  }

  async #attempt(act: () => Promise<void>) {
    try {
      await act()
    } catch {
      if (!this.#closed) this.listener.onFailure()
    }
  }
}

async function limited(
  sender: RTCRtpSender | undefined,
  limits: Partial<RTCRtpEncodingParameters>,
) {
  const parameters = sender?.getParameters()
  const encoding = parameters?.encodings?.[0]
  if (!sender || !parameters || !encoding) return
  Object.assign(encoding, limits)
  // A browser that does not know one of the limits still sends; it only sends as it likes.
  await sender.setParameters(parameters).catch(() => undefined)
}
