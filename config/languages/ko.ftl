## App

app-language-name = 한국어
app-name = 상담
app-again = 다시 시도
app-back = 뒤로
app-close = 닫기
app-days = 내 상담회
app-error = 문제가 발생했습니다. 다시 시도해 주십시오.
app-error-line = 서버에 연결되지 않았습니다. 네트워크를 확인하고 다시 시도해 주십시오.
app-error-missing = 페이지가 없거나 열람 권한이 없습니다.
app-error-number = 서버에 문제가 발생했습니다. 주최 측에 문의하실 때 번호 { $number }을(를) 알려 주십시오.
app-failed = 페이지를 열 수 없습니다
app-home = 처음으로
app-language = 언어
app-loading = 불러오는 중
app-meetings = { $count ->
   *[other] 상담 { $count }건
}
app-menu = 메뉴: 언어, 화면, 계정
app-navigation = 화면 이동
app-no-days = 아직 참가하시는 상담회가 없습니다. 주최 측에서 안내 메일을 보내 드립니다.
app-no-days-organizer = 아직 상담회가 없습니다. 먼저 사업을 만들고 상담일을 추가해 주십시오.
app-not-found = 페이지를 찾을 수 없습니다
app-print = 인쇄
app-skip = 본문으로 건너뛰기
app-theme = 화면 모드
app-theme-system = 시스템 설정
app-theme-light = 밝게
app-theme-dark = 어둡게
app-undo = 실행 취소
app-phase-draft = 준비 중
app-phase-requests = 상담 요청
app-phase-planning = 일정 편성
app-phase-released = 공개
app-phase-running = 진행 중
app-phase-closed = 종료
app-role-organizer = 주최자
app-role-company = 참가 기업
app-role-interpreter = 통역사

## Time

time-yours = 내 시간
time-seconds = { $count ->
   *[other] { $count }초
}
time-minutes = { $count ->
   *[other] { $count }분
}
time-hours = { $count ->
   *[other] { $count }시간
}

## Board

board-title = 실시간 운영판
board-link = 운영판
board-acts = 최근 작업
board-already = 이미 상담 있음
board-attention = 확인 필요
board-attention-none = 확인이 필요한 사항이 없습니다.
board-book = 상담 예약
board-book-for = { $name } 상담 예약
board-booked-by-host = 주최국 기업이 예약
board-booked-by-guest = 상대국 기업이 예약
board-booked-by-organizer = 주최자가 예약
board-busy = 예약됨
board-changed-times = { $count ->
   *[other] { $count }회 변경
}
board-choose-company = 기업을 선택해 주십시오
board-counts = 상태별 상담 수
board-dropped = { $name } 상담을 { $times }(으)로 옮겼습니다.
board-empty = 아직 상담이 없습니다. 기업 명단을 가져오거나 예약을 열어 주십시오.
board-find = 기업 찾기
board-interpreter-asked = 통역사 답변 대기
board-late = 지각 알림 있음
board-free = 비어 있음
board-grid = 상담 시간표
board-history = 이력
board-keys = 화살표 키로 칸을 이동합니다. Enter로 상담을 열거나 빈 칸에 예약합니다. M으로 상담을 집어 화살표로 옮기고 Enter로 놓으며 Escape로 되돌립니다.
board-meeting = 상담
board-more = 소리, 벽면 화면, 인쇄
board-move = 옮기기…
board-move-confirm = 옮기기
board-move-title = { $name } 상담 옮기기
board-no-interpreter = 통역사 없음
board-no-rows = 이 보기에는 아직 표시할 내용이 없습니다.
board-none = 없음
board-now-here = 현재 시간
board-open-booking = 예약 열기
board-picked-up = { $name } 상담을 집었습니다. 화살표로 옮기고 Enter로 놓으며 Escape로 되돌립니다.
board-put-back = 제자리에 두었습니다.
board-repair = 재조정
board-room = 상담실
board-rows = 운영판의 행
board-rows-companies = 기업
board-rows-rooms = 상담실
board-rows-interpreters = 통역사
board-slot-empty = 이 시간에는 상담이 없습니다.
board-status-scheduled = 예정
board-status-waiting = 대기 중
board-status-live = 진행 중
board-status-overrun = 시간 초과
board-status-done = 완료
board-status-no-show = 불참
board-when = 시간

## Attendance

attendance-title = 참석 현황
attendance-of = 자리 도착 (전체 { $all })
attendance-late = { $name }: 약 { $minutes }분 늦는다고 알려 왔습니다
attendance-since = { $time }부터 ({ $age })
attendance-not-here = { $name }: 아직 오지 않았습니다.
attendance-at-door = { $name }: 문 앞에 와 있습니다.
attendance-inside = { $name }: 들어와 있습니다.
attendance-left = { $name }: 나갔습니다.

## Attention

attention-no-show = 오지 않음: { $name }
attention-overrun = 종료 시간 초과: { $age }
attention-room = 상담실 { $room }
attention-waiting = 자리에 없음: { $name } ({ $age })
act-call = 전화 목록
act-cancel = 상담 취소
act-extend = 시간 연장
act-judge = 상담 결과 정정
act-late = 지각으로 표시
act-more = 더 보기: { $name }
act-move = 옮기기…
act-remind = 지금 알리기
act-repair = 일정 재조정…
act-shorten = 시간 단축
act-swap = 통역사 변경
alert-badge = 창 제목에 건수 표시
alert-sound = 급한 일이 생기면 소리로 알림
alert-title = 소리와 창 제목 알림
alert-try = 소리 들어 보기

## Call list

call-no-phone = 전화번호 없음
call-nobody = 지정된 사람이 없습니다
call-title = 전화 목록: { $name }

## Course

course-by-hand = { $time }에 직접 정정:
course-came = 왔습니다
course-came-at = 온 시각({ $city })
course-correct = 참석 기록 정정
course-correct-confirm = 정정하기
course-correct-how = 올바른 내용
course-correct-seat = 자리
course-corrected = 정정했습니다. 원래 기록도 그대로 남습니다.
course-did-not-come = 불참: { $name }
course-ends-in = 남은 시간
course-evidence = 참석 기록
course-evidence-none = 상담실에 온 사람이 없습니다.
course-evidence-title = 참석 기록: { $name }
course-extend = { $minutes }분 연장
course-extended = { $minutes }분 연장했습니다.
course-judge = 상담 결과
course-judge-back = 정정 취소
course-judge-confirm = 저장
course-judge-title = 상담 결과: { $name }
course-judged = 저장했습니다.
course-late-lead = 상담 참석자 모두에게 바로 표시되며, 그때까지는 불참으로 보지 않습니다.
course-late-said = 표시했습니다. 상담 참석자 모두가 볼 수 있습니다.
course-late-title = 지각: { $name }
course-late-who = 늦는 쪽
course-longer = 예정보다 { $minutes }분 연장됨
course-met = { $time }부터 함께 상담
course-missed = 오지 않음: { $name }
course-never-came = 오지 않았습니다
course-nobody-came = 양쪽 모두 불참
course-reason = 이유
course-reason-hint = 참석 기록과 함께 보관됩니다.
course-shorten = { $minutes }분 단축
course-shortened = { $minutes }분 단축했습니다.
course-shorter = 예정보다 { $minutes }분 단축됨
course-step-at-door = 문 앞에 옴
course-step-checked-in = 테이블 체크인
course-step-corrected = 직접 정정: { $time }에 옴
course-step-corrected-never = 직접 정정: 오지 않음
course-step-inside = 들어감
course-step-left = 나감
course-step-undone = 정정 취소됨
course-title = 진행 상황
course-visitor = 명단 외
course-waits-for = 자리에 없음: { $name }
course-was-held = 상담이 진행됨

## Wall

wall-leave = 운영판으로 돌아가기
wall-link = 벽면 화면
wall-title = 벽면 화면

## Booking

booking-title = 상담 상대 찾기
booking-link = 기업
booking-busy-more = 같은 시간에 다른 상담이 있습니다
booking-cancel = 상담 취소
booking-cancel-confirm = 상담을 취소합니다
booking-cancel-more = 이 시간은 다른 기업에 열립니다. 상담 참석자 모두에게 안내 메일이 발송되고 캘린더에서 일정이 삭제됩니다.
booking-cancel-title = { $name } 상담을 취소하시겠습니까?
booking-canceled = 상담을 취소했습니다: { $name }, { $times }.
booking-choose = 선택
booking-chosen = 선택한 시간
booking-chosen-move = 이 시간으로 옮기시겠습니까?
booking-clear = 전체 보기
booking-closed = 예약이 마감되었습니다
booking-confirm = 예약
booking-confirm-move = 옮기기
booking-country = 국가
booking-country-all = 모든 국가
booking-done = 예약했습니다: { $name }, { $times }.
booking-for = 예약할 기업
booking-for-choose = 기업을 선택해 주십시오
booking-for-first = 어느 기업을 위해 예약하는지 선택해 주십시오.
booking-found = { $count ->
   *[other] 기업 { $count }곳
}
booking-free-slots = { $count ->
   *[other] 빈 시간 { $count }개
}
booking-full-common = 두 기업이 함께 비어 있는 시간이 없습니다. 시간이 생기면 바로 여기에 표시됩니다.
booking-full-company = 이 기업은 남은 시간이 없습니다. 빈 시간이 생기면 바로 여기에 표시됩니다.
booking-full-interpreter = 시간은 남아 있으나 통역할 수 있는 통역사가 없습니다. 통역사가 생기면 바로 여기에 표시됩니다.
booking-interpreter = 통역 가능
booking-interpreter-none = 가능한 통역사 없음
booking-keep = 상담 유지
booking-language = 언어
booking-language-all = 모든 언어
booking-left = 상담 { $max }건 중 { $left }건 남음
booking-minutes = { $count ->
   *[other] { $count }분
}
booking-move-here = 여기로 옮기기
booking-moved = 옮겼습니다: { $name }, 변경된 시간 { $times }.
booking-no-companies = 아직 기업이 없습니다. 주최 측에서 명단을 준비하고 있습니다.
booking-no-free = 빈 시간 없음
booking-none-found = 조건에 맞는 기업이 없습니다.
booking-not-open = 예약 시작: { $times }
booking-now-taken = { $time } 시간이 방금 예약되었습니다.
booking-only-free = 빈 시간이 있는 기업만
booking-open-until = 예약 마감: { $times }
booking-search = 기업명, 분야, 제공·희망 사항 검색
booking-sector = 분야
booking-sector-all = 모든 분야
booking-slots = 상담 시간
booking-state-free = 예약 가능
booking-state-mine = 상담 예정
booking-state-taken = 예약됨
booking-state-busy = 다른 상담 있음
booking-state-closed = 예약 불가
booking-state-interpreter = 통역사 없음
booking-take-nearest = 대신 { $time } 선택
booking-undone = 되돌렸습니다.
booking-when = 가능한 시간
booking-when-any = 모든 시간
booking-when-slot = { $time }에 가능

## Refill

refill-open = 지금 { $name } 측도 시간이 비어 있습니다. 상담하시겠습니까?
refill-agreed = 동의하셨습니다. { $name } 측의 회신을 기다리고 있습니다.
refill-filled = 합의되었습니다. 지금 { $name } 측과 상담합니다.
refill-missed = 이번에는 { $name } 측과의 상담이 성사되지 않았습니다.
refill-how = 양측 모두 이 시간에 다른 상담이 없습니다. 양측이 동의하면 바로 예약됩니다.
refill-time-left = 회신 남은 시간
refill-accept = 지금 상담하기
refill-decline = 이번에는 사양합니다
refill-list = 빈 시간 제안
refill-list-filled =
    { $count ->
       *[other] { $count }건 성사
    }
refill-state-open = 양측 회신 대기
refill-state-agreed = { $name } 동의
refill-state-filled = 상담 성사
refill-state-declined = 거절됨
refill-state-declined-by = { $name } 거절
refill-state-expired = 시간 내 회신 없음
refill-state-lost = 더 이상 불가능

## Request

request-answer = 회신하기
request-ask = 상담 요청
request-left = 요청 { $max }건 중 { $left }건 남음
request-left-all = 전체 { $max }건 중 { $left }건 남음
request-mutual = 서로 희망
request-rank-must = 꼭 필요
request-rank-want = 희망
request-rank-if-possible = 가능하면
request-rank-never = 해당 없음
request-standing-agreed = 합의됨
request-standing-received = 요청이 왔습니다
request-standing-proposed = 다른 시간 제안
request-standing-mutual = 서로 희망합니다
request-standing-asked = 요청했습니다
request-standing-never = 해당 없음
request-standing-declined = 거절됨
request-standing-expired = 만료됨
request-turns = { $count ->
   *[other] 회신을 기다리는 요청 { $count }건
}

requests-title = 상담 요청
requests-link = 요청
requests-accept = 수락
requests-accept-confirm = 수락하고 { $time } 예약
requests-accept-later = 수락
requests-again = 다시 요청
requests-all = 모든 요청({ $count })
requests-ask-back = 귀사도 얼마나 희망하는지 알려 주시면 서로 희망하는 상담으로 처리됩니다.
requests-ask-lead = 상담을 요청하고 얼마나 중요한지 알려 주십시오.
requests-ask-title = { $name } 상담 요청
requests-asked-nobody = 요청 없음
requests-between = 두 기업 사이의 요청
requests-by-company = 기업별
requests-choose-other = { $name }에 제안할 다른 시간
requests-choose-slot = { $name } 상담 시간
requests-closed = 요청이 마감되었습니다.
requests-column-from = 요청 기업
requests-column-to = 상대 기업
requests-column-rank = 희망 정도
requests-column-state = 상태
requests-column-slot = 시간
requests-column-expires = 회신 기한
requests-column-note = 메시지
requests-column-asked = 요청 시각
requests-company-all = 모든 기업
requests-decline = 거절
requests-decline-field = 감사합니다만, 저희 분야와 맞지 않습니다.
requests-decline-full = 감사합니다만, 저희 일정이 모두 찼습니다.
requests-decline-hint = 적어 주신 그대로 { $name }에 전달됩니다. 비워 두셔도 됩니다.
requests-decline-later = 감사합니다. 다른 기회에 상담하기를 희망합니다.
requests-decline-often = 자주 쓰는 문구
requests-decline-reason = 사유
requests-decline-title = { $name }의 요청을 거절하시겠습니까?
requests-done-accepted = { $name } 상담에 합의했습니다. 시간은 시간표와 함께 안내됩니다.
requests-done-asked = 요청했습니다: { $name }.
requests-done-booked = 예약했습니다: { $name }, { $times }.
requests-done-declined = 거절했습니다: { $name }.
requests-done-never = 저장했습니다: { $name }, 해당 없음. 상대 기업은 알 수 없습니다.
requests-done-proposed = { $name }에 시간을 제안했습니다: { $times }.
requests-done-rank = { $name }: { $rank }.
requests-done-withdrawn = 철회했습니다: { $name }.
requests-expired-now = 방금 만료됨
requests-expires = { $when } 만료
requests-figure-asked = 요청
requests-figure-received = 받음
requests-figure-waiting = 회신 대기
requests-figure-agreed = 합의
requests-figure-mutual = 서로 희망
requests-forget = 삭제
requests-group-turn = 회신을 기다리는 요청
requests-group-waiting = 상대의 회신을 기다립니다
requests-group-agreed = 합의됨
requests-group-over = 종료됨
requests-group-private = 해당 없음
requests-holds-nothing = 요청만으로는 시간이 확보되지 않습니다. 상대가 수락하면 예약됩니다.
requests-keep-private = 저장
requests-met = 이미 상담이 예약되어 있습니다.
requests-mine-received = 상대 기업의 요청
requests-mine-sent = 귀사의 요청
requests-more = { $count ->
   *[other] { $count }건 더 보기
}
requests-news-accepted = { $name }: 귀사의 요청을 수락했습니다.
requests-news-asked = { $name }: 상담을 요청했습니다.
requests-news-declined = { $name }: 귀사의 요청을 거절했습니다.
requests-news-proposed = { $name }: 다른 시간을 제안했습니다.
requests-no-common = 현재 { $name }와(과) 함께 비어 있는 시간이 없습니다. 시간이 생기면 여기에 표시됩니다.
requests-none = 아직 상담 요청이 없습니다.
requests-none-found = 조건에 맞는 요청이 없습니다.
requests-none-received = 아직 받은 요청이 없습니다. 기다리지 마시고 만나고 싶은 기업에 먼저 요청해 보십시오.
requests-none-sent = 아직 보낸 요청이 없습니다. 만나고 싶은 기업을 선택해 주십시오.
requests-none-silent = 모든 기업이 요청을 보냈습니다.
requests-not-placed = 다음 이유로 시간표에 넣지 못했습니다:
requests-note = 메시지
requests-note-hint = 요청과 함께 { $name }에 전달됩니다. 비워 두셔도 됩니다.
requests-only-mutual = 서로 희망하는 요청만
requests-only-silent = 아직 요청하지 않은 기업만
requests-other-asks = { $name }의 희망 시간은 { $time }입니다. 다른 시간은 상대의 동의가 필요합니다.
requests-private = 귀사와 주최 측만 볼 수 있습니다
requests-private-means = 상대 기업은 알 수 없습니다.
requests-propose = 다른 시간
requests-propose-confirm = { $time } 제안
requests-rank = 얼마나 중요합니까?
requests-rank-all = 모든 희망 정도
requests-rank-must-means = 이 상담을 위해 참가합니다.
requests-rank-want-means = 만나고 싶습니다.
requests-rank-if-possible-means = 서로 시간이 남으면 만나겠습니다.
requests-rank-never-means = 주최 측만 알 수 있으며, 상담이 편성되지 않습니다.
requests-rank-of = 중요한 정도: { $name }
requests-reason = 사유:
requests-received = 받은 요청
requests-send = 요청 보내기
requests-sent = 보낸 요청
requests-silent = { $count ->
   *[other] 요청하지 않은 기업 { $count }곳
}
requests-slot-any = 시간 무관
requests-slot-gone = { $time } 시간이 방금 예약되었습니다. 다음 시간이 비어 있습니다:
requests-slot-gone-none = { $time } 시간이 방금 예약되었고, 서로 비어 있는 다른 시간이 없습니다.
requests-slot-proposed = 제안한 시간:
requests-slot-wish = 희망 시간:
requests-slot-wished = 희망하는 시간
requests-state = 상태
requests-state-all = 전체
requests-state-asked = 요청됨
requests-state-proposed = 다른 시간 제안됨
requests-state-accepted = 합의됨
requests-state-declined = 거절됨
requests-state-expired = 만료됨
requests-state-withdrawn = 철회됨
requests-suggested = 일정에 맞는 시간
requests-time-follows = 서로 합의했습니다. 시간은 주최 측 시간표로 안내됩니다.
requests-time-later = 주최 측 시간표에 맡기기
requests-turns = 회신 대기 { $count }
requests-withdraw = 철회
requests-your-turn = 회신 필요

because-already-meeting = 두 기업은 이미 상담이 있습니다
because-busy-elsewhere = 다른 상담일의 상담과 겹칩니다
because-counterpart-limit-reached = 한쪽이 상담 수 한도에 이르렀습니다
because-free = 양쪽 모두 비어 있는 시간이 남아 있습니다. 주최 측에 문의해 주십시오
because-guest-busy = 상대국 기업이 다른 상담 중입니다
because-host-busy = 주최국 기업이 다른 상담 중입니다
because-limit-reached = 한쪽이 상담 수 한도에 이르렀습니다
because-no-interpreter = 두 언어를 맡을 수 있는 통역사가 없습니다
because-interpreters-busy = 두 언어의 통역사가 모두 배정되어 있습니다
because-interpreter-rest = 통역사가 쉬어야 합니다
because-interpreter-hours = 통역사의 근무 시간이 아닙니다
because-interpreter-load = 통역사의 하루 통역 시간이 찼습니다
because-interpreter-notice = 통역사를 부르기에 시간이 촉박합니다
because-no-room = 상담실이 모두 찼습니다
because-company-away = 두 기업 중 한 곳이 부재중입니다
because-not-found = 다른 희망이 먼저 배정되었습니다
because-outside-office-hours = 한쪽의 근무 시간이 아닙니다
because-rest-needed = 휴식이나 이동할 시간이 없습니다
because-slot-past = 지난 시간대입니다
because-slot-taken = 이미 찬 시간대입니다
because-slots = (시간대 { $count }개)
because-too-late = 예약하기에 너무 늦은 시간대입니다
because-other = 자세한 내용은 주최 측에 문의해 주십시오.

