## Date

date-short = { $month } { $day }일 ({ $weekday })
date-long = { $year }년 { $month } { $day }일 { $weekday }

date-weekday-1 = 월요일
date-weekday-2 = 화요일
date-weekday-3 = 수요일
date-weekday-4 = 목요일
date-weekday-5 = 금요일
date-weekday-6 = 토요일
date-weekday-7 = 일요일

date-weekday-short-1 = 월
date-weekday-short-2 = 화
date-weekday-short-3 = 수
date-weekday-short-4 = 목
date-weekday-short-5 = 금
date-weekday-short-6 = 토
date-weekday-short-7 = 일

date-month-1 = 1월
date-month-2 = 2월
date-month-3 = 3월
date-month-4 = 4월
date-month-5 = 5월
date-month-6 = 6월
date-month-7 = 7월
date-month-8 = 8월
date-month-9 = 9월
date-month-10 = 10월
date-month-11 = 11월
date-month-12 = 12월

date-month-short-1 = 1월
date-month-short-2 = 2월
date-month-short-3 = 3월
date-month-short-4 = 4월
date-month-short-5 = 5월
date-month-short-6 = 6월
date-month-short-7 = 7월
date-month-short-8 = 8월
date-month-short-9 = 9월
date-month-short-10 = 10월
date-month-short-11 = 11월
date-month-short-12 = 12월

## Zone

zone-asia-seoul = 서울
zone-asia-pyongyang = 평양

zone-europe-kaliningrad = 칼리닌그라드
zone-europe-moscow = 모스크바
zone-europe-simferopol = 심페로폴
zone-europe-kirov = 키로프
zone-europe-volgograd = 볼고그라드
zone-europe-astrakhan = 아스트라한
zone-europe-saratov = 사라토프
zone-europe-ulyanovsk = 울리야놉스크
zone-europe-samara = 사마라
zone-asia-yekaterinburg = 예카테린부르크
zone-asia-omsk = 옴스크
zone-asia-novosibirsk = 노보시비르스크
zone-asia-barnaul = 바르나울
zone-asia-tomsk = 톰스크
zone-asia-novokuznetsk = 노보쿠즈네츠크
zone-asia-krasnoyarsk = 크라스노야르스크
zone-asia-irkutsk = 이르쿠츠크
zone-asia-chita = 치타
zone-asia-yakutsk = 야쿠츠크
zone-asia-khandyga = 한디가
zone-asia-vladivostok = 블라디보스토크
zone-asia-ust-nera = 우스티네라
zone-asia-magadan = 마가단
zone-asia-sakhalin = 사할린
zone-asia-srednekolymsk = 스레드네콜림스크
zone-asia-kamchatka = 캄차카
zone-asia-anadyr = 아나디리

zone-asia-almaty = 알마티
zone-asia-qyzylorda = 키질로르다
zone-asia-qostanay = 코스타나이
zone-asia-aqtobe = 악토베
zone-asia-aqtau = 악타우
zone-asia-atyrau = 아티라우
zone-asia-oral = 오랄
zone-asia-tashkent = 타슈켄트
zone-asia-samarkand = 사마르칸트
zone-asia-bishkek = 비슈케크
zone-asia-dushanbe = 두샨베
zone-asia-ashgabat = 아시가바트

