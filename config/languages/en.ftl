## App

app-language-name = English
app-name = Sangdam
app-again = Try again
app-back = Back
app-close = Close
app-days = My days
app-error = Something went wrong. Please try again.
app-error-line = No connection to the server. Please check your network and try again.
app-error-missing = This page doesn't exist, or it isn't open to you.
app-error-number = Something went wrong on our side. If you write to the organizer, quote number { $number }.
app-failed = This page could not be opened
app-home = Home
app-language = Language
app-loading = Loading
app-meetings = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
app-menu = Menu: language, appearance, account
app-navigation = Screens
app-no-days = No consultation day has been opened to you yet. The organizer will write to you.
app-no-days-organizer = No days yet. Create a programme first, then its days.
app-not-found = Page not found
app-print = Print
app-skip = Skip to content
app-theme = Appearance
app-theme-system = As the system
app-theme-light = Light
app-theme-dark = Dark
app-undo = Undo
app-phase-draft = Draft
app-phase-requests = Requests
app-phase-planning = Planning
app-phase-released = Open
app-phase-running = Running
app-phase-closed = Closed
app-role-organizer = Organizer
app-role-company = Company
app-role-interpreter = Interpreter

## Time

time-yours = your time
time-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
time-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
time-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}

## Board

board-title = Live board
board-link = Board
board-acts = Recent actions
board-already = already meeting
board-attention = Needs attention
board-attention-none = Nothing needs your attention.
board-book = Book a meeting
board-book-for = Book for { $name }
board-booked-by-host = Booked by the host
board-booked-by-guest = Booked by the guest
board-booked-by-organizer = Booked by the organizer
board-busy = taken
board-changed-times = { $count ->
    [one] changed once
   *[other] changed { $count } times
}
board-choose-company = Choose a company
board-counts = Meetings by state
board-dropped = { $name } moved to { $times }.
board-empty = No meetings yet. Import companies or open booking.
board-find = Find a company
board-interpreter-asked = interpreter asked, no answer yet
board-late = somebody comes late
board-free = free
board-grid = Timetable
board-history = History
board-keys = Use the arrow keys to move between cells. Enter opens a meeting or books a free cell. M picks a meeting up, arrows carry it, Enter drops it, Escape puts it back.
board-meeting = Meeting
board-more = Sound, screen, print
board-move = Move to…
board-move-confirm = Move
board-move-title = Move: { $name }
board-no-interpreter = no interpreter
board-no-rows = There is nothing to show in this view yet.
board-none = None
board-now-here = now here
board-open-booking = Open booking
board-picked-up = { $name } picked up. Arrows carry it, Enter drops it, Escape puts it back.
board-put-back = Put back.
board-repair = Repair
board-room = Room
board-rows = Rows of the board
board-rows-companies = Companies
board-rows-rooms = Rooms
board-rows-interpreters = Interpreters
board-slot-empty = No meetings in this slot.
board-status-scheduled = Scheduled
board-status-waiting = Waiting
board-status-live = Live
board-status-overrun = Over time
board-status-done = Done
board-status-no-show = No-show
board-when = Time

## Attendance

attendance-title = Who is here
attendance-of = of { $all } seats are taken now
attendance-late = { $name } says: about { $minutes } min late
attendance-since = since { $time } ({ $age })
attendance-not-here = { $name } is not here yet.
attendance-at-door = { $name } is at the door.
attendance-inside = { $name } is inside.
attendance-left = { $name } has left.

## Attention

attention-no-show = { $name } did not come
attention-overrun = Over time by { $age }
attention-room = Room { $room }
attention-waiting = Waiting for { $name } ({ $age })
act-call = Call list
act-cancel = Cancel meeting
act-extend = Make longer
act-judge = Say how it went
act-late = Mark late
act-more = More for { $name }
act-move = Move to…
act-remind = Remind now
act-repair = Repair…
act-shorten = Make shorter
act-swap = Other interpreter
alert-badge = Count on the window’s title
alert-sound = Sound when something cannot wait
alert-title = Sound and title
alert-try = Try the sound

## Call list

call-no-phone = No phone number
call-nobody = Nobody is named
call-title = Call list: { $name }

## Course

course-by-hand = Said by hand at { $time }:
course-came = Came
course-came-at = At ({ $city })
course-correct = Correct a seat
course-correct-confirm = Correct
course-correct-how = What is right
course-correct-seat = Seat
course-corrected = Corrected. The evidence keeps both.
course-did-not-come = { $name } did not come
course-ends-in = Ends in
course-evidence = Evidence
course-evidence-none = Nobody has been at the door.
course-evidence-title = Seen at the door: { $name }
course-extend = { $minutes } min longer
course-extended = { $minutes } min longer.
course-judge = How it went
course-judge-back = Take my word back
course-judge-confirm = Save
course-judge-title = How it went: { $name }
course-judged = Saved.
course-late-lead = Everybody in the meeting sees it at once, and nobody counts as missing until then.
course-late-said = Marked. Everybody in the meeting sees it now.
course-late-title = Late: { $name }
course-late-who = Who comes later
course-longer = { $minutes } min longer than planned
course-met = Together since { $time }
course-missed = Did not come: { $name }
course-never-came = Did not come
course-nobody-came = Neither side came
course-reason = Why
course-reason-hint = Kept with the evidence.
course-shorten = { $minutes } min less
course-shortened = { $minutes } min shorter.
course-shorter = { $minutes } min shorter than planned
course-step-at-door = came to the door
course-step-checked-in = checked in at the table
course-step-corrected = corrected by hand: came at { $time }
course-step-corrected-never = corrected by hand: did not come
course-step-inside = went in
course-step-left = left
course-step-undone = correction undone
course-title = How it goes
course-visitor = not on the roster
course-waits-for = Waiting for: { $name }
course-was-held = The meeting was held

## Wall

wall-leave = Back to the board
wall-link = Wall screen
wall-title = Wall screen

## Booking

booking-title = Find a counterpart
booking-link = Companies
booking-busy-more = Your other meeting at this time
booking-cancel = Cancel meeting
booking-cancel-confirm = Cancel the meeting
booking-cancel-more = The slot becomes free for others. Everyone in the meeting gets a letter, and the entry disappears from their calendars.
booking-cancel-title = Cancel the meeting with { $name }?
booking-canceled = Meeting canceled: { $name }, { $times }.
booking-choose = Choose
booking-chosen = Your choice
booking-chosen-move = Move here?
booking-clear = Show all
booking-closed = Booking is closed
booking-confirm = Book
booking-confirm-move = Move
booking-country = Country
booking-country-all = All countries
booking-done = Booked: { $name }, { $times }.
booking-for = Book for
booking-for-choose = Choose a company
booking-for-first = Choose for which company you are booking.
booking-found = { $count ->
    [one] { $count } company
   *[other] { $count } companies
}
booking-free-slots = { $count ->
    [one] { $count } free slot
   *[other] { $count } free slots
}
booking-full-common = The two companies have no free time in common. If there is some, you see it here at once.
booking-full-company = There is no free slot left with this company. If one opens, it appears here at once.
booking-full-interpreter = There is time left, but no interpreter for it now. If one becomes free, you see it here at once.
booking-interpreter = interpreter available
booking-interpreter-none = no interpreter free
booking-keep = Keep the meeting
booking-language = Language
booking-language-all = All languages
booking-left = { $left } of { $max } meetings left
booking-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
booking-move-here = Move here
booking-moved = Moved: { $name }, now { $times }.
booking-no-companies = No companies yet. The organizer is still preparing the list.
booking-no-free = No free slots
booking-none-found = No company matches.
booking-not-open = Booking opens { $times }
booking-now-taken = { $time } has just been taken.
booking-only-free = With free slots
booking-open-until = Booking is open until { $times }
booking-search = Search by name, sector, offer or need
booking-sector = Sector
booking-sector-all = All sectors
booking-slots = Slots
booking-state-free = Free
booking-state-mine = You meet here
booking-state-taken = Taken
booking-state-busy = You are busy
booking-state-closed = Not bookable
booking-state-interpreter = No interpreter
booking-take-nearest = Take { $time } instead
booking-undone = Undone.
booking-when = Free at
booking-when-any = Any time
booking-when-slot = Free at { $time }

## Refill

refill-open = { $name } is free now, too. Would you like to meet?
refill-agreed = You have agreed. Waiting for { $name }.
refill-filled = Agreed: you are meeting { $name } now.
refill-missed = The meeting with { $name } did not come about this time.
refill-how = Both of you have nothing else in this slot. Once both have agreed, it is booked at once.
refill-time-left = Time to answer
refill-accept = Yes, meet now
refill-decline = No, thank you
refill-list = Gaps offered
refill-list-filled =
    { $count ->
        [one] { $count } filled
       *[other] { $count } filled
    }
refill-state-open = Waiting for both
refill-state-agreed = { $name } has agreed
refill-state-filled = Both agreed, booked
refill-state-declined = Declined
refill-state-declined-by = { $name } declined
refill-state-expired = Not answered in time
refill-state-lost = No longer possible

## Request

request-answer = Answer
request-ask = Ask for a meeting
request-left = { $left } of { $max } requests left
request-left-all = { $left } of { $max } left for the whole day
request-mutual = Both wish it
request-rank-must = Must meet
request-rank-want = Want to meet
request-rank-if-possible = If possible
request-rank-never = Not for us
request-standing-agreed = Agreed
request-standing-received = Asks you
request-standing-proposed = Proposes another slot
request-standing-mutual = Both wish to meet
request-standing-asked = You have asked
request-standing-never = Not for us
request-standing-declined = Declined
request-standing-expired = Expired
request-turns = { $count ->
    [one] { $count } waits for your answer
   *[other] { $count } wait for your answer
}

requests-title = Requests
requests-link = Requests
requests-accept = Accept
requests-accept-confirm = Accept and book { $time }
requests-accept-later = Accept
requests-again = Ask again
requests-all = All requests ({ $count })
requests-ask-back = Tell them how much you wish it, too: then it counts as a wish of both.
requests-ask-lead = Ask for a meeting and say how important it is to you.
requests-ask-title = Ask { $name } for a meeting
requests-asked-nobody = has asked nobody
requests-between = Between you
requests-by-company = By company
requests-choose-other = Another slot for { $name }
requests-choose-slot = When do you meet { $name }?
requests-closed = Requests are closed.
requests-column-from = From
requests-column-to = To
requests-column-rank = Wish
requests-column-state = State
requests-column-slot = Slot
requests-column-expires = Expires
requests-column-note = Words
requests-column-asked = Asked
requests-company-all = All companies
requests-decline = Decline
requests-decline-field = Thank you, but this is outside our field.
requests-decline-full = Thank you, but our day is already full.
requests-decline-hint = { $name } reads it as you write it. You may leave it empty.
requests-decline-later = Thank you. We would rather talk at another time.
requests-decline-often = Often said
requests-decline-reason = Reason
requests-decline-title = Decline the request of { $name }?
requests-done-accepted = Agreed with { $name }. The time follows with the timetable.
requests-done-asked = Asked: { $name }.
requests-done-booked = Booked: { $name }, { $times }.
requests-done-declined = Declined: { $name }.
requests-done-never = Noted: { $name } is not for you. They will not learn of it.
requests-done-proposed = Proposed to { $name }: { $times }.
requests-done-rank = { $name }: { $rank }.
requests-done-withdrawn = Taken back: { $name }.
requests-expired-now = has just expired
requests-expires = expires { $when }
requests-figure-asked = Asked
requests-figure-received = Received
requests-figure-waiting = To answer
requests-figure-agreed = Agreed
requests-figure-mutual = Both wish
requests-forget = Remove
requests-group-turn = Waiting for your answer
requests-group-waiting = Waiting for their answer
requests-group-agreed = Agreed
requests-group-over = Settled
requests-group-private = Not for you
requests-holds-nothing = A request holds no slot. The slot becomes yours when the other side accepts.
requests-keep-private = Save
requests-met = You already have a meeting.
requests-mine-received = They ask you
requests-mine-sent = You asked them
requests-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
requests-news-accepted = { $name } has accepted your request.
requests-news-asked = { $name } asks you for a meeting.
requests-news-declined = { $name } has declined your request.
requests-news-proposed = { $name } proposes another slot.
requests-no-common = You and { $name } have no free slot in common at the moment. If one opens, it appears here.
requests-none = Nobody has asked for a meeting yet.
requests-none-found = No request matches.
requests-none-received = Nobody has asked you yet. You need not wait: ask those you would like to meet.
requests-none-sent = You have asked nobody yet. Choose whom you would like to meet.
requests-none-silent = Every company has asked somebody.
requests-not-placed = This wish found no place in the timetable:
requests-note = A few words
requests-note-hint = { $name } reads them with your request. You may leave this empty.
requests-only-mutual = Wished by both
requests-only-silent = Only those who have asked nobody yet
requests-other-asks = { $name } asked for { $time }. Another slot goes back to them for their word.
requests-private = Only you and the organizer see this
requests-private-means = The other side never learns of it.
requests-propose = Another slot
requests-propose-confirm = Propose { $time }
requests-rank = How important is it to you?
requests-rank-all = All wishes
requests-rank-must-means = You come to the day for this meeting.
requests-rank-want-means = You would gladly meet.
requests-rank-if-possible-means = If a slot is left for both.
requests-rank-never-means = Only the organizer learns of it; no meeting will be planned.
requests-rank-of = How important: { $name }
requests-reason = Reason:
requests-received = Received
requests-send = Send the request
requests-sent = Sent
requests-silent = { $count ->
    [one] { $count } asked nobody
   *[other] { $count } asked nobody
}
requests-slot-any = Any slot
requests-slot-gone = { $time } has just gone. These are free:
requests-slot-gone-none = { $time } has just gone, and no other slot is free for both.
requests-slot-proposed = Proposed:
requests-slot-wish = Wished for:
requests-slot-wished = A slot you would like
requests-state = State
requests-state-all = All
requests-state-asked = Asked
requests-state-proposed = Another slot proposed
requests-state-accepted = Agreed
requests-state-declined = Declined
requests-state-expired = Expired
requests-state-withdrawn = Taken back
requests-suggested = suits your day
requests-time-follows = Both agree. The time follows with the organizer’s timetable.
requests-time-later = The organizer’s timetable finds the time
requests-turns = { $count } to answer
requests-withdraw = Take back
requests-your-turn = Your answer

because-already-meeting = The two already meet
because-busy-elsewhere = Somebody is held by a meeting of another day
because-counterpart-limit-reached = One side already has as many meetings as it may
because-free = Both sides still have a slot in common: please write to the organizer
because-guest-busy = The guest is in other meetings
because-host-busy = The host is in other meetings
because-limit-reached = One side already has as many meetings as it may
because-no-interpreter = Nobody interprets between these two languages
because-interpreters-busy = All interpreters for these two languages are taken
because-interpreter-rest = The interpreter has to rest
because-interpreter-hours = Outside the interpreter’s working hours
because-interpreter-load = The interpreters’ day is full
because-interpreter-notice = Too soon to call an interpreter
because-no-room = All rooms are taken
because-company-away = One of the two is away
because-not-found = Other wishes came first here
because-outside-office-hours = Outside the office hours of one side
because-rest-needed = There would be no time to rest or change over
because-slot-past = The slot has passed
because-slot-taken = The slot is taken
because-slots = { $count ->
    [one] (in { $count } slot)
   *[other] (in { $count } slots)
}
because-too-late = It is too late to book this slot
because-other = The organizer can tell you more.

## Plan

