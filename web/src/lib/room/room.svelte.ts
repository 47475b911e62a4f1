// The room as this browser lives it: the line to the server, the people, the connections to them,
// and what is heard of whom. It outlives the pages that show it, lobby and room.
import { untrack } from 'svelte'
import { post } from '$lib/api/client'
import { setClock, speed } from '$lib/time'
import { captions, type Caption } from './captions'
import type { Door } from './door.svelte'
import {
  CHAT_CHARS_MAX,
  peopleOf,
  readSignal,
  type DoorFrame,
  type OwnState,
  type Part,
  type Person,
  type Present,
  type RoomPass,
  type Said,
  type Seat,
  type SideOfTable,
  type Step,
} from './frames'
import { loudness, Mixer, notMeant, type Listening } from './interpretation'
import { DoorSocket, type DoorLineState } from './line'
import { Mesh } from './mesh'
import type { Member } from './pair'
import type { NotesHeard } from './notes.svelte'
import { OwnMedia } from './own.svelte'

/** Lines of chat kept on the page. */
const CHAT_LINES_MAX = 200
/** So long a page says that the service was changed. */
const SWITCH_SHOWN_MS = 30_000

export type Knock = { knock: string; name: string; seat: Seat }

export class Room {
  line = $state<DoorLineState>('connecting')
  self = $state('')
  present = $state.raw<Present>({})
  pass = $state.raw<RoomPass | null>(null)
  members = $state.raw<Member[]>([])
  chat = $state.raw<Said[]>([])
  unread = $state(0)
  knocks = $state.raw<Knock[]>([])
  caption = $state.raw<Caption[]>([])
  step = $state<Step>('at_door')
  isFull = $state(false)
  /** The service behind the door gave no room. */
  hasNoRoom = $state(false)
  isOver = $state(false)
  /** Why the service behind the door is another one than a moment ago. */
  switched = $state<'organizer' | 'unreachable' | null>(null)
  hand = $state(false)
  speakingTo = $state<SideOfTable | null>(null)
  listening = $state<Listening>('interpreted')
  canHear = $state(true)
  /** What somebody wrote in the shared notes last. */
  notesHeard = $state.raw<NotesHeard | null>(null)
  readonly people = $derived(peopleOf(this.present))
  readonly #socket: DoorSocket
  #mesh: Mesh | null = null
  #mixer: Mixer | null = null
  #switchShown: ReturnType<typeof setTimeout> | undefined
  /** What the server was last told of this person. */
  #told = ''

  /** Devices that go on in the next room. */
  #handedOver = false