zone-asia-ulaanbaatar = 울란바토르
zone-asia-hovd = 호브드
zone-asia-baku = 바쿠
zone-asia-tbilisi = 트빌리시
zone-asia-yerevan = 예레반
zone-europe-minsk = 민스크
zone-europe-kyiv = 키이우
zone-europe-kiev = 키이우
zone-europe-chisinau = 키시너우
zone-europe-riga = 리가
zone-europe-vilnius = 빌뉴스
zone-europe-tallinn = 탈린
zone-europe-helsinki = 헬싱키
zone-europe-stockholm = 스톡홀름
zone-europe-oslo = 오슬로
zone-europe-copenhagen = 코펜하겐
zone-europe-warsaw = 바르샤바
zone-europe-prague = 프라하
zone-europe-budapest = 부다페스트
zone-europe-bucharest = 부쿠레슈티
zone-europe-sofia = 소피아
zone-europe-belgrade = 베오그라드
zone-europe-vienna = 빈
zone-europe-berlin = 베를린
zone-europe-zurich = 취리히
zone-europe-amsterdam = 암스테르담
zone-europe-brussels = 브뤼셀
zone-europe-paris = 파리
zone-europe-rome = 로마
zone-europe-madrid = 마드리드
zone-europe-lisbon = 리스본
zone-europe-london = 런던
zone-europe-dublin = 더블린
zone-europe-athens = 아테네
zone-europe-istanbul = 이스탄불

zone-asia-tokyo = 도쿄
zone-asia-shanghai = 상하이
zone-asia-urumqi = 우루무치
zone-asia-hong-kong = 홍콩
zone-asia-taipei = 타이베이
zone-asia-singapore = 싱가포르
zone-asia-kuala-lumpur = 쿠알라룸푸르
zone-asia-bangkok = 방콕
zone-asia-ho-chi-minh = 호찌민
zone-asia-saigon = 호찌민
zone-asia-jakarta = 자카르타
zone-asia-manila = 마닐라
zone-asia-kolkata = 콜카타
zone-asia-calcutta = 콜카타
zone-asia-dhaka = 다카
zone-asia-karachi = 카라치
zone-asia-tehran = 테헤란
zone-asia-dubai = 두바이
zone-asia-riyadh = 리야드
zone-asia-jerusalem = 예루살렘
zone-africa-cairo = 카이로
zone-africa-johannesburg = 요하네스버그
zone-africa-lagos = 라고스
zone-africa-nairobi = 나이로비
zone-australia-sydney = 시드니
zone-australia-melbourne = 멜버른
zone-pacific-auckland = 오클랜드
zone-america-new-york = 뉴욕
zone-america-toronto = 토론토
zone-america-chicago = 시카고
zone-america-denver = 덴버
zone-america-los-angeles = 로스앤젤레스
zone-america-vancouver = 밴쿠버
zone-america-mexico-city = 멕시코시티
zone-america-sao-paulo = 상파울루
zone-america-argentina-buenos-aires = 부에노스아이레스

## Refusal

refusal-not-found = 없는 항목이거나 볼 수 있는 권한이 없습니다. 이전 화면으로 돌아가 목록에서 선택해 주십시오.
refusal-not-yours = 이 상담은 해당 참가자만 변경할 수 있습니다. 해당 기업이나 주최 측에 문의해 주십시오.
refusal-day-closed = 상담회가 마감되어 더 이상 변경할 수 없습니다. 문의 사항은 주최 측에 연락해 주십시오.
refusal-booking-not-open = 아직 예약 기간이 아닙니다. 예약 시작: { $opens }. 그때 다시 이용해 주십시오.
refusal-booking-closed = 예약이 마감되었습니다(마감: { $since }). 변경이 필요하시면 주최 측에 요청해 주십시오.
refusal-wrong-side = 상담은 양측에서 한 기업씩 참여합니다. 상대측 기업을 선택해 주십시오.
refusal-no-such-slot =
    { $slots ->
       *[other] 없는 시간대입니다. 이 날의 시간대는 { $slots }개입니다. 목록에서 선택해 주십시오.
    }
refusal-already-meeting = 두 기업은 이미 { $slot }에 상담이 있습니다. 시간을 바꾸시려면 그 상담을 옮겨 주십시오.
refusal-limit-reached =
    { $max ->
       *[other] 귀사는 이미 이 날의 최대 상담 수({ $max }건)에 도달했습니다. 새로 예약하시려면 기존 상담 하나를 취소해 주십시오.
    }