plan-adopt = Adopt
plan-adopt-ask = Adopt this plan?
plan-adopt-means = It takes the place of the present draft. Pinned meetings are part of it. Nobody is told before you release.
plan-adopted = Adopted
plan-adopted-done = Adopted as the draft. Nobody has been told yet.
plan-ask = What should be planned
plan-better = better
plan-breaks = { $count ->
    [one] gap
   *[other] gaps
}
plan-bring-back = Bring back
plan-chart-breaks = Gaps
plan-chart-floor = cannot be below { $floor }
plan-chart-left-out = Wishes left out
plan-chart-open = how low it can go is open
plan-chart-spoken = { $label }: from { $first } to { $last }.
plan-clash-impossible = No plan is possible: meetings that must stay stand in each other’s way.
plan-clash-no-slot = No plan is possible: a meeting that must be has no slot left.
plan-clash-too-few-rooms = No plan is possible: there are too few rooms for the meetings that must be.
plan-clash-too-few-slots = No plan is possible: a company has more meetings that must be than slots.
plan-clash-unknown = No plan was found. Try again with more time or other conditions.
plan-column-breaks = Gaps
plan-column-company = Company
plan-column-hours = From – to
plan-column-left-out = Left out
plan-column-meetings = Meetings
plan-column-wished = Wished
plan-companies = Companies
plan-compare = Compare
plan-compare-changed = Only companies with a difference
plan-compare-counts = { $same } meetings are the same in both; { $moved } lie at another time.
plan-compare-end = End comparing
plan-compare-one = Choose a second plan to compare with.
plan-compare-same = Both plans have the same meetings at the same time.
plan-compare-with = Compare the plan of { $when }
plan-compared = Two plans side by side
plan-demand = What is asked
plan-demand-accepted = Agreed
plan-demand-accepted-hint = placed before all others
plan-demand-booked = Already booked
plan-demand-companies = Companies
plan-demand-fits = { $wished } meetings are wished, and there is room for { $places }. By number they fit; whether everybody is free at the same time is what planning shows.
plan-demand-interpreters = Interpreters
plan-demand-interpreters-hint = with rest and daily load
plan-demand-max = The day holds
plan-demand-mutual = { $count } wished by both
plan-demand-none = Nobody has wished a meeting yet. As soon as companies ask each other, you can plan here.
plan-demand-over = { $wished } meetings are wished, and there is room for { $places }: at least { $over } cannot be.
plan-demand-pairs = { $count } possible pairs
plan-demand-requests = All requests
plan-demand-rooms = { $count ->
    [one] { $count } room
   *[other] { $count } rooms
}
plan-demand-slots = Slots
plan-demand-tight-interpreters = There are too few interpreters.
plan-demand-tight-rooms = There are too few rooms.
plan-demand-tight-slots = There are too few slots.
plan-demand-wished = Pairs that wish to meet
plan-discard = Discard the draft
plan-discard-ask = Discard the draft?
plan-discard-means = The timetable everybody sees stays as it is. Plans are kept, so you can adopt one again.
plan-discarded = The draft is discarded.
plan-draft-dropped = dropped
plan-draft-empty = There is no draft yet. Adopt a plan to begin one.
plan-draft-hint = Pin what should stay when you plan again. Nobody sees the draft before you release it.
plan-draft-moved = moved
plan-draft-new = new
plan-draft-none = This is the timetable as it stands. Adopt a plan, or move a meeting, to begin a draft.
plan-draft-pinned = pinned
plan-draft-plan = To the plans
plan-draft-standing = unchanged
plan-drop = Drop from the draft
plan-dropped-done = Dropped: { $name }
plan-figure-breaks = Gaps
plan-figure-breaks-most = Most gaps of one company
plan-figure-interpreter-changes = Changes of interpreter
plan-figure-left-out = Left out
plan-figure-placed = Meetings
plan-figure-room-changes = Changes of room
plan-first = as many wishes as possible
plan-forget = Delete
plan-forget-ask = Delete this plan?
plan-forget-means = The draft and the timetable stay as they are.
plan-free = Free
plan-help-interpreter = { $count ->
    [one] One more interpreter ({ $one } – { $other }) would place { $count } more meeting.
   *[other] One more interpreter ({ $one } – { $other }) would place { $count } more meetings.
}
plan-help-room = { $count ->
    [one] One more room would place { $count } more meeting.
   *[other] One more room would place { $count } more meetings.
}
plan-help-slot = { $count ->
    [one] One more slot would place { $count } more meeting.
   *[other] One more slot would place { $count } more meetings.
}
plan-help-try = Rehearse this
plan-helps = What would help
plan-honor = Which wishes count
plan-honor-hint = What both sides have agreed on is always planned.
plan-honor-mutual = Only wishes of both sides
plan-honor-none = Choose at least one kind of wish.
plan-interpreters-more = More interpreters: { $one } – { $other }
plan-keys = Arrow keys move. P pins or unpins a meeting. Delete drops it. Enter opens it.
plan-left-more = Show { $count } more
plan-left-none = Every wish has found a place.
plan-left-out = left out
plan-link = Planning
plan-list = Plans
plan-list-empty = No plans yet. Choose what matters and let one be made.
plan-minutes = { $count } min
plan-move-to = Move to
plan-moved-done = Moved to { $time }: { $name }
plan-no-room = no room yet
plan-order = First { $order }.
plan-page = Planning
plan-pin = Pin
plan-pin-all = Pin all
plan-pin-fixed = Already in the timetable; planning leaves it alone.
plan-pin-of = Pin { $name }
plan-pinned = pinned
plan-pinned-done = Pinned: { $name }
plan-placed = { $count ->
    [one] meeting placed
   *[other] meetings placed
}
plan-prefer = What matters, in this order
plan-prefer-early = Early rather than late
plan-prefer-fair = Gaps spread fairly
plan-prefer-gap-free = Few gaps between meetings
plan-prefer-keep-interpreter = The same interpreter and room in a row
plan-prefer-wishes = As many wishes as possible
plan-progress = Time used
plan-proof-best = Proven: no plan is better
plan-proof-gaps = { $count ->
    [one] At most { $count } gap from the best possible
   *[other] At most { $count } gaps from the best possible
}
plan-proof-no-fewer-gaps = Proven: no plan places more or has fewer gaps
plan-proof-waiting = Making a first plan …
plan-proof-wishes = It is open whether more wishes could be placed
plan-rehearsal = Rehearsal
plan-rehearsal-note = A rehearsal for conditions the day does not have. It shows what would be possible and cannot be adopted.
plan-rehearse = Rehearse
plan-release = Release …
plan-release-accept = I have seen the problems; release the rest
plan-release-added = New meetings
plan-release-canceled = Canceled meetings
plan-release-clean = No problems found.
plan-release-confirm = Release and send
plan-release-difference = What changes
plan-release-letters = { $count ->
    [one] { $count } letter leaves.
   *[other] { $count } letters leave.
}
plan-release-moved = Moved meetings
plan-release-nothing = The draft changes nothing in the timetable.
plan-release-problems = { $count ->
    [one] Please look at { $count } problem first
   *[other] Please look at { $count } problems first
}
plan-release-reach = Only those with a changed meeting are written to: companies { $companies }, interpreters { $interpreters }.
plan-release-title = Release the timetable
plan-release-unchanged = { $count ->
    [one] { $count } meeting stays as it is.
   *[other] { $count } meetings stay as they are.
}
plan-released = Released
plan-released-board = To the board
plan-released-letters = To the letters
plan-released-words = The timetable is released. The letters are on their way.
plan-resume = Go on searching
plan-rooms = Rooms instead
plan-rooms-hint = The day has { $count }. Leave it empty to keep that.
plan-run = Plan
plan-run-hint = You may leave this page; the run goes on, and its best plan is kept.
plan-run-title = Looking for the best plan
plan-running = Running
plan-search = How long to search
plan-search-hint = The search ends earlier when it is proven that nothing is better.
plan-search-time = At most
plan-seconds = { $count } s
plan-seed = Variant
plan-seed-hint = The same number finds the same plan; another may find a different one that is as good.
plan-sign-dropped = Dropped
plan-sign-moved = Moved
plan-sign-new = New
plan-sign-only = Only in this plan
plan-sign-planned = Planned
plan-sign-standing = In the timetable
plan-slot-more = more
plan-slots-more = More slots at the end
plan-stale = { $count ->
    [one] Since then something has changed: { $count } meeting of it can no longer be. Plan again to adopt.
   *[other] Since then something has changed: { $count } meetings of it can no longer be. Plan again to adopt.
}
plan-stop = Stop
plan-stopped = Stopped
plan-tab-draft = Timetable
plan-tab-drafted = Draft timetable
plan-tab-grid = Timetable
plan-tab-left = Left out ({ $count })
plan-tab-plans = Wishes and plans
plan-then-early = then early
plan-then-fair = then fair to everybody
plan-then-gap-free = then few gaps
plan-then-keep-interpreter = then the same interpreter in a row
plan-title = Plan of { $when }
plan-undo = Undo
plan-unpin = Unpin
plan-unpin-all = Unpin all
plan-unpinned-done = No longer pinned: { $name }
plan-views = Views of the plan
plan-wait-other = Another day is being planned at the moment. Please try again shortly.
plan-wait-own = A run is on. You can start another when it has ended.
plan-what-if = What if …?
plan-what-if-clear = Back to the day as it is
plan-what-if-hint = Try what the day does not have. Such a plan is a rehearsal: nothing changes, and it cannot be adopted.
plan-without = Without a company
plan-without-back = { $name } comes after all
plan-without-choose = Choose a company

## Repair

repair-adopt = Adopt this plan
repair-adopted = The day is repaired. { $count ->
    [0] No letters leave.
    [one] { $count } letter is on its way.
   *[other] { $count } letters are on their way.
}
repair-also = Also: { $what }
repair-back = Change what happened
repair-ends = The day ends at { $time }.
repair-find = Show plans
repair-finding = Looking for plans …
repair-gaps = { $count ->
    [one] { $count } more gap
   *[other] { $count } more gaps
}
repair-gaps-fewer = { $count ->
    [one] { $count } gap fewer
   *[other] { $count } gaps fewer
}
repair-key-absorbed = Made up for in the breaks
repair-key-absorbed-text = Slots begin later until the next breaks have made up for the delay.
repair-key-fewest-gaps = Fewest gaps
repair-key-fewest-gaps-text = Companies wait least between their meetings.
repair-key-fewest-touched = Fewest people touched
repair-key-fewest-touched-text = As few people as possible hear of a change.
repair-key-later = Everything later
repair-key-later-text = All slots from there on begin later.
repair-key-none-left-out = Fewest meetings canceled
repair-key-none-left-out-text = Others make room where that saves a meeting.
repair-key-slot-lost = The slot is lost
repair-key-slot-lost-text = The times stay; its meetings go elsewhere as far as they can.
repair-kind-company-leaves = A company leaves
repair-kind-delayed = A block begins late
repair-kind-interpreter-gone = An interpreter is gone
repair-kind-late = A company is late
repair-kind-no-show = A company did not come
repair-kind-overrun = A meeting overruns
repair-kind-room-gone = A room is gone
repair-left-out = { $count ->
    [one] { $count } canceled
   *[other] { $count } canceled
}
repair-letters = { $letters ->
    [0] No letters
    [one] { $letters } letter
   *[other] { $letters } letters
} · { $people ->
    [one] { $people } person
   *[other] { $people } people
}
repair-line-canceled = Canceled
repair-line-moved = Moved
repair-line-retimed = Other time
repair-line-room-changed = Other room
repair-line-swapped = Other interpreter
repair-lines = What changes
repair-lines-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
repair-minutes = Minutes
repair-moved = { $count ->
    [one] { $count } moved
   *[other] { $count } moved
}
repair-nothing = No meeting has to change.
repair-plans = Plans
repair-reason = Reason
repair-reason-hint = Only organizers see it.
repair-retimed = { $count ->
    [one] { $count } at another time
   *[other] { $count } at another time
}
repair-room-changed = { $count ->
    [one] { $count } in another room
   *[other] { $count } in another room
}
repair-stale = The day has gone on meanwhile. These are new plans.
repair-swapped = { $count ->
    [one] { $count } with another interpreter
   *[other] { $count } with another interpreter
}
repair-title = Repair the day
repair-untouched = { $count ->
    [one] { $count } meeting stays as it is
   *[other] { $count } meetings stay as they are
}
repair-what = What happened?
repair-who-company = Company
repair-who-interpreter = Interpreter
repair-who-meeting = Meeting
repair-who-none = There is none to choose now.
repair-who-room = Room
repair-who-slot = First slot that is late

## Meetings

meetings-starts = Until the meeting
meetings-title = My meetings
meetings-late = I’m late
meetings-link = My meetings
meetings-calendar = Add to calendar
meetings-door = Enter the room
meetings-empty = No meetings yet. Choose a company and book a slot.
meetings-find = Find a counterpart
meetings-gap = Free
meetings-interpreter = Interpreter
meetings-interpreter-missing = an interpreter is being looked for
meetings-more = More about { $name }
meetings-move = Move
meetings-next = Next meeting
meetings-online = Online
meetings-relay = relay by way of { $language }
meetings-running = Running now
meetings-until = until { $time }

## Interpreter

interpreter-title = Agenda of { $name }
interpreter-link = Agenda
interpreter-empty = No assignments yet. We will write to you when there are.

## Agenda

agenda-accept = Accept
agenda-accepted = Accepted. Thank you.
agenda-answer-until = Please answer by { $time }
agenda-answers-open = { $count ->
    [one] { $count } meeting waits for your answer
   *[other] { $count } meetings wait for your answer
}
agenda-answers-show = Show
agenda-brief = Brief
agenda-call-lead = Please tell the organizer, who finds somebody else.
agenda-cannot-come = I cannot come
agenda-cannot-come-title = Cannot come to { $name }?
agenda-decline = Decline
agenda-decline-field = The subject is outside my field.
agenda-decline-hint = The organizer reads it; the companies do not.
agenda-decline-ill = I am ill.
agenda-decline-lead = The meeting is offered to the next interpreter at once.
agenda-decline-often = Common reasons
agenda-decline-reason = Reason
agenda-decline-time = I am not available at this time.
agenda-decline-title = Decline { $name }?
agenda-declined = Declined. The meeting is offered to somebody else.
agenda-hours = { $hours } h
agenda-hours-min = { $hours } h { $minutes } min
agenda-late = I’m late
agenda-late-lead = Everybody in the meeting and the organizer see at once that you come later to { $name }.
agenda-late-said = Thank you. Everybody in the meeting sees it now.
agenda-late-title = How late will you be?
agenda-link-dead = This link no longer works
agenda-link-instead = The code comes by letter; you need no account.
agenda-link-lead = This link opens your own agenda. You need no password and no account.
agenda-link-open = Open the agenda
agenda-link-sign-in = Sign in by e-mail
agenda-link-stay = Stay as I am
agenda-link-stranger = { $name } is signed in here. The agenda belongs to the reader of the letter: opening it signs that person in instead.
agenda-link-title = Your agenda
agenda-load = Interpreting planned: { $planned } of at most { $max }
agenda-min = { $minutes } min
agenda-next-in = next { $time }
agenda-relay = Relay by way of { $language }, together with { $name }
agenda-rest-break = Break
agenda-rest-free = Free
agenda-rest-rest = Rest
agenda-swap = Swap
agenda-swap-accepted = Swapped. Both meetings are settled.
agenda-swap-agree = Agree
agenda-swap-alone = takes this meeting
agenda-swap-ask = Ask
agenda-swap-asked = { $name } has been asked.
agenda-swap-asks-alone = { $name } asks you to take a meeting
agenda-swap-asks-both = { $name } asks to swap meetings with you
agenda-swap-both = takes this meeting, and you take:
agenda-swap-declined = Declined. Everything stays as it was.
agenda-swap-lead = These interpreters could take the meeting. It stays yours until one agrees.
agenda-swap-nobody = Nobody else could take this meeting now. If you cannot come, please decline it or call the organizer.
agenda-swap-open-until = Open until { $time }
agenda-swap-title = Swap { $name }
agenda-swap-to-give = You give
agenda-swap-to-take = You take
agenda-swap-waiting = You have asked { $name } to swap
agenda-swap-withdraw = Withdraw
agenda-swap-withdrawn = Withdrawn. Everything stays as it was.

## Assignment

assignment-anyway = Assign anyway
assignment-assign = Assign an interpreter
assignment-confirm = Assign
assignment-confirmed = Confirmed
assignment-done = Assigned. Everybody concerned is told.
assignment-freed = The seat is empty now.
assignment-held = Has the seat
assignment-missing = Missing
assignment-need = Whether an interpreter is needed
assignment-need-auto = By the languages
assignment-need-needed = Needed
assignment-need-not-needed = Not needed
assignment-need-set = Saved.
assignment-nobody = Nobody: leave the seat empty
assignment-not-needed = Not needed
assignment-offer-accepted = Accepted
assignment-offer-declined = Declined
assignment-offer-expired = Did not answer
assignment-offer-open = Asked
assignment-offered = Asked
assignment-other = Choose another
assignment-overridden = Against a rule, because: { $reason }
assignment-reason = Why against the rule
assignment-reason-hint = It is kept with the meeting and in the log.
assignment-relay = Relay by way of { $language }
assignment-reserve = Reserve
assignment-said = Said: { $reason }
assignment-second = Second interpreter for a relay
assignment-second-hint = Only where nobody speaks both languages: each interprets half the way.
assignment-second-none = None
assignment-serves = Serves one of the two
assignment-title = Interpreter for { $name }
assignment-until = Asked; answer due by { $time }

## Interpreting