## Plan

plan-adopt = 채택
plan-adopt-ask = 이 편성안을 채택하시겠습니까?
plan-adopt-means = 현재 초안을 대신합니다. 고정한 상담은 그대로 들어 있습니다. 공개하기 전에는 아무에게도 알리지 않습니다.
plan-adopted = 채택됨
plan-adopted-done = 초안으로 채택했습니다. 아직 아무에게도 알리지 않았습니다.
plan-ask = 편성 조건
plan-better = 더 좋음
plan-breaks = { $count ->
   *[other] 회 빈 시간
}
plan-bring-back = 다시 넣기
plan-chart-breaks = 빈 시간
plan-chart-floor = { $floor } 미만은 불가능
plan-chart-left-out = 제외된 희망
plan-chart-open = 어디까지 줄일 수 있는지 확인 중
plan-chart-spoken = { $label }: { $first }에서 { $last }(으)로.
plan-clash-impossible = 편성할 수 없습니다. 고정된 상담끼리 서로 충돌합니다.
plan-clash-no-slot = 편성할 수 없습니다. 반드시 넣어야 할 상담에 남은 시간대가 없습니다.
plan-clash-too-few-rooms = 편성할 수 없습니다. 필수 상담에 비해 상담실이 부족합니다.
plan-clash-too-few-slots = 편성할 수 없습니다. 한 기업의 필수 상담이 시간대보다 많습니다.
plan-clash-unknown = 편성안을 찾지 못했습니다. 시간을 늘리거나 조건을 바꿔 다시 시도해 주십시오.
plan-column-breaks = 빈 시간
plan-column-company = 기업
plan-column-hours = 시작 – 끝
plan-column-left-out = 제외
plan-column-meetings = 상담
plan-column-wished = 희망
plan-companies = 기업별
plan-compare = 비교
plan-compare-changed = 차이가 있는 기업만
plan-compare-counts = { $same }건은 같고 { $moved }건은 시간이 다릅니다.
plan-compare-end = 비교 끝내기
plan-compare-one = 비교할 편성안을 하나 더 선택해 주십시오.
plan-compare-same = 두 편성안의 상담과 시간이 모두 같습니다.
plan-compare-with = { $when } 편성안 비교
plan-compared = 편성안 비교
plan-demand = 희망 현황
plan-demand-accepted = 합의됨
plan-demand-accepted-hint = 가장 먼저 배정됩니다
plan-demand-booked = 이미 예약됨
plan-demand-companies = 기업
plan-demand-fits = 희망 상담 { $wished }건, 남은 자리 { $places }건으로 수로는 모두 들어갑니다. 서로 시간이 맞는지는 편성해 보면 알 수 있습니다.
plan-demand-interpreters = 통역사
plan-demand-interpreters-hint = 휴식과 하루 한도를 지킵니다
plan-demand-max = 하루 최대
plan-demand-mutual = 쌍방 희망 { $count }쌍
plan-demand-none = 아직 상담 희망이 없습니다. 기업들이 서로 상담을 요청하면 여기서 일정을 편성할 수 있습니다.
plan-demand-over = 희망 상담은 { $wished }건인데 남은 자리는 { $places }건입니다. 적어도 { $over }건은 넣을 수 없습니다.
plan-demand-pairs = 가능한 조합 { $count }쌍
plan-demand-requests = 요청 전체 보기
plan-demand-rooms = 상담실 { $count }개
plan-demand-slots = 시간대
plan-demand-tight-interpreters = 통역사가 부족합니다.
plan-demand-tight-rooms = 상담실이 부족합니다.
plan-demand-tight-slots = 시간대가 부족합니다.
plan-demand-wished = 상담 희망 쌍
plan-discard = 초안 버리기
plan-discard-ask = 초안을 버리시겠습니까?
plan-discard-means = 모두에게 공개된 시간표는 그대로입니다. 편성안은 남아 있으므로 다시 채택할 수 있습니다.
plan-discarded = 초안을 버렸습니다.
plan-draft-dropped = 삭제 예정
plan-draft-empty = 아직 초안이 없습니다. 편성안을 채택하면 만들어집니다.
plan-draft-hint = 다시 편성해도 그대로 둘 상담을 고정해 주십시오. 공개하기 전에는 아무도 초안을 볼 수 없습니다.
plan-draft-moved = 이동
plan-draft-new = 신규
plan-draft-none = 현재 시간표입니다. 편성안을 채택하거나 상담을 옮기면 초안이 만들어집니다.
plan-draft-pinned = 고정
plan-draft-plan = 편성안 보기
plan-draft-standing = 변경 없음
plan-drop = 초안에서 빼기
plan-dropped-done = 뺐습니다: { $name }
plan-figure-breaks = 빈 시간
plan-figure-breaks-most = 한 기업의 최다 빈 시간
plan-figure-interpreter-changes = 통역사 교체
plan-figure-left-out = 제외
plan-figure-placed = 상담
plan-figure-room-changes = 상담실 이동
plan-first = 희망을 최대한 많이
plan-forget = 삭제
plan-forget-ask = 이 편성안을 삭제하시겠습니까?
plan-forget-means = 초안과 시간표는 그대로 남습니다.
plan-free = 비어 있음
plan-help-interpreter = { $one } – { $other } 통역사가 한 명 더 있으면 { $count }건을 더 넣을 수 있습니다.
plan-help-room = 상담실이 하나 더 있으면 { $count }건을 더 넣을 수 있습니다.
plan-help-slot = 시간대가 하나 더 있으면 { $count }건을 더 넣을 수 있습니다.
plan-help-try = 이 조건으로 연습
plan-helps = 도움이 되는 조건
plan-honor = 반영할 희망
plan-honor-hint = 양쪽이 합의한 상담은 항상 편성됩니다.
plan-honor-mutual = 양쪽 모두 희망한 상담만
plan-honor-none = 반영할 희망을 하나 이상 선택해 주십시오.
plan-interpreters-more = 추가 통역사: { $one } – { $other }
plan-keys = 화살표 키로 이동합니다. P 키는 고정 또는 해제, Delete 키는 빼기, Enter 키는 열기입니다.
plan-left-more = { $count }건 더 보기
plan-left-none = 모든 희망이 반영되었습니다.
plan-left-out = 건 제외
plan-link = 일정 편성
plan-list = 편성안
plan-list-empty = 아직 편성안이 없습니다. 조건을 정하고 편성을 시작해 주십시오.
plan-minutes = { $count }분
plan-move-to = 다른 시간으로 옮기기
plan-moved-done = { $time }(으)로 옮겼습니다: { $name }
plan-no-room = 상담실 미정
plan-order = { $order } 순으로 편성합니다.
plan-page = 일정 편성
plan-pin = 고정
plan-pin-all = 모두 고정
plan-pin-fixed = 이미 시간표에 있는 상담이므로 편성 때 바뀌지 않습니다.
plan-pin-of = { $name } 고정
plan-pinned = 고정됨
plan-pinned-done = 고정했습니다: { $name }
plan-placed = { $count ->
   *[other] 건 배정
}
plan-prefer = 중요한 순서
plan-prefer-early = 가능하면 이른 시간에
plan-prefer-fair = 빈 시간을 고르게
plan-prefer-gap-free = 상담 사이 빈 시간을 적게
plan-prefer-keep-interpreter = 이어지는 상담은 같은 통역사와 상담실로
plan-prefer-wishes = 희망을 최대한 많이 반영
plan-progress = 사용한 시간
plan-proof-best = 증명됨: 더 좋은 안은 없습니다
plan-proof-gaps = 최선의 안보다 빈 시간이 많아야 { $count }회 더 있습니다
plan-proof-no-fewer-gaps = 증명됨: 더 많이 배정하거나 빈 시간을 더 줄일 수 없습니다
plan-proof-waiting = 첫 편성안을 만드는 중입니다 …
plan-proof-wishes = 희망을 더 반영할 수 있는지는 아직 확인되지 않았습니다
plan-rehearsal = 연습
plan-rehearsal-note = 현재 없는 조건을 가정한 연습용 안입니다. 무엇이 가능한지 보여 줄 뿐 채택할 수 없습니다.
plan-rehearse = 연습 편성
plan-release = 공개 …
plan-release-accept = 문제를 확인했습니다. 나머지를 공개합니다
plan-release-added = 새 상담
plan-release-canceled = 취소되는 상담
plan-release-clean = 문제가 없습니다.
plan-release-confirm = 공개하고 발송
plan-release-difference = 바뀌는 내용
plan-release-letters = 메일 { $count }통을 보냅니다.
plan-release-moved = 옮기는 상담
plan-release-nothing = 초안이 시간표에서 바꾸는 내용이 없습니다.
plan-release-problems = 먼저 문제 { $count }건을 확인해 주십시오
plan-release-reach = 상담이 바뀐 분께만 보냅니다: 기업 { $companies }곳, 통역사 { $interpreters }명.
plan-release-title = 시간표 공개
plan-release-unchanged = { $count }건은 그대로입니다.
plan-released = 공개했습니다
plan-released-board = 운영판으로
plan-released-letters = 메일 보기
plan-released-words = 시간표를 공개했습니다. 메일을 보내고 있습니다.
plan-resume = 계속 찾기
plan-rooms = 가정할 상담실 수
plan-rooms-hint = 현재 { $count }개입니다. 비워 두면 그대로입니다.
plan-run = 편성하기
plan-run-hint = 이 화면을 떠나셔도 편성은 계속되며 가장 좋은 안이 저장됩니다.
plan-run-title = 가장 좋은 안을 찾는 중입니다
plan-running = 진행 중
plan-search = 검색 시간
plan-search-hint = 더 좋은 안이 없다고 증명되면 먼저 끝납니다.
plan-search-time = 최대 시간
plan-seconds = { $count }초
plan-seed = 변형 번호
plan-seed-hint = 같은 번호는 같은 안을 찾습니다. 다른 번호는 똑같이 좋은 다른 안을 찾을 수 있습니다.
plan-sign-dropped = 삭제 예정
plan-sign-moved = 이동
plan-sign-new = 신규
plan-sign-only = 이 안에만 있음
plan-sign-planned = 편성됨
plan-sign-standing = 시간표에 있음
plan-slot-more = 추가
plan-slots-more = 끝에 추가할 시간대
plan-stale = 그 뒤 변경이 있어 { $count }건은 더 이상 가능하지 않습니다. 채택하려면 다시 편성해 주십시오.
plan-stop = 중지
plan-stopped = 중지됨
plan-tab-draft = 시간표
plan-tab-drafted = 시간표 초안
plan-tab-grid = 시간표
plan-tab-left = 제외 ({ $count })
plan-tab-plans = 희망과 편성안
plan-then-early = 이른 시간부터
plan-then-fair = 고르게
plan-then-gap-free = 빈 시간을 적게
plan-then-keep-interpreter = 같은 통역사로 이어서
plan-title = { $when } 편성안
plan-undo = 되돌리기
plan-unpin = 고정 해제
plan-unpin-all = 모두 해제
plan-unpinned-done = 고정을 해제했습니다: { $name }
plan-views = 편성안 보기
plan-wait-other = 지금 다른 상담일을 편성하고 있습니다. 잠시 뒤 다시 시도해 주십시오.
plan-wait-own = 편성이 진행 중입니다. 끝난 뒤 다시 시작할 수 있습니다.
plan-what-if = 조건이 달라진다면?
plan-what-if-clear = 실제 조건으로 되돌리기
plan-what-if-hint = 지금 없는 조건을 가정해 봅니다. 연습용 편성안이므로 아무것도 바뀌지 않으며 채택할 수 없습니다.
plan-without = 불참을 가정할 기업
plan-without-back = { $name } 다시 포함
plan-without-choose = 기업 선택

## Repair

repair-adopt = 이 안 채택
repair-adopted = 일정을 재조정했습니다. { $count ->
    [0] 발송되는 메일이 없습니다.
   *[other] 메일 { $count }통을 발송합니다.
}
repair-also = 함께 충족: { $what }
repair-back = 상황 다시 입력
repair-ends = 상담일이 { $time }에 끝납니다.
repair-find = 조정안 보기
repair-finding = 조정안을 찾고 있습니다…
repair-gaps = { $count ->
   *[other] 빈 시간 { $count }곳 증가
}
repair-gaps-fewer = { $count ->
   *[other] 빈 시간 { $count }곳 감소
}
repair-key-absorbed = 휴식 시간으로 만회
repair-key-absorbed-text = 다음 휴식 시간에서 지연을 만회할 때까지 시간대를 늦춥니다.
repair-key-fewest-gaps = 빈 시간 최소
repair-key-fewest-gaps-text = 기업이 상담 사이에 기다리는 시간을 가장 적게 합니다.
repair-key-fewest-touched = 영향 받는 사람 최소
repair-key-fewest-touched-text = 변경을 통보받는 사람을 가장 적게 합니다.
repair-key-later = 전체 시간 순연
repair-key-later-text = 해당 시간대부터 모두 늦게 시작합니다.
repair-key-none-left-out = 취소되는 상담 최소
repair-key-none-left-out-text = 상담을 살릴 수 있으면 다른 상담을 옮깁니다.
repair-key-slot-lost = 해당 시간대 포기
repair-key-slot-lost-text = 시간표는 그대로 두고 해당 상담을 가능한 곳으로 옮깁니다.
repair-kind-company-leaves = 기업이 떠남
repair-kind-delayed = 시작 지연
repair-kind-interpreter-gone = 통역사 부재
repair-kind-late = 기업 지각
repair-kind-no-show = 기업 불참
repair-kind-overrun = 상담 시간 초과
repair-kind-room-gone = 상담실 사용 불가
repair-left-out = { $count ->
   *[other] 취소 { $count }건
}
repair-letters = { $letters ->
    [0] 메일 없음
   *[other] 메일 { $letters }통
} · { $people ->
   *[other] { $people }명
}
repair-line-canceled = 취소
repair-line-moved = 이동
repair-line-retimed = 시간 변경
repair-line-room-changed = 상담실 변경
repair-line-swapped = 통역사 변경
repair-lines = 변경 내용
repair-lines-more = { $count ->
   *[other] { $count }건 더 보기
}
repair-minutes = 분
repair-moved = { $count ->
   *[other] 이동 { $count }건
}
repair-nothing = 변경할 상담이 없습니다.
repair-plans = 조정안
repair-reason = 사유
repair-reason-hint = 주최자만 볼 수 있습니다.
repair-retimed = { $count ->
   *[other] 시간 변경 { $count }건
}
repair-room-changed = { $count ->
   *[other] 상담실 변경 { $count }건
}
repair-stale = 그사이 상담일이 바뀌어 조정안을 새로 찾았습니다.
repair-swapped = { $count ->
   *[other] 통역사 변경 { $count }건
}
repair-title = 일정 재조정
repair-untouched = { $count ->
   *[other] 상담 { $count }건은 그대로 유지됩니다
}
repair-what = 무슨 일이 있었습니까?
repair-who-company = 기업
repair-who-interpreter = 통역사
repair-who-meeting = 상담
repair-who-none = 지금 선택할 수 있는 항목이 없습니다.
repair-who-room = 상담실
repair-who-slot = 늦어지는 첫 시간대

## Meetings

meetings-starts = 상담 시작까지
meetings-title = 내 상담 일정
meetings-late = 늦습니다
meetings-link = 내 일정
meetings-calendar = 캘린더에 추가
meetings-door = 상담실 입장
meetings-empty = 아직 상담이 없습니다. 기업을 선택해 시간을 예약해 주십시오.
meetings-find = 상담 상대 찾기
meetings-gap = 비어 있음
meetings-interpreter = 통역사
meetings-interpreter-missing = 통역사를 찾고 있습니다
meetings-more = { $name } 상담 더 보기
meetings-move = 시간 변경
meetings-next = 다음 상담
meetings-online = 온라인
meetings-relay = { $language } 릴레이 통역
meetings-running = 지금 진행 중
meetings-until = { $time }까지

## Interpreter

interpreter-title = { $name } 님의 통역 일정
interpreter-link = 통역 일정
interpreter-empty = 아직 배정된 통역이 없습니다. 배정되면 메일로 알려 드립니다.

## Agenda

agenda-accept = 수락
agenda-accepted = 수락되었습니다. 감사합니다.
agenda-answer-until = { $time }까지 답해 주십시오
agenda-answers-open = { $count ->
   *[other] 답변을 기다리는 상담이 { $count }건 있습니다
}
agenda-answers-show = 보기
agenda-brief = 자료
agenda-call-lead = 주최자에게 알려 주십시오. 주최자가 대신할 통역사를 찾습니다.
agenda-cannot-come = 참석할 수 없습니다
agenda-cannot-come-title = { $name } 상담에 참석할 수 없으십니까?
agenda-decline = 거절
agenda-decline-field = 전문 분야가 아닙니다.
agenda-decline-hint = 주최자만 볼 수 있으며 기업에는 보이지 않습니다.
agenda-decline-ill = 건강이 좋지 않습니다.
agenda-decline-lead = 이 상담은 곧바로 다음 통역사에게 제안됩니다.
agenda-decline-often = 자주 쓰는 사유
agenda-decline-reason = 사유
agenda-decline-time = 이 시간에는 어렵습니다.
agenda-decline-title = { $name } 상담을 거절하시겠습니까?
agenda-declined = 거절되었습니다. 다른 통역사에게 제안합니다.
agenda-hours = { $hours }시간
agenda-hours-min = { $hours }시간 { $minutes }분
agenda-late = 늦습니다
agenda-late-lead = { $name } 상담에 늦는다는 사실을 상담 참석자와 주최자가 바로 볼 수 있습니다.
agenda-late-said = 알려 주셔서 감사합니다. 상담 참석자 모두에게 표시됩니다.
agenda-late-title = 얼마나 늦으십니까?
agenda-link-dead = 이 링크는 더 이상 사용할 수 없습니다
agenda-link-instead = 메일로 코드를 보내 드리며, 계정은 필요하지 않습니다.
agenda-link-lead = 이 링크로 본인의 통역 일정을 엽니다. 비밀번호나 계정은 필요하지 않습니다.
agenda-link-open = 일정 열기
agenda-link-sign-in = 메일로 로그인
agenda-link-stay = 그대로 두기
agenda-link-stranger = 지금 { $name } 님으로 로그인되어 있습니다. 이 일정은 메일을 받은 분의 것이므로, 열면 그분으로 로그인됩니다.
agenda-link-title = 통역 일정
agenda-load = 예정된 통역: { $planned } (최대 { $max })
agenda-min = { $minutes }분
agenda-next-in = 다음 통역 { $time }
agenda-relay = { $language } 릴레이 통역, { $name } 님과 함께
agenda-rest-break = 휴식 시간
agenda-rest-free = 비어 있음
agenda-rest-rest = 휴식
agenda-swap = 교환
agenda-swap-accepted = 교환되었습니다. 두 상담이 모두 정해졌습니다.
agenda-swap-agree = 동의
agenda-swap-alone = 이 상담을 맡을 수 있음
agenda-swap-ask = 요청
agenda-swap-asked = { $name } 님께 요청했습니다.
agenda-swap-asks-alone = { $name } 님이 상담을 맡아 달라고 요청했습니다
agenda-swap-asks-both = { $name } 님이 상담 교환을 요청했습니다
agenda-swap-both = 이 상담을 맡고, 대신 맡으실 상담:
agenda-swap-declined = 거절되었습니다. 일정은 그대로입니다.
agenda-swap-lead = 이 상담을 맡을 수 있는 통역사입니다. 동의를 받을 때까지는 그대로 맡고 계십니다.
agenda-swap-nobody = 지금 이 상담을 맡을 수 있는 통역사가 없습니다. 참석이 어려우시면 거절하시거나 주최자에게 전화해 주십시오.
agenda-swap-open-until = { $time }까지 답변 대기
agenda-swap-title = { $name } 상담 교환
agenda-swap-to-give = 넘길 상담
agenda-swap-to-take = 맡을 상담
agenda-swap-waiting = { $name } 님께 교환을 요청했습니다
agenda-swap-withdraw = 취소
agenda-swap-withdrawn = 취소되었습니다. 일정은 그대로입니다.

## Assignment

