// The shapes that travel between browser and server, by the names the app uses. They are made from
// the server's OpenAPI file (`types.gen.ts`); only what that file leaves open is written here.
import type { components } from './types.gen'

export type Wire = components['schemas']

/** A name in one or more languages, by language tag. */
export type Names = Record<string, string>

/** The wall time of a span in one zone, written by the server; the browser never converts. */
export type Clock = Wire['Clock']
export type Slot = Wire['Slot']
export type Break = Wire['Break']

export type SideName = Wire['SideName']
export type Sides = Wire['Sides']
export type Phase = Wire['PhaseName']
export type Role = Wire['RoleName']
export type InterpreterRule = Wire['InterpreterRuleName']

export type DayHead = Wire['DayHead']
export type Delegate = Wire['Delegate']
export type Company = Wire['Company']
export type Interpreter = Wire['Interpreter']
export type InterpreterProfile = Wire['InterpreterProfile']
export type Room = Wire['Room']
export type Seat = Wire['SeatName']
/** What a calendar answered for one person. */
export type Answer = Wire['MeetingAnswer']
export type Meeting = Wire['Meeting']
export type OneMeeting = Wire['OneMeeting']
export type SeatState = Wire['SeatState']
export type SeatLine = Wire['SeatLine']
/** What a meeting is from an instant on. */
export type MeetingState = Wire['MeetingState']
export type AttendanceStep = Wire['AttendanceStep']
export type AttendanceSteps = Wire['AttendanceSteps']
export type Away = Wire['AwayView']
export type Trouble = Wire['Trouble']
export type DayEntry = Wire['DayEntry']
export type Me = Wire['Me']
export type Viewer = Wire['BoardMe']
export type Board = Wire['Board']

export type Offer = Wire['Offer']
export type Offers = Wire['Offers']
export type Wish = Wire['BookForm']
export type Move = Wire['ChangeMeetingForm']
export type Booked = Wire['Booked']
export type Revised = Wire['Revision']

/** How a meeting stands with its interpreter. */
export type Assignment = Wire['Assignment']
export type Need = Wire['NeedName']
export type Candidate = Wire['Candidate']
export type Candidates = Wire['CandidateList']
export type AssignWish = Wire['AssignForm']
export type MeetingDone = Wire['MeetingDone']
export type Agenda = Wire['AgendaPage']
export type AgendaMeeting = Wire['AgendaMeeting']
export type AgendaRest = Wire['AgendaRest']
export type AgendaLink = Wire['AgendaLink']
export type Swap = Wire['AgendaSwap']
export type SwapPartner = Wire['SwapPartner']
export type Interpreting = Wire['InterpretingForm']

/** A gap of the running day that was offered to two companies. */
export type Refill = Wire['RefillView']
export type RefillAnswer = Wire['RefillDone']

/** How strongly a company wishes to meet another. */
export type Rank = Wire['RankName']
export type RequestState = Wire['RequestState']
export type RequestRow = Wire['RequestView']
export type Requests = Wire['RequestList']
export type RequestWish = Wire['RequestForm']
export type RequestAnswer = Wire['RequestAnswer']

/** What went wrong on a running day, and the ways to mend it. */
export type RepairEvent = Wire['RepairEvent']
export type RepairLine = Wire['RepairLine']
export type RepairPlan = Wire['RepairPlan']
export type RepairPlans = Wire['RepairPlans']

/** What a planning run is asked; what may be left out when it is sent is always there when it is read. */
export type PlanOptions = Omit<Wire['PlanOptions'], 'what_if'> & {
  what_if: Required<Wire['WhatIf']>
}
export type PlanProgress = Wire['PlanProgress']
export type PlanScore = Wire['PlanScore']
export type PlanDemand = Wire['PlanDemand']
export type PlanHead = Omit<Wire['PlanHead'], 'options'> & { options: PlanOptions }
export type PlanList = Omit<Wire['PlanList'], 'options' | 'plans'> & {
  options: PlanOptions
  plans: PlanHead[]
}
export type PlannedMeeting = Wire['PlannedMeeting']
export type PlanReason = Wire['PlanReason']
export type PlanLeftOut = Wire['PlanLeftOut']
export type PlanHelp = Wire['PlanHelp']
export type Plan = Omit<Wire['PlanView'], 'plan'> & { plan: PlanHead }
export type Planning = Wire['Planning'] & { type: 'planning' }
export type DraftedMeeting = Wire['DraftedMeeting']
export type Draft = Wire['DraftView']
export type Release = Wire['ReleaseView']

