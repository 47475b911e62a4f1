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
app-phase-requests = 상담 신청
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
board-free = 비어 있음
board-grid = 상담 시간표
board-history = 이력
board-interpreter-not-needed = 필요 없음
board-keys = 화살표 키로 칸을 이동합니다. Enter로 상담을 열거나 빈 칸에 예약합니다. M으로 상담을 집어 화살표로 옮기고 Enter로 놓으며 Escape로 되돌립니다.
board-meeting = 상담
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
booking-full = 이 기업은 남은 시간이 없습니다. 빈 시간이 생기면 바로 여기에 표시됩니다.
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
booking-take-nearest = 대신 { $time } 선택
booking-undone = 되돌렸습니다.
booking-when = 가능한 시간
booking-when-any = 모든 시간
booking-when-slot = { $time }에 가능

## Meetings

meetings-people = 참석자
meetings-starts = 상담 시작까지
meetings-title = 내 상담 일정
meetings-link = 내 일정
meetings-calendar = 캘린더에 추가
meetings-door = 상담실 입장
meetings-door-early = 아직 이릅니다. 상담실은 시작 10분 전에 열립니다.
meetings-empty = 아직 상담이 없습니다. 기업을 선택해 시간을 예약해 주십시오.
meetings-find = 상담 상대 찾기
meetings-gap = 비어 있음
meetings-interpreter = 통역사
meetings-invite = 캘린더 일정
meetings-more = { $name } 상담 더 보기
meetings-move = 시간 변경
meetings-next = 다음 상담
meetings-online = 온라인
meetings-running = 지금 진행 중

## Interpreter

interpreter-title = { $name } 님의 통역 일정
interpreter-link = 통역 일정
interpreter-empty = 아직 배정된 통역이 없습니다. 배정되면 메일로 알려 드립니다.

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
room-hand = 손들기
room-hand-up = 손을 들었습니다
room-hear = 소리 켜기
room-join = 상담실 입장
room-knock = 입장 요청
room-knock-admit = 입장 허용
room-knock-lead = 메일이 없으시면 상담실에 있는 참가자나 주최 측이 입장을 허용할 수 있습니다.
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
room-microphone = 마이크
room-muted = 마이크 꺼짐
room-next-go = 다음 상담으로 이동
room-no-recording = 상담은 녹화하지 않습니다. 녹화 기능이 없습니다.
room-notice-canceled = 취소된 상담입니다
room-notice-canceled-text = 이 상담실에는 아무도 오지 않습니다. 자세한 내용은 이 상담에 관한 최근 메일에 있습니다.
room-notice-closed = 종료된 상담입니다
room-notice-closed-text = 상담실이 닫혔습니다. 더 논의하실 내용이 있으면 주최 측이 다음 상담을 마련해 드립니다.
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
room-people = 참가자
room-quality-fair = 연결 약함
room-quality-poor = 연결 매우 약함
room-relayed = 음성과 영상은 중계 서버를 거치므로 네트워크 주소가 상대방에게 알려지지 않습니다.
room-screen = 화면 공유
room-seat-guest = 상대국 기업
room-seat-host = 주최국 기업
room-seat-interpreter = 통역사
room-seat-organizer = 주최자
room-setup = 장치
room-speaking-to = 통역 방향
room-speaking-to-all = 모두에게
room-state-at-door = 입구
room-state-inside = 입장
room-state-left = 퇴장
room-state-not-here = 오는 중
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
settings-phase-means-released = 기업에 상담일이 공개되고 예약 기간에 예약할 수 있습니다.
settings-phase-means-running = 상담회가 진행됩니다. 운영판이 시계를 따라가고 상담실이 제시간에 열립니다.
settings-phase-means-closed = 더 이상 예약, 변경, 취소할 수 없습니다.
settings-phase-to-released = 기업에 공개
settings-phase-to-running = 상담회 시작
settings-phase-to-closed = 상담회 종료
settings-places = 통역과 상담실
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

## Feasibility