assignment-anyway = 그래도 배정
assignment-assign = 통역사 배정
assignment-confirm = 배정
assignment-confirmed = 확정
assignment-done = 배정되었습니다. 관계자에게 알립니다.
assignment-freed = 통역사 자리를 비웠습니다.
assignment-held = 현재 담당
assignment-missing = 없음
assignment-need = 통역 필요 여부
assignment-need-auto = 언어에 따라 결정
assignment-need-needed = 항상 필요
assignment-need-not-needed = 필요 없음
assignment-need-set = 저장되었습니다.
assignment-nobody = 배정하지 않음
assignment-not-needed = 필요 없음
assignment-offer-accepted = 수락
assignment-offer-declined = 거절
assignment-offer-expired = 답변 없음
assignment-offer-open = 답변 대기
assignment-offered = 답변 대기
assignment-other = 다른 통역사 선택
assignment-overridden = 규칙과 다르게 배정한 사유: { $reason }
assignment-reason = 규칙과 다르게 배정하는 사유
assignment-reason-hint = 상담과 기록에 남습니다.
assignment-relay = { $language } 릴레이 통역
assignment-reserve = 예비
assignment-said = 사유: { $reason }
assignment-second = 릴레이 통역을 위한 두 번째 통역사
assignment-second-hint = 두 언어를 모두 하는 통역사가 없을 때, 두 통역사가 절반씩 통역합니다.
assignment-second-none = 없음
assignment-serves = 두 기업 중 한 곳 담당
assignment-title = { $name } 상담의 통역사
assignment-until = 답변 대기, 기한: { $time }

## Interpreting

interpreting-alone = 혼자 통역하는 최대 시간(분)
interpreting-alone-hint = 그 뒤에는 교대하거나 쉽니다.
interpreting-answer = 답변 기한(시간)
interpreting-consecutive = 순차 통역
interpreting-cutoff = 거절 마감(시작 전 시간)
interpreting-cutoff-hint = 그 뒤에는 주최자에게 전화해야 합니다.
interpreting-load = 하루 최대 시간(분)
interpreting-load-hint = 한 사람의 통역 시간입니다.
interpreting-longer = 통역 시 상담 길이(%)
interpreting-longer-hint = 100이면 원래 상담 시간과 같습니다.
interpreting-mode = 통역 방식
interpreting-offers = 통역사의 수락을 받아야 확정
interpreting-offers-hint = 통역사는 메일로 요청을 받고 수락하거나 거절합니다. 거절하거나 답하지 않으면 곧바로 다음 통역사에게 제안합니다.
interpreting-pause = 그 뒤 휴식(분)
interpreting-pause-hint = 다음 상담까지의 시간입니다.
interpreting-relay = 두 언어를 모두 하는 통역사가 없으면 릴레이 통역
interpreting-relay-hint = 두 통역사가 함께 통역합니다(예: 한국어–영어–카자흐어). 상담 참석자 모두가 볼 수 있습니다.
interpreting-remind = 기한 전 알림(시간)
interpreting-simultaneous = 동시 통역
interpreting-stretch = 쉬지 않는 최대 시간(분)
interpreting-stretch-hint = 이어지는 상담은 합해서 셉니다.
interpreting-title = 통역

## Room

room-agenda = 오늘의 상담 일정
room-alone = 아직 다른 참가자가 없습니다. 입장하는 대로 화면에 나타납니다.
room-call = 도움이 필요하시면
room-call-organizer = 도움이 필요하시면 이 상담에 관한 최근 메일에 회신해 주십시오. 주최 측에 전달됩니다.
room-camera = 카메라
room-cannot-hear = 브라우저가 아직 소리를 켜지 않았습니다.
room-caption-at-door = { $name } 님이 입구에 도착했습니다.
room-caption-hand = { $name } 님이 손을 들었습니다.
room-caption-inside = { $name } 님이 입장했습니다.
room-caption-left = { $name } 님이 나갔습니다.
room-caption-speaks-to = { $name } 님이 지금 { $language }(으)로 통역합니다.
room-caption-speaks-to-all = { $name } 님이 모두에게 말합니다.
room-chat = 채팅
room-chat-empty = 아직 메시지가 없습니다.
room-chat-note = 채팅은 상담실이 열려 있는 동안에만 유지됩니다.
room-chat-send = 보내기
room-chat-unread = 읽지 않음
room-chat-write = 메시지 입력
room-code-lead = 이 브라우저에서는 처음 접속하셨습니다. 이 상담에 관한 최근 메일에 적힌 코드를 입력해 주십시오.
room-code-send = 코드가 담긴 메일 받기
room-code-sent = 이 참가석에 등록된 주소로 새 코드를 보냈습니다. 코드를 여기에 입력해 주십시오.
room-code-title = 코드로 입장
room-come-back = 다시 입장
room-controls = 상담실 조작
room-device-asking = 브라우저가 권한을 묻고 있습니다. ‘허용’을 선택해 주십시오.
room-device-busy = 장치를 켤 수 없습니다. 사용 중인 다른 프로그램을 닫고 다시 시도해 주십시오.
room-device-denied = 사용이 허용되지 않았습니다. 주소창 옆의 아이콘에서 허용한 뒤 다시 시도해 주십시오.
room-device-none = 장치를 찾을 수 없습니다. 장치를 연결하시거나 듣기와 채팅으로 참여해 주십시오.
room-device-off = 꺼짐
room-device-unsupported = 이 브라우저에서는 사용할 수 없습니다. 최신 Chrome, Edge, Firefox 또는 Safari에서 링크를 열어 주십시오.
room-devices = 장치
room-devices-note = 헤드폰을 쓰면 상대방에게 메아리가 들리지 않습니다. 카메라나 마이크가 없어도 듣고, 보고, 채팅할 수 있습니다.
room-devices-try = 마이크와 카메라 확인
room-direct = 참가자끼리 직접 연결되므로 서로의 네트워크 주소가 브라우저에 전달됩니다.
room-early = 아직 이릅니다. 상담실이 아직 열리지 않았습니다.
room-early-opens = 아직 이릅니다. 입장 시작: { $time }
room-elsewhere = 이 상담은 다른 화상 서비스에서 진행됩니다. 새 탭에서 열립니다. 다른 참가자가 참석 여부를 알 수 있도록 이 페이지를 열어 두십시오.
room-elsewhere-none = 이 페이지에서는 이 상담의 화상 서비스를 열 수 없습니다. 주최 측에 연락해 주십시오.
room-elsewhere-open = 화상 서비스 열기
room-enter = 입장
room-go-in = 상담실 입장
room-hand = 손들기
room-hand-up = 손을 들었습니다
room-hear = 소리 켜기
room-join = 상담실 입장
room-knock = 입장 요청
room-knock-admit = 입장 허용
room-knock-lead = 메일이 없으시면 같은 기업 참가자, 통역사 또는 주최 측이 입장을 허용할 수 있습니다.
room-knock-name = 성함과 소속
room-knock-refuse = 거절
room-knock-refused = 입장이 허용되지 않았습니다. 코드를 입력하시거나 주최 측에 연락해 주십시오.
room-knock-title = 또는 입장 요청
room-knock-waiting = 입장을 요청했습니다. 허용되면 화면이 자동으로 넘어가니 잠시 기다려 주십시오.
room-knocks = 님이 입장을 요청합니다 ({ $seat })
room-leave = 나가기
room-line = 연결
room-line-lost = 서버와의 연결이 끊겼습니다. 다시 연결하고 있으니 페이지를 닫지 마십시오.
room-listen = 듣기 선택
room-listen-interpreted = 통역
room-listen-now = 원음이 작아졌습니다
room-listen-original = 원음
room-listening-only = 마이크가 켜져 있지 않아 상대방에게 소리가 들리지 않습니다.
room-lobby = 대기실로
room-longer = { $minutes }분 연장
room-microphone = 마이크
room-moved = 상담이 변경되었습니다. 현재 시간:
room-muted = 마이크 꺼짐
room-next-go = 다음 상담으로 이동
room-no-recording = 상담은 녹화하지 않습니다. 녹화 기능이 없습니다.
room-notice-canceled = 취소된 상담입니다
room-notice-canceled-text = 이 상담실에는 아무도 오지 않습니다. 자세한 내용은 이 상담에 관한 최근 메일에 있습니다.
room-notice-closed = 종료된 상담입니다
room-notice-closed-text = 상담실이 닫혔습니다. 더 논의하실 내용이 있으면 주최 측이 다음 상담을 마련해 드립니다.
room-notice-crowded = 이 상담실에 연결된 브라우저가 너무 많습니다
room-notice-crowded-text = 다른 창이나 기기에서 열어 둔 이 상담실을 닫고 다시 시도해 주십시오.
room-notice-foreign = 상담을 찾을 수 없는 링크입니다
room-notice-foreign-text = 링크가 잘렸거나 상담이 취소 또는 변경되었을 수 있습니다. 상담에 관한 최근 메일의 링크를 열어 주십시오.
room-notice-full = 상담실이 가득 찼습니다
room-notice-full-text = 상담실에는 네 명까지 들어갈 수 있습니다. 안에 있는 동료에게 자리를 부탁하신 뒤 다시 시도해 주십시오.
room-notice-left = 상담실에서 나왔습니다
room-notice-left-text = 카메라와 마이크가 꺼졌습니다. 상담실이 열려 있는 동안 다시 들어가실 수 있습니다.
room-notice-no-room = 상담실이 열리지 않았습니다
room-notice-no-room-text = 화상 서비스가 응답하지 않습니다. 대기실로 돌아가 잠시 후 다시 시도해 주십시오. 주최 측이 다른 서비스로 바꿀 수 있습니다.
room-notice-refused = 입장하실 수 없습니다
room-notice-refused-text = 이 브라우저로는 더 이상 입장하실 수 없습니다. 최근 메일의 링크를 열거나 주최 측에 연락해 주십시오.
room-off = 꺼짐
room-on = 켜짐
room-people = 참가자
room-quality-fair = 연결 약함
room-quality-poor = 연결 매우 약함
room-relayed = 음성과 영상은 중계 서버를 거치므로 네트워크 주소가 상대방에게 알려지지 않습니다.
room-screen = 화면 공유
room-seat-guest = 상대국 기업
room-seat-host = 주최국 기업
room-seat-interpreter = 통역사
room-seat-organizer = 주최자
room-service-failed = 화상 서비스가 이 화면에서 열리지 않습니다. 새 탭에서 여시거나 입구로 돌아가 다시 시도해 주십시오.
room-setup = 장치
room-speaking-to = 통역 방향
room-speaking-to-all = 모두에게
room-state-at-door = 입구
room-state-inside = 입장
room-state-left = 퇴장
room-state-not-here = 오는 중
room-switched-organizer = 주최 측이 이 상담을 다른 화상 서비스로 옮겼습니다. 이 화면도 함께 옮겨졌으므로 따로 하실 일은 없습니다.
room-switched-unreachable = 화상 서비스가 응답하지 않아 이 상담을 다른 서비스로 옮겼습니다. 이 화면도 함께 옮겨졌으므로 따로 하실 일은 없습니다.
room-table = 테이블 { $table }
room-table-text = 이 상담은 현장에서 진행됩니다. 테이블로 이동해 주십시오.
room-tile-connecting = 연결 중…
room-tile-lost = 이 참가자와 연결할 수 없습니다. VPN이나 네트워크 제한이 원인일 수 있습니다.
room-time-closes = 상담실 종료까지
room-time-left = 남은 시간
room-time-over = 상담 시간이 끝났습니다. 마무리해 주십시오. 상담실 종료까지
room-time-soon = 상담이 곧 끝납니다. 다음 단계를 정해 주십시오. 남은 시간
room-title = { $host } – { $guest }
room-you = 나
room-brief = 상담 소개
room-brief-own = 우리 회사 프로필
room-camera-off = 카메라 꺼짐
room-camera-on = 카메라 켜짐
room-hand-down = 손을 내렸습니다
room-keys = 단축키:
room-keys-off = 단축키 끄기
room-keys-on = 단축키 켜기 (M, V, H, C, N)
room-notes-news = { $name } 님이 메모를 작성했습니다.
room-notes-read = 메모 보기
room-panel-brief = 소개
room-panel-notes = 메모
room-panel-terms = 용어집
room-panels = 상담실 옆 화면
room-unmuted = 마이크 켜짐

## 공유 메모와 용어집

notes-copied = 복사했습니다
notes-copy = 복사
notes-empty = 가격, 납기, 다음 단계 등을 적어 주십시오.
notes-none = 작성된 메모가 없습니다.
notes-saved = 저장됨
notes-saved-by = 저장됨 · 마지막 작성: { $name }
notes-saving = 저장 중…
notes-title = 공유 메모
notes-too-late = 저장되기 전에 상담실이 닫혔습니다. 내용은 이 브라우저에 남아 있으니 복사해 두십시오.
notes-too-long =
    { $count ->
       *[other] 메모는 { $count }자까지 저장할 수 있습니다. 줄여 주십시오. 그때까지는 이 브라우저에만 보관됩니다.
    }
notes-waiting = 연결이 끊겼습니다. 작성하신 내용은 이 브라우저에 보관되며 다시 연결되면 저장됩니다.
notes-who = 양측 기업과 통역사가 함께 보고 씁니다. 주최 측은 볼 수 없습니다. 상담일이 끝날 때까지 읽을 수 있습니다.
terms-add = 추가
terms-add-in = 새 항목: { $language }
terms-edit = 수정: { $term }
terms-export = CSV로 저장
terms-ignored = 이 용어집의 언어가 아닌 열: { $columns }
terms-import = CSV·Excel에서 추가
terms-imported = { $added ->
    [0] 새로 추가된 항목이 없습니다
   *[other] { $added }개 항목을 추가했습니다
 }
terms-found =
    { $count ->
       *[other] 항목 { $count }개
    }
terms-keep = 취소
terms-known = { $count ->
   *[other] { $count }개는 이미 있습니다
 }
terms-line = { $line }행: { $reason }
terms-more =
    { $count ->
       *[other] { $count }개가 더 있습니다. 검색어를 입력해 좁혀 보십시오.
    }
terms-none = 아직 용어가 없습니다. 두 언어로 입력한 뒤 Enter 키를 눌러 주십시오.
terms-none-found = 용어집에 없는 말입니다. 위에서 추가하실 수 있습니다.
terms-note = 비고
terms-remove = 삭제
terms-save = 저장
terms-search = 어느 언어로든 검색
terms-title = 용어집
terms-who = 이 사업의 모든 통역사와 주최 측이 함께 씁니다. 기업은 볼 수 없습니다.

## Brief

brief-add = 파일 추가
brief-add-for = { $company } 파일 추가
brief-changed = 그 사이 추가된 내용이 있습니다. 확인하신 뒤 다시 눌러 주십시오.
brief-complete-by = { $when }까지 준비해 주십시오
brief-confirm = 모두 읽었습니다
brief-confirmed = 자료를 읽었다고 확인하셨습니다.
brief-documents = 파일
brief-documents-none = 아직 파일이 없습니다.
brief-download = { $name } 저장
brief-due = 준비 기한 { $when }
brief-hint = PDF, Word, PowerPoint, Excel, PNG, JPEG, 텍스트. 파일당 { $size }MB, 모두 { $count }개까지 올리실 수 있습니다.
brief-interpreter-none = 아직 배정된 통역사가 없습니다.
brief-lead-company = 고유 명사, 전문 용어, 수치, 상담 목표를 미리 알려 주시면 통역사가 준비하는 데 도움이 됩니다. 공유하지 않으시면 통역사와 주최 측만 봅니다.
brief-lead-interpreter = 양측 기업이 통역 준비를 위해 보낸 자료입니다. 연락처는 표시되지 않습니다.
brief-lead-organizer = 양측 기업이 통역사에게 보낸 자료입니다. 기업을 대신해 파일을 추가하실 수 있습니다.
brief-leave = 저장되지 않은 안건이 있습니다. 나가면 사라집니다.
brief-link = 상담 자료
brief-not-wanted = 통역이 필요 없는 상담입니다. 자료는 원하실 때만 올리셔도 됩니다.
brief-ready = 준비 완료
brief-reading-read = 읽음
brief-reading-stale = 읽은 뒤 변경됨
brief-reading-unread = 아직 읽지 않음
brief-remove = { $name } 삭제
brief-save = 저장
brief-saved = 저장했습니다
brief-sent-own = 우리 회사가 보낸 자료
brief-share = { $company }에도 공유
brief-share-it = 공유
brief-share-file = { $name } 파일을 { $company }에도 공유
brief-shared = 공유됨
brief-terms = { $count ->
    [0] 용어집이 아직 비어 있습니다
   *[other] 용어집 { $count }개 항목
 }
brief-theirs = 작성하시는 동안 다른 분이 아래 내용을 저장했습니다.
brief-theirs-keep = 작성 중인 내용 유지
brief-theirs-none = (모두 지움)
brief-theirs-take = 이 내용으로 바꾸기
brief-title = 상담 자료
brief-topics = 상담 안건
brief-topics-hint = 논의할 내용, 제품, 고유 명사와 수치를 적어 주십시오.
brief-topics-none = 아직 안건이 없습니다.
brief-unsaved = 아직 저장되지 않았습니다
brief-uploading = { $name } 보내는 중…
brief-who = 통역사

## Readiness of briefs

readiness-all = 전체
readiness-files = { $count ->
   *[other] 파일 { $count }개
 }
readiness-filter = 보기
readiness-intro = 상담 { $hours }시간 전까지 양측이 자료를 보내고 통역사가 읽어 두어야 합니다.
readiness-late = 늦음
readiness-link = 상담 자료
readiness-none = 이 상담일에는 통역이 필요한 상담이 없습니다.
readiness-none-such = 해당하는 상담이 없습니다.
readiness-nothing = 보낸 자료 없음
readiness-nudges-off = 자료를 보내지 않은 기업에 안내 메일을 보내지 않도록 설정되어 있습니다.
readiness-nudges-on = 그때부터 아무것도 보내지 않은 기업에는 하루 한 번 안내 메일이 나갑니다.
readiness-open = 준비 중
readiness-ready = 준비 완료
readiness-state = 상태
readiness-summary = { $all }건 중 { $ready }건 준비 완료
readiness-time = 시간
readiness-title = 상담 자료 준비 현황
readiness-topics = 안건

## Provider

provider-built-in = 기본 화상 상담실
provider-jitsi = Jitsi Meet
provider-big-blue-button = BigBlueButton
provider-live-kit = LiveKit
provider-link = 다른 서비스 링크
provider-table = 현장 테이블
provider-change = 화상 상담실
provider-no-backup = 예비 서비스가 선택되지 않았습니다.
provider-room = 화상 서비스
provider-switch = 바꾸기
provider-switch-alone = 이 상담만 따로 바꾸었습니다. 나머지 상담: { $name }
provider-switch-ask = 이 상담실을 바꾸시겠습니까? 새 서비스: { $name }
provider-switch-letters = 메일과 일정에 있는 링크는 그대로이므로 따로 메일을 보내지 않습니다.
provider-switch-one = 이 상담에만 적용됩니다. 상담실이나 입구에 있는 참가자는 몇 초 안에 새 상담실로 안내됩니다.
provider-switch-to = 바꾸기: { $name }

## Video