refusal-counterpart-limit-reached =
    { $max ->
       *[other] 상대 기업이 이미 이 날의 최대 상담 수({ $max }건)에 도달했습니다. 다른 기업을 선택해 주십시오.
    }
refusal-slot-taken = { $slot } 시간은 이미 예약되었습니다. 다른 시간을 선택해 주십시오.
refusal-host-busy = { $slot }에 호스트 기업의 다른 상담이 있습니다. 다른 시간을 선택하거나 그 상담을 먼저 옮겨 주십시오.
refusal-guest-busy = { $slot }에 게스트 기업의 다른 상담이 있습니다. 다른 시간을 선택하거나 그 상담을 먼저 옮겨 주십시오.
refusal-rest-needed = { $slot } 시간은 다른 상담과 너무 가까워 쉬는 시간이 없습니다. 다른 시간을 선택해 주십시오.
refusal-no-interpreter = { $slot }에 두 언어를 통역할 수 있는 통역사가 없습니다. 다른 시간을 선택해 주십시오.
refusal-no-room = { $slot }에 비어 있는 상담실이 없습니다. 다른 시간을 선택해 주십시오.
refusal-slot-past = { $slot } 시간은 이미 지났습니다. 이후 시간을 선택해 주십시오.
refusal-too-late = { $slot } 상담은 예약·변경·취소 기한이 지났습니다. 주최 측에 연락해 주십시오.
refusal-nearest = 가장 가까운 빈 시간은 { $nearest }입니다.
refusal-busy-elsewhere = 이 시간에 참가자 또는 상담실이 다른 날의 상담에 잡혀 있습니다. 다른 시간을 선택해 주십시오.
refusal-slot-in-gap = 시계가 앞당겨지는 날이어서 { $local }은(는) 없는 시각입니다. 다른 시작 시각을 선택해 주십시오.
refusal-slot-in-fold = 시계가 늦춰지는 날이어서 { $local }이(가) 두 번 있습니다. 앞과 뒤 중 어느 시각인지 선택해 주십시오.
refusal-grid-in-use =
    { $meetings ->
       *[other] 없어지는 시간대에 상담 { $meetings }건이 있습니다. 먼저 옮기거나 취소해 주십시오.
    }
refusal-room-in-use =
    { $meetings ->
       *[other] 삭제하려는 상담실에 상담 { $meetings }건이 있습니다. 먼저 다른 상담실로 옮겨 주십시오.
    }
refusal-instants-differ = 시간대마다 옮겨지는 폭이 달라 실제 시각을 유지할 수 없습니다. 현지 시각 유지를 선택해 주십시오.
refusal-invalid = ‘{ $field }’ 항목을 확인해 주십시오. { $why }
refusal-signed-out = 로그아웃되었습니다. 다시 로그인해 주십시오.
refusal-link-invalid = 로그인 링크가 만료되었거나 이미 사용되었습니다. 새 링크를 요청해 주십시오.
refusal-code-wrong = 코드가 맞지 않습니다. 메일에 있는 8자리 숫자를 확인하거나 새 코드를 요청해 주십시오.
refusal-too-many =
    { $seconds ->
       *[other] 시도 횟수가 너무 많습니다. { $seconds }초 후에 다시 시도해 주십시오.
    }