export type Conduct = Wire['ConductForm']
export type OfficeHours = Wire['HoursForm']
export type GridBreak = Wire['BreakForm']
export type DaySettings = Wire['DaySettings']
export type FeasibilityQuestion = Wire['FeasibilityQuestion']
export type Feasibility = Wire['Feasibility']

export type Programme = Wire['ProgrammeView']
export type NewProgramme = Wire['ProgrammeForm']
export type RosterPreview = Wire['RosterPreview']
export type RosterImported = Wire['Imported']

/** What an organizer did in the last minutes. */
export type Act = Wire['ActView']
export type Acts = Wire['ActList']
/** An announcement that stands on the reader's pages. */
export type Banner = Wire['BannerView']

/** The tables of the hall and who waits there. */
export type Hall = Wire['Hall']
export type HallTable = Wire['HallTable']
export type QueueLine = Wire['QueueLine']
export type WalkIn = Wire['WalkInForm']
export type WalkedIn = Wire['WalkedIn']
export type FreeCounterpart = Wire['FreeCounterpart']
export type FreeCounterparts = Wire['FreeCounterparts']
/** What stands behind the code of a sheet or a card. */
export type CheckInHead = Wire['CheckInHead']
export type CheckInMeeting = Wire['CheckInMeeting']
export type CheckedIn = Wire['CheckedIn']

export type Video = Wire['VideoView']
export type VideoProvider = Wire['VideoProvider']
export type VideoSettings = Wire['VideoSettings']

export type LetterState = 'waiting' | 'sending' | 'sent' | 'superseded' | 'expired' | 'dead'
export type LetterRow = Wire['LetterRow']
export type Letter = Wire['LetterView']
export type Letters = Wire['LetterList']
export type Planned = Wire['PlannedLetters']
export type Incoming = Wire['IncomingRow']

export type Audience = 'company' | 'interpreter'
export type LetterPreview = Wire['Preview']
// What may be left out when it is sent is always there when it is read.
export type Reminders = Required<Wire['RemindersForm']>
export type LetterSettings = Required<Wire['LetterSettings']> & Record<Audience, Reminders>
export type Wording = LetterSettings['wording']
export type Group = 'everyone' | keyof Wire['InvitedGroups']
export type Invitations = Wire['Invitations']
/** `left_out`: people who want no announcements. */
export type LettersWritten = Wire['LettersWritten']

export type CalendarLinks = Wire['CalendarLinks']
export type FeedState = Wire['FeedState']
export type Feed = Wire['FeedAddress']
export type Subscription = Wire['Subscription']

export type DemoJump = Wire['Jump']
export type Demo = Wire['SampleClock']

/** What happened to a day, and its board after any of it. */
export type History = Wire['History']
export type HistoryStep = Wire['HistoryStep']
export type PastBoard = Wire['PastBoard']

/** Facts are whatever the refusal is about; only the reader knows which type it expects. */
export type Problem = Omit<Wire['Problem'], 'facts'> & { facts: Record<string, unknown> }

export type Changes = Wire['Changes'] & { type: 'changes' }
type Tick = Omit<Wire['Tick'], 'type'>
type BriefChanged = Wire['BriefChanged'] & { type: 'brief' }
export type Frame =
  | (Tick & { type: 'hello' | 'tick' })
  | Changes
  | Planning
  | BriefChanged
  | { type: 'snapshot'; board: Board }