video-link = 화상 상담실
video-title = 화상 상담실
video-lead = 참가자의 링크는 바뀌지 않습니다. 그 링크로 어떤 화상 서비스가 열릴지 여기에서 정하며, 언제든지 바꿀 수 있습니다.
video-now = 현재 사용 중
video-now-backup = 예비
video-now-alone = { $count ->
   *[other] 다른 서비스를 쓰는 상담이 { $count }건 있습니다.
}
video-switch-back = 전체를 원래 서비스로 되돌리기
video-switch-over = 전체를 예비 서비스로 바꾸기
video-switch-none = 예비 서비스가 없으면 바꿀 수 없습니다. 아래에서 선택해 주십시오.
video-switch-ask = 전체 상담실을 바꾸시겠습니까? 새 서비스: { $name }
video-switch-open = { $count ->
    [0] 지금 열려 있는 상담실은 없습니다.
   *[other] 지금 열려 있는 상담실이 { $count }곳 있습니다. 참가자는 몇 초 안에 새 상담실로 안내됩니다.
}
video-switch-later = { $count ->
    [0] 이후에 예정된 상담은 없습니다.
   *[other] 이후 상담 { $count }건은 새 서비스에서 열립니다.
}
video-switch-strays = { $count ->
   *[other] 따로 바꾸어 둔 상담 { $count }건도 함께 바뀝니다.
}
video-services = 화상 서비스
video-services-hint = 상담 중에 첫 번째 서비스가 응답하지 않으면 자동으로 예비 서비스로 바뀝니다. 원래 서비스로는 자동으로 돌아가지 않습니다.
video-primary = 기본
video-backup = 예비
video-backup-none = 예비 없음
video-health-up = 정상 응답
video-health-down = 응답 없음
video-health-down-since = { $time }부터 응답 없음
video-health-asking = 확인하는 중…
video-health-unwatched = 상태를 확인하지 않음
video-why-unreachable = 연결되지 않습니다.
video-why-timed-out = 제한 시간 안에 응답이 없습니다.
video-why-refused = 응답은 하지만 서버의 키를 거부합니다.
video-why-strange-answer = 이 주소에서 다른 프로그램이 응답합니다.
video-why-not-set-up = 이 서버에 설정되어 있지 않습니다.
video-plan-people = { $count ->
   *[other] 최대 { $count }명
}
video-plan-minutes = { $count ->
   *[other] 최대 { $count }분
}
video-warning-too-many-people = 한 상담에 최대 { $people }명이 참여할 수 있으나 이 서비스는 { $people_max }명까지입니다.
video-warning-too-long = 상담은 { $minutes }분이지만 이 서비스는 { $minutes_max }분까지입니다.
video-warning-shows-addresses = 양측 브라우저에 서로의 네트워크 주소가 전달됩니다.
video-warning-no-relay = 중계 서버가 없어 아무도 입장할 수 없습니다. 직접 연결을 허용하거나 중계 서버를 설정해 주십시오.
video-warning-shared-room = 같은 주최국 기업의 상담이 모두 한 방에서 열립니다. 일찍 오면 앞 상담의 참가자와 마주칩니다.
video-warning-no-link = 아직 링크가 없습니다.
video-warning-links-missing = { $count ->
   *[other] 아직 링크가 없는 상담이 { $count }건 있습니다.
}
video-doors = 입장 시간
video-door-opens = 상담 시작 전 입장 시작(분)
video-door-closes = 상담 종료 후 닫힘(분)
video-door-hint = 시작 전은 최대 120분, 종료 후는 최대 15분입니다. 그 전에는 대기실에서 기다립니다.
video-links = 링크
video-links-to = 링크를 정하는 방법
video-links-template = 주소 형식 하나
video-links-host = 주최국 기업별
video-links-meeting = 상담별
video-links-pattern = 주소
video-links-pattern-hint = {"{meeting}"}은 추측할 수 없는 방 이름, {"{host}"}는 주최국 기업, {"{slot}"}은 시간대 번호로 바뀝니다.
video-links-no-meetings = 아직 상담이 없습니다. 예약이 들어오면 링크를 넣을 수 있습니다.
video-links-count = { $all }개 중 { $set }개 입력
video-links-people = 요금제의 최대 인원
video-links-minutes = 요금제의 최대 시간(분)
video-links-no-limit = 비워 두면 제한 없음으로 봅니다.
video-addresses = 네트워크 주소
video-addresses-lead = 기본 화상 상담실에서는 브라우저끼리 직접 연결됩니다. 빠르지만 상대측 브라우저에 네트워크 주소가 전달되어, 지역과 통신사를 짐작할 수 있습니다.
video-addresses-standard = 서버 기본값
video-addresses-relay = 항상 중계
video-addresses-direct = 직접 연결
video-addresses-hidden-now = 음성과 영상이 중계 서버를 거치므로 양측은 서로의 주소를 볼 수 없습니다.
video-addresses-shown-now = 양측이 서로의 주소를 알 수 있습니다. 상담일 전에 기업에 알려 주십시오.
video-addresses-no-server = 이 서버에는 중계 서버(TURN)가 없습니다. 서버 담당자가 설정하면 보안이 엄격한 사내망에서도 입장할 수 있습니다.
video-leave = 화상 상담실 설정이 아직 저장되지 않았습니다.
video-saved = 화상 상담실 설정을 저장했습니다.

## Knock

knock-admitted = { $name } 님의 입장을 허용했습니다.
knock-refused = { $name } 님의 입장을 거절했습니다.
knock-gone = 다른 분이 이미 응답했습니다.

## Connection

connection-link = 연결 확인
connection-title = 연결 확인
connection-intro = 지금 사용하시는 브라우저와 네트워크에서 상담이 가능한지 확인합니다. 30초 정도 걸립니다.
connection-note = 결과는 성함과 함께 주최 측에 표시됩니다. 네트워크 주소는 저장하지 않습니다. 상담 당일에 사용하실 장소와 네트워크에서 확인해 주십시오.
connection-start = 확인 시작
connection-again = 다시 확인
connection-without-devices = 카메라와 마이크 없이 확인
connection-last = 확인 시각: { $time }
connection-running = 확인하는 중입니다…
connection-works = 가능
connection-fails = 불가
connection-untried = 설정되지 않음
connection-result-good = 연결에 문제가 없습니다.
connection-result-relay-only = 중계 서버를 통해 연결할 수 있습니다.
connection-result-trouble = 해결이 필요한 문제가 있습니다.
connection-obstacle-line = 실시간 연결이 열리지 않았습니다. 네트워크 담당자에게 이 사이트의 웹소켓(WebSocket) 연결을 허용해 달라고 요청해 주십시오.
connection-obstacle-primary = 영상과 음성이 통과하지 못합니다. VPN을 끄거나 휴대전화 등 다른 네트워크로 시도하시고, 계속되면 이 화면을 네트워크 담당자에게 보여 주십시오.
connection-obstacle-backup = 예비 화상 서비스에 접속할 수 없는 네트워크입니다. 주최 측에 알려 주십시오.
connection-obstacle-microphone = 상대방이 소리를 들을 수 없습니다. 마이크를 허용하거나 연결하신 뒤 다시 확인해 주십시오.
connection-step-devices = 카메라와 마이크
connection-step-line = 이 사이트와의 실시간 연결
connection-step-paths = 영상과 음성의 경로
connection-step-services = 행사 화상 서비스
connection-step-speed = 응답 속도
connection-about-devices = 브라우저가 권한을 요청합니다. 건너뛸 수 있습니다.
connection-about-line = 참석 현황과 변경 사항이 이 연결로 전달됩니다.
connection-about-paths = 직접 연결, 중계 연결, 대부분의 네트워크가 허용하는 포트 연결을 차례로 확인합니다.
connection-about-services = 네트워크에서 접속이 허용되는지 확인합니다.
connection-about-speed = 서버까지 다녀오는 시간을 측정합니다.
connection-devices-asking = 브라우저가 권한을 요청하고 있습니다. “허용”을 선택해 주십시오.
connection-devices-good = 모두 사용할 수 있습니다.
connection-devices-skipped = 건너뛰었습니다.
connection-microphone-denied = 마이크가 허용되지 않았습니다. 주소창 옆 아이콘에서 허용하신 뒤 다시 확인해 주십시오.
connection-microphone-missing = 마이크를 찾지 못했습니다. 마이크를 연결해 주십시오. 마이크 없이는 듣기와 채팅만 가능합니다.
connection-microphone-busy = 마이크가 시작되지 않습니다. 마이크를 사용하는 다른 프로그램을 닫아 주십시오.
connection-camera-denied = 마이크는 사용할 수 있으나 카메라가 허용되지 않았습니다. 화면을 보이시려면 주소창 옆 아이콘에서 허용해 주십시오.
connection-camera-missing = 마이크는 사용할 수 있으나 카메라를 찾지 못했습니다. 화면 없이도 참여하실 수 있습니다.
connection-camera-busy = 마이크는 사용할 수 있으나 카메라가 시작되지 않습니다. 카메라를 사용하는 다른 프로그램을 닫아 주십시오.
connection-line-good = 열렸습니다.
connection-line-bad = 열리지 않았습니다. 네트워크에서 웹소켓(WebSocket) 연결을 막고 있을 수 있습니다.
connection-paths-good = 영상과 음성이 통과합니다.
connection-paths-relay = 중계 서버를 통해 통과합니다. 따로 하실 일은 없습니다.
connection-paths-tcp = 네트워크가 UDP를 막고 있습니다. TCP로 연결되지만 영상과 음성이 끊길 수 있으니 가능하면 다른 네트워크를 이용해 주십시오.
connection-paths-bad = 통과하지 못합니다. VPN을 끄거나 휴대전화 등 다른 네트워크로 시도하시고, 계속되면 이 화면을 네트워크 담당자에게 보여 주십시오.
connection-paths-unused = 이 행사는 다른 서비스를 사용합니다.
connection-way-direct = 직접 연결
connection-way-relay-udp = 중계(UDP)
connection-way-relay-tcp = 중계(TCP)
connection-services-good = 네트워크에서 접속할 수 있습니다.
connection-services-bad = 행사 화상 서비스에 접속할 수 없습니다. 네트워크에서 막고 있을 수 있으니 주최 측에 알려 주십시오.
connection-services-backup = 기본 서비스는 접속되지만 예비 서비스는 접속되지 않습니다. 주최 측에 알려 주십시오.
connection-services-untried = 더 확인할 것이 없습니다. 상담실이 이 사이트에 포함되어 있거나, 이 화면에서 확인할 수 없는 서비스입니다.
connection-speed-good = 대화하기에 충분히 빠릅니다.
connection-speed-fair = 조금 느립니다. 말씀하실 때 잠시 여유를 두어 주십시오.
connection-speed-bad = 매우 느립니다. 유선 연결이나 다른 네트워크를 이용하시거나 VPN을 꺼 주십시오.
connection-speed-unknown = 측정하지 못했습니다.
connection-milliseconds = { $count }ms
connection-all-title = 연결 현황
connection-all-intro = 참가자의 브라우저가 사전에 확인한 결과입니다. 아직 확인하지 않은 분께는 메뉴의 “연결 확인”을 안내해 주십시오.
connection-counts = 측별 연결 현황
connection-side = 구분
connection-interpreters = 통역사
connection-filter = 보기
connection-filter-all = 전체
connection-none = 해당하는 분이 없습니다.
connection-state-good = 양호
connection-state-relay-only = 중계만 가능
connection-state-trouble = 문제 있음
connection-state-not-tried = 미확인
connection-short-line = 실시간 연결 차단
connection-short-primary = 상담실 연결 불가
connection-short-backup = 예비 서비스 차단
connection-short-microphone = 마이크 없음
connection-browser-chromium = Chrome 계열
connection-browser-firefox = Firefox
connection-browser-safari = Safari
connection-browser-other = 기타 브라우저

## Coverage

coverage-link = 통역 현황
coverage-title = 통역 수요와 가용 인원
coverage-all = 전체
coverage-basis-draft = 시간표와 초안을 기준으로 합니다. 여기에 없는 신청은 양측 기업과, 가능하면 통역사까지 비어 있는 시간에 놓아 본 예상입니다.
coverage-basis-timetable = 현재 시간표를 기준으로 합니다.
coverage-basis-wishes = 지금까지의 상담 신청을 기준으로 한 예상입니다. 양측 기업과, 가능하면 통역사까지 비어 있는 시간에 놓아 보았습니다.
coverage-empty = 이날은 통역이 필요한 상담이 없습니다.
coverage-enough = { $count ->
   *[other] 통역이 필요한 상담 { $count }건에 모두 통역사를 배정할 수 있습니다.
}
coverage-figure-interpreters = 통역사
coverage-figure-needed = 통역이 필요한 상담
coverage-figure-short = 통역사가 부족한 상담
coverage-hours = 통역 시간
coverage-hours-csv = 통역 시간표 내려받기(CSV)
coverage-hours-xlsx = 통역 시간표 내려받기(정산용 합계 포함)
coverage-legend = 칸마다 필요 / 가능 순입니다. 여러 언어를 맡는 통역사도 한 번만 셉니다. 휴식, 근무 시간, 하루 한도를 지킵니다.
coverage-missing = { $count ->
   *[other] 시간표의 상담 { $count }건에 필요한 통역사가 없습니다.
}
coverage-missing-link = 운영판으로 가기
coverage-nobody = 명단에 아직 통역사가 없습니다.
coverage-none = 필요 없음
coverage-none-yet = 아직 통역이 필요한 상담이 없습니다. 시간별로 일할 수 있는 통역사 수를 보여 드립니다.
coverage-one-more = { $count ->
   *[other] { $pair } 통역사가 한 명 더 있으면 상담 { $count }건을 더 진행할 수 있습니다.
}
coverage-over = 지남
coverage-pair-count = { $count ->
   *[other] 통역사 { $count }명
}
coverage-pair-relay = 2인 릴레이
coverage-relayed = { $count ->
   *[other] 해당 언어를 혼자 맡을 통역사가 없어 상담 { $count }건은 두 명이 제3의 언어를 거쳐 릴레이로 통역합니다.
}
coverage-scope = 기준
coverage-scope-meant = 초안과 신청 포함
coverage-scope-timetable = 현재 시간표
coverage-short = { $short ->
   *[other] 통역이 필요한 상담 { $needed }건 가운데 { $short }건은 통역사가 부족합니다.
}
coverage-slot = 시간
coverage-spoken = 필요 { $needed }, 가능 { $capacity }
coverage-table = 시간과 언어별 통역 수요와 가용 인원
coverage-unanswered = { $count ->
   *[other] 상담 { $count }건은 통역사에게 요청했으나 아직 답이 없습니다.
}
coverage-without-slot = { $count ->
   *[other] 신청 { $count }건은 양측이 함께 비어 있는 시간이 없습니다.
}
coverage-word-enough = 충분
coverage-word-just = 딱 맞음
coverage-word-short = { $count }명 부족

## Hours

hours-absences = 불참
hours-actual-hours = 실제(시간)
hours-actual-min = 실제(분)
hours-came = 입장({ $city })
hours-came-instead = 대신 참석: { $name }
hours-code = 코드
hours-date = 날짜
hours-end = 종료({ $city })
hours-guest = 상대국 기업
hours-host = 주최국 기업
hours-interpreter = 통역사
hours-languages = 언어
hours-meetings = 상담 수
hours-note = 비고
hours-offer-accepted = { $at } 수락
hours-offer-declined = { $at } 거절
hours-offer-expired = 기한 내 응답 없음
hours-offer-open = { $at } 요청, 응답 대기
hours-override = 주최자 직접 배정: { $reason }
hours-planned-hours = 예정(시간)
hours-planned-min = 예정(분)
hours-relay = { $language } 릴레이 통역, { $name } 님과 함께
hours-sheet-meetings = 상담별
hours-sheet-totals = 합계
hours-standing = 상태
hours-standing-absent = 불참
hours-standing-ahead = 예정
hours-standing-canceled = 진행 중 취소
hours-standing-moved = 진행 중 변경
hours-standing-replaced = 교체됨
hours-standing-unrecorded = 기록 없음
hours-standing-worked = 완료
hours-start = 시작({ $city })
hours-stood-in-min = 그중 대신 참석(분)
hours-total = 소계
hours-total-all = 총계
hours-went = 퇴장({ $city })

## Sign-in

signin-title = 로그인
signin-code = 메일에 적힌 코드
signin-code-hint = 숫자 8자리
signin-email = 이메일 주소
signin-enter = 로그인
signin-lead = 링크와 코드가 담긴 메일을 보내 드립니다. 비밀번호는 필요 없습니다.
signin-link-lead = 이 기기에서 로그인하려면 버튼을 눌러 주십시오.
signin-other = 다른 주소 사용
signin-out = 로그아웃
signin-send = 메일 받기
signin-send-new = 새 메일 받기
signin-sent = { $email } 주소가 명단에 있으면 메일이 발송됩니다. 메일의 링크를 열거나 코드를 여기에 입력해 주십시오.

## Demo

demo-title = 체험용 상담회
demo-clock = 체험용 시계
demo-fold = 접기
demo-open = 체험용 시계 열기
demo-speed = 시계 속도
demo-jump-week-before = 일주일 전
demo-jump-day-before = 하루 전
demo-jump-day-start = 상담회 시작
demo-jump-next-slot = 다음 시간
demo-play = 하루 재생
demo-playing = 하루를 재생하고 있습니다

## Hall

hall-add = 추가하고 시간 찾기
hall-added = { $name } 기업을 명단에 추가했습니다.
hall-book = 예약
hall-call = 부르기
hall-called = { $name }: { $table }(으)로 불렀습니다. { $times }
hall-contact = 담당자
hall-desk = 데스크에 온 기업
hall-email = 이메일 주소(선택)
hall-email-hint = 입력하면 자신의 휴대전화로 로그인할 수 있습니다.
hall-find = 명단에서 기업 찾기
hall-free-none = 아직 만나지 않은 상대와 만날 수 있는 시간이 남아 있지 않습니다.
hall-free-unmatched = 검색어에 맞는 기업 중 빈 시간이 있는 곳이 없습니다.
hall-join = 대기열에 서기
hall-language = 언어
hall-leave = 대기열에서 빼기
hall-link = 행사장
hall-meet = 바로 상담 예약
hall-meet-hint = 기업을 추가하거나 명단에서 찾으면 빈 시간이 여기에 나타납니다.
hall-name = 기업 이름
hall-no-tables = 아직 테이블로 지정한 상담실이 없습니다. 설정에서 테이블을 지정해 주십시오.
hall-no-tables-company = 이 상담일에는 이용할 테이블이 없습니다.
hall-own = 예약된 상담
hall-phone = 전화번호(선택)
hall-queue-add = 추가
hall-queue-empty = 기다리는 기업이 없습니다.
hall-queue-expected = 예상 시각 { $time }
hall-queue-met = 이미 이 기업과 상담이 있습니다.
hall-queue-no-time = 남은 시간 없음
hall-queue-waiting = { $count ->
    [0] 기다리는 기업이 없습니다.
   *[other] { $count }개 기업이 기다리고 있습니다.
}
hall-queue-who = 대기열에 설 기업
hall-search = 상대 기업이나 테이블 찾기
hall-set-all = 모두 테이블로
hall-set-anybody = 누구나
hall-set-company = { $table }에 앉는 기업
hall-set-hint = 현장 또는 혼합 상담일에서 어느 상담실이 테이블이고 누가 하루 종일 앉는지 정합니다. 테이블이 있는 기업은 그 자리에서 상담하며, 그 테이블에만 대기열이 있습니다.
hall-set-no-rooms = 먼저 위에 테이블마다 상담실 이름을 입력해 주십시오.
hall-set-none = 모두 해제
hall-set-title = 행사장 테이블
hall-side = 참가 구분
hall-table-free = 누구나 상담할 수 있는 테이블이며 대기열이 없습니다.
hall-tables = 테이블
hall-tables-free = 다른 테이블
hall-take-known = 이 기업으로 계속하기
hall-title = 행사장

## Check-in

checkin-elsewhere = 다음 상담
checkin-here = 도착했습니다
checkin-my-day = 내 상담일
checkin-no = 체크인되지 않았습니다
checkin-organizer = 운영자로 로그인했습니다. 테이블 체크인은 그 자리에 앉는 분이 합니다.
checkin-ready = 이 테이블에 오셨습니까?
checkin-show = 본인의 일정표입니다. 데스크에 보여 주십시오.
checkin-title = 체크인
checkin-when = 시각
checkin-where = 장소
checkin-with = 상대
checkin-yes = 체크인되었습니다

## Sheet

sheet-all = { $count ->
   *[other] 전체 { $count }장
}
sheet-caption-desk = 체크인: 데스크에 보여 주십시오
sheet-caption-table = 도착하면 스캔해 주십시오
sheet-code = { $name } 코드
sheet-empty = 아직 상담이 없습니다.
sheet-interpreter = 통역
sheet-kind = 인쇄할 내용
sheet-kind-card = 테이블 카드
sheet-kind-company = 기업별
sheet-kind-day = 전체 일정
sheet-kind-interpreter = 통역사별
sheet-kind-table = 테이블별
sheet-link = 종이 일정표
sheet-no-tables = 아직 테이블로 지정한 상담실이 없습니다. 설정에서 테이블을 지정해 주십시오.
sheet-none = 아직 인쇄할 내용이 없습니다.
sheet-paper = 용지
sheet-table = 장소
sheet-time = 시각
sheet-title = 종이 일정표
sheet-which = 인쇄할 일정표
sheet-who = 상대

## History