interpreting-alone = Alone at most (min)
interpreting-alone-hint = Then a partner or a pause follows.
interpreting-answer = Time to answer (hours)
interpreting-consecutive = Consecutive
interpreting-cutoff = Decline until (hours before)
interpreting-cutoff-hint = Later they call the organizer.
interpreting-load = At most a day (min)
interpreting-load-hint = Interpreting time of one person.
interpreting-longer = Length when interpreted (%)
interpreting-longer-hint = 100 is the length of the slot.
interpreting-mode = Way of interpreting
interpreting-offers = Ask interpreters before a meeting counts as confirmed
interpreting-offers-hint = Each is asked by letter and may accept or decline. Who declines or does not answer is followed by the next at once.
interpreting-pause = Pause after it (min)
interpreting-pause-hint = Until the next meeting.
interpreting-relay = Relay over a third language where nobody speaks both
interpreting-relay-hint = Two interpreters share the meeting, for example Korean to English to Kazakh. Everybody in it sees that.
interpreting-remind = Remind before that (hours)
interpreting-simultaneous = Simultaneous
interpreting-stretch = Without a pause at most (min)
interpreting-stretch-hint = Meetings in a row count together.
interpreting-title = Interpreters

## Room

room-agenda = Your meetings today
room-alone = Nobody else is here yet. The others will appear as soon as they come in.
room-call = Need help?
room-call-organizer = If you need help, please reply to the newest letter about this meeting: it reaches the organizer.
room-camera = Camera
room-cannot-hear = Your browser has not turned the sound on yet.
room-caption-at-door = { $name } is at the door.
room-caption-hand = { $name } raises a hand.
room-caption-inside = { $name } has come in.
room-caption-left = { $name } has left.
room-caption-speaks-to = { $name } now interprets into: { $language }.
room-caption-speaks-to-all = { $name } now speaks to everybody.
room-chat = Chat
room-chat-empty = No messages yet.
room-chat-note = The chat is kept only while the room is open.
room-chat-send = Send
room-chat-unread = unread
room-chat-write = Write a message
room-code-lead = This browser is new here. Please type the code from the newest letter about this meeting.
room-code-send = Send me a letter with a code
room-code-sent = A letter with a new code is on its way to the addresses of this seat. Please type the code here.
room-code-title = Enter with a code
room-come-back = Come back in
room-controls = Room controls
room-device-asking = Your browser is asking for permission. Please choose “Allow”.
room-device-busy = It does not start. Please close other programs that use it, then try again.
room-device-denied = Not allowed. Please allow it by the sign beside the address of this page, then try again.
room-device-none = None found. Please connect one, or take part by listening and chat.
room-device-off = Off
room-device-unsupported = This browser cannot use it. Please open the link in a current Chrome, Edge, Firefox or Safari.
room-devices = Devices
room-devices-note = Headphones keep the others from hearing themselves. Without camera or microphone you can still listen, watch and write.
room-devices-try = Try microphone and camera
room-direct = People here are connected directly, so their browsers learn each other’s network addresses.
room-early = You are early. The room is not open yet.
room-early-opens = You are early. The door opens: { $time }
room-elsewhere = This meeting takes place in another video service. It opens in a new tab; please keep this page open, so that the others see that you are here.
room-elsewhere-none = This page cannot open the video service of this meeting. Please call the organizer.
room-elsewhere-open = Open the video service
room-enter = Enter
room-go-in = Go into the room
room-hand = Hand
room-hand-up = Hand raised
room-hear = Turn the sound on
room-join = Enter the room
room-knock = Knock
room-knock-admit = Let in
room-knock-lead = No letter at hand? Your own colleagues, the interpreter or the organizer can let you in.
room-knock-name = Your name and company
room-knock-refuse = Do not let in
room-knock-refused = You were not let in. Please type a code, or call the organizer.
room-knock-title = Or knock
room-knock-waiting = You have knocked. Please wait: this page goes on by itself once somebody lets you in.
room-knocks = asks to come in ({ $seat })
room-leave = Leave
room-line = Connection
room-line-lost = The connection to the server is lost. We are reconnecting; please stay on this page.
room-listen = What you hear
room-listen-interpreted = Interpreted
room-listen-now = The original is turned down
room-listen-original = Original
room-listening-only = The others cannot hear you: no microphone is on.
room-lobby = Back to the door
room-longer = { $minutes } min more
room-microphone = Microphone
room-moved = This meeting was changed. Its time now:
room-muted = Microphone off
room-next-go = Go to the next meeting
room-no-recording = Sangdam does not record: recording is not built in.
room-notice-canceled = This meeting was canceled
room-notice-canceled-text = Nobody will be in this room. The newest letter about this meeting says more.
room-notice-closed = This meeting is over
room-notice-closed-text = The door is closed. If you still have something to say to each other, the organizer arranges another meeting.
room-notice-crowded = Too many browsers are at this door
room-notice-crowded-text = Please close this door in your other windows and devices, then try again.
room-notice-foreign = This link leads to no meeting
room-notice-foreign-text = It may be incomplete, or the meeting was canceled or moved. Please open the link of the newest letter about your meeting.
room-notice-full = The room is full
room-notice-full-text = Four people are inside, and more cannot take part. Please ask a colleague who is inside to make room for you, then try again.
room-notice-left = You have left the room
room-notice-left-text = Camera and microphone are off. You can come back in while the door is open.
room-notice-no-room = The room did not open
room-notice-no-room-text = The video service is not answering. Please go back to the door and try again in a moment; the organizer can switch to another service.
room-notice-refused = You cannot enter here
room-notice-refused-text = This door is no longer open to this browser. Please open the link of your newest letter, or call the organizer.
room-off = off
room-on = on
room-people = Who is here
room-quality-fair = Weak connection
room-quality-poor = Very weak connection
room-relayed = Sound and picture go through a relay, so nobody learns your network address.
room-screen = Share screen
room-seat-guest = Guest
room-seat-host = Host
room-seat-interpreter = Interpreter
room-seat-organizer = Organizer
room-service-failed = The video service does not open in this page. Please open it in a new tab, or go back to the door and try again.
room-setup = Devices
room-speaking-to = I am speaking to
room-speaking-to-all = Everybody
room-state-at-door = At the door
room-state-inside = Inside
room-state-left = Left
room-state-not-here = Not here yet
room-switched-organizer = The organizer has moved this meeting to another video service. You need not do anything: this page has gone along.
room-switched-unreachable = The video service was not answering, so this meeting has moved to another one. You need not do anything: this page has gone along.
room-table = Table { $table }
room-table-text = This meeting takes place on site. Please go to the table.
room-tile-connecting = Connecting…
room-tile-lost = No connection to this person. A VPN or a strict network may be in the way.
room-time-closes = Until the room closes
room-time-left = Time left
room-time-over = The time is over. Please say goodbye; the room closes in
room-time-soon = The meeting ends soon. Please agree on what comes next. Left:
room-title = { $host } – { $guest }
room-you = you
room-brief = About the meeting
room-brief-own = Your own profile
room-camera-off = Camera off
room-camera-on = Camera on
room-hand-down = Hand lowered
room-keys = Keys:
room-keys-off = Turn these keys off
room-keys-on = Turn keys on (M, V, H, C, N)
room-notes-news = { $name } has written in the notes.
room-notes-read = Read the notes
room-panel-brief = About
room-panel-notes = Notes
room-panel-terms = Glossary
room-panels = Beside the room
room-unmuted = Microphone on

## Shared notes and glossary

notes-copied = Copied
notes-copy = Copy
notes-empty = Prices, deadlines, next steps …
notes-none = Nothing was written down.
notes-saved = Saved
notes-saved-by = Saved · last written by { $name }
notes-saving = Saving …
notes-title = Shared notes
notes-too-late = The door closed before these words were saved. They are still in this browser; please copy them.
notes-too-long =
    { $count ->
        [one] The notes can hold one character. Please shorten them; until then they are kept in this browser only.
       *[other] The notes can hold { $count } characters. Please shorten them; until then they are kept in this browser only.
    }
notes-waiting = No connection. Your words are kept in this browser and saved once it is back.
notes-who = Both companies and the interpreter see and write these notes; the organizer does not see them. They can be read until the end of the day.
terms-add = Add
terms-add-in = New entry: { $language }
terms-edit = Edit: { $term }
terms-export = Save as CSV
terms-ignored = Columns that are no language of this glossary: { $columns }
terms-import = Add from CSV or Excel
terms-imported =
    { $added ->
        [0] Nothing new was added
        [one] { $added } entry was added
       *[other] { $added } entries were added
    }
terms-found =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
terms-keep = Cancel
terms-known =
    { $count ->
        [one] { $count } was there already
       *[other] { $count } were there already
    }
terms-line = Line { $line }: { $reason }
terms-more =
    { $count ->
        [one] One more; type to narrow the list.
       *[other] { $count } more; type to narrow the list.
    }
terms-none = The glossary is still empty. Type a word in both languages and press Enter.
terms-none-found = Not in the glossary. You can add it above.
terms-note = Note
terms-remove = Delete
terms-save = Save
terms-search = Search in any language
terms-title = Glossary
terms-who = All interpreters of this programme and the organizer share this glossary; companies do not see it.

## Brief

brief-add = Add files
brief-add-for = Add files for { $company }
brief-changed = Something was added meanwhile. Please look at it and confirm again.
brief-complete-by = Please complete by { $when }
brief-confirm = I have read everything
brief-confirmed = You have confirmed that you read this brief.
brief-documents = Files
brief-documents-none = No files yet.
brief-download = Save { $name }
brief-due = Due by { $when }
brief-hint = PDF, Word, PowerPoint, Excel, PNG, JPEG or text; up to { $size } MB each, { $count } files in all.
brief-interpreter-none = No interpreter is assigned yet.
brief-lead-company = What you put here helps your interpreter prepare: names, terms, figures, what you want to reach. Only the interpreter and the organizer see it unless you share it.
brief-lead-interpreter = What the two companies have sent for you to prepare by. Contact details are not shown.
brief-lead-organizer = What the two companies have sent for the interpreter. You can add files for either of them.
brief-leave = The topics are not saved yet. If you leave, they are gone.
brief-link = Brief
brief-not-wanted = This meeting needs no interpreter, so a brief is up to you.
brief-ready = Complete
brief-reading-read = Read
brief-reading-stale = Changed since it was read
brief-reading-unread = Not read yet
brief-remove = Delete { $name }
brief-save = Save
brief-saved = Saved
brief-sent-own = What you have sent
brief-share = Share with { $company }
brief-share-it = Share
brief-share-file = Share { $name } with { $company }
brief-shared = Shared
brief-terms =
    { $count ->
        [0] The glossary is still empty
        [one] { $count } glossary entry
       *[other] { $count } glossary entries
    }
brief-theirs = While you were writing, somebody else saved this:
brief-theirs-keep = Keep mine
brief-theirs-none = (everything deleted)
brief-theirs-take = Use this text
brief-title = Brief
brief-topics = Topics
brief-topics-hint = Agenda, products, names and numbers that will come up.
brief-topics-none = No topics yet.
brief-unsaved = Not saved yet
brief-uploading = Sending { $name } …
brief-who = Interpreter

## Readiness of briefs

readiness-all = All
readiness-files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
readiness-filter = Show
readiness-intro = { $hours } hours before each meeting both companies should have sent something, and the interpreter should have read it.
readiness-late = Late
readiness-link = Briefs
readiness-none = No meeting of this day is interpreted.
readiness-none-such = No meeting is like that.
readiness-nothing = Nothing sent
readiness-nudges-off = Letters to companies that have sent nothing are turned off.
readiness-nudges-on = A company that has sent nothing gets one letter a day from then on.
readiness-open = In progress
readiness-ready = Complete
readiness-state = State
readiness-summary = { $ready } of { $all } briefs complete
readiness-time = Time
readiness-title = Readiness of briefs
readiness-topics = Topics

## Provider

provider-built-in = Built-in room
provider-jitsi = Jitsi Meet
provider-big-blue-button = BigBlueButton
provider-live-kit = LiveKit
provider-link = Another service, by link
provider-table = At a table, on site
provider-change = Rooms
provider-no-backup = No backup is chosen.
provider-room = Video room
provider-switch = Switch
provider-switch-alone = Switched alone. All other meetings: { $name }
provider-switch-ask = Switch this room? New service: { $name }
provider-switch-letters = The link stays the same in letters and calendars, so nobody gets a letter.
provider-switch-one = Only this meeting is concerned. Whoever is in its room or at its door is led over within seconds.
provider-switch-to = Switch to: { $name }

## Video

video-link = Rooms
video-title = Rooms
video-lead = Everybody holds one link that never changes. What opens behind it is decided here, and can be switched at any time.
video-now = Now in use
video-now-backup = Backup
video-now-alone = { $count ->
    [one] { $count } meeting uses the other service.
   *[other] { $count } meetings use the other service.
}
video-switch-back = Switch the whole day back
video-switch-over = Switch the whole day to the backup
video-switch-none = Without a backup nothing can be switched. Choose one below.
video-switch-ask = Switch the whole day? New service: { $name }
video-switch-open = { $count ->
    [0] No door stands open at the moment.
    [one] { $count } door stands open: its people are led over within seconds.
   *[other] { $count } doors stand open: their people are led over within seconds.
}
video-switch-later = { $count ->
    [0] No meeting comes later.
    [one] { $count } later meeting gets the new room.
   *[other] { $count } later meetings get the new room.
}
video-switch-strays = { $count ->
    [one] { $count } meeting that was switched alone comes along.
   *[other] { $count } meetings that were switched alone come along.
}
video-services = Video service
video-services-hint = When the first service stops answering while meetings run, the day goes to the backup by itself. It never comes back by itself.
video-primary = First
video-backup = Backup
video-backup-none = No backup
video-health-up = Answers
video-health-down = Does not answer
video-health-down-since = Has not answered since { $time }
video-health-asking = Being asked…
video-health-unwatched = Not watched
video-why-unreachable = No connection.
video-why-timed-out = No answer in time.
video-why-refused = It answers, but refuses our key.
video-why-strange-answer = Something else answers at this address.
video-why-not-set-up = It is not set up on this server.
video-plan-people = { $count ->
    [one] up to { $count } person
   *[other] up to { $count } people
}
video-plan-minutes = { $count ->
    [one] up to { $count } minute
   *[other] up to { $count } minutes
}
video-warning-too-many-people = Up to { $people } people may come to one room; this service takes { $people_max }.
video-warning-too-long = Meetings last { $minutes } minutes; this service ends them after { $minutes_max }.
video-warning-shows-addresses = The two sides' browsers learn each other's network addresses.
video-warning-no-relay = There is no relay server: nobody would get in. Allow direct connections or set one up.
video-warning-shared-room = All meetings of a host share one room: who comes early meets those before.
video-warning-no-link = No link is set yet.
video-warning-links-missing = { $count ->
    [one] { $count } meeting has no link yet.
   *[other] { $count } meetings have no link yet.
}
video-doors = Doors
video-door-opens = Open before the meeting, minutes
video-door-closes = Close after the meeting, minutes
video-door-hint = Up to 120 minutes before and up to 15 after. Before that people wait in the lobby.
video-links = Links
video-links-to = Where links come from
video-links-template = One pattern
video-links-host = One per host
video-links-meeting = One per meeting
video-links-pattern = Address
video-links-pattern-hint = {"{meeting}"} becomes a room name nobody can guess, {"{host}"} the host company, {"{slot}"} the slot's number.
video-links-no-meetings = There are no meetings yet. Links can be set once they are booked.
video-links-count = { $set } of { $all } set
video-links-people = People the plan allows
video-links-minutes = Minutes the plan allows
video-links-no-limit = Empty: no limit known
video-addresses = Network addresses
video-addresses-lead = In the built-in room, browsers connect to each other. That is fast, but each side's browser then learns the other's network address, from which the town and the provider can be guessed.
video-addresses-standard = As the server does it
video-addresses-relay = Always relay
video-addresses-direct = Connect directly
video-addresses-hidden-now = Sound and picture go through the relay server: the two sides do not see each other's addresses.
video-addresses-shown-now = The two sides see each other's addresses. Tell the companies before the day.
video-addresses-no-server = This server has no relay (TURN). Whoever runs it can set one up; companies behind strict networks then get in, too.
video-leave = The rooms' settings are not saved yet.
video-saved = The rooms are saved.

## Knock

knock-admitted = { $name } may come in.
knock-refused = { $name } was not let in.
knock-gone = Somebody else has already answered.

## Connection

