// Who is heard how loud. A listener picks the original or the interpreter; while the interpreter
// speaks to the listener's side, the other side's own voice sinks to a murmur under it.
import type { Part, Person, SideOfTable } from './frames'

/** What stays of the original under the interpreter's voice. */
export const DUCKED = 0.15
/** A change of loudness that does not click. */
const GLIDE_SECONDS = 0.05

export type Listening = 'original' | 'interpreted'
export type Listener = { seat: Part; listening: Listening }

/** Whether somebody interprets to one side at this moment, rather than to the whole room. */
export function interpretedTo(people: Person[]): SideOfTable | null {
  const speaking = people.find((one) => one.seat === 'interpreter' && one.inside && !one.muted)
  return speaking?.speaking_to ?? null
}

/** How loud somebody is for a listener, 0 to 1. */
export function loudness(speaker: Person, listener: Listener, people: Person[]): number {
  const { seat, listening } = listener
  if (seat !== 'host' && seat !== 'guest') return 1
  if (speaker.seat === 'interpreter') {
    if (speaker.speaking_to === null) return 1
    return speaker.speaking_to === seat && listening === 'interpreted' ? 1 : 0
  }
  const isForeign = (speaker.seat === 'host' || speaker.seat === 'guest') && speaker.seat !== seat
  const isInterpreted = listening === 'interpreted' && interpretedTo(people) === seat
  return isForeign && isInterpreted ? DUCKED : 1
}

/** Whom an interpreter sends no sound, because it is not meant for them. */
export function notMeant(speakingTo: SideOfTable | null, people: Person[]): string[] {
  if (speakingTo === null) return []
  const other = speakingTo === 'host' ? 'guest' : 'host'
  return people.filter((one) => one.seat === other).map((one) => one.peer)
}

type Voice = {
  stream: MediaStream
  element: HTMLAudioElement
  source: MediaStreamAudioSourceNode
  gain: GainNode
  meter: AnalyserNode
}

/** Plays everybody's voice at its loudness, and measures what is heard of each. */
export class Mixer {
  readonly #voices = new Map<string, Voice>()
  readonly #context: AudioContext

  /** To be made in the click that joins: a browser lets sound out only after one. */
  constructor() {
    this.#context = new AudioContext({ latencyHint: 'interactive' })
    void this.resume()
  }

  get isPlaying(): boolean {
    return this.#context.state === 'running'
  }

  async resume() {
    await this.#context.resume().catch(() => undefined)
  }

  /** Puts all voices of the room in; whoever is not among them falls silent. */
  hear(voices: { peer: string; stream: MediaStream; loudness: number }[]) {
    const wanted = new Map(voices.map((voice) => [voice.peer, voice]))
    for (const [peer, voice] of this.#voices) {
      if (wanted.get(peer)?.stream !== voice.stream) this.#remove(peer, voice)
    }
    for (const { peer, stream, loudness } of voices) {
      if (stream.getAudioTracks().length === 0) continue
      const voice = this.#voices.get(peer) ?? this.#add(peer, stream)
      voice.gain.gain.setTargetAtTime(loudness, this.#context.currentTime, GLIDE_SECONDS)
    }
  }

  /** The loudness of what is heard of somebody now, as a root mean square. */
  level(peer: string): number {
    const meter = this.#voices.get(peer)?.meter
    return meter ? rootMeanSquare(meter) : 0
  }

  close() {
    for (const [peer, voice] of this.#voices) this.#remove(peer, voice)
    void this.#context.close().catch(() => undefined)
  }

  #add(peer: string, stream: MediaStream): Voice {
    // Chromium feeds a remote stream into the mixer only while a media element plays it too.
    const element = new Audio()
    element.muted = true
    element.srcObject = stream
    void element.play().catch(() => undefined)
    const source = this.#context.createMediaStreamSource(stream)
    const gain = this.#context.createGain()
    const meter = this.#context.createAnalyser()
    source.connect(gain)
    gain.connect(meter)
    meter.connect(this.#context.destination)
    const voice = { stream, element, source, gain, meter }
    this.#voices.set(peer, voice)
    return voice
  }

  #remove(peer: string, voice: Voice) {
    voice.source.disconnect()
    voice.gain.disconnect()
    voice.meter.disconnect()
    voice.element.srcObject = null
    this.#voices.delete(peer)
  }
}

/** Measures one's own microphone, without playing it. */
export class MicrophoneMeter {
  readonly #context = new AudioContext()
  readonly #source: MediaStreamAudioSourceNode
  readonly #meter: AnalyserNode

  constructor(track: MediaStreamTrack) {
    this.#source = this.#context.createMediaStreamSource(new MediaStream([track]))
    this.#meter = this.#context.createAnalyser()
    this.#source.connect(this.#meter)
  }

  get level(): number {
    return rootMeanSquare(this.#meter)
  }

  close() {
    this.#source.disconnect()
    void this.#context.close().catch(() => undefined)
  }
}

function rootMeanSquare(meter: AnalyserNode): number {
  const samples = new Float32Array(meter.fftSize)
  meter.getFloatTimeDomainData(samples)
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
}