history-back = 한 단계 뒤로
history-closed = { $at }에 종료되었습니다.
history-kind =
    { $kind ->
        [started] 상담회 생성
        [settings_changed] 설정 변경
        [phase_changed] 단계 변경
        [roster_imported] 명단 가져오기
        [booked] 상담 예약
        [moved] 상담 변경
        [canceled] 상담 취소
        [need_set] 통역 필요 여부 지정
        [offer_answered] 통역사 응답
        [swap_asked] 교대 제안
        [swap_settled] 교대 처리
        [said_late] 지각 알림
        [adjusted] 상담 시간 조정
        [judged] 결과 직접 지정
        [seat_corrected] 출석 정정
        [checked_in] 체크인
        [queue_changed] 테이블 대기열
        [away_set] 부재 지정
        [left] 참석자 제외
        [answered] 캘린더 응답
        [attended] 상담실 출입
        [video_changed] 상담실 설정 변경
        [room_switched] 화상 서비스 전환
        [request_changed] 요청 변경
        [letters_changed] 메일 설정 변경
        [invited] 초대장 발송
        [announced] 공지
        [reminded] 알림 발송
        [draft_adopted] 편성안 채택
        [draft_pinned] 초안 고정
        [draft_moved] 초안 변경
        [draft_dropped] 초안에서 제외
        [draft_discarded] 초안 폐기
        [draft_released] 편성 확정
        [banner_shown] 배너 표시
        [banner_withdrawn] 배너 내림
        [undone] 실행 취소
        [offers_recalled] 제안 복원
        [course_recalled] 상담 진행 복원
        [refill_changed] 빈 시간 제안
       *[other] 변경
    }
history-link = 이력
history-not-whole = 명단이 함께 기록되기 전에 만들어진 상담회입니다. 나중에 추가된 기업도 처음부터 표시됩니다.
history-on = 한 단계 앞으로
history-other = 다시 재생한 결과가 기록된 상태와 다릅니다.
history-pause = 일시 정지
history-play = 재생
history-same = 다시 재생한 결과가 기록된 상태와 같습니다.
history-scope = 표시할 시간
history-scope-all = 전체
history-scope-day = 당일
history-speed = 속도
history-steps = 진행 내역
history-time = 시각
history-title = 상담회 이력

## Live

live-connecting = 연결 중
live-connected = 연결됨
live-lost = 다시 연결 중
live-refused = 접근 불가
live-stale = 연결이 끊겼습니다. { $time } 기준 화면입니다.
live-age = { $age } 전

## Settings

settings-time = 시각
settings-title = 상담일 설정
settings-link = 설정
settings-basics = 상담일
settings-booking = 예약
settings-booking-closes = 예약 마감
settings-booking-opens = 예약 시작
settings-break-add = 휴식 추가
settings-break-after = 몇 번째 뒤
settings-break-label = 이름
settings-break-minutes = 분
settings-break-name = 휴식
settings-break-remove = 휴식 삭제
settings-breaks = 휴식
settings-buffer = 상담 사이 휴식(분)
settings-cancel-until = 변경 마감(시작 몇 분 전)
settings-changeover = 교대 시간(분)
settings-date = 날짜
settings-contact = 당일 연락처
settings-contact-email = 이메일
settings-contact-hint = 모든 상담의 문에 표시되며, 들어오지 못하는 분에게도 보입니다.
settings-contact-name = 이름
settings-contact-phone = 전화번호
settings-day-create = 상담일 만들기
settings-day-new = 새 상담일
settings-fold = 이날 밤 시계가 한 시간 늦춰집니다. 두 시각 중 어느 쪽입니까?
settings-fold-earlier = 앞선 시각
settings-fold-later = 나중 시각
settings-from = 시작
settings-grid = 상담 시간과 근무 시간
settings-interpreter-always = 모든 상담
settings-interpreter-no-common = 공통 언어가 없을 때
settings-interpreter-none = 사용 안 함
settings-interpreter-rule = 통역이 필요한 경우
settings-length = 상담 길이(분)
settings-meetings-max = 기업당 상담 수
settings-meetings-max-hint = 비워 두면 제한 없음
settings-name-one = 한 언어 이상으로 이름을 입력해 주십시오
settings-no-days = 아직 상담일이 없습니다.
settings-office-guest = 상대국 기업 근무 시간({ $city })
settings-office-host = 주최국 기업 근무 시간({ $city })
settings-open-booking = 기업이 빈 시간을 직접 예약합니다
settings-phase = 단계
settings-phase-ask = ‘{ $phase }’ 단계로 바꾸시겠습니까?
settings-phase-back = ‘{ $phase }’ 단계로 되돌리기
settings-phase-confirm = 바꾸기
settings-phase-done = 현재 단계: { $phase }.
settings-phase-means-draft = 기업에는 상담일이 보이지 않으며 예약할 수 없습니다. 이미 예약된 상담은 유지됩니다.
settings-phase-means-requests = 기업이 서로를 보고 상담을 요청할 수 있습니다.
settings-phase-means-planning = 희망 사항으로 시간표를 편성합니다. 기업에는 자기 상담만 보입니다.
settings-phase-means-released = 기업에 상담일이 공개되고 예약 기간에 예약할 수 있습니다.
settings-phase-means-running = 상담회가 진행됩니다. 운영판이 시계를 따라가고 상담실이 제시간에 열립니다.
settings-phase-means-closed = 더 이상 예약, 변경, 취소할 수 없습니다.
settings-phase-to-requests = 요청 받기
settings-phase-to-planning = 편성 시작
settings-phase-to-released = 기업에 공개
settings-phase-to-running = 상담회 시작
settings-phase-to-closed = 상담회 종료
settings-places = 상담실
settings-programme = 사업
settings-programme-create = 사업 만들기
settings-programme-new = 새 사업
settings-programme-title = 사업 이름
settings-programmes = 사업 목록
settings-rooms = 상담실
settings-rooms-hint = { $count ->
   *[other] 한 줄에 하나씩 입력합니다. 현재 { $count }개
}
settings-save = 저장
settings-saved = 저장했습니다.
settings-side-guest = 상대국 기업
settings-side-host = 주최국 기업
settings-side-name = 참가국(기관) 이름
settings-slots = 상담 횟수
settings-start = 첫 상담 시각
settings-title-field = 상담일 이름
settings-to = 종료
settings-zone = 시간대
settings-zone-hint = 예: Asia/Seoul
settings-zone-rules = 시간대 규칙
settings-zone-rules-changed = 상담일을 만든 뒤 시간대 규칙이 바뀌어 일부 시간이 달라집니다. 무엇을 유지하시겠습니까?
settings-zone-rules-done = 처리했습니다. 해당하는 분께 변경 안내가 한 번 발송됩니다.
settings-zone-rules-instant = 실제 시점 유지
settings-zone-rules-local = 현지 시각 유지
settings-zone-rules-version = 사용 중인 버전: { $version }
settings-filling = 시간표를 채우는 방법
settings-filling-none = 선택한 방법이 없어 주최 측만 상담을 예약합니다.
settings-open-booking-hint = 예약 기간에 먼저 예약한 기업이 우선합니다.
settings-requests = 기업이 서로 상담을 요청합니다
settings-requests-hint = 기업이 희망 정도를 정해 요청하면 상대가 수락하거나 거절하거나 다른 시간을 제안합니다. 회신을 기다리는 요청은 시간을 차지하지 않습니다.
settings-planned = 시간표를 자동으로 편성합니다
settings-planned-hint = 희망 사항으로 시간표 안을 만듭니다. 주최 측이 확인하고 고정할 상담을 정한 뒤 모두에게 공개합니다.
settings-requests-open = 대기 요청 수
settings-requests-open-hint = 한 기업에서 동시에 회신을 기다릴 수 있는 요청
settings-requests-total = 전체 요청 수
settings-requests-total-hint = 결과와 관계없이 한 기업이 하루에 보낼 수 있는 요청
settings-requests-expire = 회신 기한(시간)
settings-requests-expire-hint = 지나면 요청이 만료됩니다
settings-booking-closes-hint = 요청과 회신도 이때 마감됩니다.

## Conduct

conduct-answer = 답변 시간(초)
conduct-extend = 한 번 연장하는 시간(분)
conduct-extend-hint = 양쪽 기업과 상담실, 통역사가 모두 비어 있을 때만 연장됩니다.
conduct-no-show = 불참으로 보는 시점(분)
conduct-no-show-hint = 상담 시작 뒤 이 시간까지 한 번도 오지 않은 기업을 불참으로 표시합니다.
conduct-refill = 빈 시간을 다른 기업에 제안
conduct-refill-hint = 상담이 비면 서로 관심이 가장 큰 두 기업에 묻고, 양쪽이 모두 수락하면 예약합니다.
conduct-title = 상담 당일 진행

## Feasibility

feasibility-title = 이날 가능한 상담
feasibility-at-full-load = 모든 시간이 찼을 때
feasibility-by-hosts = 주최국 기업 수 기준
feasibility-by-guests = 상대국 기업 수 기준
feasibility-by-rooms = 상담실 수 기준
feasibility-by-interpreters = 통역사 수 기준
feasibility-by-pair = 언어별 통역사
feasibility-ceiling = 최대 상담 수
feasibility-days = { $count ->
   *[other] 모두 만나려면 { $count }일이 필요합니다.
}
feasibility-failed = 현재 설정으로는 아직 계산할 수 없습니다.
feasibility-fits = { $pairs }쌍 모두 하루에 상담할 수 있습니다.
feasibility-interpreters = 통역사
feasibility-no-window = 이날 양측의 근무 시간이 겹치지 않습니다.
feasibility-outside = { $count ->
   *[other] 상담 시간 { $count }개가 공통 근무 시간을 벗어납니다.
}
feasibility-over = { $pairs }쌍을 하루에 모두 상담할 수 없습니다. { $over }쌍이 초과됩니다.
feasibility-pair = { $have }명 있음, 동시에 최대 { $needed }명 필요
feasibility-pair-more = 한 명 더 있으면 최대 { $ceiling }건
feasibility-pair-relay = 혼자 맡을 통역사가 없어 두 명이 제3의 언어를 거쳐 통역합니다
feasibility-pairs = 가능한 조합
feasibility-suggest-close-later-guest = 상대국 기업이 { $time }에 마치면 상담 시간 { $slots }개, 상담 { $ceiling }건이 가능합니다.
feasibility-suggest-close-later-host = 주최국 기업이 { $time }에 마치면 상담 시간 { $slots }개, 상담 { $ceiling }건이 가능합니다.
feasibility-suggest-open-earlier-guest = 상대국 기업이 { $time }에 시작하면 상담 시간 { $slots }개, 상담 { $ceiling }건이 가능합니다.
feasibility-suggest-open-earlier-host = 주최국 기업이 { $time }에 시작하면 상담 시간 { $slots }개, 상담 { $ceiling }건이 가능합니다.
feasibility-shared = 공통 근무 시간, { $minutes }분
feasibility-slots = 상담 시간
feasibility-slots-fit = { $count ->
   *[other] 공통 근무 시간에 { $count }개 가능
}
feasibility-staffed = 현재 통역사로 가능한 상담
feasibility-staffed-of = { $count ->
   *[other] 최대 건수, 통역사 { $count }명, 휴식 포함
}

## Roster

roster-title = 참가 명단
roster-link = 명단
roster-action = 처리
roster-action-add = 신규
roster-action-update = 변경
roster-action-same = 그대로
roster-alike = 비슷한 이름 { $count }건
roster-alike-hint = 표기가 다른 같은 기업일 수 있습니다. 자동으로 합치지 않으니 같은 기업이면 파일을 고쳐 주십시오.
roster-alike-line = { $line }행
roster-alike-other = 비슷한 이름
roster-alike-stored = 이미 명단에 있음
roster-cancel = 다른 파일 선택
roster-changed = 변경 내용
roster-choose = 명단을 여기에 끌어다 놓거나 파일을 선택해 주십시오
roster-choose-hint = XLSX 또는 CSV, 최대 2MB. 확인하기 전에는 저장되지 않습니다.
roster-code = 코드
roster-column = 열
roster-companies = 참가 기업
roster-company = 기업
roster-complaints = { $count ->
   *[other] 파일에서 고칠 오류 { $count }건
}
roster-confirm = { $count ->
    [0] 가져올 내용 없음
   *[other] { $count }건 가져오기
}
roster-delegates = 담당자
roster-downloads = 내려받기
roster-downloads-hint = 현재 명단을 다시 가져올 수 있는 형식으로 내려받습니다.
roster-ignored = 사용하지 않은 열: { $columns }
roster-import = 기업 명단 가져오기
roster-imported = 가져왔습니다: 신규 { $added }, 변경 { $updated }, 그대로 { $same }.
roster-interpreters = 통역사
roster-line = 행
roster-name = 기업명
roster-needs = 희망
roster-offers = 제공
roster-person = 이름
roster-read = { $encoding ->
    [no] { $format } 파일을 읽었습니다: 기업 { $companies }, 통역사 { $interpreters }.
   *[other] { $format } 파일을 { $encoding }(으)로 읽었습니다: 기업 { $companies }, 통역사 { $interpreters }.
}
roster-reason = 오류 내용
roster-side = 구분
roster-side-both = 전체
roster-side-guest = 상대국
roster-side-host = 주최국
roster-templates = 작성용 빈 양식:
roster-value = 입력된 값

## Profile

profile-pairs = 통역 언어쌍
profile-terms = 근무 조건
profile-pair-both = { $from } ↔ { $to }
profile-pair-forth = { $from } → { $to }
profile-pair-any = 다음 언어 사이 모두: { $languages }
profile-level-basic = 기초
profile-level-professional = 전문
profile-level-expert = 최상급
profile-mode-consecutive = 순차
profile-mode-simultaneous = 동시
profile-mode-online = 온라인
profile-mode-on-site = 현장
profile-hours = { $city } { $from }–{ $to }
profile-load = 하루 최대 { $minutes }분
profile-stretch = 연속 최대 { $minutes }분
profile-pause = 휴식 { $minutes }분
profile-notice = { $count ->
   *[other] { $count }시간 전 통보
}
profile-bound-company = 전담 기업: { $company }
profile-bound-table = 전담 상담석: { $table }
profile-conflicts = 이해충돌: { $companies }
profile-reserve = 예비

## Sector

sector-3d-printing = 3D 프린팅
sector-agriculture = 농업
sector-automotive = 자동차
sector-cosmetics = 화장품
sector-education = 교육
sector-electronics = 전자
sector-energy = 에너지
sector-environment = 환경
sector-food = 식품
sector-heating = 난방·발열
sector-inspection = 검사
sector-investment = 투자
sector-it = 정보기술
sector-logistics = 물류
sector-machine-vision = 머신 비전
sector-materials = 소재
sector-medical = 의료
sector-optics = 광학
sector-robotics = 로봇
sector-security = 보안
sector-sensors = 센서
sector-textile = 섬유
sector-water = 수처리

## Letters

letters-nudges-hint = 상담 48시간 전과 24시간 전에, 보낸 자료가 하나도 없는 기업에만 보냅니다. 한 분께 하루 한 번을 넘지 않습니다.
letters-nudges-on = 통역사에게 보낸 자료가 없는 기업에 요청 메일 보내기
letters-nudges-title = 상담 자료 요청
letters-title = 발송 메일
letters-link = 메일
letters-audience = 받는 사람 구분
letters-choose = 선택: { $name }, { $subject }
letters-choose-all = 표시된 메일 모두 선택
letters-chosen = { $count }통 선택됨
letters-clear = 필터 지우기
letters-digest-at = 요약 메일 시각
letters-digest-hint = 하루 동안의 예약, 변경, 취소와 전달되지 않은 메일을 알려 드립니다.
letters-digest-on = 매일 아침
letters-digest-title = 운영자용 요약
letters-due = 예정
letters-empty = 아직 메일이 없습니다. 초대하거나 상담을 예약, 변경, 취소하면 작성됩니다.
letters-group-day = 상담회 당일
letters-group-invitation = 초대
letters-group-meetings = 상담
letters-group-offers = 통역사 요청
letters-group-organizers = 운영자용
letters-group-reminders = 알림
letters-group-requests = 상담 요청
letters-incoming-bounce = 반송 메일
letters-incoming-empty = 아직 들어온 메일이 없습니다.
letters-incoming-lead = 캘린더 응답과 반송된 메일, 그리고 각각의 처리 결과입니다. 들어온 메일로 상담이 바뀌지는 않습니다.
letters-incoming-letter = 메일 열기
letters-incoming-other = 기타 메일
letters-incoming-reply = 캘린더 응답
letters-invite-again = 다시 초대
letters-invite-all = { $count ->
   *[other] { $count }명 모두 초대
}
letters-invite-all-again = 모두 다시 초대
letters-invite-all-done = { $count ->
   *[other] { $count }명 모두 초대했습니다
}
letters-invite-ask = { $count ->
   *[other] { $count }명을 초대하시겠습니까?
}
letters-invite-button = 초대 ({ $count })
letters-invite-count = { $people ->
   *[other] { $people }명 중 { $invited }명 초대됨
}
letters-invite-done = { $count ->
   *[other] 초대 메일 { $count }통을 보냅니다.
}
letters-invite-failed = 초대 현황을 불러오지 못했습니다.
letters-invite-look = 메일 미리 보기
letters-invite-more = 이 그룹에서 아직 초대받지 않은 분께 각자의 언어로 메일을 한 통씩 보냅니다.
letters-invite-more-again = 이미 받은 분을 포함해 이 그룹의 모든 분께 초대 메일을 다시 보냅니다.
letters-invite-title = 상담회 초대
letters-kind = 종류
letters-kind-all = 모든 메일
letters-kind-announcement = 공지
letters-kind-brief-nudge = 통역사용 자료 요청
letters-kind-day-invitation = 상담회 초대
letters-kind-day-starts = 상담회 시작
letters-kind-day-thanks = 감사 인사
letters-kind-delivery-trouble = 전달 실패 안내
letters-kind-digest = 일일 요약
letters-kind-interpreter-changed = 통역사 변경
letters-kind-interpreter-missing = 통역사 없는 상담
letters-kind-meeting-canceled = 상담 취소
letters-kind-meeting-changed = 상담 변경
letters-kind-meeting-new = 새 상담
letters-kind-missing-now = 지금 기다리고 있습니다
letters-kind-offer-new = 통역 요청
letters-kind-offer-reminder = 통역 요청 만료 임박
letters-kind-reminder-day-before = 전날 알림
letters-kind-reminder-soon = 직전 알림
letters-kind-request-accepted = 요청 수락
letters-kind-request-declined = 요청 거절
letters-kind-request-expires = 요청 만료 예정
letters-kind-request-new = 새 상담 요청
letters-kind-request-slot = 다른 시간 제안
letters-kind-room-changed = 상담실 변경
letters-kind-swap-asked = 배정 교환 요청
letters-kind-swap-settled = 배정 교환 회신
letters-kind-sign-in = 로그인
letters-kind-test = 시험 메일
letters-leave = 저장하지 않고 나가기
letters-leave-announcement = 이 공지는 아직 보내지 않았습니다. 나가면 작성한 내용이 사라집니다.
letters-leave-reminders = 변경한 알림 설정이 아직 저장되지 않았습니다.
letters-leave-title = 이 페이지에서 나가시겠습니까?
letters-leave-wording = 저장되지 않은 문구가 있습니다. 나가면 사라집니다.
letters-lost-title = 전달되지 않은 메일
letters-more = 이전 메일
letters-more-filters = 필터 더 보기
letters-none-found = 조건에 맞는 메일이 없습니다.
letters-part-calendar = 캘린더
letters-part-headers = 헤더
letters-part-html = 보낸 그대로
letters-part-text = 텍스트
letters-parts = 메일의 구성
letters-planned-change = 알림 설정 변경
letters-planned-count = { $count ->
   *[other] 메일 { $count }통
}
letters-planned-empty = 예정된 메일이 없습니다. 상담이 잡히면 알림이 여기에 나타납니다.
letters-planned-more = { $count ->
   *[other] 외 { $count }명
}
letters-preview = 메일 미리 보기
letters-preview-calendar = 이 메일에는 캘린더 일정이 함께 갑니다.
letters-preview-desk = 데스크톱
letters-preview-letter = 메일
letters-preview-phone = 휴대폰
letters-preview-stale = 미리 보기를 새로 고치지 못했습니다. 마지막 내용이 표시됩니다.
letters-preview-width = 미리 보기 너비
letters-quiet-from = 시작
letters-quiet-hint = 받는 분의 현지 시각으로 이 시간대에는 알림을 보내지 않습니다. 변경 안내는 언제나 바로 보냅니다.
letters-quiet-on = 밤에는 알림을 보내지 않음
letters-quiet-title = 방해 금지 시간
letters-quiet-to = 종료
letters-reason-address = 존재하지 않는 주소입니다.
letters-reason-full = 메일함이 가득 찼습니다.
letters-reason-later = 받는 서버가 나중에 다시 시도하라고 응답했습니다.
letters-reason-line = 받는 서버에 연결할 수 없었습니다.
letters-reason-size = 이 메일함에는 메일이 너무 큽니다.
letters-reason-unwanted = 받는 서버가 원치 않는 메일로 거부했습니다.
letters-reminders-company = 기업
letters-reminders-day-before = 전날
letters-reminders-example = 예: { $name }({ $city })
letters-reminders-first = (첫 상담 { $time })
letters-reminders-interpreter = 통역사
letters-reminders-lead = 알림은 상담 일정에 따라 계산되므로 상담이 옮겨지면 알림도 옮겨집니다. 모든 시각은 받는 분의 현지 시각입니다.
letters-reminders-minutes = { $count ->
   *[other] 분
}
letters-reminders-off = 알림을 보내지 않습니다.
letters-reminders-own-clock = 받는 분의 현지 시각
letters-reminders-quiet = 이 시각은 방해 금지 시간에 해당합니다.
letters-reminders-saved = 저장했습니다. 예정된 알림이 새 시각을 따릅니다.
letters-reminders-soon = 각 상담 시작 전
letters-resend = 다시 보내기
letters-resend-ask = { $count ->
   *[other] 메일 { $count }통을 다시 보내시겠습니까?
}
letters-resend-lost = 실패한 메일 모두 다시 보내기 ({ $count })
letters-resend-many = 다시 보내기 ({ $count })
letters-resend-more = 각 메일을 같은 주소로 한 번 더 보냅니다.
letters-resent = 메일을 다시 보냅니다.
letters-resent-many = { $count ->
   *[other] 메일 { $count }통을 다시 보냅니다.
}
letters-since = 시작일
letters-sought = 이름 또는 주소로 찾기
letters-state = 상태
letters-state-all = 전체
letters-state-bounced = 반송됨
letters-state-waiting = 대기
letters-state-sending = 발송 중
letters-state-sent = 발송됨
letters-state-superseded = 대체됨
letters-state-expired = 기한 지남
letters-state-dead = 실패
letters-stay = 계속 작성
letters-tab-announcement = 단체 메일 쓰기
letters-tab-incoming = 받은 응답
letters-tab-planned = 발송 예정
letters-tab-reminders = 알림 설정
letters-tab-wording = 문구
letters-test = 나에게 시험 발송
letters-test-done = { $email } 주소로 시험 메일을 보냅니다.
letters-unwritten = 이 메일은 발송할 때 작성됩니다.
letters-until = 종료일
letters-to = 받는 사람
letters-tries = { $count ->
   *[other] { $count }회 시도
}
letters-wording-bold = 굵게
letters-wording-fixed-announcement = 공지에는 정해진 문구가 없습니다. 보낼 때마다 작성합니다.
letters-wording-fixed-sign-in = 로그인에 쓰이는 메일이므로 문구를 바꿀 수 없습니다.
letters-wording-help = 문단 사이는 빈 줄로 구분합니다. 다음과 같이 쓸 수 있습니다.
letters-wording-insert = 커서 위치에 넣기
letters-wording-italic = 기울임
letters-wording-kinds = 이 상담회의 메일
letters-wording-label = 직접 쓴 문구
letters-wording-line = { $line }번째 줄:
letters-wording-list = 목록
letters-wording-own = 직접 작성
letters-wording-reset = 기본 문구로 되돌리기
letters-wording-save-all = 모두 저장 ({ $count })
letters-wording-saved = 저장했습니다. 이제부터 작성되는 메일에 이 문구를 씁니다.
letters-wording-standard = 비워 두면 미리 보기의 기본 문구를 씁니다
letters-wording-text = 링크
letters-wording-unsaved = 저장 안 됨
letters-wording-variables = 넣을 수 있는 항목