connection-link = Connection
connection-title = Check my connection
connection-intro = This page tries, from your own browser and network, whether your meetings will work. It takes about half a minute.
connection-note = The organizer sees the result with your name. Your network address is not kept. Please check from the place and the network you will use on the day.
connection-start = Start the check
connection-again = Check again
connection-without-devices = Without camera and microphone
connection-last = Checked: { $time }
connection-running = Trying…
connection-works = works
connection-fails = does not work
connection-untried = not set up
connection-result-good = Your connection is ready.
connection-result-relay-only = Your connection works, by way of a relay.
connection-result-trouble = Something is in the way.
connection-obstacle-line = Our live line did not open. Please ask your network’s administrator to allow WebSocket connections to this site.
connection-obstacle-primary = Sound and picture do not get through. Please turn off the VPN, try another network such as a phone’s, or show this page to your network’s administrator.
connection-obstacle-backup = The day’s reserve service cannot be reached from your network. Please tell the organizer.
connection-obstacle-microphone = The others would not hear you. Please allow or connect a microphone, then check again.
connection-step-devices = Camera and microphone
connection-step-line = Live line to this site
connection-step-paths = Ways for sound and picture
connection-step-services = Video services of the day
connection-step-speed = Speed of the line
connection-about-devices = Your browser will ask for permission. You can leave this out.
connection-about-line = Who is here, and what changes, reaches you over it.
connection-about-paths = Directly, through a relay, or through the port that every network leaves open.
connection-about-services = Whether your network lets them through.
connection-about-speed = How long a word takes to us and back.
connection-devices-asking = Your browser is asking for permission. Please choose “Allow”.
connection-devices-good = Both work.
connection-devices-skipped = Left out.
connection-microphone-denied = The microphone is not allowed. Please allow it by the sign beside the address of this page, then check again.
connection-microphone-missing = No microphone was found. Please connect one; without it you can only listen and write.
connection-microphone-busy = The microphone does not start. Please close other programs that use it.
connection-camera-denied = The camera is not allowed; the microphone works. Allow it by the sign beside the address if you want to be seen.
connection-camera-missing = No camera was found; the microphone works. You can take part without a picture.
connection-camera-busy = The camera does not start; the microphone works. Please close other programs that use it.
connection-line-good = It opened.
connection-line-bad = It did not open. Your network may not allow WebSocket connections.
connection-paths-good = Sound and picture get through.
connection-paths-relay = They get through by way of a relay. Nothing needs to be done.
connection-paths-tcp = Your network blocks UDP. It works over TCP, but picture and sound may stutter; another network is better.
connection-paths-bad = Nothing gets through. Please turn off the VPN, try another network such as a phone’s, or show this page to your network’s administrator.
connection-paths-unused = This day uses other services.
connection-way-direct = Directly
connection-way-relay-udp = Relay over UDP
connection-way-relay-tcp = Relay over TCP
connection-services-good = Your network lets them through.
connection-services-bad = The day’s service cannot be reached. Your network may block it; please tell the organizer.
connection-services-backup = The first works, the reserve cannot be reached. Please tell the organizer.
connection-services-untried = Nothing more to try: the room is part of this site, or its service cannot be tried from here.
connection-speed-good = Quick enough for a conversation.
connection-speed-fair = A little slow: please leave pauses when you speak.
connection-speed-bad = Very slow: please try a cable, another network, or turn off the VPN.
connection-speed-unknown = It could not be measured.
connection-milliseconds = { $count } ms
connection-all-title = Connections
connection-all-intro = What people’s own browsers found out before the day. Send those who have not tried a reminder of “Connection” in their menu.
connection-counts = Connections by side
connection-side = Side
connection-interpreters = Interpreters
connection-filter = Show
connection-filter-all = All
connection-none = Nobody is in this state.
connection-state-good = Good
connection-state-relay-only = Relay only
connection-state-trouble = Trouble
connection-state-not-tried = Not tried
connection-short-line = live line blocked
connection-short-primary = no way to the room
connection-short-backup = reserve service blocked
connection-short-microphone = no microphone
connection-browser-chromium = Chrome or a relative
connection-browser-firefox = Firefox
connection-browser-safari = Safari
connection-browser-other = Another browser

## Coverage

coverage-link = Interpreters
coverage-title = Interpreters: need and capacity
coverage-all = All pairs
coverage-basis-draft = From the timetable and the draft. Wishes beside them are a forecast: each lies where both companies are free and, if possible, an interpreter as well.
coverage-basis-timetable = From the timetable as it stands now.
coverage-basis-wishes = A forecast from the wishes so far: each lies where both companies are free and, if possible, an interpreter as well.
coverage-empty = No meeting of this day needs an interpreter.
coverage-enough = { $count ->
    [one] There is an interpreter for the { $count } meeting that needs one.
   *[other] There are interpreters for all { $count } meetings that need one.
}
coverage-figure-interpreters = Interpreters
coverage-figure-needed = Meetings that need one
coverage-figure-short = Without any that is free
coverage-hours = Hours
coverage-hours-csv = Hours of the interpreters as CSV
coverage-hours-xlsx = Hours of the interpreters as a workbook, with totals for payment
coverage-legend = In each field: needed / possible. Whoever works in several pairs counts once; rest, hours and daily load are kept.
coverage-missing = { $count ->
    [one] { $count } meeting stands in the timetable without the interpreter it needs.
   *[other] { $count } meetings stand in the timetable without the interpreter they need.
}
coverage-missing-link = Go to the board
coverage-nobody = No interpreters are on the roster yet.
coverage-none = none needed
coverage-none-yet = No meeting needs an interpreter yet. The table shows how many could work when.
coverage-one-more = { $count ->
    [one] One more { $pair } interpreter would let { $count } more meeting happen.
   *[other] One more { $pair } interpreter would let { $count } more meetings happen.
}
coverage-over = over
coverage-pair-count = { $count ->
    [one] { $count } interpreter
   *[other] { $count } interpreters
}
coverage-pair-relay = two in relay
coverage-relayed = { $count ->
    [one] { $count } meeting is interpreted by two in relay, through a third language, because nobody has the pair.
   *[other] { $count } meetings are interpreted by two in relay, through a third language, because nobody has the pair.
}
coverage-scope = Meetings looked at
coverage-scope-meant = With draft and wishes
coverage-scope-timetable = Timetable
coverage-short = { $short ->
    [one] { $short } of { $needed } meetings can't have an interpreter.
   *[other] { $short } of { $needed } meetings can't have an interpreter.
}
coverage-slot = Time
coverage-spoken = needed { $needed }, possible { $capacity }
coverage-table = Need and capacity by time and language pair
coverage-unanswered = { $count ->
    [one] For { $count } meeting the interpreter was asked and has not answered yet.
   *[other] For { $count } meetings the interpreter was asked and has not answered yet.
}
coverage-without-slot = { $count ->
    [one] { $count } wish found no time at which both companies are free.
   *[other] { $count } wishes found no time at which both companies are free.
}
coverage-word-enough = enough
coverage-word-just = just enough
coverage-word-short = { $count } short

## Hours

hours-absences = Did not come
hours-actual-hours = Actual, hours
hours-actual-min = Actual, minutes
hours-came = Came ({ $city })
hours-came-instead = { $name } came instead
hours-code = Code
hours-date = Date
hours-end = End ({ $city })
hours-guest = Guest
hours-host = Host
hours-interpreter = Interpreter
hours-languages = Languages
hours-meetings = Meetings
hours-note = Note
hours-offer-accepted = accepted on { $at }
hours-offer-declined = declined on { $at }
hours-offer-expired = not answered in time
hours-offer-open = asked on { $at }, not answered yet
hours-override = given by the organizer: { $reason }
hours-planned-hours = Planned, hours
hours-planned-min = Planned, minutes
hours-relay = relay by way of { $language } with { $name }
hours-sheet-meetings = Meetings
hours-sheet-totals = Totals
hours-standing = State
hours-standing-absent = did not come
hours-standing-ahead = still to come
hours-standing-canceled = canceled while under way
hours-standing-moved = moved while under way
hours-standing-replaced = replaced
hours-standing-unrecorded = not recorded
hours-standing-worked = worked
hours-start = Start ({ $city })
hours-stood-in-min = Of these by a stand-in, minutes
hours-total = Total
hours-total-all = Total of all
hours-went = Left ({ $city })

## Sign-in

signin-title = Sign in
signin-code = Code from the letter
signin-code-hint = 8 digits
signin-email = E-mail address
signin-enter = Sign in
signin-lead = We'll send you a letter with a link and a code. No password needed.
signin-link-lead = Press the button to sign in on this device.
signin-other = Use another address
signin-out = Sign out
signin-send = Send the letter
signin-send-new = Get a new letter
signin-sent = If { $email } is on our list, a letter is on its way. Open its link, or type the code here.

## Demo

demo-title = Sample day
demo-clock = Sample clock
demo-fold = Fold
demo-open = Open the sample clock
demo-speed = Speed of the clock
demo-jump-week-before = Week before
demo-jump-day-before = Day before
demo-jump-day-start = Start of the day
demo-jump-next-slot = Next slot
demo-play = Play the day
demo-playing = The day is being played

## Hall

hall-add = Add and find a time
hall-added = { $name } is on the roster.
hall-book = Book
hall-call = Call
hall-called = { $name } is called to { $table }: { $times }
hall-contact = Contact person
hall-desk = A company at the desk
hall-email = E-mail address (optional)
hall-email-hint = With it they can sign in on their own phone.
hall-find = Find a company of the roster
hall-free-none = No slot is left in which this company could meet anybody it does not meet yet.
hall-free-unmatched = No company with a free time has these words.
hall-join = Join the queue
hall-language = Language
hall-leave = Take off the queue
hall-link = Hall
hall-meet = Book a meeting right here
hall-meet-hint = Add a company, or find one of the roster: its free times appear here.
hall-name = Name of the company
hall-no-tables = No room of this day is a table yet. Mark tables in the settings.
hall-no-tables-company = There are no tables for you on this day.
hall-own = Meetings it has
hall-phone = Phone (optional)
hall-queue-add = Add
hall-queue-empty = Nobody waits here.
hall-queue-expected = expected at { $time }
hall-queue-met = You meet this company already.
hall-queue-no-time = no time left
hall-queue-waiting = { $count ->
    [0] Nobody waits here.
    [one] { $count } company waits here.
   *[other] { $count } companies wait here.
}
hall-queue-who = Company for the queue
hall-search = Find a counterpart or a table
hall-set-all = All are tables
hall-set-anybody = anybody
hall-set-company = Who sits at { $table }
hall-set-hint = On site or hybrid: which rooms are tables, and who sits there all day. Whoever has a table meets there; only their table has a queue.
hall-set-no-rooms = Name rooms above first, one a table.
hall-set-none = None
hall-set-title = Tables in the hall
hall-side = Side
hall-table-free = Anybody may meet at these; they have no queue.
hall-tables = Tables
hall-tables-free = Other tables
hall-take-known = Go on with this company
hall-title = Hall

## Check-in

checkin-elsewhere = Your next meeting
checkin-here = I am here
checkin-my-day = My day
checkin-no = Not checked in
checkin-organizer = You run this day. Check-in at a table is for those who sit there.
checkin-ready = Are you at this table?
checkin-show = This is your own sheet. Show it at the desk.
checkin-title = Check-in
checkin-when = When
checkin-where = Where
checkin-with = With
checkin-yes = Checked in

## Sheet

sheet-all = { $count ->
    [one] All: { $count } sheet
   *[other] All: { $count } sheets
}
sheet-caption-desk = Check-in: show this at the desk
sheet-caption-table = Scan when you are here
sheet-code = Code for { $name }
sheet-empty = No meetings yet.
sheet-interpreter = Interpreter
sheet-kind = What to print
sheet-kind-card = Table cards
sheet-kind-company = Companies
sheet-kind-day = Whole day
sheet-kind-interpreter = Interpreters
sheet-kind-table = Tables
sheet-link = Paper timetables
sheet-no-tables = No room of this day is a table yet. Mark tables in the settings.
sheet-none = There is nothing to print yet.
sheet-paper = Paper
sheet-table = Place
sheet-time = Time
sheet-title = Paper timetables
sheet-which = Which sheet
sheet-who = With

## History

history-back = Step back
history-closed = Closed on { $at }.
history-kind =
    { $kind ->
        [started] Day begun
        [settings_changed] Settings changed
        [phase_changed] Phase changed
        [roster_imported] Roster imported
        [booked] Meeting booked
        [moved] Meeting moved
        [canceled] Meeting canceled
        [need_set] Need of an interpreter set
        [offer_answered] Interpreter answered
        [swap_asked] Swap proposed
        [swap_settled] Swap settled
        [said_late] Will be late
        [adjusted] Length changed
        [judged] Result set by hand
        [seat_corrected] Attendance corrected
        [checked_in] Checked in
        [queue_changed] Queue at a table
        [away_set] Absence set
        [left] People left a seat
        [answered] Calendar answered
        [attended] At the door
        [video_changed] Rooms changed
        [room_switched] Video service switched
        [request_changed] Request changed
        [letters_changed] Letters changed
        [invited] Invitations sent
        [announced] Announcement
        [reminded] Reminder sent
        [draft_adopted] Plan adopted
        [draft_pinned] Draft pinned
        [draft_moved] Draft changed
        [draft_dropped] Dropped from the draft
        [draft_discarded] Draft discarded
        [draft_released] Timetable released
        [banner_shown] Banner shown
        [banner_withdrawn] Banner withdrawn
        [undone] Action undone
        [offers_recalled] Offers restored
        [course_recalled] Course restored
        [refill_changed] Gap offered
       *[other] Change
    }
history-link = History
history-not-whole = This day began before its roster was recorded with it: companies that came later are shown from the beginning.
history-on = Step on
history-other = The replay comes to another state than was recorded.
history-pause = Pause
history-play = Play
history-same = The replay comes to the same state.
history-scope = Which time
history-scope-all = Everything
history-scope-day = The day
history-speed = Speed
history-steps = What happened
history-time = Time
history-title = History of the day

## Live

live-connecting = Connecting
live-connected = Connected
live-lost = Reconnecting
live-refused = No access
live-stale = The connection is lost. You see the state of { $time }.
live-age = { $age } ago

## Settings

settings-time = Time
settings-title = Settings of the day
settings-link = Settings
settings-basics = Day
settings-booking = Booking
settings-booking-closes = Booking closes
settings-booking-opens = Booking opens
settings-break-add = Add a break
settings-break-after = After slot
settings-break-label = Name
settings-break-minutes = Minutes
settings-break-name = Break
settings-break-remove = Remove the break
settings-breaks = Breaks
settings-buffer = Rest between two meetings, min
settings-cancel-until = Changes until, min before
settings-changeover = Changeover, min
settings-date = Date
settings-contact = Whom to call on the day
settings-contact-email = E-mail
settings-contact-hint = It stands on the door of every meeting, also for people who cannot get in.
settings-contact-name = Name
settings-contact-phone = Telephone
settings-day-create = Create the day
settings-day-new = New day
settings-fold = The clocks go back that night: which of the two hours?
settings-fold-earlier = The earlier one
settings-fold-later = The later one
settings-from = From
settings-grid = Slots and office hours
settings-interpreter-always = At every meeting
settings-interpreter-no-common = When the two have no common language
settings-interpreter-none = Never
settings-interpreter-rule = An interpreter is needed
settings-length = Length, min
settings-meetings-max = Meetings per company
settings-meetings-max-hint = Empty: no limit
settings-name-one = Give the name in at least one language
settings-no-days = No days yet.
settings-office-guest = Guests' office hours ({ $city })
settings-office-host = Hosts' office hours ({ $city })
settings-open-booking = Companies book free slots themselves
settings-phase = Phase
settings-phase-ask = Change to “{ $phase }”?
settings-phase-back = Back to “{ $phase }”
settings-phase-confirm = Change
settings-phase-done = The day is now: { $phase }.
settings-phase-means-draft = Companies no longer see the day and cannot book. Meetings already booked are kept.
settings-phase-means-requests = Companies see each other and ask for meetings.
settings-phase-means-planning = You make the timetable from the wishes. Companies still see only their own meetings.
settings-phase-means-released = Companies see the day and may book while booking is open.
settings-phase-means-running = The day is on: the board follows the clock, and rooms open on time.
settings-phase-means-closed = Nothing can be booked, moved or canceled any more.
settings-phase-to-requests = Open the requests
settings-phase-to-planning = Begin planning
settings-phase-to-released = Open the day to companies
settings-phase-to-running = Start the day
settings-phase-to-closed = Close the day
settings-places = Rooms
settings-programme = Programme
settings-programme-create = Create the programme
settings-programme-new = New programme
settings-programme-title = Name of the programme
settings-programmes = Programmes
settings-rooms = Rooms
settings-rooms-hint = { $count ->
    [one] One name a line; { $count } room now
   *[other] One name a line; { $count } rooms now
}
settings-save = Save
settings-saved = Saved.
settings-side-guest = Guests
settings-side-host = Hosts
settings-side-name = Name of the side
settings-slots = Slots
settings-start = First slot at
settings-title-field = Name of the day
settings-to = To
settings-zone = Time zone
settings-zone-hint = For example Asia/Seoul
settings-zone-rules = Time zone rules
settings-zone-rules-changed = The rules of a zone have changed since this day was made, and some slots would move. What should stay?
settings-zone-rules-done = Done. Everyone concerned gets one update.
settings-zone-rules-instant = Keep the moment
settings-zone-rules-local = Keep the local time
settings-zone-rules-version = Version in use: { $version }
settings-filling = How the timetable is filled
settings-filling-none = Nothing is chosen: only you book meetings.
settings-open-booking-hint = First come, first served, while booking is open.
settings-requests = Companies ask each other for meetings
settings-requests-hint = A company ranks its wishes; the other side accepts, declines, or proposes another slot. A request that waits holds no slot.
settings-planned = The planner proposes the timetable
settings-planned-hint = It is made from the wishes. You look at it, keep what must stay, and release it to everybody.
settings-requests-open = Open requests
settings-requests-open-hint = Of one company, waiting for an answer at the same time
settings-requests-total = Requests in all
settings-requests-total-hint = Of one company, whatever came of them
settings-requests-expire = Time to answer, hours
settings-requests-expire-hint = Then the request expires
settings-booking-closes-hint = Requests and answers end then, too.