refusal-origin-wrong = 이 사이트의 화면에서 보낸 요청이 아닙니다. 화면을 새로 고친 뒤 다시 시도해 주십시오.
refusal-not-json = JSON 형식의 요청이 아닙니다. ‘Content-Type: application/json’으로 보내 주십시오.
refusal-too-large = 보내신 내용이 너무 큽니다. 크기를 줄여 다시 시도해 주십시오.
refusal-bad-json = 요청을 읽을 수 없습니다(위치: { $where }). 수정한 뒤 다시 보내 주십시오.
refusal-key-missing = 요청에 ‘Idempotency-Key’가 없습니다. 화면을 새로 고친 뒤 다시 시도해 주십시오.
refusal-key-reused = 이 ‘Idempotency-Key’는 이미 다른 요청에 사용되었습니다. 화면을 새로 고친 뒤 다시 시도해 주십시오.
refusal-roster-changed = 미리보기 이후 파일이나 참가자 명단이 바뀌었습니다. 새 미리보기를 확인하고 다시 확정해 주십시오.
refusal-roster-complaints = 파일에 오류가 남아 있어 아무것도 등록하지 않았습니다. 표시된 행을 수정한 뒤 다시 올려 주십시오.
refusal-conflict = 같은 순간에 다른 사용자가 먼저 변경했습니다. 현재 상태를 확인한 뒤 다시 시도해 주십시오.
refusal-busy-now = 서버가 잠시 혼잡하여 변경하지 못했습니다. 몇 초 후에 다시 시도해 주십시오.
refusal-failure = 시스템 오류가 발생했습니다. 다시 시도해 주시고, 반복되면 주최 측에 이 번호를 알려 주십시오: { $number }
refusal-method-wrong = 이 주소에서는 지원하지 않는 요청입니다. API 설명서를 확인해 주십시오.
refusal-revision-old = 화면이 최신 상태가 아닙니다. 새로 고친 뒤 다시 시도해 주십시오.
refusal-last-organizer = 유일한 주최 담당자입니다. 먼저 다른 담당자를 추가해 주십시오.

why-empty = 값을 입력해 주십시오.
why-out-of-range = 허용 범위를 벗어난 숫자입니다.
why-slots-overlap = 시간대가 서로 겹칩니다. 시작 시각을 바꾸거나 길이를 줄여 주십시오.
why-closes-before-opens = 예약 마감은 예약 시작보다 늦어야 합니다.
why-not-multiple-of-five = 모든 시간은 5분 단위여야 합니다.
why-longer-than-a-day = 시간대와 휴식 시간을 모두 합해 24시간 이내여야 합니다.
why-after-last-slot = 휴식 시간은 두 시간대 사이에 있어야 합니다.
why-ends-before-start = 종료 시각은 시작 시각보다 늦어야 합니다.
why-too-many = 항목이 너무 많습니다.
why-twice = 같은 항목이 두 번 있습니다.
why-unknown-zone = 알 수 없는 표준 시간대입니다. 목록에서 선택해 주십시오.
why-unknown-language = 알 수 없는 언어입니다. 목록에서 선택해 주십시오.
why-not-an-address = 전자우편 주소 형식이 아닙니다.
why-too-long = 내용이 너무 깁니다.
why-control-characters = 표시할 수 없는 문자가 있습니다. 다시 입력해 주십시오.
why-not-a-date = 날짜 형식이 아닙니다. 2026-11-30과 같이 입력해 주십시오.
why-not-a-time = 시각 형식이 아닙니다. 15:00과 같이 입력해 주십시오.
why-wrong-type = 예상한 형식의 값이 아닙니다.

field-booking-closes = 예약 마감
field-booking-opens = 예약 시작
field-buffer-min = 상담 사이 휴식
field-cancel-until-min = 변경 기한
field-code = 코드
field-date = 날짜
field-email = 전자우편
field-filling = 상담 배정 방식
field-grid = 시간대
field-grid-breaks = 휴식 시간
field-grid-changeover-min = 교대 시간
field-grid-fold = 앞뒤 시각 선택
field-grid-length-min = 상담 시간
field-grid-slots = 시간대 수
field-grid-start = 첫 시간대 시작
field-guest = 게스트 기업
field-host = 호스트 기업
field-interpreter-id = 통역사
field-interpreter-rule = 통역 배정
field-language = 언어
field-meetings-max = 기업당 상담 수
field-name = 이름
field-office-guest = 게스트 측 근무 시간
field-office-host = 호스트 측 근무 시간
field-phase = 단계
field-room-id = 상담실
field-rooms = 상담실
field-slot = 시간대
field-title = 제목
field-token = 로그인 링크
field-zone = 표준 시간대