## Announce

announce-title = 단체 메일 쓰기
announce-ask = { $count ->
   *[other] { $count }명에게 보내시겠습니까?
}
announce-banner = 화면에도 표시
announce-banner-none = 메일로만 보내기
announce-banner-minutes = { $count ->
   *[other] { $count }분 동안
}
announce-banner-day = 상담일이 끝날 때까지
announce-done = { $count ->
   *[other] 메일 { $count }통을 보냅니다.
}
announce-fallback = { $count ->
   *[other] { $language }: 내용이 없어 { $count }명은 { $shown }(으)로 읽습니다
}
announce-fallbacks = 다른 언어로 읽는 분
announce-group-everyone = 모두
announce-group-guests = 게스트
announce-group-hosts = 호스트
announce-group-interpreters = 통역사
announce-half = 제목과 내용이 모두 필요합니다: { $languages }
announce-hint = 공지 수신을 거부한 분께는 보내지 않습니다. 모든 공지에는 수신 거부 링크가 들어갑니다.
announce-left-out = { $count ->
   *[other] 수신을 거부한 { $count }명은 제외됩니다.
}
announce-more = 각자의 언어로 한 통씩 보냅니다. 보낸 뒤에는 취소할 수 없습니다.
announce-people = { $count ->
   *[other] { $count }명
}
announce-send = 보내기
announce-send-count = 보내기 ({ $count })
announce-subject = 제목
announce-subject-empty = (제목 없음)
announce-text = 내용
announce-text-empty = 작성한 내용이 여기에 나타납니다.
announce-to = 받는 사람

## Who is not here

away-back = 복귀 처리
away-is-back = { $name }: 복귀로 처리했습니다.
away-list = 현재 부재
away-rest-of-day = 행사 종료까지
away-until = { $time }까지

## Banner

banner-more = 자세히 보기
banner-to-everyone = 모두에게
banner-to-guests = 게스트에게
banner-to-hosts = 호스트에게
banner-to-interpreters = 통역사에게
banner-until = { $time }까지
banner-withdraw = 내리기
banner-withdrawn = 모든 화면에서 공지를 내렸습니다. 이미 보낸 메일은 취소되지 않습니다.

## Undo

undo-deed = { $done }: { $name }
undo-deed-adjusted = 상담 시간 조정
undo-deed-announced = 화면에 공지
undo-deed-assigned = 통역사 변경
undo-deed-away-set = 참석 가능 여부 변경
undo-deed-banner-withdrawn = 화면 공지 내림
undo-deed-booked = 예약
undo-deed-canceled = 취소
undo-deed-checked-in = 체크인
undo-deed-draft-changed = 초안 변경
undo-deed-judged = 상담 결과 기록
undo-deed-letters-changed = 메일 설정 변경
undo-deed-moved = 시간 변경
undo-deed-need-set = 통역 필요 여부 변경
undo-deed-offer-answered = 통역사 대신 회신
undo-deed-phase-changed = 상담일 단계 변경
undo-deed-queue-changed = 대기열 변경
undo-deed-released = 초안 공개
undo-deed-repaired = 일정 복구
undo-deed-request-changed = 요청 변경
undo-deed-room-switched = 화상 서비스 전환
undo-deed-said-late = 지각 기록
undo-deed-seat-corrected = 출석 정정
undo-deed-settings-changed = 설정 변경
undo-deed-undone = 되돌림
undo-deed-video-changed = 화상 설정 변경
undo-deed-zone-rules-followed = 새 시간대 규칙 적용
undo-hint = 10분 동안 되돌릴 수 있습니다. 이미 보낸 메일은 취소되지 않습니다. 되돌려서 상담이 바뀌는 분께는 메일을 보냅니다.
undo-more = { $count ->
   *[other] 외 { $count }건
}
undo-none = 최근 10분 동안 한 작업이 없습니다.
undo-state-overtaken = 그 뒤 변경됨
undo-state-undone = 되돌림

## Answers

answers-title = 캘린더 응답
answers-accepted = 참석
answers-declined = 불참
answers-none = 아직 응답 없음
answers-remind = 지금 알리기
answers-remind-ask = 지금 알리시겠습니까? 받는 분: { $name }
answers-remind-more = 상담실 링크가 담긴 “지금 기다리고 있습니다” 메일을 바로 보냅니다.
answers-reminded = { $count ->
   *[other] { $name }: 메일 { $count }통을 보냈습니다.
}
answers-tentative = 미정

## Calendar

calendar-add = 캘린더에 추가: { $name }
calendar-all = 전체 일정 파일
calendar-file = 캘린더 파일(.ics)
calendar-once = 이 링크로 추가한 일정은 자동으로 바뀌지 않습니다. 메일의 초대는 자동으로 바뀝니다.
calendar-others = 네이버, Yandex 등 다른 캘린더에는 파일이나 구독을 이용해 주십시오.
calendar-subscribe = 구독하기

## Feed

feed-title = 상담 일정
feed-heading = 내 상담 일정 구독
feed-address = 내 구독 주소
feed-ask-new = 지금 주소를 쓰는 캘린더에는 더 이상 변경이 전달되지 않습니다. 새로 만드시겠습니까?
feed-ask-off = 이 주소를 쓰는 캘린더에는 더 이상 변경이 전달되지 않습니다. 끄시겠습니까?
feed-copied = 주소를 복사했습니다.
feed-copy = 복사
feed-copy-yourself = 주소가 선택되었습니다. 직접 복사해 주십시오.
feed-end = 구독 끄기
feed-ended = 이제 이 주소는 쓸 수 없습니다.
feed-hidden = 안전을 위해 한 번만 보여 드립니다. 다시 필요하면 새로 만들어 주십시오. 이전 주소는 끝납니다.
feed-how = Google 캘린더: “다른 캘린더”의 “URL로 추가”. Outlook: “일정 추가”의 “웹에서 구독”.
feed-lead = 이 주소를 등록한 캘린더에는 모든 상담회의 내 상담이 나타나고, 변경도 그대로 반영됩니다.
feed-make = 내 주소 만들기
feed-new = 새 주소 만들기
feed-once = 지금 저장해 두십시오. 이번 한 번만 보여 드립니다.
feed-open = 내 캘린더에서 열기
feed-secret = 주소를 아는 사람은 누구나 내 상담 일정을 볼 수 있습니다. 다른 사람에게 알려 주지 마십시오.
feed-since = { $when }부터 주소를 사용하고 있습니다.

## Unsubscribe

unsubscribe-title = 공지 수신
unsubscribe-button = 공지 그만 받기
unsubscribe-done = { $email } 주소로 더 이상 이 프로그램의 공지를 보내지 않습니다.
unsubscribe-lead = { $email } 주소로 이 프로그램의 공지를 보내고 있습니다.
unsubscribe-more = 본인의 상담 안내와 알림은 계속 보내 드립니다.
unsubscribe-undo = 공지 다시 받기
unsubscribe-undone = 공지를 다시 받습니다.

## Incoming

incoming-taken = 반영했습니다
incoming-noted = 기록했습니다. 조치가 필요하지 않습니다
incoming-forged = 반영하지 않음: 보낸 사람이 본인인지 확인되지 않습니다
incoming-unknown-meeting = 반영하지 않음: 해당 상담이 더 이상 없습니다
incoming-unknown-letter = 반영하지 않음: 보낸 적이 없는 메일입니다
incoming-not-yours = 반영하지 않음: 보낸 사람은 이 상담의 참석자가 아닙니다
incoming-other-recipient = 반영하지 않음: 메일을 받은 사람이 아닌 다른 주소가 적혀 있습니다
incoming-stale = 반영하지 않음: 더 새로운 내용이 이미 있습니다
incoming-not-an-answer = 반영하지 않음: 참석, 불참, 미정 가운데 하나로 답한 메일이 아닙니다. 메일함에서 확인해 주십시오.
incoming-unreadable = 반영하지 않음: 읽을 수 없는 메일입니다
incoming-too-large = 반영하지 않음: 메일이 너무 큽니다. 메일함에서 확인해 주십시오.
incoming-in-words = 직접 쓴 메일입니다. 메일함에서 확인해 주십시오.
incoming-automatic = 부재중 안내와 같은 자동 회신입니다
incoming-complained = 받는 사람이 이 메일을 원치 않는 메일로 신고했습니다

## Trouble

trouble-no-interpreter = 통역사 없음
trouble-offer-open = 다른 통역사가 거절하여 { $name } 통역사에게 요청했고, 아직 회신이 없습니다
trouble-offer-late = { $name } 통역사의 회신이 없고 시간이 촉박합니다. 전화로 확인해 주십시오.
trouble-interpreter-late = { $name } 통역사가 약 { $count }분 늦습니다
trouble-interpreter-unfit = 현재 기준으로는 { $name } 통역사가 이 상담을 맡을 수 없습니다. 다른 통역사를 확인해 주십시오.
trouble-no-room = 상담실 없음
trouble-no-delegate = 담당자가 없어 메일을 보낼 수 없음
trouble-over-limit = { $count ->
   *[other] 한도 초과: 상담 { $count }건
}
trouble-slot-outside-office-hours = 공통 근무 시간 밖
trouble-zone-rules-changed = 시간대 규칙 변경
trouble-letter-dead = { $name } 님께 메일을 전달하지 못했습니다
trouble-letter-bounced = { $name } 님께 보낸 메일이 반송되었습니다
trouble-inbox-unreachable = 메일함을 읽을 수 없어 회신과 반송 메일을 확인하지 못하고 있습니다
trouble-provider-down = { $standing ->
    [switched] { $name }: 응답이 없습니다. 모든 상담실을 예비 서비스로 바꾸었습니다.
    [no_backup] { $name }: 응답이 없고 예비 서비스도 없습니다. ‘화상 상담실’에서 선택해 주십시오.
    [both_down] { $name }: 응답이 없습니다. 다른 서비스도 응답하지 않습니다.
    [spare] { $name }: 예비 서비스가 응답하지 않습니다.
   *[other] { $name }: 응답이 없지만 아직 사용하는 상담이 있습니다.
}
trouble-system-rules-newer = 이 컴퓨터에 { $zone } 시간대의 새 규칙이 있습니다({ $version })
trouble-writing-stopped = 데이터베이스에 더 이상 기록할 수 없습니다. 서버 담당자에게 연락해 주십시오.
trouble-knock = { $name } 님이 문을 두드립니다 ({ $seat })
trouble-other = 확인이 필요합니다({ $code })

## API docs

apidocs-title = API
apidocs-answer = 응답
apidocs-contents = 차례
apidocs-description = 설명
apidocs-examples = 예시
apidocs-field = 필드
apidocs-in = 위치
apidocs-parameter = 매개변수
apidocs-parameters = 매개변수
apidocs-request = 요청
apidocs-required = 필수
apidocs-schemas = 타입
apidocs-type = 타입

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

refusal-not-a-file = 파일을 선택하여 다시 보내 주시기 바랍니다.
refusal-not-a-socket = 이 주소는 실시간 알림 전용입니다. 해당 화면을 열어 주시기 바랍니다.
refusal-not-found = 없는 항목이거나 볼 수 있는 권한이 없습니다. 이전 화면으로 돌아가 목록에서 선택해 주십시오.
refusal-not-yours = 이 상담은 해당 참가자만 변경할 수 있습니다. 해당 기업이나 주최 측에 문의해 주십시오.
refusal-day-closed = 상담회가 마감되어 더 이상 변경할 수 없습니다. 문의 사항은 주최 측에 연락해 주십시오.
refusal-day-draft = 아직 준비 중인 상담회이므로 메일을 보낼 수 없습니다. 먼저 기업에 공개해 주십시오.
refusal-not-now = 지금은 할 수 없습니다. 아직 이르거나 이미 지난 시간입니다. 시간을 확인해 주십시오.
refusal-booking-not-open = 아직 예약 기간이 아닙니다. 예약 시작: { $opens }. 그때 다시 이용해 주십시오.
refusal-booking-closed = 예약이 마감되었습니다(마감: { $since }). 변경이 필요하시면 주최 측에 요청해 주십시오.
refusal-door-not-open = 문은 { $opens }에 열립니다. 그때 다시 들어와 주십시오.
refusal-door-closed = 문이 닫혔습니다(닫힌 시각: { $since }). 상담이 더 필요하시면 주최 측에 전화해 주십시오.
refusal-door-gone = 이 상담은 더 이상 없습니다. 취소되었거나 링크가 온전하지 않습니다. 가장 최근에 받으신 메일을 확인하시거나 주최 측에 전화해 주십시오.
refusal-door-canceled = 이 상담은 취소되었습니다. 착오라고 생각되시면 주최 측에 전화해 주십시오.
refusal-door-foreign = 이 문은 다른 분의 문입니다. 로그인하신 주소에는 이 상담의 자리가 없습니다. 메일을 받으신 주소로 로그인하시거나, 문을 두드려 입장을 요청해 주십시오.
refusal-door-code-needed = 가장 최근에 받으신 메일의 코드를 입력하시거나, 문을 두드려 입장을 요청해 주십시오.
refusal-topics-changed = 작성하시는 동안 같은 회사의 다른 분이 내용을 저장했습니다. 그 내용을 확인하신 뒤 다시 저장해 주십시오.
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
refusal-no-interpreter = { $slot }: 두 언어를 맡을 수 있는 통역사가 명단에 없습니다. 주최 기관에 문의해 주십시오.
refusal-interpreters-busy = { $slot }에는 이 두 언어의 통역사가 모두 배정되어 있습니다. 다른 시간을 선택해 주십시오.
refusal-interpreter-rest = { $slot }에는 통역사가 쉬어야 합니다. 다른 시간을 선택해 주십시오.
refusal-interpreter-hours = { $slot }은(는) 통역사가 있는 곳의 근무 시간이 아닙니다. 다른 시간을 선택해 주십시오.
refusal-interpreter-load = { $slot }: 통역사들의 하루 통역 시간이 모두 찼습니다. 다른 시간을 선택하거나 주최 기관에 문의해 주십시오.
refusal-interpreter-notice = { $slot }에 통역사를 부르기에는 시간이 촉박합니다. 더 늦은 시간을 선택해 주십시오.
refusal-no-room = { $slot }에 비어 있는 상담실이 없습니다. 다른 시간을 선택해 주십시오.
refusal-company-away = { $slot }에는 두 기업 중 한 곳이 부재중입니다. 다른 시간을 선택해 주십시오.
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
refusal-no-backup = 이 상담일에는 예비 화상 서비스가 없습니다. 먼저 ‘화상 상담실’에서 선택해 주십시오.
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
refusal-notes-changed = 다른 참가자가 같은 순간에 메모를 고쳤습니다. 지금 내용을 확인하신 뒤 다시 시도해 주십시오.
refusal-notes-over = 상담일이 끝나 이 상담의 메모를 여기서 더 이상 볼 수 없습니다. 주최 측에 문의해 주십시오.
refusal-term-known = 용어집에 이미 있는 항목입니다. 바꾸시려면 그 항목을 수정해 주십시오.
refusal-terms-full =
    { $max ->
       *[other] 용어집이 가득 찼습니다. 최대 { $max }개까지 담을 수 있으니 필요 없는 항목을 지워 주십시오.
    }
refusal-terms-not-yours = 용어집은 이 사업의 통역사와 주최 측만 볼 수 있습니다.
refusal-brief-changed = 읽으시는 동안 자료가 추가되었습니다. 확인하신 뒤 다시 눌러 주십시오.
refusal-banners-full =
    { $max ->
       *[other] 화면에 이미 공지 { $max }건이 표시되어 있습니다. 먼저 하나를 내려 주십시오.
    }
refusal-queue-off = 하루 종일 이 테이블에 앉는 기업이 없어 대기열이 없습니다. 빈 시간을 예약해 주십시오.
refusal-queue-closed = 대기열은 상담일이 공개된 뒤에 열립니다.
refusal-queued-already = 이 기업은 이미 이 테이블에서 기다리고 있습니다.
refusal-queue-full =
    { $max ->
       *[other] 이미 { $max }개 기업이 기다리고 있습니다. 다른 테이블을 이용해 주십시오.
    }
refusal-queue-gone = 이 기업은 더 이상 여기서 기다리지 않습니다. 이미 불렀거나 대기열을 떠났습니다.
refusal-queue-no-slot = 이 테이블에는 두 기업이 만날 수 있는 시간이 남아 있지 않습니다.
refusal-check-in-early = 아직 이릅니다. 상담은 { $start }에 시작하며, 체크인은 { $opens }부터 할 수 있습니다.
refusal-check-in-none = 지금이나 앞으로 체크인할 상담이 없습니다.
refusal-company-known = { $name }은(는) 이미 명단에 있습니다.
refusal-undo-late =
    { $minutes ->
       *[other] { $minutes }분이 지난 작업은 되돌릴 수 없습니다. 직접 변경해 주십시오.
    }