## Conduct

conduct-answer = Seconds to answer
conduct-extend = One tap makes longer by (min)
conduct-extend-hint = Only where both companies, the room and the interpreter are free.
conduct-no-show = No-show after (min)
conduct-no-show-hint = From the meeting’s start, for a company that never came.
conduct-refill = Offer gaps to others
conduct-refill-hint = When a meeting falls out, the pair with the best mutual interest is asked; it is booked once both have said yes.
conduct-title = The running day

## Feasibility

feasibility-title = What fits in this day
feasibility-at-full-load = when every slot is full
feasibility-by-hosts = as many as there are hosts
feasibility-by-guests = as many as there are guests
feasibility-by-rooms = as many as there are rooms
feasibility-by-interpreters = as many as there are interpreters
feasibility-by-pair = Interpreters by language pair
feasibility-ceiling = Meetings at most
feasibility-days = { $count ->
    [one] It takes { $count } day to meet them all.
   *[other] It takes { $count } days to meet them all.
}
feasibility-failed = The meter can't answer for these settings yet.
feasibility-fits = All { $pairs } pairs fit in the day.
feasibility-interpreters = Interpreters
feasibility-no-window = The two sides share no office hours on this day.
feasibility-outside = { $count ->
    [one] { $count } slot lies outside the shared office hours.
   *[other] { $count } slots lie outside the shared office hours.
}
feasibility-over = { $pairs } pairs can't fit in a day: { $over } too many.
feasibility-pair = there are { $have }, at most { $needed } are needed at once
feasibility-pair-more = With one more: { $ceiling } meetings at most
feasibility-pair-relay = nobody has it alone: two in relay, through a third language
feasibility-pairs = Possible pairs
feasibility-suggest-close-later-guest = If the guests close at { $time }: { $slots } slots, { $ceiling } meetings.
feasibility-suggest-close-later-host = If the hosts close at { $time }: { $slots } slots, { $ceiling } meetings.
feasibility-suggest-open-earlier-guest = If the guests open at { $time }: { $slots } slots, { $ceiling } meetings.
feasibility-suggest-open-earlier-host = If the hosts open at { $time }: { $slots } slots, { $ceiling } meetings.
feasibility-shared = shared office hours, { $minutes } min
feasibility-slots = Slots
feasibility-slots-fit = { $count ->
    [one] { $count } fits the shared hours
   *[other] { $count } fit the shared hours
}
feasibility-staffed = With these interpreters
feasibility-staffed-of = { $count ->
    [one] meetings at most, with { $count } interpreter, rest kept
   *[other] meetings at most, with { $count } interpreters, rest kept
}

## Roster

roster-title = Roster
roster-link = Roster
roster-action = Change
roster-action-add = new
roster-action-update = changed
roster-action-same = as before
roster-alike = Names that look alike: { $count }
roster-alike-hint = They may be one company in two scripts. Nothing is merged by itself: correct the file if they are the same.
roster-alike-line = line { $line }
roster-alike-other = Looks like
roster-alike-stored = already in the roster
roster-cancel = Choose another file
roster-changed = What changes
roster-choose = Drop a list here or choose a file
roster-choose-hint = XLSX or CSV, at most 2 MB. Nothing is stored before you confirm.
roster-code = Code
roster-column = Column
roster-companies = Companies
roster-company = Company
roster-complaints = { $count ->
    [one] { $count } error to correct in the file
   *[other] { $count } errors to correct in the file
}
roster-confirm = { $count ->
    [0] Nothing to import
    [one] Import { $count } change
   *[other] Import { $count } changes
}
roster-delegates = Delegates
roster-downloads = Download
roster-downloads-hint = The present roster, in a form that can be imported again.
roster-ignored = Columns not used: { $columns }
roster-import = Import companies
roster-imported = Imported: { $added } new, { $updated } changed, { $same } as before.
roster-interpreters = Interpreters
roster-line = Line
roster-name = Name
roster-needs = Needs
roster-offers = Offers
roster-person = Name
roster-read = { $encoding ->
    [no] { $format } read: companies { $companies }, interpreters { $interpreters }.
   *[other] { $format } read as { $encoding }: companies { $companies }, interpreters { $interpreters }.
}
roster-reason = What is wrong
roster-side = Side
roster-side-both = Both
roster-side-guest = Guests
roster-side-host = Hosts
roster-templates = An empty template to fill in:
roster-value = Found

## Profile

profile-pairs = Language pairs
profile-terms = Works
profile-pair-both = { $from } ↔ { $to }
profile-pair-forth = { $from } → { $to }
profile-pair-any = any two of { $languages }
profile-level-basic = basic
profile-level-professional = professional
profile-level-expert = expert
profile-mode-consecutive = consecutive
profile-mode-simultaneous = simultaneous
profile-mode-online = online
profile-mode-on-site = on site
profile-hours = { $from }–{ $to }, { $city }
profile-load = up to { $minutes } min a day
profile-stretch = up to { $minutes } min without a pause
profile-pause = pause of { $minutes } min
profile-notice = { $count ->
    [one] asked { $count } hour ahead
   *[other] asked { $count } hours ahead
}
profile-bound-company = only for { $company }
profile-bound-table = only at { $table }
profile-conflicts = never for { $companies }
profile-reserve = reserve

## Sector

sector-3d-printing = 3D printing
sector-agriculture = Agriculture
sector-automotive = Automotive
sector-cosmetics = Cosmetics
sector-education = Education
sector-electronics = Electronics
sector-energy = Energy
sector-environment = Environment
sector-food = Food
sector-heating = Heating
sector-inspection = Inspection
sector-investment = Investment
sector-it = IT
sector-logistics = Logistics
sector-machine-vision = Machine vision
sector-materials = Materials
sector-medical = Medical
sector-optics = Optics
sector-robotics = Robotics
sector-security = Security
sector-sensors = Sensors
sector-textile = Textile
sector-water = Water

## Letters

letters-nudges-hint = 48 and 24 hours before a meeting, and only to companies that have sent nothing. Nobody gets more than one a day.
letters-nudges-on = Ask companies that have sent nothing for their interpreter
letters-nudges-title = Briefs for interpreters
letters-title = Letters
letters-link = Letters
letters-audience = Written to
letters-choose = Select: { $name }, { $subject }
letters-choose-all = Select all shown
letters-chosen = { $count } selected
letters-clear = Clear filters
letters-digest-at = Time of the digest
letters-digest-hint = What happened since the day before: bookings, changes, cancellations, letters that did not arrive.
letters-digest-on = Every morning at
letters-digest-title = Digest for organizers
letters-due = due
letters-empty = No letters yet. They are written when somebody is invited, books, moves or cancels.
letters-group-day = The day itself
letters-group-invitation = Invitation
letters-group-meetings = Meetings
letters-group-offers = Interpreters asked
letters-group-organizers = For organizers
letters-group-reminders = Reminders
letters-group-requests = Requests
letters-incoming-bounce = Returned letter
letters-incoming-empty = Nothing has come back yet.
letters-incoming-lead = Answers of calendars and letters that came back, with what was made of each. Nothing that comes in changes a meeting.
letters-incoming-letter = Open the letter
letters-incoming-other = Other mail
letters-incoming-reply = Calendar answer
letters-invite-again = Invite again
letters-invite-all = { $count ->
    [one] Invite { $count } person
   *[other] Invite all { $count }
}
letters-invite-all-again = Invite everyone again
letters-invite-all-done = { $count ->
    [one] { $count } person has been invited
   *[other] All { $count } people have been invited
}
letters-invite-ask = { $count ->
    [one] Invite { $count } person?
   *[other] Invite { $count } people?
}
letters-invite-button = Invite ({ $count })
letters-invite-count = { $people ->
    [one] { $people } person, { $invited } invited
   *[other] { $people } people, { $invited } invited
}
letters-invite-done = { $count ->
    [one] { $count } invitation is on its way.
   *[other] { $count } invitations are on their way.
}
letters-invite-failed = Invitations could not be counted.
letters-invite-look = Look at the letter
letters-invite-more = Everyone of this group who has not been invited yet gets one letter in their own language.
letters-invite-more-again = Everyone of this group gets the invitation once more, also those who have it already.
letters-invite-title = Invitations to the day
letters-kind = About
letters-kind-all = All letters
letters-kind-announcement = Announcement
letters-kind-brief-nudge = Brief for the interpreter
letters-kind-day-invitation = Invitation to the day
letters-kind-day-starts = The day starts
letters-kind-day-thanks = Thanks
letters-kind-delivery-trouble = Letters not delivered
letters-kind-digest = Digest
letters-kind-interpreter-changed = Interpreter changed
letters-kind-interpreter-missing = No interpreter for a meeting
letters-kind-meeting-canceled = Meeting canceled
letters-kind-meeting-changed = Meeting changed
letters-kind-meeting-new = New meeting
letters-kind-missing-now = They are waiting for you
letters-kind-offer-new = Assignment offered
letters-kind-offer-reminder = Offer about to expire
letters-kind-reminder-day-before = The day before
letters-kind-reminder-soon = Shortly before
letters-kind-request-accepted = Request accepted
letters-kind-request-declined = Request declined
letters-kind-request-expires = Request about to expire
letters-kind-request-new = New request
letters-kind-request-slot = Another time proposed
letters-kind-room-changed = Room changed
letters-kind-swap-asked = Swap asked for
letters-kind-swap-settled = Swap answered
letters-kind-sign-in = Sign-in
letters-kind-test = Test letter
letters-leave = Leave without saving
letters-leave-announcement = This announcement has not been sent. If you leave, its words are gone.
letters-leave-reminders = The changed reminders are not saved yet.
letters-leave-title = Leave this page?
letters-leave-wording = Some of your words are not saved yet. If you leave, they are gone.
letters-lost-title = Letters that did not arrive
letters-more = Earlier letters
letters-more-filters = More filters
letters-none-found = No letter matches.
letters-part-calendar = Calendar
letters-part-headers = Headers
letters-part-html = As sent
letters-part-text = Text
letters-parts = Parts of the letter
letters-planned-change = Change reminders
letters-planned-count = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
}
letters-planned-empty = No letters are planned. Reminders appear here as soon as there are meetings.
letters-planned-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
letters-preview = Preview of the letter
letters-preview-calendar = A calendar entry comes with this letter.
letters-preview-desk = Desktop
letters-preview-letter = Letter
letters-preview-phone = Phone
letters-preview-stale = The preview could not be renewed. You see the last one.
letters-preview-width = Width of the preview
letters-quiet-from = from
letters-quiet-hint = No reminder arrives in these hours of the recipient's own clock. Letters about changes are always sent at once.
letters-quiet-on = Keep quiet at night
letters-quiet-title = Quiet hours
letters-quiet-to = until
letters-reason-address = There is no such address.
letters-reason-full = The mailbox is full.
letters-reason-later = The receiving server asked to try later.
letters-reason-line = The receiving server could not be reached.
letters-reason-size = The letter is too large for this mailbox.
letters-reason-unwanted = The receiving server refused the letter as unwanted.
letters-reminders-company = Companies
letters-reminders-day-before = On the day before at
letters-reminders-example = For example { $name } in { $city }:
letters-reminders-first = (first meeting at { $time })
letters-reminders-interpreter = Interpreters
letters-reminders-lead = Reminders are computed from the meetings: when a meeting moves, its reminder moves too. All times are on the recipient's own clock.
letters-reminders-minutes = { $count ->
    [one] minute
   *[other] minutes
}
letters-reminders-off = No reminders are sent.
letters-reminders-own-clock = on their own clock
letters-reminders-quiet = This time lies in the quiet hours.
letters-reminders-saved = Saved. Planned reminders follow the new times.
letters-reminders-soon = Before each meeting
letters-resend = Send again
letters-resend-ask = { $count ->
    [one] Send { $count } letter again?
   *[other] Send { $count } letters again?
}
letters-resend-lost = Send all that failed ({ $count })
letters-resend-many = Send again ({ $count })
letters-resend-more = Each goes once more to the same address.
letters-resent = The letter is on its way again.
letters-resent-many = { $count ->
    [one] { $count } letter is on its way again.
   *[other] { $count } letters are on their way again.
}
letters-since = From
letters-sought = Find by name or address
letters-state = State
letters-state-all = All
letters-state-bounced = returned
letters-state-waiting = waiting
letters-state-sending = being sent
letters-state-sent = sent
letters-state-superseded = superseded
letters-state-expired = expired
letters-state-dead = failed
letters-stay = Stay here
letters-tab-announcement = Write to many
letters-tab-incoming = Incoming
letters-tab-planned = Planned
letters-tab-reminders = Reminders
letters-tab-wording = Wording
letters-test = Send a test to me
letters-test-done = A test is on its way to { $email }.
letters-unwritten = This letter is written when it is sent.
letters-until = To
letters-to = To
letters-tries = { $count ->
    [one] { $count } try
   *[other] { $count } tries
}
letters-wording-bold = bold
letters-wording-fixed-announcement = An announcement has no standing words: you write it each time.
letters-wording-fixed-sign-in = The words of this letter are fixed: it opens an account.
letters-wording-help = Leave an empty line between paragraphs. You may write
letters-wording-insert = Insert at the cursor
letters-wording-italic = italic
letters-wording-kinds = Letters of this day
letters-wording-label = Your own words
letters-wording-line = Line { $line }:
letters-wording-list = list
letters-wording-own = own words
letters-wording-reset = Back to the standard words
letters-wording-save-all = Save all ({ $count })
letters-wording-saved = Saved. Letters written from now on use these words.
letters-wording-standard = Empty: the standard words, as you see them in the preview
letters-wording-text = link
letters-wording-unsaved = not saved
letters-wording-variables = What you can insert

## Announce

announce-title = Write to many
announce-ask = { $count ->
    [one] Send to { $count } person?
   *[other] Send to { $count } people?
}
announce-banner = Also on their pages
announce-banner-none = Only by letter
announce-banner-minutes = { $count ->
    [one] For { $count } minute
   *[other] For { $count } minutes
}
announce-banner-day = Until the end of the day
announce-done = { $count ->
    [one] { $count } letter is on its way.
   *[other] { $count } letters are on their way.
}
announce-fallback = { $count ->
    [one] { $language }: no words yet, { $count } person reads { $shown }
   *[other] { $language }: no words yet, { $count } people read { $shown }
}
announce-fallbacks = Who reads another language
announce-group-everyone = Everyone
announce-group-guests = Guests
announce-group-hosts = Hosts
announce-group-interpreters = Interpreters
announce-half = Subject and text are both needed: { $languages }
announce-hint = Whoever has unsubscribed from announcements gets none. Every announcement has a link to unsubscribe.
announce-left-out = { $count ->
    [one] { $count } person has unsubscribed.
   *[other] { $count } people have unsubscribed.
}
announce-more = Each person gets one letter in their own language. It can't be called back.
announce-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
announce-send = Send
announce-send-count = Send ({ $count })
announce-subject = Subject
announce-subject-empty = (no subject yet)
announce-text = Text
announce-text-empty = Your words will stand here.
announce-to = To whom

## Who is not here

away-back = Here again
away-is-back = { $name } is here again.
away-list = Not here now
away-rest-of-day = for the rest of the day
away-until = until { $time }

## Banner

banner-more = Read more
banner-to-everyone = To everyone
banner-to-guests = To the guests
banner-to-hosts = To the hosts
banner-to-interpreters = To the interpreters
banner-until = until { $time }
banner-withdraw = Take down
banner-withdrawn = The announcement is off all pages. Letters that left stay sent.

## Undo