feasibility-title = 이날 가능한 상담
feasibility-at-full-load = 모든 시간이 찼을 때
feasibility-by-hosts = 주최국 기업 수 기준
feasibility-by-guests = 상대국 기업 수 기준
feasibility-by-rooms = 상담실 수 기준
feasibility-by-interpreters = 통역사 수 기준
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
roster-languages = 언어
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

letters-title = 발송 메일
letters-link = 메일
letters-empty = 아직 메일이 없습니다. 상담을 예약, 변경, 취소하면 작성됩니다.
letters-kind = 종류
letters-kind-all = 모든 메일
letters-kind-meeting-new = 초대
letters-kind-meeting-changed = 변경
letters-kind-meeting-canceled = 취소
letters-kind-sign-in = 로그인
letters-more = 이전 메일
letters-part-calendar = 캘린더
letters-part-headers = 헤더
letters-part-html = 보낸 그대로
letters-part-text = 텍스트
letters-parts = 메일의 구성
letters-resend = 다시 보내기
letters-resent = 메일을 다시 보냅니다.
letters-state = 상태
letters-state-all = 모든 상태
letters-state-waiting = 대기
letters-state-sending = 발송 중
letters-state-sent = 발송됨
letters-state-superseded = 대체됨
letters-state-expired = 기한 지남
letters-state-dead = 실패
letters-unwritten = 이 메일은 발송할 때 작성됩니다.
letters-to = 받는 사람
letters-tries = { $count ->
   *[other] { $count }회 시도
}

## Trouble

trouble-overrun = 시간 초과
trouble-waiting = 대기 중
trouble-no-show = 불참
trouble-no-interpreter = 통역사 없음
trouble-no-room = 상담실 없음
trouble-no-delegate = 담당자가 없어 메일을 보낼 수 없음
trouble-over-limit = { $count ->
   *[other] 한도 초과: 상담 { $count }건
}
trouble-slot-outside-office-hours = 공통 근무 시간 밖
trouble-zone-rules-changed = 시간대 규칙 변경
trouble-letter-dead = { $name } 님께 메일을 전달하지 못했습니다
trouble-system-rules-newer = 이 컴퓨터에 { $zone } 시간대의 새 규칙이 있습니다({ $version })
trouble-writing-stopped = 데이터베이스에 더 이상 기록할 수 없습니다. 서버 담당자에게 연락해 주십시오.
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
refusal-booking-not-open = 아직 예약 기간이 아닙니다. 예약 시작: { $opens }. 그때 다시 이용해 주십시오.
refusal-booking-closed = 예약이 마감되었습니다(마감: { $since }). 변경이 필요하시면 주최 측에 요청해 주십시오.
refusal-door-not-open = 문은 { $opens }에 열립니다. 그때 다시 들어와 주십시오.
refusal-door-closed = 문이 닫혔습니다(닫힌 시각: { $since }). 상담이 더 필요하시면 주최 측에 전화해 주십시오.
refusal-door-gone = 이 상담은 더 이상 없습니다. 취소되었거나 링크가 온전하지 않습니다. 가장 최근에 받으신 메일을 확인하시거나 주최 측에 전화해 주십시오.
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
why-empty-span = 시작과 끝이 같아 기간이 비어 있습니다.
why-same-as-primary = 예비 서비스는 기본 서비스와 달라야 합니다.
why-not-https = 링크는 https://로 시작해야 합니다.
why-ends-before-start = 종료 시각은 시작 시각보다 늦어야 합니다.
why-too-many = 항목이 너무 많습니다.
why-meetings-too-close = 이미 예약된 상담 사이의 간격이 이보다 짧습니다. 먼저 상담 시간을 옮겨 주시기 바랍니다.
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
import-column-language = 안내 언어
import-column-delegate-zone = 담당자 시간대
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
import-complaint-email-twice = 이 이메일은 다른 기업 또는 통역사가 이미 쓰고 있습니다: { $value }
import-complaint-delegate-twice = 같은 기업에 이 이메일이 두 번 나옵니다: { $value }
import-complaint-delegates-too-many = 한 기업의 담당자는 50명까지입니다.
import-complaint-interpreter-twice = 통역사는 한 행만 쓸 수 있습니다. 코드가 겹칩니다: { $value }
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