## Letter

letter-greeting = { $name }님, 안녕하십니까.
letter-greeting-nameless = 안녕하십니까.
letter-pair = { $host } – { $guest }

letter-meeting-new = 새 상담
letter-meeting-changed = 상담 변경
letter-meeting-canceled = 상담 취소
letter-assignment-new = 새 통역 배정
letter-assignment-changed = 통역 배정 변경
letter-assignment-canceled = 통역 배정 취소
letter-subject = [{ $what }] { $who } · { $day } { $time } ({ $city })

letter-new-intro = { $who } 측과의 상담이 예약되었습니다.
letter-moved-intro = { $who } 측과의 상담 시간이 변경되었습니다.
letter-changed-intro = { $who } 측과의 상담 내용이 변경되었습니다. 시간은 그대로입니다. 아래 내용을 확인해 주십시오.
letter-canceled-intro = { $who } 측과의 상담이 취소되어 진행되지 않습니다.
letter-assignment-new-intro = 다음 상담의 통역을 부탁드립니다: { $who }
letter-assignment-moved-intro = 통역을 맡으신 상담의 시간이 변경되었습니다: { $who }
letter-assignment-changed-intro = 통역을 맡으신 상담의 내용이 변경되었습니다: { $who }. 시간은 그대로입니다. 아래 내용을 확인해 주십시오.
letter-assignment-canceled-intro = 다음 상담의 통역이 취소되었습니다: { $who }

letter-calendar-new = 첨부된 초대장으로 캘린더에 일정이 등록됩니다. 이후 변경되면 같은 일정이 자동으로 갱신됩니다.
letter-calendar-changed = 첨부된 초대장으로 캘린더의 일정이 갱신됩니다.
letter-calendar-canceled = 첨부된 파일로 캘린더의 일정이 삭제됩니다.
letter-absence = 참석이 어려우시면 가능한 한 빨리 상담 화면에서 시간을 옮기거나 취소해 주십시오. 상대측에 바로 알려 드립니다.
letter-assignment-absence = 참석이 어려우시면 다른 통역사를 배정할 수 있도록 가능한 한 빨리 주최 측에 알려 주십시오.
letter-canceled-next = 예약 기간 중에는 다른 시간을 예약하실 수 있습니다.

letter-when = 일시
letter-when-new = 변경된 일시
letter-when-before = 이전 일시 (더 이상 유효하지 않음)
letter-when-canceled = 취소된 일시
letter-place-own = { $city } ({ $offset }), 내 시간
letter-place-other = { $city } ({ $offset })

letter-fact-companies = 상담 기업
letter-fact-interpreter = 통역사
letter-fact-room = 상담실
letter-fact-day = 행사

letter-button-meeting = 상담 열기
letter-button-hint = 버튼이 작동하지 않으면 아래 주소를 브라우저에 붙여 넣어 주십시오.
letter-closing = 이 메일은 자동으로 발송되었으며 회신은 확인하지 않습니다. 문의 사항은 주최 측에 연락해 주십시오.

letter-calendar-summary = 상담: { $who }
letter-calendar-door = 상담 열기: { $link }

letter-sign-in = 로그인
letter-sign-in-button = 로그인
letter-sign-in-subject = Sangdam 로그인 링크
letter-sign-in-intro = 로그인을 요청하셨습니다. 버튼을 누르거나 로그인 화면에 아래 코드를 입력해 주십시오.
letter-sign-in-minutes =
    { $minutes ->
       *[other] 버튼과 코드는 { $minutes }분 동안 한 번만 사용할 수 있습니다.
    }
letter-sign-in-not-you = 요청하지 않으셨다면 이 메일을 무시해 주십시오. 이 메일 없이는 아무도 로그인할 수 없습니다.
letter-sign-in-code = 로그인 코드