undo-deed = { $done }: { $name }
undo-deed-adjusted = Length changed
undo-deed-announced = Put on people’s pages
undo-deed-assigned = Interpreter changed
undo-deed-away-set = Presence changed
undo-deed-banner-withdrawn = Taken off people’s pages
undo-deed-booked = Booked
undo-deed-canceled = Canceled
undo-deed-checked-in = Checked in
undo-deed-draft-changed = Draft changed
undo-deed-judged = Outcome noted
undo-deed-letters-changed = Letter settings changed
undo-deed-moved = Moved
undo-deed-need-set = Need of an interpreter changed
undo-deed-offer-answered = Answered for an interpreter
undo-deed-phase-changed = Phase of the day changed
undo-deed-queue-changed = Queue changed
undo-deed-released = Draft released
undo-deed-repaired = Timetable mended
undo-deed-request-changed = Request changed
undo-deed-room-switched = Video service switched
undo-deed-said-late = Noted as late
undo-deed-seat-corrected = Attendance corrected
undo-deed-settings-changed = Settings changed
undo-deed-undone = Undone
undo-deed-video-changed = Video settings changed
undo-deed-zone-rules-followed = New time zone rules taken over
undo-hint = What you change here can be undone for 10 minutes; letters that left stay sent. Whoever’s meeting changes by it gets a letter.
undo-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
undo-none = Nothing was done in the last 10 minutes.
undo-state-overtaken = has changed since
undo-state-undone = undone

## Answers

answers-title = Calendar answers
answers-accepted = Accepted
answers-declined = Declined
answers-none = No answer yet
answers-remind = Remind now
answers-remind-ask = Call { $name } now?
answers-remind-more = They get the letter “They are waiting for you” at once, with the link to the room.
answers-reminded = { $count ->
    [one] { $name }: { $count } letter sent.
   *[other] { $name }: { $count } letters sent.
}
answers-tentative = Maybe

## Calendar

calendar-add = Add to calendar: { $name }
calendar-all = All as a file
calendar-file = Calendar file (.ics)
calendar-once = Entries made by these links don't change by themselves. The invitation in your mail does.
calendar-others = Other calendars, such as Yandex and Naver, take the file or the subscription.
calendar-subscribe = Subscribe

## Feed

feed-title = Consultation meetings
feed-heading = Subscribe to my meetings
feed-address = Your address
feed-ask-new = Calendars that use the present address will no longer be told of anything. Make a new one?
feed-ask-off = Calendars that use the address will no longer be told of anything. Turn it off?
feed-copied = Address copied.
feed-copy = Copy
feed-copy-yourself = The address is selected: please copy it yourself.
feed-end = Turn off
feed-ended = The address no longer works.
feed-hidden = For safety it is shown only once. If you need it again, make a new one: the old one ends then.
feed-how = In Google Calendar: “Other calendars”, “From URL”. In Outlook: “Add calendar”, “Subscribe from web”.
feed-lead = A calendar that knows this address shows all your meetings of all days, and follows every change.
feed-make = Make my address
feed-new = Make a new address
feed-once = Please keep it now: it is shown only this once.
feed-open = Open in my calendar
feed-secret = Whoever has the address sees your meetings. Don't pass it on.
feed-since = You have had an address since { $when }.

## Unsubscribe

unsubscribe-title = Announcements
unsubscribe-button = No more announcements
unsubscribe-done = { $email } gets no more announcements of this programme.
unsubscribe-lead = { $email } gets announcements of this programme.
unsubscribe-more = Letters about your own meetings and reminders are sent in any case.
unsubscribe-undo = Get announcements again
unsubscribe-undone = You get announcements again.

## Incoming

incoming-taken = Taken into account
incoming-noted = Noted; nothing has to be done
incoming-forged = Not taken: the sender is not proven to be who the answer is from
incoming-unknown-meeting = Not taken: there is no such meeting any more
incoming-unknown-letter = Not taken: no such letter was sent
incoming-not-yours = Not taken: the sender does not sit in this meeting
incoming-other-recipient = Not taken: it names somebody the letter did not go to
incoming-stale = Not taken: something newer is known already
incoming-not-an-answer = Not taken: not a plain yes, no or maybe. Please read it in the mailbox.
incoming-unreadable = Not taken: it could not be read
incoming-too-large = Not taken: it is too large. Please read it in the mailbox.
incoming-in-words = A letter in words. Please read it in the mailbox.
incoming-automatic = An automatic answer, such as an absence note
incoming-complained = The recipient reported the letter as unwanted

## Trouble

trouble-no-interpreter = No interpreter
trouble-offer-open = Declined once already; { $name } is asked now and has not answered yet
trouble-offer-late = { $name } has not answered, and time is short. Please call.
trouble-interpreter-late = The interpreter { $name } will be about { $count } min late
trouble-interpreter-unfit = By the rules as they are now, { $name } could no longer take this meeting. Please look at who else can.
trouble-no-room = No room
trouble-no-delegate = No delegate, so no letters arrive
trouble-over-limit = { $count ->
    [one] More than the limit: { $count } meeting
   *[other] More than the limit: { $count } meetings
}
trouble-slot-outside-office-hours = Outside the shared office hours
trouble-zone-rules-changed = Time zone rules have changed
trouble-letter-dead = A letter to { $name } could not be delivered
trouble-letter-bounced = A letter to { $name } came back
trouble-inbox-unreachable = The mailbox cannot be read: answers and returned letters are not seen
trouble-provider-down = { $standing ->
    [switched] { $name } does not answer. All rooms were taken to the backup.
    [no_backup] { $name } does not answer, and there is no backup. Choose one under Rooms.
    [both_down] { $name } does not answer, and neither does the other service.
    [spare] { $name }, the backup, does not answer.
   *[other] { $name } does not answer, and meetings still use it.
}
trouble-system-rules-newer = This computer has newer rules for { $zone } ({ $version })
trouble-writing-stopped = The database can no longer be written. Please call whoever runs the server.
trouble-knock = { $name } knocks at the door ({ $seat })
trouble-other = Needs a look ({ $code })

## API docs

apidocs-title = API
apidocs-answer = Answer
apidocs-contents = Contents
apidocs-description = Description
apidocs-examples = Examples
apidocs-field = Field
apidocs-in = In
apidocs-parameter = Parameter
apidocs-parameters = Parameters
apidocs-request = Request
apidocs-required = required
apidocs-schemas = Types
apidocs-type = Type

## Date

date-short = { $weekday } { $day } { $month }
date-long = { $weekday }, { $day } { $month } { $year }

date-weekday-1 = Monday
date-weekday-2 = Tuesday
date-weekday-3 = Wednesday
date-weekday-4 = Thursday
date-weekday-5 = Friday
date-weekday-6 = Saturday
date-weekday-7 = Sunday

date-weekday-short-1 = Mon
date-weekday-short-2 = Tue
date-weekday-short-3 = Wed
date-weekday-short-4 = Thu
date-weekday-short-5 = Fri
date-weekday-short-6 = Sat
date-weekday-short-7 = Sun

date-month-1 = January
date-month-2 = February
date-month-3 = March
date-month-4 = April
date-month-5 = May
date-month-6 = June
date-month-7 = July
date-month-8 = August
date-month-9 = September
date-month-10 = October
date-month-11 = November
date-month-12 = December

date-month-short-1 = Jan
date-month-short-2 = Feb
date-month-short-3 = Mar
date-month-short-4 = Apr
date-month-short-5 = May
date-month-short-6 = Jun
date-month-short-7 = Jul
date-month-short-8 = Aug
date-month-short-9 = Sep
date-month-short-10 = Oct
date-month-short-11 = Nov
date-month-short-12 = Dec

## Zone

zone-asia-seoul = Seoul
zone-asia-pyongyang = Pyongyang

zone-europe-kaliningrad = Kaliningrad
zone-europe-moscow = Moscow
zone-europe-simferopol = Simferopol
zone-europe-kirov = Kirov
zone-europe-volgograd = Volgograd
zone-europe-astrakhan = Astrakhan
zone-europe-saratov = Saratov
zone-europe-ulyanovsk = Ulyanovsk
zone-europe-samara = Samara
zone-asia-yekaterinburg = Yekaterinburg
zone-asia-omsk = Omsk
zone-asia-novosibirsk = Novosibirsk
zone-asia-barnaul = Barnaul
zone-asia-tomsk = Tomsk
zone-asia-novokuznetsk = Novokuznetsk
zone-asia-krasnoyarsk = Krasnoyarsk
zone-asia-irkutsk = Irkutsk
zone-asia-chita = Chita
zone-asia-yakutsk = Yakutsk
zone-asia-khandyga = Khandyga
zone-asia-vladivostok = Vladivostok
zone-asia-ust-nera = Ust-Nera
zone-asia-magadan = Magadan
zone-asia-sakhalin = Sakhalin
zone-asia-srednekolymsk = Srednekolymsk
zone-asia-kamchatka = Kamchatka
zone-asia-anadyr = Anadyr

zone-asia-almaty = Almaty
zone-asia-qyzylorda = Kyzylorda
zone-asia-qostanay = Kostanay
zone-asia-aqtobe = Aktobe
zone-asia-aqtau = Aktau
zone-asia-atyrau = Atyrau
zone-asia-oral = Oral
zone-asia-tashkent = Tashkent
zone-asia-samarkand = Samarkand
zone-asia-bishkek = Bishkek
zone-asia-dushanbe = Dushanbe
zone-asia-ashgabat = Ashgabat

zone-asia-ulaanbaatar = Ulaanbaatar
zone-asia-hovd = Khovd
zone-asia-baku = Baku
zone-asia-tbilisi = Tbilisi
zone-asia-yerevan = Yerevan
zone-europe-minsk = Minsk
zone-europe-kyiv = Kyiv
zone-europe-kiev = Kyiv
zone-europe-chisinau = Chișinău
zone-europe-riga = Riga
zone-europe-vilnius = Vilnius
zone-europe-tallinn = Tallinn
zone-europe-helsinki = Helsinki
zone-europe-stockholm = Stockholm
zone-europe-oslo = Oslo
zone-europe-copenhagen = Copenhagen
zone-europe-warsaw = Warsaw
zone-europe-prague = Prague
zone-europe-budapest = Budapest
zone-europe-bucharest = Bucharest
zone-europe-sofia = Sofia
zone-europe-belgrade = Belgrade
zone-europe-vienna = Vienna
zone-europe-berlin = Berlin
zone-europe-zurich = Zurich
zone-europe-amsterdam = Amsterdam
zone-europe-brussels = Brussels
zone-europe-paris = Paris
zone-europe-rome = Rome
zone-europe-madrid = Madrid
zone-europe-lisbon = Lisbon
zone-europe-london = London
zone-europe-dublin = Dublin
zone-europe-athens = Athens
zone-europe-istanbul = Istanbul

zone-asia-tokyo = Tokyo
zone-asia-shanghai = Shanghai
zone-asia-urumqi = Ürümqi
zone-asia-hong-kong = Hong Kong
zone-asia-taipei = Taipei
zone-asia-singapore = Singapore
zone-asia-kuala-lumpur = Kuala Lumpur
zone-asia-bangkok = Bangkok
zone-asia-ho-chi-minh = Ho Chi Minh City
zone-asia-saigon = Ho Chi Minh City
zone-asia-jakarta = Jakarta
zone-asia-manila = Manila
zone-asia-kolkata = Kolkata
zone-asia-calcutta = Kolkata
zone-asia-dhaka = Dhaka
zone-asia-karachi = Karachi
zone-asia-tehran = Tehran
zone-asia-dubai = Dubai
zone-asia-riyadh = Riyadh
zone-asia-jerusalem = Jerusalem
zone-africa-cairo = Cairo
zone-africa-johannesburg = Johannesburg
zone-africa-lagos = Lagos
zone-africa-nairobi = Nairobi
zone-australia-sydney = Sydney
zone-australia-melbourne = Melbourne
zone-pacific-auckland = Auckland
zone-america-new-york = New York
zone-america-toronto = Toronto
zone-america-chicago = Chicago
zone-america-denver = Denver
zone-america-los-angeles = Los Angeles
zone-america-vancouver = Vancouver
zone-america-mexico-city = Mexico City
zone-america-sao-paulo = São Paulo
zone-america-argentina-buenos-aires = Buenos Aires

## Refusal

refusal-not-a-file = Please choose a file and send it again.
refusal-not-a-socket = This address is for live updates only. Please open the page instead.
refusal-not-found = This does not exist, or it is not open to you. Please go back and choose from the list.
refusal-not-yours = This meeting is not yours to change. Please ask the company concerned or the organizer.
refusal-day-closed = This consultation day is closed, so nothing can be changed any more. Please contact the organizer if you have a question.
refusal-day-draft = This day is still a draft, so nobody is written to. Please open the day to companies first.
refusal-not-now = This cannot be done now: it is too early, or the time is over. Please check the time.
refusal-booking-not-open = Booking has not opened yet. It opens: { $opens }. Please come back then.
refusal-booking-closed = Booking has been closed since { $since }. Please ask the organizer to make the change for you.
refusal-door-not-open = The door opens at { $opens }. Please come back then.
refusal-door-closed = The door has been closed since { $since }. If you still need to meet, please call the organizer.
refusal-door-gone = This meeting is no longer there: it was canceled, or the link is not complete. Please look at your newest letter, or call the organizer.
refusal-door-canceled = This meeting was canceled. If you think that this is a mistake, please call the organizer.
refusal-door-foreign = This door is for others: you are signed in with an address that has no seat here. Sign in with the address the letter came to, or knock and ask to be let in.
refusal-door-code-needed = Please type the code of your newest letter, or knock and ask to be let in.
refusal-topics-changed = Somebody else of your company saved another text while you were writing. Please look at it and save again.
refusal-wrong-side = A meeting needs one company from each side. Please choose a company from the other side.
refusal-no-such-slot =
    { $slots ->
        [one] This slot does not exist: the day has only { $slots } slot. Please choose from the list.
       *[other] This slot does not exist: the day has { $slots } slots. Please choose from the list.
    }
refusal-already-meeting = These two companies already meet at { $slot }. To change the time, please move that meeting.
refusal-limit-reached =
    { $max ->
        [one] Your company already has { $max } meeting, the most allowed on this day. Please cancel it before booking another.
       *[other] Your company already has { $max } meetings, the most allowed on this day. Please cancel one before booking another.
    }
refusal-counterpart-limit-reached =
    { $max ->
        [one] This company already has { $max } meeting, the most allowed on this day. Please choose another company.
       *[other] This company already has { $max } meetings, the most allowed on this day. Please choose another company.
    }
refusal-slot-taken = { $slot } is already taken. Please choose another slot.
refusal-host-busy = At { $slot } the host company already has another meeting. Please choose another slot or move that meeting first.
refusal-guest-busy = At { $slot } the guest company already has another meeting. Please choose another slot or move that meeting first.
refusal-rest-needed = { $slot } is too close to another meeting and leaves no time to rest. Please choose another slot.
refusal-no-interpreter = { $slot }: nobody on the list can interpret between these two companies. Please ask the organizer.
refusal-interpreters-busy = At { $slot } all interpreters for these two languages are taken. Please choose another slot.
refusal-interpreter-rest = At { $slot } the interpreter has to rest. Please choose another slot.
refusal-interpreter-hours = { $slot } is outside working hours where the interpreter lives. Please choose another slot.
refusal-interpreter-load = { $slot }: the interpreters’ day is full. Please choose another slot or ask the organizer.
refusal-interpreter-notice = { $slot } is too soon to call an interpreter. Please choose a later slot.
refusal-no-room = All rooms are taken at { $slot }. Please choose another slot.
refusal-company-away = One of the two companies is away at { $slot }. Please choose another slot.
refusal-slot-past = { $slot } is already over. Please choose a later slot.
refusal-too-late = It is too late to book, move or cancel { $slot } yourself. Please contact the organizer.
refusal-nearest = The nearest free slot is { $nearest }.
refusal-busy-elsewhere = One of the participants or the room is held by a meeting of another day at this time. Please choose another slot.
refusal-slot-in-gap = { $local } does not exist on this date, because the clocks go forward. Please choose another start time.
refusal-slot-in-fold = { $local } occurs twice on this date, because the clocks go back. Please say whether the earlier or the later one is meant.
refusal-grid-in-use =
    { $meetings ->
        [one] { $meetings } meeting stands in a slot that would no longer exist. Please move or cancel it first.
       *[other] { $meetings } meetings stand in slots that would no longer exist. Please move or cancel them first.
    }
refusal-room-in-use =
    { $meetings ->
        [one] { $meetings } meeting takes place in a room you are removing. Please give it another room first.
       *[other] { $meetings } meetings take place in rooms you are removing. Please give them other rooms first.
    }