refusal-undo-overtaken = 그 뒤 내용이 바뀌었거나 필요한 자리가 이미 찼습니다. 아무것도 되돌리지 않았습니다. 현재 상태를 확인해 주십시오.
refusal-brief-closed = 상담이 끝나 자료를 더 이상 바꿀 수 없습니다.
refusal-brief-over = 상담일이 끝나 상담 자료를 더 이상 볼 수 없습니다. 필요하신 내용은 주최 측에 문의해 주십시오.
refusal-document-empty = 빈 파일입니다. 다른 파일을 선택해 주십시오.
refusal-document-kind = ‘{ $name }’ 형식의 파일은 받지 않습니다. 다음 형식으로 저장해 주십시오: { $kinds }.
refusal-document-lies = 이름은 { $claimed } 파일이지만 실제 내용이 다릅니다(확인된 형식: { $found }). 원래 프로그램에서 다시 저장하신 뒤 올려 주십시오.
refusal-document-locked = 암호가 걸려 있거나 확인할 수 없는 옛 형식입니다. 암호 없이 PDF, DOCX, XLSX, PPTX로 저장해 주십시오.
refusal-document-macros = 매크로가 들어 있는 파일입니다. 매크로 없이, 또는 PDF로 저장해 주십시오.
refusal-document-slow = 전송이 너무 오래 걸려 중단했습니다. 더 빠른 네트워크에서 다시 시도하시거나 파일을 줄여 주십시오.
refusal-document-space = 이 상담일에 올리신 파일이 모두 { $max }MB에 이르렀습니다. 일부를 지우거나 크기를 줄여 주십시오.
refusal-document-too-large = 파일은 { $max }MB까지 올리실 수 있습니다. 크기를 줄이시거나 안건에 링크를 적어 주십시오.
refusal-documents-full = 상담 하나에 파일은 { $max }개까지 올리실 수 있습니다. 먼저 하나를 지워 주십시오.
refusal-plan-stale =
    { $meetings ->
       *[other] 이 편성안을 만든 뒤 상담일이 바뀌어 상담 { $meetings }건은 더 이상 진행할 수 없습니다. 편성을 이어서 하거나 새로 만들어 주십시오.
    }
refusal-plan-rehearsal = 이 편성안은 실제 상담일에 없는 시간대, 상담실 또는 통역사를 가정하여 만든 것입니다. 현재 조건으로 다시 만들어 주십시오.
refusal-plan-running = 이미 편성안을 만들고 있습니다. 끝날 때까지 기다리거나 먼저 중지해 주십시오.
refusal-plan-not-running = 이 편성은 이미 끝났습니다. 결과를 확인해 주십시오.
refusal-plan-empty = 이 편성안에는 시간표가 없습니다. 편성을 이어서 하거나 새로 만들어 주십시오.
refusal-plan-too-large = 한 번에 편성할 수 있는 양을 넘었습니다. 반영할 희망을 줄이거나 상담일을 나누어 주십시오.
refusal-nothing-to-plan = 편성할 상담 희망이 없습니다. 요청이 들어오기를 기다리거나 더 많은 희망을 반영해 주십시오.
refusal-no-draft = 초안이 없습니다. 먼저 편성안을 채택하거나 초안에서 상담을 변경해 주십시오.
refusal-draft-changed = 확인하신 뒤에 초안이 바뀌었습니다. 달라진 점을 다시 확인해 주십시오.
refusal-release-problems =
    { $problems ->
       *[other] 초안에 문제가 { $problems }건 있습니다. 먼저 확인해 주십시오. 확인 후에는 그대로 공개하실 수 있습니다.
    }
refusal-requests-not-open = 지금은 이 행사에서 상담 요청을 받지 않습니다. 행사 화면을 확인하시거나 주최 측에 문의해 주십시오.
refusal-requests-closed = 상담 요청과 회신이 마감되었습니다(마감: { $since }). 필요하시면 주최 측에 요청해 주십시오.
refusal-request-limit =
    { $max ->
       *[other] 회신을 기다리는 요청이 이미 { $max }건으로 한도에 도달했습니다. 회신을 기다리시거나 요청 하나를 철회해 주십시오.
    }
refusal-request-total =
    { $max ->
       *[other] 이 행사에서 요청할 수 있는 { $max }개 기업에 모두 요청하셨습니다. 더 필요하시면 주최 측에 연락해 주십시오.
    }
refusal-request-expired = 이 요청은 { $since }에 만료되었습니다. 상대 기업에 다시 요청하실 수 있습니다.
refusal-request-settled = 이 요청은 그사이 회신되었거나 철회되었습니다. 현재 상태를 확인해 주십시오.
refusal-offer-gone = 이 통역은 다른 통역사가 맡게 되었거나 더 이상 필요하지 않습니다. 회신해 주셔서 감사합니다.
refusal-offers-off = 이 행사에서는 통역 수락 절차 없이 배정이 바로 확정됩니다. 참석이 어려우시면 주최 측에 전화해 주십시오.
refusal-decline-too-late = 통역을 거절할 수 있는 시간이 지났습니다({ $since }). 다른 통역사를 제때 찾을 수 있도록 주최 측에 전화해 주십시오.
refusal-interpreter-unfit = 이 상담을 맡을 수 없습니다: { $name }. { $why }
refusal-reason-needed = 규칙에 어긋나는 배정입니다: { $name }. { $why } 그래도 배정하시려면 사유를 적어 주십시오.
refusal-refill-gone = 이 제안은 더 이상 유효하지 않습니다. 회신 시간이 지났거나 이미 회신되었습니다.
refusal-swap-gone = 이 교환 요청은 더 이상 유효하지 않습니다. 이미 회신되었거나 철회되었거나 상담이 변경되었습니다.
refusal-swap-pending = 이 상담의 교환 요청이 이미 회신을 기다리고 있습니다. 먼저 그 요청을 철회해 주십시오.
refusal-swap-too-late = 상담을 교환할 수 있는 시간이 지났습니다({ $since }). 주최 측에 전화해 주십시오.
refusal-swap-relay = 이 상담은 두 통역사가 제3의 언어를 거쳐 함께 통역합니다. 변경은 주최 측만 할 수 있습니다.
refusal-swap-unfit = 이 날의 규칙에 따라 { $name } 님은 이 교환에 참여할 수 없습니다. 다른 분을 선택해 주십시오.
refusal-agenda-link-invalid = 올바르지 않은 링크입니다. 가장 최근에 받으신 메일을 다시 열거나 메일 주소로 로그인해 주십시오.
refusal-agenda-link-expired = 이 링크는 행사 다음 날까지만 사용할 수 있습니다. 메일 주소로 로그인해 주십시오.
refusal-already-asked = 두 기업 사이에 이미 요청이 있습니다. 그 요청에 회신하거나 변경해 주십시오.
refusal-not-your-turn = 지금은 상대 기업이 회신할 차례입니다. 회신을 기다려 주십시오.
refusal-own-side = 두 기업이 같은 쪽에 속합니다. 상대 쪽 기업을 선택해 주십시오.
refusal-slot-needed = 제안된 시간이 없으니 시간을 선택해 주십시오.
refusal-slot-not-proposed = 상대 기업이 제안한 시간은 { $slot }입니다. 그 시간을 수락하시거나 다른 시간을 제안해 주십시오.

