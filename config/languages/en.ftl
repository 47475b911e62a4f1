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

refusal-not-found = This does not exist, or it is not open to you. Please go back and choose from the list.
refusal-not-yours = This meeting is not yours to change. Please ask the company concerned or the organizer.
refusal-day-closed = This consultation day is closed, so nothing can be changed any more. Please contact the organizer if you have a question.
refusal-booking-not-open = Booking has not opened yet. It opens: { $opens }. Please come back then.
refusal-booking-closed = Booking has been closed since { $since }. Please ask the organizer to make the change for you.
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
refusal-no-interpreter = No interpreter for these two languages is free at { $slot }. Please choose another slot.
refusal-no-room = All rooms are taken at { $slot }. Please choose another slot.
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

why-empty = It must not be empty.
why-out-of-range = The number is outside what is allowed.
why-slots-overlap = The slots would overlap. Choose another start or shorter slots.
why-closes-before-opens = Booking must close after it opens.
why-not-multiple-of-five = All times must be multiples of 5 minutes.
why-longer-than-a-day = All slots and breaks together must fit into 24 hours.
why-after-last-slot = A break must lie between two slots.
why-ends-before-start = The end must be later than the start.
why-too-many = There are too many entries.
why-twice = The same entry appears twice.
why-unknown-zone = This time zone is not known. Choose one from the list.
why-unknown-language = This language is not known. Choose one from the list.
why-not-an-address = This is not an e-mail address.
why-too-long = The text is too long.
why-control-characters = It contains characters that cannot be shown. Type it again.
why-not-a-date = This is not a date. Write it as 2026-11-30.
why-not-a-time = This is not a time. Write it as 15:00.
why-wrong-type = It is not of the expected kind.

field-booking-closes = Booking closes
field-booking-opens = Booking opens
field-buffer-min = Rest between meetings
field-cancel-until-min = Deadline for changes
field-code = Code
field-date = Date
field-email = E-mail address
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
field-language = Language
field-meetings-max = Meetings per company
field-name = Name
field-office-guest = Office hours of the guests
field-office-host = Office hours of the hosts
field-phase = Phase
field-room-id = Room
field-rooms = Rooms
field-slot = Slot
field-title = Title
field-token = Sign-in link
field-zone = Time zone

## Letter

letter-greeting = Dear { $name },
letter-greeting-nameless = Hello,
letter-pair = { $host } – { $guest }

letter-meeting-new = New meeting
letter-meeting-changed = Meeting changed
letter-meeting-canceled = Meeting canceled
letter-assignment-new = New assignment
letter-assignment-changed = Assignment changed
letter-assignment-canceled = Assignment canceled
letter-subject = { $what }: { $who } — { $day }, { $time } ({ $city })

letter-new-intro = Your meeting with { $who } is booked.
letter-moved-intro = Your meeting with { $who } has been moved to another time.
letter-changed-intro = Your meeting with { $who } has been changed; the time stays the same. Please note the details below.
letter-canceled-intro = Your meeting with { $who } has been canceled. It will not take place.
letter-assignment-new-intro = You have been asked to interpret at this meeting: { $who }.
letter-assignment-moved-intro = A meeting you interpret at has been moved to another time: { $who }.
letter-assignment-changed-intro = A meeting you interpret at has been changed; the time stays the same: { $who }. Please note the details below.
letter-assignment-canceled-intro = You are no longer needed at this meeting: { $who }.

letter-calendar-new = The attached invitation puts the meeting into your calendar. If anything changes, the same entry is updated.
letter-calendar-changed = The attached invitation updates the entry in your calendar.
letter-calendar-canceled = The attached file removes the entry from your calendar.
letter-absence = If you cannot come, please open the meeting and move or cancel it as early as you can. The other side is told at once.
letter-assignment-absence = If you cannot come, please tell the organizer as early as you can, so that somebody else can interpret.
letter-canceled-next = As long as booking is open, you can book another slot.

letter-when = When
letter-when-new = New time
letter-when-before = Previous time, no longer valid
letter-when-canceled = Canceled time
letter-place-own = { $city } ({ $offset }), your time
letter-place-other = { $city } ({ $offset })

letter-fact-companies = Companies
letter-fact-interpreter = Interpreter
letter-fact-room = Room
letter-fact-day = Event

letter-button-meeting = Open the meeting
letter-button-hint = If the button does not work, copy this address into your browser:
letter-closing = This letter was written automatically; replies are not read. For questions, please contact the organizer.

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