refusal-instants-differ = The slots do not all shift by the same amount, so their exact moments cannot be kept. Please keep the local times instead.
refusal-no-backup = This day has no backup service. Choose one under Rooms first.
refusal-invalid = Please check “{ $field }”. { $why }
refusal-signed-out = You are signed out. Please sign in again.
refusal-link-invalid = This sign-in link has expired or has been used already. Please ask for a new one.
refusal-code-wrong = The code is not correct. Please check the 8 digits in the letter, or ask for a new one.
refusal-too-many =
    { $seconds ->
        [one] Too many attempts. Please try again in { $seconds } second.
       *[other] Too many attempts. Please try again in { $seconds } seconds.
    }
refusal-origin-wrong = This request did not come from our own pages. Please reload the page and try again.
refusal-not-json = The request is not JSON. Please send it with “Content-Type: application/json”.
refusal-too-large = What you sent is too large. Please make it smaller and try again.
refusal-bad-json = The request cannot be read at { $where }. Please correct it and send it again.
refusal-key-missing = The request has no “Idempotency-Key”. Please reload the page and try again.
refusal-key-reused = This “Idempotency-Key” was already used for a different request. Please reload the page and try again.
refusal-roster-changed = The file or the roster has changed since you looked at the preview. Please check the new preview and confirm again.
refusal-roster-complaints = The file still has errors, so nothing was imported. Please correct the rows shown and upload it again.
refusal-conflict = Somebody else changed this at the same moment. Please look at how it is now and try again.
refusal-busy-now = The server is busy at the moment and changed nothing. Please try again in a few seconds.
refusal-failure = Something went wrong on our side. Please try again; if it happens again, tell the organizer this number: { $number }
refusal-method-wrong = This address does not take this kind of request. Please see the API description.
refusal-revision-old = Your page is older than the present state. Please reload it and try again.
refusal-last-organizer = This is the only organizer. Please add another organizer first.
refusal-notes-changed = Somebody else has written in these notes at the same moment. Please look at how they are now and try again.
refusal-notes-over = The day is over, so the notes of this meeting can no longer be read here. Please ask the organizer.
refusal-term-known = The glossary has this entry already. To change it, please edit that one.
refusal-terms-full =
    { $max ->
        [one] The glossary is full: it holds one entry.
       *[other] The glossary is full: it holds { $max } entries. Please delete some you no longer need.
    }
refusal-terms-not-yours = The glossary is for the interpreters and the organizer of this programme.
refusal-brief-changed = Something was added to this brief while you were reading. Please look at it and confirm again.
refusal-banners-full =
    { $max ->
        [one] { $max } announcement stands on people’s pages already. Please take it down first.
       *[other] { $max } announcements stand on people’s pages already. Please take one down first.
    }
refusal-queue-off = Nobody sits at this table all day, so it has no queue. Book a free slot instead.
refusal-queue-closed = Queues open when the day is released.
refusal-queued-already = This company already waits at the table.
refusal-queue-full =
    { $max ->
        [one] { $max } company waits here already. Try another table.
       *[other] { $max } companies wait here already. Try another table.
    }
refusal-queue-gone = This company does not wait here any more: it was called already, or it left.
refusal-queue-no-slot = This table has no slot left in which the two could meet.
refusal-check-in-early = It is too early. The meeting begins at { $start }; check-in opens at { $opens }.
refusal-check-in-none = There is no meeting to check in at, now or later.
refusal-company-known = { $name } is on the roster already.
refusal-undo-late =
    { $minutes ->
        [one] This can be undone for { $minutes } minute only, and it was done earlier. Please change it by hand.
       *[other] This can be undone for { $minutes } minutes only, and it was done earlier. Please change it by hand.
    }
refusal-undo-overtaken = This has changed since, or somebody has taken the place that would be needed. Nothing was undone. Please look at how it is now.
refusal-brief-closed = The meeting is over, so its brief can no longer be changed.
refusal-brief-over = The day is over, so the briefs of its meetings are no longer shown. Please ask the organizer if you still need something.
refusal-document-empty = This file is empty. Please choose another one.
refusal-document-kind = Files like “{ $name }” are not taken. Please save it as one of these: { $kinds }.
refusal-document-lies = This file is called { $claimed }, but it is not one (found: { $found }). Please save it anew from its own program and upload it again.
refusal-document-locked = This file has a password or an old format that cannot be checked. Please save it without a password as PDF, DOCX, XLSX or PPTX.
refusal-document-macros = This file contains macros. Please save it without macros, or as PDF.
refusal-document-slow = Sending took too long and was stopped. Please try again on a faster network, or make the file smaller.
refusal-document-space = Your files of this day have reached { $max } MB altogether. Please delete some, or make them smaller.
refusal-document-too-large = A file may have { $max } MB at most. Please make it smaller, or send a link under the topics.
refusal-documents-full = { $max } files are the most for one meeting. Please delete one first.
refusal-plan-stale =
    { $meetings ->
        [one] The day has changed since this plan was made: { $meetings } meeting of it can no longer take place. Please resume the plan, or make a new one.
       *[other] The day has changed since this plan was made: { $meetings } meetings of it can no longer take place. Please resume the plan, or make a new one.
    }
refusal-plan-rehearsal = This plan was made for slots, rooms or interpreters the day does not have. Please make a plan for the day as it is.
refusal-plan-running = A plan is being made already. Please wait for it, or stop it first.
refusal-plan-not-running = This plan is not being made any more. Please look at what it came to.
refusal-plan-empty = This plan holds no timetable. Please resume it, or make a new one.
refusal-plan-too-large = There is more to plan than one run can take. Please honor fewer wishes, or divide the day.
refusal-nothing-to-plan = There are no open wishes to plan for. Please wait for requests, or honor more of them.
refusal-no-draft = There is no draft. Please adopt a plan first, or change a meeting in the draft.
refusal-draft-changed = The draft has changed since you looked at it. Please look at the differences again.
refusal-release-problems =
    { $problems ->
        [one] The draft has { $problems } problem. Please look at it first; you can then release all the same.
       *[other] The draft has { $problems } problems. Please look at them first; you can then release all the same.
    }
refusal-requests-not-open = This day does not take requests now. Please look at the day's page, or ask the organizer.
refusal-requests-closed = Requests and answers have been closed since { $since }. Please ask the organizer to arrange it for you.
refusal-request-limit =
    { $max ->
        [one] { $max } request of yours is still waiting for an answer, which is as many as may wait. Please wait for the answer, or take the request back.
       *[other] { $max } requests of yours are still waiting for an answer, which is as many as may wait. Please wait for an answer, or take one back.
    }
refusal-request-total =
    { $max ->
        [one] You have asked { $max } company, which is as many as one may ask on this day. Please contact the organizer if you need more.
       *[other] You have asked { $max } companies, which is as many as one may ask on this day. Please contact the organizer if you need more.
    }
refusal-request-expired = This request expired: { $since }. The other company can simply be asked again.
refusal-request-settled = This request has been answered or taken back in the meantime. Please look at how it stands now.
refusal-offer-gone = This assignment is no longer offered to you; somebody else has it now, or it is not needed any more. Thank you all the same.
refusal-offers-off = Interpreters are not asked on this day: whoever is assigned interprets. If you cannot come, please call the organizer.
refusal-decline-too-late = Assignments could be declined until { $since }. Please call the organizer, so that somebody else can be found in time.
refusal-interpreter-unfit = { $name } cannot take this meeting. { $why }
refusal-reason-needed = This goes against a rule for { $name }: { $why } If it shall be so all the same, please say why.
refusal-refill-gone = This offer no longer stands: its time is over, or it has been answered.
refusal-swap-gone = This swap no longer stands: it was answered, taken back, or one of the meetings has changed.
refusal-swap-pending = A swap of this meeting is waiting for its answer already. Take it back first.
refusal-swap-too-late = Meetings could be swapped until { $since }. Please call the organizer.
refusal-swap-relay = Two interpreters work together here, through a third language. Such a meeting can only be changed by the organizer.
refusal-swap-unfit = By the rules of the day { $name } cannot take their part of this swap. Please choose another one.
refusal-agenda-link-invalid = This link is not valid. Please open the newest letter once more, or sign in with your address.
refusal-agenda-link-expired = This link was good until the day after the event. Please sign in with your address.
refusal-already-asked = There is already a request between these two companies. Please answer it or change it instead.
refusal-not-your-turn = The other side has the word now. Please wait for its answer.
refusal-own-side = Both companies are on the same side. Please choose a company from the other side.
refusal-slot-needed = Please choose a slot; no slot has been named yet.
refusal-slot-not-proposed = The other side agreed to { $slot }. Please accept that slot, or propose another one.