  constructor(
    readonly door: Door,
    readonly own = new OwnMedia(),
  ) {
    this.#socket = new DoorSocket(`${door.address}/live`, {
      onFrame: (frame) => this.#take(frame),
      onState: (state) => this.#follow(state),
    })
  }

  get seat(): Part {
    return this.door.seat
  }

  get me(): Person | undefined {
    return this.people.find((one) => one.peer === this.self)
  }

  get others(): Person[] {
    return this.people.filter((one) => one.inside && one.peer !== this.self)
  }

  get hasInterpreter(): boolean {
    return this.people.some((one) => one.seat === 'interpreter' && one.inside)
  }

  open() {
    this.#socket.open()
    void this.own.beginIfAllowed()
  }

  /** Goes in. Called by a click, which is what lets the browser play sound. */
  async join() {
    this.hasNoRoom = false
    this.isFull = this.others.length >= (this.pass?.mesh?.people_max ?? 4)
    if (this.isFull) return
    this.#mixer ??= new Mixer()
    this.#stepTo('inside')
    await this.own.begin()
  }

  leave() {
    this.#stepTo('left')
    this.#dismantle()
    this.own.close()
  }

  /** Leaves for the next room: camera and microphone stay on and are its from now on. */
  handOver(): OwnMedia {
    if (this.own.screen) void this.own.toggleScreen()
    this.#stepTo('left')
    this.#dismantle()
    this.#handedOver = true
    return this.own
  }

  /** Once more after the server sent this browser away. */
  knockAgain() {
    this.step = 'at_door'
    this.#socket.open()
  }

  /** Back to the lobby after leaving. */
  comeBack() {
    this.#stepTo('at_door')
    this.isFull = false
    this.hasNoRoom = false
  }

  close() {
    clearTimeout(this.#switchShown)
    this.#socket.close()
    this.#dismantle()
    if (!this.#handedOver) this.own.close()
  }

  /**
   * Sends what this person does now: tracks to the people, words about them to the server. An effect
   * calls it whenever one of them changes, however that came about.
   */
  tell() {
    const { hand, speakingTo, own } = this
    const state: OwnState = {
      hand,
      muted: own.isMuted,
      camera: own.hasPicture,
      speaking_to: speakingTo,
    }
    const { tracks } = own
    untrack(() => {
      const words = JSON.stringify(state)
      const isNews = words !== this.#told
      if (isNews && this.#socket.say({ type: 'state', ...state })) this.#told = words
      void this.#mesh?.send(tracks)
      void this.#mesh?.silence(notMeant(speakingTo, this.people))
    })
  }

  raiseHand() {
    this.hand = !this.hand
  }

  speakTo(side: SideOfTable | null) {
    this.speakingTo = side
  }

  listenTo(listening: Listening) {
    this.listening = listening
    this.#mix()
  }

  async hear() {
    await this.#mixer?.resume()
    this.canHear = this.#mixer?.isPlaying ?? true
  }

  say(text: string): boolean {
    const line = text.trim().slice(0, CHAT_CHARS_MAX)
    return line !== '' && this.#socket.say({ type: 'chat', text: line })
  }

  level(peer: string): number {
    return this.#mixer?.level(peer) ?? 0
  }

  tryAgain(peer: string) {
    this.#mesh?.tryAgain(peer)
  }

  async answer(knock: Knock, admit: boolean) {
    this.knocks = this.knocks.filter((one) => one.knock !== knock.knock)
    await post(`/api/knocks/${knock.knock}`, { admit })
  }

  #stepTo(step: Step) {
    this.step = step
    this.#socket.say({ type: 'step', step })
  }

  #follow(state: DoorLineState) {
    this.line = state
    if (state === 'over') this.#end()
    else if (state === 'signed_out' || state === 'canceled' || state === 'refused') {
      this.#vacate()
      void this.door.load()
    }
  }

  #take(frame: DoorFrame) {
    if (frame.type === 'hello') this.#greeted(frame)
    else if (frame.type === 'tick') setClock(frame.now, frame.speed ?? speed())
    else if (frame.type === 'present') this.#meet(frame.seats)
    else if (frame.type === 'room') this.#admit(frame.room)
    else if (frame.type === 'chat') this.#hearChat(frame)
    else if (frame.type === 'knock') this.#hearKnock(frame)
    else if (frame.type === 'full') this.#turnedAway()
    else if (frame.type === 'no_room') this.hasNoRoom = true
    else if (frame.type === 'notes') this.notesHeard = frame
    else if (frame.type === 'moved') this.door.noteMove()
    else if (frame.type === 'switched') this.#switch(frame.because)
    else if (frame.type === 'early') this.#turnedBack(frame.opens_at)
    else if (frame.type === 'over') this.#end()
    else if (frame.type === 'signal') {
      const signal = readSignal(frame.data)
      if (signal) void this.#mesh?.receive(frame.from, signal)
    }
  }

  /** A new line is a new peer: whoever was inside comes in again as a newcomer. */
  #greeted(hello: Extract<DoorFrame, { type: 'hello' }>) {
    setClock(hello.now, hello.speed ?? speed())
    this.self = hello.peer
    this.#dropMesh()
    this.pass = null
    this.#told = ''
    this.#stepTo(this.step)
    this.tell()
    if (hello.room) this.#admit(hello.room)
  }

  #admit(pass: RoomPass) {
    this.hasNoRoom = false
    this.#dropMesh()
    this.pass = pass
    // Another service takes microphone and camera itself, and can only when we let go of them.
    if (!pass.mesh) this.#vacate()
    if (this.step !== 'inside' || !pass.mesh) return
    this.#mixer ??= new Mixer()
    void this.own.begin()
    this.#mesh = new Mesh(this.self, pass.mesh, {
      send: (to, data) => this.#socket.say({ type: 'signal', to, data }),
      onMembers: (members) => {
        this.members = members
        this.#mix()
      },
    })
    this.tell()
    this.#mesh.arrange(this.people)
  }

  /** The pass to the other service follows; until it is here the page waits. */
  #switch(because: 'organizer' | 'unreachable') {
    this.switched = because
    this.hasNoRoom = false
    this.isFull = false
    clearTimeout(this.#switchShown)
    this.#switchShown = setTimeout(() => (this.switched = null), SWITCH_SHOWN_MS)
    void this.door.load()
  }

  /** The clock was moved back, or the day's settings were changed: the door is closed again. */
  #turnedBack(opensAt: number) {
    if (this.step === 'inside') this.step = 'at_door'
    this.#dismantle()
    this.door.shutUntil(opensAt)
  }

  #vacate() {
    this.#dismantle()
    this.own.close()
  }

  #meet(present: Present) {
    const told = captions(this.present, present, this.self)
    this.present = present
    if (told.length > 0) this.caption = told
    this.#mesh?.arrange(this.people)
    void this.#mesh?.silence(notMeant(this.speakingTo, this.people))
    this.#mix()
  }

  #mix() {
    const listener = { seat: this.seat, listening: this.listening }
    const voices = this.members.flatMap(({ peer, sound }) => {
      const person = this.people.find((one) => one.peer === peer)
      if (!person) return []
      return [{ peer, stream: sound, loudness: loudness(person, listener, this.people) }]
    })
    this.#mixer?.hear(voices)
    this.canHear = this.#mixer?.isPlaying ?? true
  }

  #hearChat({ from, name, text, at }: Said) {
    this.chat = [...this.chat, { from, name, text, at }].slice(-CHAT_LINES_MAX)
    if (from !== this.self) this.unread += 1
  }

  #hearKnock({ knock, name, seat }: Knock) {
    if (this.knocks.some((one) => one.knock === knock)) return
    this.knocks = [...this.knocks, { knock, name, seat }]
  }

  #turnedAway() {
    this.isFull = true
    this.#dismantle()
    this.#stepTo('at_door')
  }

  #end() {
    this.isOver = true
    this.switched = null
    this.close()
    void this.door.load()
  }

  #dismantle() {
    this.#dropMesh()
    this.#mixer?.close()
    this.#mixer = null
  }

  #dropMesh() {
    this.#mesh?.close()
    this.#mesh = null
    this.members = []
  }
}