why-empty = 값을 입력해 주십시오.
why-out-of-range = 허용 범위를 벗어난 숫자입니다.
why-slot-longer-than-alone = 상담이 통역사가 혼자 동시통역할 수 있는 시간보다 깁니다. 시간을 줄이거나 순차통역을 선택해 주십시오.
why-slots-overlap = 시간대가 서로 겹칩니다. 시작 시각을 바꾸거나 길이를 줄여 주십시오.
why-closes-before-opens = 예약 마감은 예약 시작보다 늦어야 합니다.
why-not-multiple-of-five = 모든 시간은 5분 단위여야 합니다.
why-longer-than-a-day = 시간대와 휴식 시간을 모두 합해 24시간 이내여야 합니다.
why-after-last-slot = 휴식 시간은 두 시간대 사이에 있어야 합니다.
why-empty-span = 시작과 끝이 같아 기간이 비어 있습니다.
why-same-as-primary = 예비 서비스는 기본 서비스와 달라야 합니다.
why-not-https = 링크는 https://로 시작해야 합니다.
why-not-offered = 이 서버에서는 제공하지 않는 화상 서비스입니다.
why-has-password = 링크의 주소 앞에 이름이나 비밀번호를 넣을 수 없습니다.
why-unknown-placeholder = 중괄호에는 {"{meeting}"}, {"{host}"}, {"{slot}"}만 쓸 수 있습니다.
why-placeholder-in-host = 서버 이름은 모든 상담에서 같아야 합니다. 자리 표시는 그 뒤에 넣어 주십시오.
why-same-for-all = 모든 상담이 같은 방을 쓰게 됩니다. 링크에 {"{meeting}"} 또는 {"{host}"}를 넣어 주십시오.
why-ends-before-start = 종료 시각은 시작 시각보다 늦어야 합니다.
why-too-many = 항목이 너무 많습니다.
why-meetings-too-close = 이미 예약된 상담 사이의 간격이 이보다 짧습니다. 먼저 상담 시간을 옮겨 주시기 바랍니다.
why-meetings-too-short = 줄여 둔 상담에 남는 시간이 없게 됩니다. 먼저 그 상담을 다시 늘려 주십시오.
why-twice = 같은 항목이 두 번 있습니다.
why-unknown-zone = 알 수 없는 표준 시간대입니다. 목록에서 선택해 주십시오.
why-unknown-language = 알 수 없는 언어입니다. 목록에서 선택해 주십시오.
why-unknown-kind = 이런 종류의 메일은 없습니다.
why-languages-differ = 제목과 본문을 같은 언어로 입력해 주십시오.
why-not-an-address = 전자우편 주소 형식이 아닙니다.
why-not-a-phone = 전화번호에는 숫자, 공백, + - ( ) . 만 쓸 수 있습니다.
why-too-long = 내용이 너무 깁니다.
why-control-characters = 표시할 수 없는 문자가 있습니다. 다시 입력해 주십시오.
why-not-a-date = 날짜 형식이 아닙니다. 2026-11-30과 같이 입력해 주십시오.
why-not-a-time = 시각 형식이 아닙니다. 15:00과 같이 입력해 주십시오.
why-wrong-type = 예상한 형식의 값이 아닙니다.
why-unknown-letter = 이 메일 종류는 없습니다. 목록에서 선택해 주십시오.
why-markup-html = HTML은 사용할 수 없습니다. 일반 글, **굵게**, *기울임*, 목록, 링크만 사용해 주십시오.
why-markup-image = 메일에는 그림을 넣을 수 없습니다.
why-markup-heading = 제목 표시는 사용할 수 없습니다. 일반 문단으로 써 주십시오. 줄 앞의 # 때문이면 \#로 써 주십시오.
why-markup-code = 코드 표시(`)는 사용할 수 없으며, 줄 앞에 빈칸을 4개 이상 넣을 수 없습니다.
why-markup-quote = 인용 표시(>)는 사용할 수 없습니다. 일반 문단으로 써 주십시오.
why-markup-line = 구분선은 사용할 수 없습니다.
why-markup-link = 링크는 https://, http:// 또는 mailto:로 시작하는 온전한 주소여야 합니다.
why-markup-link-variable = 링크 주소에는 {"{"}…{"}"} 항목을 넣을 수 없습니다.
why-markup-nested = 목록이나 강조 표시가 너무 깊게 겹쳐 있습니다.
why-markup-variable = 이 메일에서 사용할 수 없는 {"{"}…{"}"} 항목입니다. 목록에 있는 항목만 사용해 주십시오.
why-two-languages = 두 언어로 적어 주십시오.
why-unfit-unqualified = 필요한 언어를 통역하지 않습니다.
why-unfit-mode = 이 통역 방식은 맡지 않습니다.
why-unfit-conflict = 참가 기업과 이해관계가 있습니다.
why-unfit-bound-elsewhere = 이날은 다른 기업이나 테이블을 전담합니다.
why-unfit-declined = 이 상담을 거절했거나 제때 회신하지 않았습니다.
why-unfit-busy = 같은 시간에 다른 상담이 있습니다.
why-unfit-away = 이 시간에는 부재중으로 표시되어 있습니다.
why-unfit-rest = 휴식 시간이 부족해집니다.
why-unfit-load = 하루 통역 시간 한도를 넘습니다.
why-unfit-hours = 현지 근무 시간이 아닙니다.
why-unfit-notice = 미리 알려야 하는 기간이 지났습니다.
why-needs-interpreter = 통역이 필요한 상담입니다.
why-no-room = 남은 휴식 시간이 그만큼 길지 않습니다.
why-no-ending = 파일 이름에 .pdf 같은 확장자가 있어야 합니다.
why-no-languages = 첫 줄에 ko, ru처럼 이 용어집의 언어를 둘 이상 적어 주십시오.
why-not-on-roster = 명단에 없는 기업입니다.
why-unknown-room = 없는 상담실입니다. 목록에서 골라 주십시오.
why-address-known = 명단에 이미 있는 주소입니다.
why-unknown-company = 이 상담에 참가하는 기업이 아닙니다.

field-answer-s = 답변 시간
field-backup = 예비 화상 서비스
field-booking-closes = 예약 마감
field-booking-opens = 예약 시작
field-buffer-min = 상담 사이 휴식
field-came-at = 온 시각
field-cancel-until-min = 변경 기한
field-code = 코드
field-company-id = 기업
field-contact = 담당자
field-contact-email = 연락처 메일
field-contact-name = 연락 담당자
field-contact-phone = 연락처 전화
field-date = 날짜
field-email = 전자우편
field-extend-min = 한 번에 연장하는 시간
field-file = 파일
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
field-interpreting = 통역 규칙
field-interpreting-alone-max-min = 혼자 동시통역하는 시간
field-interpreting-load-max-min = 하루 통역 시간
field-interpreting-longer-percent = 통역 상담의 길이
field-interpreting-offers-answer-hours = 통역 제안의 답변 기한
field-interpreting-offers-cutoff-hours = 통역사가 스스로 거절할 수 있는 기한
field-interpreting-offers-remind-hours = 통역 제안 알림
field-interpreting-pause-min = 통역사의 휴식
field-interpreting-stretch-max-min = 쉬지 않고 통역하는 시간
field-language = 언어
field-meetings-max = 기업당 상담 수
field-minutes = 분
field-name = 이름
field-no-show-min = 불참으로 보는 시점
field-office-guest = 게스트 측 근무 시간
field-office-host = 호스트 측 근무 시간
field-phase = 단계
field-phone = 전화번호
field-primary = 화상 서비스
field-reason = 사유
field-relay-id = 두 번째 통역사
field-room-id = 상담실
field-rooms = 상담실
field-seat = 자리
field-shift = 지연 처리 방식
field-slot = 시간대
field-tables = 테이블
field-text = 내용
field-title = 제목
field-token = 로그인 링크
field-until-at = 표시 종료 시각
field-zone = 표준 시간대

## Letter

letter-greeting = { $name }님, 안녕하십니까.
letter-greeting-nameless = 안녕하십니까.
letter-pair = { $host } – { $guest }
letter-time = { $time } ({ $city })

letter-meeting-new = 새 상담
letter-meeting-changed = 상담 변경
letter-meeting-canceled = 상담 취소
letter-assignment-new = 새 통역 배정
letter-assignment-changed = 통역 배정 변경
letter-assignment-canceled = 통역 배정 취소
letter-room-changed = 상담실 변경
letter-interpreter-changed = 통역사 변경
letter-reminder = 일정 알림
letter-missing-now = 지금 기다리고 있습니다
letter-day-invitation = 초대
letter-day-starts = 행사 시작
letter-day-thanks = 참여해 주셔서 감사합니다
letter-announcement = 안내
letter-digest = 하루 요약
letter-delivery-trouble = 메일 전달 실패

letter-subject = [{ $what }] { $who } · { $day } { $time } ({ $city })
letter-subject-day = [{ $what }] { $title } · { $day } { $time } ({ $city })
letter-subject-own = [{ $what }] { $counted } · { $day } { $time } ({ $city })부터 · { $title }
letter-subject-plain = [{ $what }] { $title }
letter-subject-counted = [{ $what }] { $title } · { $counted }
letter-count-meetings =
    { $count ->
       *[other] 상담 { $count }건
    }
letter-count-lost =
    { $count ->
       *[other] 메일 { $count }통
    }

letter-new-intro = { $who } 측과의 상담이 예약되었습니다.
letter-moved-intro = { $who } 측과의 상담 시간이 변경되었습니다.
letter-changed-intro = { $who } 측과의 상담 내용이 변경되었습니다. 시간은 그대로입니다. 아래 내용을 확인해 주십시오.
letter-room-intro = { $who } 측과의 상담 장소가 다른 상담실로 변경되었습니다. 시간은 그대로입니다.
letter-interpreter-changed-intro = { $who } 측과의 상담을 다른 통역사가 맡게 되었습니다. 시간과 장소는 그대로입니다.
letter-interpreter-added-intro = { $who } 측과의 상담에 통역사가 배정되었습니다. 시간과 장소는 그대로입니다.
letter-interpreter-gone-intro = { $who } 측과의 상담은 통역사 없이 진행됩니다. 시간과 장소는 그대로입니다.
letter-canceled-intro = { $who } 측과의 상담이 취소되어 진행되지 않습니다.
letter-soon-intro = { $who } 측과의 상담이 곧 시작됩니다: { $time } ({ $city })
letter-missing-intro = { $who } 측이 지금 상담실에서 기다리고 있습니다. 바로 입장해 주십시오. 시작 시간: { $time } ({ $city })
letter-assignment-new-intro = 다음 상담의 통역을 부탁드립니다: { $who }
letter-assignment-moved-intro = 통역을 맡으신 상담의 시간이 변경되었습니다: { $who }
letter-assignment-changed-intro = 통역을 맡으신 상담의 내용이 변경되었습니다: { $who }. 시간은 그대로입니다. 아래 내용을 확인해 주십시오.
letter-assignment-room-intro = 통역을 맡으신 상담의 장소가 다른 상담실로 변경되었습니다: { $who }. 시간은 그대로입니다.
letter-assignment-canceled-intro = 다음 상담의 통역이 취소되었습니다: { $who }
letter-assignment-soon-intro = 통역을 맡으신 상담이 곧 시작됩니다: { $who }, { $time } ({ $city })
letter-assignment-missing-intro = 상담 참석자들이 지금 통역사님을 기다리고 있습니다: { $who }. 바로 입장해 주십시오. 시작 시간: { $time } ({ $city })

letter-calendar-new = 첨부된 초대장으로 캘린더에 일정이 등록됩니다. 이후 변경되면 같은 일정이 자동으로 갱신됩니다.
letter-calendar-changed = 첨부된 초대장으로 캘린더의 일정이 갱신됩니다.
letter-calendar-canceled = 첨부된 파일로 캘린더의 일정이 삭제됩니다.
letter-absence = 참석이 어려우시면 가능한 한 빨리 상담 화면에서 시간을 옮기거나 취소해 주십시오. 상대측에 바로 알려 드립니다.
letter-absence-now = 참석이 어려우시면 상대측이 기다리지 않도록 주최 측에 바로 알려 주십시오.
letter-assignment-absence = 참석이 어려우시면 다른 통역사를 배정할 수 있도록 가능한 한 빨리 주최 측에 알려 주십시오.
letter-canceled-next = 예약 기간 중에는 다른 시간을 예약하실 수 있습니다.

letter-invitation-intro = 다음 상담회에 초대합니다: { $title }
letter-invitation-booking = 행사 화면에서 상담할 수 있는 기업을 살펴보시고, 예약 기간 중에 원하는 시간을 예약해 주십시오.
letter-invitation-planned = 상담 일정은 주최 측에서 편성합니다. 상담이 정해질 때마다 메일로 알려 드립니다.
letter-assignment-invitation-intro = 다음 상담회의 통역사로 모십니다: { $title }
letter-assignment-invitation-next = 통역을 맡으실 상담이 정해질 때마다 메일로 알려 드립니다. 행사 화면에서 시간과 일정을 미리 확인해 주십시오.
letter-day-absence = 참여가 어려우시면 가능한 한 빨리 주최 측에 알려 주십시오.
letter-day-before-intro = 상담회가 다가왔습니다: { $title }. 예정된 상담은 아래와 같습니다.
letter-assignment-day-before-intro = 상담회가 다가왔습니다: { $title }. 통역을 맡으신 상담은 아래와 같습니다.
letter-day-starts-intro = 상담회가 시작되었습니다: { $title }. 상담 일정은 아래와 같으며, 이름을 누르면 상담이 열립니다.
letter-assignment-day-starts-intro = 상담회가 시작되었습니다: { $title }. 통역 일정은 아래와 같으며, 이름을 누르면 상담이 열립니다.
letter-list-absence = 참석이 어려운 상담이 있으면 가능한 한 빨리 그 상담을 열어 취소하거나 주최 측에 알려 주십시오.
letter-day-thanks-intro = 상담회에 참여해 주셔서 감사합니다: { $title }. 예정되었던 상담은 아래와 같습니다.
letter-assignment-day-thanks-intro = 상담회의 통역을 맡아 주셔서 감사합니다: { $title }. 맡으신 상담은 아래와 같습니다.
letter-day-thanks-next = 행사 화면에서 상담 내역을 계속 확인하실 수 있습니다. 좋은 성과로 이어지기를 바랍니다.

letter-digest-intro = 지난 요약 이후의 변동 사항입니다: { $title }
letter-digest-meetings = 현재 상담
letter-digest-booked = 새 예약
letter-digest-moved = 변경
letter-digest-canceled = 취소
letter-digest-declined = 참석 거절
letter-digest-companies-idle = 상담 없는 기업
letter-digest-letters-sent = 보낸 메일
letter-digest-letters-dead = 실패한 메일
letter-digest-next = 확인이 필요한 사항은 운영판에 표시됩니다. 요약을 받는 시간은 행사의 메일 설정에서 바꾸거나 끌 수 있습니다.
letter-invitation-requests = 같은 화면에서 원하는 기업에 상담을 요청하고, 받은 요청에 회신하실 수 있습니다.
letter-request-new = 상담 요청
letter-request-new-intro = 다음 행사에서 귀사와의 상담을 요청한 기업이 있습니다: { $company } ({ $title })
letter-request-new-next = 수락, 거절 또는 다른 시간 제안으로 회신해 주십시오. 수락하시기 전에는 어떤 시간도 예약되지 않습니다.
letter-request-accepted = 요청 수락
letter-request-accepted-intro = 다음 기업과 상담하기로 합의되었습니다: { $company } ({ $title })
letter-request-accepted-next = 상담 시간은 일정표와 함께 정해집니다. 일정표가 공개되면 메일로 알려 드립니다.
letter-request-declined = 요청 거절
letter-request-declined-intro = 요청이 거절되어 다음 기업과의 상담은 진행되지 않습니다: { $company } ({ $title })
letter-request-declined-next = 요청 화면에서 상담을 요청할 수 있는 다른 기업을 확인하실 수 있습니다.
letter-request-slot = 다른 시간 제안
letter-request-slot-intro = 다음 기업이 상담 시간을 제안했습니다: { $company } ({ $title })
letter-request-slot-next = 이 시간은 아직 예약되지 않았습니다. 수락, 거절 또는 다른 시간 제안으로 회신해 주십시오.
letter-request-expires = 회신 대기 중
letter-request-expires-intro = 다음 기업이 상담 요청에 대한 귀사의 회신을 기다리고 있습니다: { $company } ({ $title })
letter-request-expires-next = 회신이 없으면 요청이 만료됩니다. 수락, 거절 또는 다른 시간 제안으로 회신해 주십시오.
letter-brief-nudge = 통역사에게 상담 자료를 보내 주십시오
letter-brief-nudge-intro = { $title }의 통역사가 상담을 준비하고 있으나, 아래 상담에 대해 귀사로부터 받은 자료가 아직 없습니다.
letter-brief-nudge-next = 논의하실 내용, 고유 명사, 전문 용어, 수치를 몇 줄만 적어 주셔도 충분합니다. 회사 소개서나 발표 자료를 함께 올리실 수도 있습니다.
letter-when-proposed = 제안된 시간 (예약 전)
letter-fact-wish = 희망 정도
letter-wish-must = 꼭 희망
letter-wish-want = 희망
letter-wish-if-possible = 가능하면
letter-fact-note = 남긴 말
letter-fact-reason = 사유
letter-fact-answer-until = 회신 기한
letter-button-requests = 상담 요청 열기
letter-offer-new = 통역 요청
letter-offer-new-intro = { $title } 상담의 통역을 부탁드립니다: { $who }
letter-offer-new-next = 이 시간은 통역사님을 위해 비워 두었습니다. 내 일정에서 수락 또는 거절해 주십시오. 회신이 없으면 다른 통역사에게 요청됩니다.
letter-offer-reminder = 회신 대기 중
letter-offer-reminder-intro = { $title } 상담의 통역 요청에 아직 회신하지 않으셨습니다: { $who }
letter-offer-reminder-next = 내 일정에서 수락 또는 거절해 주십시오. 회신이 없으면 다른 통역사에게 요청됩니다.
letter-offer-declined = 거절
letter-offer-no-answer = 기한 내 회신 없음
letter-swap-asked = 통역 배정 교환
letter-swap-asked-intro = { $title } 통역 배정을 교환하자는 요청이 왔습니다. 요청하신 분: { $name }
letter-swap-asked-next = 동의하시는 경우에만 두 배정이 서로 바뀝니다. 내 일정에서 회신해 주십시오.
letter-swap-take-over = 통역 대신 맡기
letter-swap-take-over-intro = { $title } 상담의 통역을 대신 맡아 달라는 요청이 왔습니다: { $who }. 요청하신 분: { $name }
letter-swap-take-over-next = 동의하시는 경우에만 배정이 바뀝니다. 내 일정에서 회신해 주십시오.
letter-swap-accepted = 교환 수락
letter-swap-accepted-intro = { $title } 통역 배정 교환이 수락되었습니다. 수락하신 분: { $name }
letter-swap-accepted-next = 각 상담의 메일로 일정이 캘린더에 반영됩니다.
letter-swap-declined = 교환 거절
letter-swap-declined-intro = { $title } 통역 배정을 교환할 수 없다는 회신이 왔습니다. 회신하신 분: { $name }. 다음 상담은 그대로 맡아 주셔야 합니다: { $who }
letter-swap-declined-next = 내 일정에서 다른 통역사에게 요청하실 수 있습니다. 참석이 어려우시면 주최 측에 전화해 주십시오.
letter-swap-expired = 교환 요청 만료
letter-swap-expired-intro = { $title } 통역 배정 교환 요청에 기한 내 회신이 없었습니다. 요청받으신 분: { $name }. 다음 상담은 그대로 맡아 주셔야 합니다: { $who }
letter-swap-expired-next = 내 일정에서 다른 통역사에게 요청하실 수 있습니다. 참석이 어려우시면 주최 측에 전화해 주십시오.
letter-swap-you-take = 새로 맡게 될 상담
letter-swap-you-give = 넘겨주게 될 상담
letter-swap-taken = 새로 맡으신 상담
letter-swap-given = 넘겨주신 상담
letter-swap-kept = 그대로 맡으시는 상담
letter-swap-not-taken = 받기를 원하셨던 상담
letter-interpreter-missing = 통역사 없음
letter-interpreter-missing-intro = { $title } 상담 가운데 통역이 필요하지만 현재 통역사가 없는 상담이 있습니다: { $who }
letter-interpreter-missing-next = 행사 규칙에 따라 맡을 수 있는 다른 통역사가 없습니다. 운영판에서 통역사별 사유를 확인하고 직접 배정하실 수 있습니다.
letter-button-offer = 수락 또는 거절
letter-button-agenda = 내 일정 열기
letter-agenda-link = 로그인 없이 당일 일정 열기
letter-delivery-trouble-intro = 다음 분들께 메일이 전달되지 않았습니다: { $title }
letter-trouble-more =
    { $count ->
       *[other] 그 밖에 { $count }통이 더 있습니다.
    }
letter-trouble-next = 주소를 확인해 주십시오. 주소가 맞으면 메일 화면에서 다시 보내 주십시오. 주소가 틀리면 참가자 명단을 고쳐 주십시오. 그러면 새 주소로 초대 메일이 발송됩니다. 급한 경우에는 직접 연락해 주십시오.

letter-when = 일시
letter-when-new = 변경된 일시
letter-when-before = 이전 일시 (더 이상 유효하지 않음)
letter-when-canceled = 취소된 일시
letter-when-day = 행사 일시
letter-agenda = 내 상담 일정
letter-agenda-assignments = 내 통역 일정
letter-place-own = { $city } ({ $offset }), 내 시간
letter-place-other = { $city } ({ $offset })

letter-fact-companies = 상담 기업
letter-fact-interpreter = 통역사
letter-fact-interpreter-before = 이전 통역사
letter-fact-relay = 릴레이 통역
letter-relay = 통역사 두 분이 이어서 통역합니다(중간 언어: { $language })
letter-relay-sides = { $names }(중간 언어: { $language }), 앞 분은 { $host }, 뒤 분은 { $guest } 담당
letter-language = { $tag ->
    [ar] 아랍어
    [de] 독일어
    [en] 영어
    [es] 스페인어
    [fr] 프랑스어
    [ja] 일본어
    [kk] 카자흐어
    [ko] 한국어
    [ky] 키르기스어
    [mn] 몽골어
    [ru] 러시아어
    [tg] 타지크어
    [tr] 튀르키예어
    [uk] 우크라이나어
    [uz] 우즈베크어
    [vi] 베트남어
    [zh] 중국어
   *[other] { $tag }
}
letter-fact-room = 상담실
letter-fact-room-before = 이전 상담실
letter-fact-day = 행사
letter-fact-booking-opens = 예약 시작
letter-fact-booking-closes = 예약 마감

letter-button-meeting = 상담 열기
letter-button-brief = 상담 자료 열기
letter-button-join = 상담 입장
letter-button-day = 행사 열기
letter-button-board = 운영판 열기
letter-button-letters = 메일 화면 열기
letter-button-hint = 버튼이 작동하지 않으면 아래 주소를 브라우저에 붙여 넣어 주십시오.
letter-closing = 이 메일은 자동으로 발송되었으며 회신은 확인하지 않습니다. 문의 사항은 주최 측에 연락해 주십시오.
letter-closing-organizer = 이 메일은 주최자에게 자동으로 발송됩니다: { $title }
letter-unsubscribe-why = 다음 행사의 명단에 등록되어 있어 안내 메일을 받으셨습니다: { $title }. 상담에 관한 메일은 수신 거부와 관계없이 발송됩니다.
letter-unsubscribe = 안내 메일 수신 거부
letter-test-subject = [테스트] { $subject }
letter-test-note = 이 메일은 가상의 이름으로 작성한 테스트입니다. 다른 사람에게는 발송되지 않았습니다.

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

## Import

import-column-code = 코드
import-column-side = 구분
import-column-name-ko = 기업명(국문)
import-column-name-ru = 기업명(노문)
import-column-name-en = 기업명(영문)
import-column-short-ko = 약칭(국문)
import-column-short-ru = 약칭(노문)
import-column-short-en = 약칭(영문)
import-column-country = 국가 코드
import-column-zone = 시간대
import-column-languages = 사용 언어
import-column-sectors = 분야
import-column-offers = 제공 내용
import-column-needs = 희망 사항
import-column-desks = 상담석 수
import-column-delegate = 담당자
import-column-role = 직위
import-column-email = 이메일
import-column-phone = 전화번호
import-column-language = 안내 언어
import-column-delegate-zone = 담당자 시간대
import-column-pairs = 통역 언어쌍
import-column-specialisms = 통역 전문 분야
import-column-modes = 통역 방식
import-column-hours = 통역 가능 시간
import-column-load-max-min = 하루 최대 통역(분)
import-column-stretch-max-min = 연속 통역 최대(분)
import-column-pause-min = 통역 휴식(분)
import-column-notice-hours = 사전 통보(시간)
import-column-bound-company = 전담 기업
import-column-bound-table = 전담 상담석
import-column-conflicts = 이해충돌 기업
import-column-reserve = 예비 통역
import-complaint-column-missing = ‘{ $column }’ 열이 없습니다. 서식 파일의 제목 행을 그대로 두고 다시 올려 주십시오.
import-complaint-column-twice = ‘{ $column }’ 열이 두 번 나옵니다({ $value }). 하나만 남겨 주십시오.
import-complaint-missing = ‘{ $column }’ 칸이 비어 있습니다. 값을 입력해 주십시오.
import-complaint-name-missing = 기업명이 없습니다. 한 언어 이상으로 입력해 주십시오.
import-complaint-too-long = ‘{ $column }’ 칸의 내용이 너무 깁니다. 줄여 주십시오: { $value }
import-complaint-too-many = ‘{ $column }’ 칸에 항목이 20개를 넘습니다: { $value }
import-complaint-control-character = ‘{ $column }’ 칸에 보이지 않는 문자가 들어 있습니다. 지우고 다시 입력해 주십시오: { $value }
import-complaint-broken-characters = ‘{ $column }’ 칸의 글자가 깨져 있습니다. 원본 파일을 다시 저장해 주십시오: { $value }
import-complaint-formula-error = ‘{ $column }’ 칸의 수식에 오류가 있습니다: { $value }
import-complaint-side-unknown = 구분 ‘{ $value }’을(를) 알 수 없습니다. host, guest, interpreter 중 하나를 입력해 주십시오.
import-complaint-side-conflict = 같은 코드의 다른 행과 구분이 다릅니다: { $value }
import-complaint-side-changed = 이 코드는 명단에 다른 구분으로 등록되어 있습니다. 새 코드를 쓰거나 구분을 고쳐 주십시오: { $value }
import-complaint-differs = ‘{ $column }’ 값이 이 기업의 첫 행과 다릅니다. 비워 두거나 같게 입력해 주십시오: { $value }
import-complaint-country-invalid = 국가 코드 ‘{ $value }’이(가) 올바르지 않습니다. KR, RU, KZ처럼 두 글자로 입력해 주십시오.
import-complaint-language-invalid = ‘{ $column }’ 칸의 언어 표기가 올바르지 않습니다: { $value }. ko, ru, en처럼 입력해 주십시오.
import-complaint-languages-too-few = 통역사는 두 개 이상의 언어가 필요합니다: { $value }
import-complaint-zone-unknown = ‘{ $column }’ 칸의 시간대를 알 수 없습니다: { $value }. Asia/Seoul, Europe/Moscow처럼 입력해 주십시오.
import-complaint-desks-invalid = 상담석 수 ‘{ $value }’이(가) 올바르지 않습니다. 1에서 50 사이의 숫자를 입력해 주십시오.
import-complaint-email-invalid = 이메일 주소가 올바르지 않습니다: { $value }
import-complaint-phone-invalid = 전화번호가 아닙니다: { $value }. +82 2 555 0100처럼 적어 주십시오.
import-complaint-email-twice = 이 이메일은 다른 기업 또는 통역사가 이미 쓰고 있습니다: { $value }
import-complaint-delegate-twice = 같은 기업에 이 이메일이 두 번 나옵니다: { $value }
import-complaint-delegates-too-many = 한 기업의 담당자는 50명까지입니다.
import-complaint-interpreter-twice = 통역사는 한 행만 쓸 수 있습니다. 코드가 겹칩니다: { $value }
import-complaint-pair-invalid = ‘{ $column }’ 칸의 언어쌍 표기가 올바르지 않습니다: { $value }. 양방향은 ko-ru:expert, 단방향은 en>ko처럼 입력해 주십시오.
import-complaint-pair-with-itself = 언어쌍에는 서로 다른 두 언어가 필요합니다: { $value }
import-complaint-pair-twice = ‘{ $column }’ 칸에 같은 언어쌍이 두 번 나옵니다. 하나만 남겨 주십시오: { $value }
import-complaint-pairs-missing = ‘{ $column }’ 칸에 언어쌍이 없습니다. ko-ru처럼 입력하시거나, 사용 언어 사이를 모두 통역한다면 칸을 비워 주십시오: { $value }
import-complaint-pair-one-way = 상담은 양방향으로 통역해야 하는데 양방향인 언어쌍이 없습니다. ko-ru처럼 쓰거나 반대 방향을 더해 주십시오: { $value }
import-complaint-pair-not-spoken = ‘{ $column }’ 칸에 이 통역사의 사용 언어에 없는 언어가 있습니다: { $value }
import-complaint-level-unknown = ‘{ $column }’ 칸의 수준을 알 수 없습니다: { $value }. basic, professional, expert 중 하나를 입력해 주십시오.
import-complaint-modes-unknown = ‘{ $column }’ 칸의 통역 방식을 알 수 없습니다: { $value }. consecutive, simultaneous, online, on_site 중에서 입력해 주십시오.
import-complaint-hours-invalid = 통역 가능 시간 ‘{ $value }’이(가) 올바르지 않습니다. 09:00-18:00처럼 입력해 주십시오.
import-complaint-hours-empty = 시작 시각과 끝나는 시각이 같습니다: { $value }. 자정을 넘기는 시간은 22:00-03:00처럼 써 주십시오.
import-complaint-hours-outside = 통역사의 현지 시각으로 이 시간 안에 드는 상담 시간이 프로그램의 어느 날에도 없습니다: { $value }. 통역 가능 시간이나 담당자 시간대를 고쳐 주십시오.
import-complaint-load-invalid = 하루 최대 통역 ‘{ $value }’이(가) 올바르지 않습니다. 10에서 720 사이의 분을 입력해 주십시오.
import-complaint-stretch-invalid = 연속 통역 최대 ‘{ $value }’이(가) 올바르지 않습니다. 10에서 480 사이의 분을 입력해 주십시오.
import-complaint-pause-invalid = 휴식 ‘{ $value }’이(가) 올바르지 않습니다. 5에서 240 사이의 분을 입력해 주십시오.
import-complaint-notice-invalid = 사전 통보 ‘{ $value }’이(가) 올바르지 않습니다. 0에서 720 사이의 시간을 입력해 주십시오.
import-complaint-bound-twice = 통역사는 기업이나 상담석 가운데 한 곳만 전담할 수 있습니다: { $value }
import-complaint-bound-in-conflict = 전담 기업이 ‘{ $column }’ 칸에도 있습니다: { $value }
import-complaint-company-unknown = ‘{ $column }’ 칸의 기업 코드가 이 파일에도 명단에도 없습니다: { $value }
import-complaint-table-unknown = 프로그램의 어느 날에도 이 이름의 상담실이나 상담석이 없습니다: { $value }. 이름을 고치거나 먼저 상담일에 추가해 주십시오.
import-complaint-reserve-invalid = ‘{ $value }’은(는) 예비 통역 여부를 나타내지 않습니다. yes 또는 no를 입력해 주십시오.
import-unreadable-too-large = 파일이 { $max } MB보다 큽니다. 그림이나 다른 시트를 지우고 다시 올려 주십시오.
import-unreadable-empty = 파일이 비어 있습니다.
import-unreadable-no-header = { $line }행이 제목 행이 아닙니다. 첫 행에 열 제목을 두어 주십시오.
import-unreadable-not-a-table = 표 파일이 아닙니다. XLSX 또는 CSV 파일을 올려 주십시오.
import-unreadable-old-workbook = 이전 형식의 엑셀 파일(.xls)입니다. XLSX로 저장해 다시 올려 주십시오.
import-unreadable-encrypted = 암호가 걸린 파일입니다. 암호를 해제하고 다시 올려 주십시오.
import-unreadable-broken-workbook = 엑셀 파일이 손상되었습니다. 다시 저장해서 올려 주십시오.
import-unreadable-broken-characters = 글자를 읽을 수 없습니다. UTF-8 CSV 또는 XLSX로 저장해 주십시오.
import-unreadable-quote-open = { $line }행에서 열린 큰따옴표가 닫히지 않았습니다.
import-unreadable-too-many-parts = 엑셀 파일에 든 것이 너무 많습니다. 명단 시트만 새 파일로 저장해 주십시오.
import-unreadable-inflates-too-much = 압축을 풀면 너무 큰 파일입니다. 명단의 값만 새 파일에 붙여 넣어 주십시오.
import-unreadable-too-many-rows = { $max }행까지만 읽습니다. 그 아래 내용을 지워 주십시오.
import-unreadable-too-many-columns = { $line }행에 { $max }열을 넘는 내용이 있습니다. 지워 주십시오.
import-unreadable-cell-too-long = { $line }행에 { $max }자를 넘는 칸이 있습니다. 줄여 주십시오.
import-unreadable-too-much-text = 표에 글이 너무 많습니다. 명단에 필요한 내용만 남겨 주십시오.