why-empty = It must not be empty.
why-out-of-range = The number is outside what is allowed.
why-slot-longer-than-alone = A meeting would be longer than anybody may interpret simultaneously alone. Make it shorter or choose consecutive interpreting.
why-slots-overlap = The slots would overlap. Choose another start or shorter slots.
why-closes-before-opens = Booking must close after it opens.
why-not-multiple-of-five = All times must be multiples of 5 minutes.
why-longer-than-a-day = All slots and breaks together must fit into 24 hours.
why-after-last-slot = A break must lie between two slots.
why-empty-span = The span is empty: its end is its start.
why-same-as-primary = The backup must be another service than the first.
why-not-https = The link must begin with https://.
why-not-offered = This installation does not offer this video service.
why-has-password = A link must not hold a name or password before the address.
why-unknown-placeholder = Only {"{meeting}"}, {"{host}"} and {"{slot}"} can stand in braces.
why-placeholder-in-host = The server's name must be the same for all meetings; placeholders stand after it.
why-same-for-all = All meetings would share one room. Put {"{meeting}"} or {"{host}"} into the link.
why-ends-before-start = The end must be later than the start.
why-too-many = There are too many entries.
why-meetings-too-close = Meetings already booked would have less rest between them than that. Move them first.
why-meetings-too-short = Meetings that were made shorter would have no time left. Make them longer again first.
why-twice = The same entry appears twice.
why-unknown-zone = This time zone is not known. Choose one from the list.
why-unknown-language = This language is not known. Choose one from the list.
why-unknown-kind = There is no letter of this kind.
why-languages-differ = Subject and text must be given in the same languages.
why-not-an-address = This is not an e-mail address.
why-not-a-phone = A telephone number may only hold digits, spaces and + - ( ) .
why-too-long = The text is too long.
why-control-characters = It contains characters that cannot be shown. Type it again.
why-not-a-date = This is not a date. Write it as 2026-11-30.
why-not-a-time = This is not a time. Write it as 15:00.
why-wrong-type = It is not of the expected kind.
why-unknown-letter = There is no such letter. Choose one from the list.
why-markup-html = HTML cannot be used here: only plain text, **bold**, *italic*, lists and links.
why-markup-image = Letters hold no pictures.
why-markup-heading = Headings cannot be used; write a plain paragraph. For a line that begins with #, write \#.
why-markup-code = Code (`) cannot be used, and no line can begin with four spaces.
why-markup-quote = Quotes (>) cannot be used; write a plain paragraph.
why-markup-line = Lines across the letter cannot be used.
why-markup-link = A link must be a whole address: https://, http:// or mailto:.
why-markup-link-variable = The address of a link cannot hold {"{"}…{"}"}.
why-markup-nested = Lists or emphasis lie too deep within each other.
why-markup-variable = This letter knows no such {"{"}…{"}"}. Use only those that are listed.
why-two-languages = An entry needs texts in two languages.
why-unfit-unqualified = The languages do not match.
why-unfit-mode = This way of interpreting is not offered.
why-unfit-conflict = There is a conflict of interest with one of the companies.
why-unfit-bound-elsewhere = The day is reserved for another company or table.
why-unfit-declined = This meeting was declined, or not answered in time.
why-unfit-busy = There is another meeting at this time.
why-unfit-away = Not available at this time: marked as away.
why-unfit-rest = There would be too little rest.
why-unfit-load = The day would be longer than allowed.
why-unfit-hours = It lies outside the working hours there.
why-unfit-notice = The notice would be too short.
why-needs-interpreter = The meeting needs an interpreter.
why-no-room = The breaks to come are too short for that.
why-no-ending = The file’s name needs an ending such as .pdf.
why-no-languages = The first line must name at least two languages of this glossary, such as ko and ru.
why-not-on-roster = This company is not on the roster.
why-unknown-room = There is no such room. Choose one from the list.
why-address-known = Somebody on the roster has this address already.
why-unknown-company = This company is not in the meeting.

field-answer-s = Time to answer
field-backup = Backup service
field-booking-closes = Booking closes
field-booking-opens = Booking opens
field-buffer-min = Rest between meetings
field-came-at = Time of arrival
field-cancel-until-min = Deadline for changes
field-code = Code
field-company-id = Company
field-contact = Contact person
field-contact-email = E-mail address to write to
field-contact-name = Whom to call
field-contact-phone = Telephone number
field-date = Date
field-email = E-mail address
field-extend-min = Length of one extension
field-file = File
field-filling = How the timetable is filled
field-grid = Slots
field-grid-breaks = Breaks
field-grid-changeover-min = Changeover
field-grid-fold = Earlier or later time
field-grid-length-min = Slot length
field-grid-slots = Number of slots
field-grid-start = Start of the first slot
field-guest = Guest company
field-host = Host company
field-interpreter-id = Interpreter
field-interpreter-rule = Interpreters
field-interpreting = Interpreting rules
field-interpreting-alone-max-min = Simultaneous interpreting alone
field-interpreting-load-max-min = Interpreting on one day
field-interpreting-longer-percent = Length of an interpreted meeting
field-interpreting-offers-answer-hours = Time to answer an offer
field-interpreting-offers-cutoff-hours = Deadline for declining
field-interpreting-offers-remind-hours = Reminder of an offer
field-interpreting-pause-min = Interpreter’s pause
field-interpreting-stretch-max-min = Interpreting without a pause
field-language = Language
field-meetings-max = Meetings per company
field-minutes = Minutes
field-name = Name
field-no-show-min = No-show
field-office-guest = Office hours of the guests
field-office-host = Office hours of the hosts
field-phase = Phase
field-phone = Telephone number
field-primary = Video service
field-reason = Reason
field-relay-id = Second interpreter
field-room-id = Room
field-rooms = Rooms
field-seat = Seat
field-shift = Way of the delay
field-slot = Slot
field-tables = Tables
field-text = Text
field-title = Title
field-token = Sign-in link
field-until-at = Until when
field-zone = Time zone

## Letter

letter-greeting = Dear { $name },
letter-greeting-nameless = Hello,
letter-pair = { $host } – { $guest }
letter-time = { $time } ({ $city })

letter-meeting-new = New meeting
letter-meeting-changed = Meeting changed
letter-meeting-canceled = Meeting canceled
letter-assignment-new = New assignment
letter-assignment-changed = Assignment changed
letter-assignment-canceled = Assignment canceled
letter-room-changed = Room changed
letter-interpreter-changed = Interpreter changed
letter-reminder = Reminder
letter-missing-now = They are waiting for you
letter-day-invitation = Invitation
letter-day-starts = The day has started
letter-day-thanks = Thank you for taking part
letter-announcement = Announcement
letter-digest = Daily digest
letter-delivery-trouble = Letters not delivered

letter-subject = { $what }: { $who } — { $day }, { $time } ({ $city })
letter-subject-day = { $what }: { $title } — { $day }, { $time } ({ $city })
letter-subject-own = { $what }: { $counted } — { $day }, from { $time } ({ $city }) — { $title }
letter-subject-plain = { $what }: { $title }
letter-subject-counted = { $what }: { $title } — { $counted }
letter-count-meetings =
    { $count ->
        [one] { $count } meeting
       *[other] { $count } meetings
    }
letter-count-lost =
    { $count ->
        [one] { $count } letter
       *[other] { $count } letters
    }

letter-new-intro = Your meeting with { $who } is booked.
letter-moved-intro = Your meeting with { $who } has been moved to another time.
letter-changed-intro = Your meeting with { $who } has been changed; the time stays the same. Please note the details below.
letter-room-intro = Your meeting with { $who } takes place in another room. The time stays the same.
letter-interpreter-changed-intro = Somebody else will interpret at your meeting with { $who }. Time and place stay the same.
letter-interpreter-added-intro = Your meeting with { $who } now has an interpreter. Time and place stay the same.
letter-interpreter-gone-intro = Your meeting with { $who } takes place without an interpreter. Time and place stay the same.
letter-canceled-intro = Your meeting with { $who } has been canceled. It will not take place.
letter-soon-intro = Your meeting with { $who } starts soon: { $time } ({ $city }).
letter-missing-intro = { $who } is at the meeting and waiting for you. Please join right now. It starts at { $time } ({ $city }).
letter-assignment-new-intro = You have been asked to interpret at this meeting: { $who }.
letter-assignment-moved-intro = A meeting you interpret at has been moved to another time: { $who }.
letter-assignment-changed-intro = A meeting you interpret at has been changed; the time stays the same: { $who }. Please note the details below.
letter-assignment-room-intro = A meeting you interpret at takes place in another room: { $who }. The time stays the same.
letter-assignment-canceled-intro = You are no longer needed at this meeting: { $who }.
letter-assignment-soon-intro = A meeting you interpret at starts soon: { $who }, { $time } ({ $city }).
letter-assignment-missing-intro = The companies are at the meeting and waiting for you: { $who }. Please join right now. It starts at { $time } ({ $city }).

letter-calendar-new = The attached invitation puts the meeting into your calendar. If anything changes, the same entry is updated.
letter-calendar-changed = The attached invitation updates the entry in your calendar.
letter-calendar-canceled = The attached file removes the entry from your calendar.
letter-absence = If you cannot come, please open the meeting and move or cancel it as early as you can. The other side is told at once.
letter-absence-now = If you cannot come, please tell the organizer at once, so that nobody waits in vain.
letter-assignment-absence = If you cannot come, please tell the organizer as early as you can, so that somebody else can interpret.
letter-canceled-next = As long as booking is open, you can book another slot.

letter-invitation-intro = You are invited to { $title }.
letter-invitation-booking = On the day's page you see whom you can meet. Please choose your slots while booking is open.
letter-invitation-planned = The organizer draws up the timetable. You will get a letter for each of your meetings.
letter-assignment-invitation-intro = You are invited to interpret at { $title }.
letter-assignment-invitation-next = You will get a letter for each meeting you are needed at. The day's page shows the hours and the timetable.
letter-day-absence = If you cannot take part, please tell the organizer as early as you can.
letter-day-before-intro = { $title } is about to begin. These are your meetings.
letter-assignment-day-before-intro = { $title } is about to begin. These are the meetings you interpret at.
letter-day-starts-intro = { $title } has started. These are your meetings in order; press a name to open the meeting.
letter-assignment-day-starts-intro = { $title } has started. These are the meetings you interpret at, in order; press a name to open the meeting.
letter-list-absence = If you cannot come to one of them, please open it and cancel it as early as you can, or tell the organizer.
letter-day-thanks-intro = Thank you for taking part in { $title }. These meetings were on your timetable.
letter-assignment-day-thanks-intro = Thank you for interpreting at { $title }. These meetings were yours.
letter-day-thanks-next = Your meetings can still be seen on the day's page. We wish you good results from them.

letter-digest-intro = This happened at { $title } since the last digest.
letter-digest-meetings = Meetings now
letter-digest-booked = Newly booked
letter-digest-moved = Moved
letter-digest-canceled = Canceled
letter-digest-declined = Declined
letter-digest-companies-idle = Companies without a meeting
letter-digest-letters-sent = Letters sent
letter-digest-letters-dead = Letters failed
letter-digest-next = Whatever needs attention is shown on the board. The hour of the digest can be changed, or the digest turned off, in the day's letter settings.
letter-invitation-requests = You can also ask companies for a meeting there and answer those who ask you.
letter-request-new = Request for a meeting
letter-request-new-intro = { $company } would like to meet you at { $title }.
letter-request-new-next = Please accept, decline or propose another time. Nothing is reserved until you accept.
letter-request-accepted = Request accepted
letter-request-accepted-intro = { $company } and you have agreed to meet at { $title }.
letter-request-accepted-next = The time is set with the timetable. You will get a letter with it as soon as the timetable is released.
letter-request-declined = Request declined
letter-request-declined-intro = The meeting of { $company } with you at { $title } will not take place: the request was declined.
letter-request-declined-next = On the page of requests you see which other companies you can ask.
letter-request-slot = Another time proposed
letter-request-slot-intro = { $company } proposes this time for your meeting at { $title }.
letter-request-slot-next = The time is not reserved. Please accept it, decline it or propose another one.
letter-request-expires = Your answer is awaited
letter-request-expires-intro = { $company } is still waiting for your answer to a request for a meeting at { $title }.
letter-request-expires-next = Without an answer the request will expire. Please accept, decline or propose another time.
letter-brief-nudge = Your interpreter needs your brief
letter-brief-nudge-intro = Your interpreter is preparing for { $title } and has nothing from your company yet for the meetings below.
letter-brief-nudge-next = A few lines are enough: what you want to talk about, names, terms and numbers. You can also add a brochure or a presentation.
letter-when-proposed = Proposed time, not reserved
letter-fact-wish = How much they wish it
letter-wish-must = Very important
letter-wish-want = Wanted
letter-wish-if-possible = If possible
letter-fact-note = Their note
letter-fact-reason = Reason
letter-fact-answer-until = Please answer by
letter-button-requests = Open the requests
letter-offer-new = Assignment for you
letter-offer-new-intro = You are asked to interpret at { $title }: { $who }.
letter-offer-new-next = The time is reserved for you. Please accept or decline on your agenda. Without an answer the assignment goes to somebody else.
letter-offer-reminder = Your answer is awaited
letter-offer-reminder-intro = You have not yet answered whether you can interpret at { $title }: { $who }.
letter-offer-reminder-next = Please accept or decline on your agenda. Without an answer the assignment goes to somebody else.
letter-offer-declined = Declined
letter-offer-no-answer = No answer in time
letter-swap-asked = Swap of assignments
letter-swap-asked-intro = { $name } asks you to swap an assignment at { $title } with you.
letter-swap-asked-next = Both assignments change hands only if you agree. Please answer on your agenda.
letter-swap-take-over = Take over an assignment
letter-swap-take-over-intro = { $name } asks whether you can take over an assignment at { $title }: { $who }.
letter-swap-take-over-next = The assignment changes hands only if you agree. Please answer on your agenda.
letter-swap-accepted = Swap accepted
letter-swap-accepted-intro = { $name } has agreed to your swap at { $title }.
letter-swap-accepted-next = The meetings' own letters bring your calendar up to date.
letter-swap-declined = Swap declined
letter-swap-declined-intro = { $name } cannot swap with you at { $title }. Your assignment stays yours: { $who }.
letter-swap-declined-next = You can ask somebody else on your agenda. If you cannot come, please call the organizer.
letter-swap-expired = Swap not answered
letter-swap-expired-intro = { $name } did not answer your swap at { $title } in time. Your assignment stays yours: { $who }.
letter-swap-expired-next = You can ask somebody else on your agenda. If you cannot come, please call the organizer.
letter-swap-you-take = You would take
letter-swap-you-give = You would give
letter-swap-taken = Yours now
letter-swap-given = No longer yours
letter-swap-kept = Yours as before
letter-swap-not-taken = Was to be yours
letter-interpreter-missing = No interpreter
letter-interpreter-missing-intro = A meeting at { $title } needs an interpreter and has none at present: { $who }.
letter-interpreter-missing-next = Nobody else can take it by the rules of the day. On the board you see why, interpreter by interpreter, and can assign one by hand.
letter-button-offer = Accept or decline
letter-button-agenda = Open my agenda
letter-agenda-link = Your agenda for the day, without signing in
letter-delivery-trouble-intro = Letters about { $title } did not reach these people.
letter-trouble-more =
    { $count ->
        [one] And { $count } more letter.
       *[other] And { $count } more letters.
    }
letter-trouble-next = Please check the addresses. If an address is right, send the letter again from the page of letters. If it is wrong, correct it in the roster, and the person gets the invitations under the new address. If time is short, please contact the people directly.

letter-when = When
letter-when-new = New time
letter-when-before = Previous time, no longer valid
letter-when-canceled = Canceled time
letter-when-day = Hours of the day
letter-agenda = Your meetings
letter-agenda-assignments = Your assignments
letter-place-own = { $city } ({ $offset }), your time
letter-place-other = { $city } ({ $offset })

letter-fact-companies = Companies
letter-fact-interpreter = Interpreter
letter-fact-interpreter-before = Previous interpreter
letter-fact-relay = Relay
letter-relay = two interpreters, through { $language }
letter-relay-sides = { $names }, through { $language }; the first for { $host }, the second for { $guest }
letter-language = { $tag ->
    [ar] Arabic
    [de] German
    [en] English
    [es] Spanish
    [fr] French
    [ja] Japanese
    [kk] Kazakh
    [ko] Korean
    [ky] Kyrgyz
    [mn] Mongolian
    [ru] Russian
    [tg] Tajik
    [tr] Turkish
    [uk] Ukrainian
    [uz] Uzbek
    [vi] Vietnamese
    [zh] Chinese
   *[other] { $tag }
}
letter-fact-room = Room
letter-fact-room-before = Previous room
letter-fact-day = Event
letter-fact-booking-opens = Booking opens
letter-fact-booking-closes = Booking closes

letter-button-meeting = Open the meeting
letter-button-brief = Open the brief
letter-button-join = Go to the meeting
letter-button-day = Open the day
letter-button-board = Open the board
letter-button-letters = Open the letters
letter-button-hint = If the button does not work, copy this address into your browser:
letter-closing = This letter was written automatically; replies are not read. For questions, please contact the organizer.
letter-closing-organizer = This letter is sent automatically to the organizers of { $title }.
letter-unsubscribe-why = You got this announcement because you are on the list of { $title }. Letters about your own meetings come in any case.
letter-unsubscribe = Unsubscribe from announcements
letter-test-subject = [Test] { $subject }
letter-test-note = This letter is a test with made-up names. Nobody else got it.

letter-calendar-summary = Consultation: { $who }
letter-calendar-door = Open the meeting: { $link }

letter-sign-in = Sign in
letter-sign-in-button = Sign in
letter-sign-in-subject = Sangdam: your sign-in link
letter-sign-in-intro = You asked to sign in. Press the button, or enter this code on the sign-in page.
letter-sign-in-minutes =
    { $minutes ->
        [one] The button and the code work once, within { $minutes } minute.
       *[other] The button and the code work once, within { $minutes } minutes.
    }
letter-sign-in-not-you = If you did not ask for this, please ignore this letter. Nobody can sign in without it.
letter-sign-in-code = Sign-in code

## Import

import-column-code = Code
import-column-side = Side
import-column-name-ko = Name (Korean)
import-column-name-ru = Name (Russian)
import-column-name-en = Name (English)
import-column-short-ko = Short name (Korean)
import-column-short-ru = Short name (Russian)
import-column-short-en = Short name (English)
import-column-country = Country code
import-column-zone = Time zone
import-column-languages = Languages
import-column-sectors = Sectors
import-column-offers = Offers
import-column-needs = Needs
import-column-desks = Desks
import-column-delegate = Delegate
import-column-role = Role
import-column-email = E-mail
import-column-phone = Phone
import-column-language = Language of letters
import-column-delegate-zone = Delegate time zone
import-column-pairs = Language pairs
import-column-specialisms = Specialisms
import-column-modes = Modes of interpreting
import-column-hours = Working hours
import-column-load-max-min = Load a day, minutes
import-column-stretch-max-min = Without a pause, minutes
import-column-pause-min = Pause, minutes
import-column-notice-hours = Notice, hours
import-column-bound-company = Bound to company
import-column-bound-table = Bound to table
import-column-conflicts = Conflict of interest
import-column-reserve = In reserve
import-complaint-column-missing = The column “{ $column }” is missing. Keep the heading row of the template and upload the file again.
import-complaint-column-twice = The column “{ $column }” appears twice ({ $value }). Keep one of them.
import-complaint-missing = “{ $column }” is empty. Please fill it in.
import-complaint-name-missing = The company has no name. Give it in at least one language.
import-complaint-too-long = The text under “{ $column }” is too long. Please shorten it: { $value }
import-complaint-too-many = “{ $column }” lists more than 20 items: { $value }
import-complaint-control-character = “{ $column }” contains invisible characters. Please type the text again: { $value }
import-complaint-broken-characters = Letters under “{ $column }” are broken. Please save the original file again: { $value }
import-complaint-formula-error = The formula under “{ $column }” gives an error: { $value }
import-complaint-side-unknown = The side “{ $value }” is unknown. Write host, guest or interpreter.
import-complaint-side-conflict = Another row with this code names a different side: { $value }
import-complaint-side-changed = On the roster this code belongs to another side. Use a new code or correct the side: { $value }
import-complaint-differs = “{ $column }” differs from the first row of this company. Leave it empty or write the same: { $value }
import-complaint-country-invalid = “{ $value }” is not a country code. Write two letters, such as KR, RU or KZ.
import-complaint-language-invalid = “{ $column }” names a language in a form we do not know: { $value }. Write ko, ru or en.
import-complaint-languages-too-few = An interpreter needs at least two languages: { $value }
import-complaint-zone-unknown = “{ $column }” names an unknown time zone: { $value }. Write it like Asia/Seoul or Europe/Moscow.
import-complaint-desks-invalid = “{ $value }” is not a number of desks. Write a number from 1 to 50.
import-complaint-email-invalid = This is not an e-mail address: { $value }
import-complaint-phone-invalid = This is not a phone number: { $value }. Write it like +82 2 555 0100.
import-complaint-email-twice = This e-mail address already belongs to another company or interpreter: { $value }
import-complaint-delegate-twice = This e-mail address appears twice in the company: { $value }
import-complaint-delegates-too-many = A company can have at most 50 delegates.
import-complaint-interpreter-twice = An interpreter has one row. The code is repeated: { $value }
import-complaint-pair-invalid = “{ $column }” lists a pair in a form we do not know: { $value }. Write it like ko-ru:expert for both ways or en>ko for one.
import-complaint-pair-with-itself = A pair needs two different languages: { $value }
import-complaint-pair-twice = The same pair appears twice under “{ $column }”. Keep one of them: { $value }
import-complaint-pairs-missing = “{ $column }” names no pair. Write one like ko-ru, or leave the cell empty if every two of the languages go: { $value }
import-complaint-pair-one-way = A meeting goes both ways, and no pair here does. Write ko-ru, or add the way back: { $value }
import-complaint-pair-not-spoken = “{ $column }” names a language that is not among this interpreter’s languages: { $value }
import-complaint-level-unknown = “{ $column }” names an unknown level: { $value }. Write basic, professional or expert.
import-complaint-modes-unknown = “{ $column }” names an unknown mode: { $value }. Write consecutive, simultaneous, online or on_site.
import-complaint-hours-invalid = “{ $value }” are not working hours. Write them like 09:00-18:00.
import-complaint-hours-empty = These hours begin and end at the same time: { $value }. Hours past midnight are written like 22:00-03:00.
import-complaint-hours-outside = No slot of any day of this programme lies within these hours on the interpreter’s own clock: { $value }. Correct the hours or the time zone.
import-complaint-load-invalid = “{ $value }” is not a load a day. Write minutes from 10 to 720.
import-complaint-stretch-invalid = “{ $value }” is not a time without a pause. Write minutes from 10 to 480.
import-complaint-pause-invalid = “{ $value }” is not a pause. Write minutes from 5 to 240.
import-complaint-notice-invalid = “{ $value }” is not a notice. Write hours from 0 to 720.
import-complaint-bound-twice = An interpreter is bound to a company or to a table, not to both: { $value }
import-complaint-bound-in-conflict = The interpreter is bound to a company that also stands under “{ $column }”: { $value }
import-complaint-company-unknown = “{ $column }” names a company code that is neither in this file nor on the roster: { $value }
import-complaint-table-unknown = No day of this programme has a room or table of this name: { $value }. Correct the name, or add the room to the day first.
import-complaint-reserve-invalid = “{ $value }” does not say whether this interpreter is in reserve. Write yes or no.
import-unreadable-too-large = The file is larger than { $max } MB. Remove pictures and other sheets and upload it again.
import-unreadable-empty = The file is empty.
import-unreadable-no-header = Row { $line } is not a row of headings. Put the column headings into the first row.
import-unreadable-not-a-table = This is not a table. Upload an XLSX or CSV file.
import-unreadable-old-workbook = This is a workbook of the old format (.xls). Save it as XLSX and upload it again.
import-unreadable-encrypted = The file is protected by a password. Remove the password and upload it again.
import-unreadable-broken-workbook = The workbook is damaged. Save it again and upload it.
import-unreadable-broken-characters = The letters cannot be read. Save the file as CSV in UTF-8 or as XLSX.
import-unreadable-quote-open = A quotation mark opened in row { $line } is never closed.
import-unreadable-too-many-parts = The workbook holds too many parts. Save the roster sheet alone in a new file.
import-unreadable-inflates-too-much = Unpacked, the file is too large. Copy only the values of the roster into a new file.
import-unreadable-too-many-rows = Only rows up to { $max } are read. Remove what stands below.
import-unreadable-too-many-columns = Row { $line } has something beyond column { $max }. Please remove it.
import-unreadable-cell-too-long = Row { $line } has a cell of more than { $max } characters. Please shorten it.
import-unreadable-too-much-text = The table holds too much text. Keep only what the roster needs.
