## App

app-language-name = Русский
app-name = Sangdam
app-again = Повторить
app-back = Назад
app-close = Закрыть
app-days = Мои дни консультаций
app-error = Что-то пошло не так. Пожалуйста, попробуйте ещё раз.
app-error-line = Нет связи с сервером. Проверьте подключение к сети и попробуйте ещё раз.
app-error-missing = Такой страницы нет, или у вас нет к ней доступа.
app-error-number = На сервере произошла ошибка. Обращаясь к организатору, назовите номер { $number }.
app-failed = Страница не открылась
app-home = На главную
app-language = Язык
app-loading = Загрузка
app-meetings = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
}
app-menu = Меню: язык, оформление, учётная запись
app-navigation = Разделы
app-no-days = Пока нет дней консультаций с вашим участием. Организатор пришлёт вам письмо.
app-no-days-organizer = Пока нет ни одного дня. Сначала создайте программу, затем её дни.
app-not-found = Страница не найдена
app-print = Печать
app-skip = Перейти к содержанию
app-theme = Оформление
app-theme-system = Как в системе
app-theme-light = Светлое
app-theme-dark = Тёмное
app-undo = Вернуть
app-phase-draft = Подготовка
app-phase-requests = Запросы
app-phase-planning = Составление расписания
app-phase-released = Открыт
app-phase-running = Идёт
app-phase-closed = Завершён
app-role-organizer = Организатор
app-role-company = Компания
app-role-interpreter = Переводчик

## Time

time-yours = ваше время
time-seconds = { $count ->
    [one] { $count } секунду
    [few] { $count } секунды
   *[many] { $count } секунд
}
time-minutes = { $count ->
    [one] { $count } минуту
    [few] { $count } минуты
   *[many] { $count } минут
}
time-hours = { $count ->
    [one] { $count } час
    [few] { $count } часа
   *[many] { $count } часов
}

## Board

board-title = Пульт организатора
board-link = Пульт
board-acts = Последние действия
board-already = встреча уже есть
board-attention = Требуют внимания
board-attention-none = Ничего не требует вашего внимания.
board-book = Назначить встречу
board-book-for = Встреча для «{ $name }»
board-booked-by-host = Назначена принимающей стороной
board-booked-by-guest = Назначена гостем
board-booked-by-organizer = Назначена организатором
board-busy = занято
board-changed-times = { $count ->
    [one] изменена { $count } раз
    [few] изменена { $count } раза
   *[many] изменена { $count } раз
}
board-choose-company = Выберите компанию
board-counts = Встречи по состоянию
board-dropped = Встреча { $name } перенесена: { $times }.
board-empty = Встреч пока нет. Загрузите список компаний или откройте запись.
board-find = Найти компанию
board-interpreter-asked = ждём ответа переводчика
board-late = кто-то опаздывает
board-free = свободно
board-grid = Расписание
board-history = История
board-keys = Стрелки переводят между ячейками. Enter открывает встречу или назначает новую в свободной ячейке. M берёт встречу, стрелки переносят её, Enter оставляет на месте, Escape возвращает обратно.
board-meeting = Встреча
board-more = Звук, экран, печать
board-move = Перенести…
board-move-confirm = Перенести
board-move-title = Перенести встречу: { $name }
board-no-interpreter = нет переводчика
board-no-rows = Здесь пока нечего показать.
board-none = Нет
board-now-here = сейчас здесь
board-open-booking = Открыть запись
board-picked-up = Встреча { $name } взята. Стрелки переносят, Enter оставляет, Escape возвращает.
board-put-back = Возвращено на место.
board-repair = Исправить
board-room = Комната
board-rows = Строки пульта
board-rows-companies = Компании
board-rows-rooms = Комнаты
board-rows-interpreters = Переводчики
board-slot-empty = В это время встреч нет.
board-status-scheduled = По плану
board-status-waiting = Ожидает
board-status-live = Идёт
board-status-overrun = Превышено
board-status-done = Завершена
board-status-no-show = Неявка
board-when = Время

## Attendance

attendance-title = Кто пришёл
attendance-of = из { $all } мест сейчас заняты
attendance-late = { $name }: опоздание примерно { $minutes } мин
attendance-since = с { $time } ({ $age })
attendance-not-here = { $name }: пока никого нет.
attendance-at-door = { $name }: уже у двери.
attendance-inside = { $name }: уже в комнате.
attendance-left = { $name }: вышли.

## Attention

attention-no-show = Не пришли: { $name }
attention-overrun = Идёт дольше срока: { $age }
attention-room = Комната { $room }
attention-waiting = Нет на месте: { $name } ({ $age })
act-call = Кому звонить
act-cancel = Отменить встречу
act-extend = Продлить
act-judge = Отметить итог
act-late = Отметить опоздание
act-more = Ещё: { $name }
act-move = Перенести…
act-remind = Позвать сейчас
act-repair = Исправить расписание…
act-shorten = Сократить
act-swap = Другой переводчик
alert-badge = Число в заголовке окна
alert-sound = Звук, когда дело не терпит
alert-title = Звук и заголовок
alert-try = Проверить звук

## Call list

call-no-phone = Номер не указан
call-nobody = Никто не указан
call-title = Кому звонить: { $name }

## Course

course-by-hand = Отмечено вручную в { $time }:
course-came = Пришли
course-came-at = Во сколько ({ $city })
course-correct = Исправить отметку
course-correct-confirm = Исправить
course-correct-how = Как было
course-correct-seat = Место
course-corrected = Исправлено. Прежняя отметка сохранена.
course-did-not-come = Не пришли: { $name }
course-ends-in = До конца
course-evidence = Отметки
course-evidence-none = К двери никто не подходил.
course-evidence-title = Отметки у двери: { $name }
course-extend = Дольше на { $minutes } мин
course-extended = Продлено на { $minutes } мин.
course-judge = Как прошло
course-judge-back = Снять отметку
course-judge-confirm = Сохранить
course-judge-title = Как прошло: { $name }
course-judged = Сохранено.
course-late-lead = Все участники встречи сразу это увидят; до этого времени неявка не отмечается.
course-late-said = Отмечено. Все участники встречи это видят.
course-late-title = Опоздание: { $name }
course-late-who = Кто опаздывает
course-longer = Продлена на { $minutes } мин
course-met = Обе стороны на месте с { $time }
course-missed = Не пришли: { $name }
course-never-came = Не пришли
course-nobody-came = Не пришли обе стороны
course-reason = Почему
course-reason-hint = Сохраняется вместе с отметками.
course-shorten = Короче на { $minutes } мин
course-shortened = Сокращено на { $minutes } мин.
course-shorter = Сокращена на { $minutes } мин
course-step-at-door = у двери
course-step-checked-in = отметка у стола
course-step-corrected = исправлено вручную: время прихода { $time }
course-step-corrected-never = исправлено вручную: не пришли
course-step-inside = в комнате
course-step-left = покинули встречу
course-step-undone = исправление отменено
course-title = Ход встречи
course-visitor = не из списка
course-waits-for = Нет на месте: { $name }
course-was-held = Встреча состоялась

## Wall

wall-leave = Назад к пульту
wall-link = Настенный экран
wall-title = Настенный экран

## Booking

booking-title = Выбор собеседника
booking-link = Компании
booking-busy-more = В это время у вас другая встреча
booking-cancel = Отменить встречу
booking-cancel-confirm = Отменить встречу
booking-cancel-more = Время освободится для других. Все участники встречи получат письмо, а запись исчезнет из их календарей.
booking-cancel-title = Отменить встречу: { $name }?
booking-canceled = Встреча отменена: { $name }, { $times }.
booking-choose = Выбрать
booking-chosen = Вы выбрали
booking-chosen-move = Перенести сюда?
booking-clear = Показать все
booking-closed = Запись закрыта
booking-confirm = Записаться
booking-confirm-move = Перенести
booking-country = Страна
booking-country-all = Все страны
booking-done = Вы записаны: { $name }, { $times }.
booking-for = Записать компанию
booking-for-choose = Выберите компанию
booking-for-first = Выберите, для какой компании вы назначаете встречу.
booking-found = { $count ->
    [one] { $count } компания
    [few] { $count } компании
   *[many] { $count } компаний
}
booking-free-slots = { $count ->
    [one] свободно { $count } окно
    [few] свободно { $count } окна
   *[many] свободно { $count } окон
}
booking-full-common = Времени, свободного у обеих компаний, не осталось. Если оно появится, вы сразу увидите его здесь.
booking-full-company = Свободного времени у этой компании не осталось. Если оно появится, вы сразу увидите его здесь.
booking-full-interpreter = Время ещё есть, но переводчика на него сейчас нет. Если переводчик освободится, вы сразу увидите это здесь.
booking-interpreter = переводчик есть
booking-interpreter-none = свободных переводчиков нет
booking-keep = Оставить встречу
booking-language = Язык
booking-language-all = Все языки
booking-left = Осталось встреч: { $left } из { $max }
booking-minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
   *[many] { $count } минут
}
booking-move-here = Перенести сюда
booking-moved = Встреча перенесена: { $name }, теперь { $times }.
booking-no-companies = Компаний пока нет. Организатор ещё готовит список.
booking-no-free = Нет свободного времени
booking-none-found = Подходящих компаний не найдено.
booking-not-open = Запись откроется: { $times }
booking-now-taken = Время { $time } только что заняли.
booking-only-free = Есть свободное время
booking-open-until = Запись открыта до: { $times }
booking-search = Название, отрасль, предложение или запрос
booking-sector = Отрасль
booking-sector-all = Все отрасли
booking-slots = Время встреч
booking-state-free = Свободно
booking-state-mine = Ваша встреча
booking-state-taken = Занято
booking-state-busy = Вы заняты
booking-state-closed = Записаться нельзя
booking-state-interpreter = Нет переводчика
booking-take-nearest = Взять { $time }
booking-undone = Действие отменено.
booking-when = Свободны в
booking-when-any = Любое время
booking-when-slot = Свободны в { $time }

## Refill

refill-open = Компания { $name } сейчас тоже свободна. Хотите встретиться?
refill-agreed = Вы согласились. Ждём ответа компании { $name }.
refill-filled = Договорились: сейчас у вас встреча с компанией { $name }.
refill-missed = На этот раз встреча с компанией { $name } не состоялась.
refill-how = У обеих сторон в это время нет других встреч. Как только согласятся обе, встреча назначается сразу.
refill-time-left = Осталось на ответ
refill-accept = Да, встретиться сейчас
refill-decline = Нет, спасибо
refill-list = Предложенные окна
refill-list-filled =
    { $count ->
        [one] заполнено { $count } окно
        [few] заполнено { $count } окна
       *[many] заполнено { $count } окон
    }
refill-state-open = Ждём обе стороны
refill-state-agreed = Компания { $name } согласна
refill-state-filled = Обе компании согласны, встреча назначена
refill-state-declined = Отклонено
refill-state-declined-by = Компания { $name } отказалась
refill-state-expired = Не ответили вовремя
refill-state-lost = Уже невозможно

## Request

request-answer = Ответить
request-ask = Предложить встречу
request-left = Осталось запросов: { $left } из { $max }
request-left-all = Осталось на весь день: { $left } из { $max }
request-mutual = Взаимно
request-rank-must = Обязательно
request-rank-want = Хотим
request-rank-if-possible = По возможности
request-rank-never = Не для нас
request-standing-agreed = Договорились
request-standing-received = Приглашает вас
request-standing-proposed = Предлагает другое время
request-standing-mutual = Взаимное желание
request-standing-asked = Запрос отправлен
request-standing-never = Не для нас
request-standing-declined = Отклонён
request-standing-expired = Срок истёк
request-turns = { $count ->
    [one] { $count } запрос ждёт вашего ответа
    [few] { $count } запроса ждут вашего ответа
   *[many] { $count } запросов ждут вашего ответа
}

requests-title = Запросы на встречи
requests-link = Запросы
requests-accept = Принять
requests-accept-confirm = Принять на { $time }
requests-accept-later = Принять
requests-again = Предложить снова
requests-all = Все запросы ({ $count })
requests-ask-back = Скажите и вы, насколько вам важна эта встреча: тогда желание станет взаимным.
requests-ask-lead = Предложите встречу и скажите, насколько она для вас важна.
requests-ask-title = Предложить встречу: { $name }
requests-asked-nobody = запросов нет
requests-between = Между вами
requests-by-company = По компаниям
requests-choose-other = Другое время для встречи: { $name }
requests-choose-slot = Когда вы встретитесь: { $name }
requests-closed = Приём запросов закрыт.
requests-column-from = От кого
requests-column-to = Кому
requests-column-rank = Желание
requests-column-state = Состояние
requests-column-slot = Время
requests-column-expires = Срок
requests-column-note = Слова
requests-column-asked = Отправлен
requests-company-all = Все компании
requests-decline = Отклонить
requests-decline-field = Спасибо, но это не наш профиль.
requests-decline-full = Спасибо, но наш день уже занят.
requests-decline-hint = { $name } прочтёт эти слова так, как вы их написали. Можно оставить пустым.
requests-decline-later = Спасибо. Мы хотели бы поговорить в другой раз.
requests-decline-often = Частые ответы
requests-decline-reason = Причина
requests-decline-title = Отклонить запрос: { $name }?
requests-done-accepted = Договорились: { $name }. Время станет известно с расписанием.
requests-done-asked = Запрос отправлен: { $name }.
requests-done-booked = Встреча назначена: { $name }, { $times }.
requests-done-declined = Запрос отклонён: { $name }.
requests-done-never = Отмечено: { $name } — не для вас. Компания об этом не узнает.
requests-done-proposed = Другое время предложено: { $name }, { $times }.
requests-done-rank = { $name }: { $rank }.
requests-done-withdrawn = Запрос отозван: { $name }.
requests-expired-now = срок только что истёк
requests-expires = срок истекает { $when }
requests-figure-asked = Отправлено
requests-figure-received = Получено
requests-figure-waiting = Ждут ответа
requests-figure-agreed = Договорились
requests-figure-mutual = Взаимно
requests-forget = Убрать
requests-group-turn = Ждут вашего ответа
requests-group-waiting = Ждут ответа другой стороны
requests-group-agreed = Договорились
requests-group-over = Завершены
requests-group-private = Не для вас
requests-holds-nothing = Запрос не занимает время. Оно станет вашим, когда другая сторона согласится.
requests-keep-private = Сохранить
requests-met = У вас уже есть встреча.
requests-mine-received = Приглашают вас
requests-mine-sent = Приглашаете вы
requests-more = { $count ->
    [one] Показать ещё { $count }
    [few] Показать ещё { $count }
   *[many] Показать ещё { $count }
}
requests-news-accepted = { $name }: ваш запрос принят.
requests-news-asked = { $name }: вас приглашают на встречу.
requests-news-declined = { $name }: ваш запрос отклонён.
requests-news-proposed = { $name }: вам предлагают другое время.
requests-no-common = Сейчас общего свободного времени нет: { $name }. Если оно появится, вы увидите его здесь.
requests-none = Запросов на встречи пока нет.
requests-none-found = Подходящих запросов нет.
requests-none-received = Вам пока никто не предложил встречу. Не ждите: предложите её тем, с кем хотите поговорить.
requests-none-sent = Вы пока никому не предложили встречу. Выберите, с кем хотите поговорить.
requests-none-silent = Все компании уже отправили запросы.
requests-not-placed = Для этой встречи не нашлось места в расписании:
requests-note = Несколько слов
requests-note-hint = { $name } прочтёт их вместе с запросом. Можно оставить пустым.
requests-only-mutual = Только взаимные
requests-only-silent = Только те, кто ещё не отправил запросов
requests-other-asks = { $name } предлагает { $time }. Другое время должна подтвердить другая сторона.
requests-private = Видно только вам и организатору
requests-private-means = Другая сторона об этом не узнает.
requests-propose = Другое время
requests-propose-confirm = Предложить { $time }
requests-rank = Насколько это для вас важно?
requests-rank-all = Любое желание
requests-rank-must-means = Ради этой встречи вы участвуете.
requests-rank-want-means = Вы охотно встретитесь.
requests-rank-if-possible-means = Если у обеих сторон останется время.
requests-rank-never-means = Узнает только организатор; такая встреча не будет назначена.
requests-rank-of = Насколько важно: { $name }
requests-reason = Причина:
requests-received = Полученные
requests-send = Отправить запрос
requests-sent = Отправленные
requests-silent = { $count ->
    [one] без запросов: { $count }
    [few] без запросов: { $count }
   *[many] без запросов: { $count }
}
requests-slot-any = Любое время
requests-slot-gone = Время { $time } только что заняли. Свободно:
requests-slot-gone-none = Время { $time } только что заняли, и другого общего свободного времени нет.
requests-slot-proposed = Предлагают:
requests-slot-wish = Желаемое время:
requests-slot-wished = Желаемое время
requests-state = Состояние
requests-state-all = Все
requests-state-asked = Отправлен
requests-state-proposed = Предложено другое время
requests-state-accepted = Договорились
requests-state-declined = Отклонён
requests-state-expired = Срок истёк
requests-state-withdrawn = Отозван
requests-suggested = вам удобно
requests-time-follows = Стороны договорились. Время станет известно с расписанием организатора.
requests-time-later = Время выберет организатор
requests-turns = { $count } ждут ответа
requests-withdraw = Отозвать
requests-your-turn = Ждёт вашего ответа

because-already-meeting = У этих компаний уже есть встреча
because-busy-elsewhere = Кто-то занят на встрече другого дня
because-counterpart-limit-reached = У одной из сторон уже предельное число встреч
because-free = У обеих сторон ещё есть общее свободное время: обратитесь к организатору
because-guest-busy = Компания-гость занята на других встречах
because-host-busy = Принимающая компания занята на других встречах
because-limit-reached = У одной из сторон уже предельное число встреч
because-no-interpreter = Нет переводчика с этими двумя языками
because-interpreters-busy = Все переводчики с этими двумя языками заняты
because-interpreter-rest = Переводчику полагается перерыв
because-interpreter-hours = У переводчика нерабочее время
because-interpreter-load = Переводчики заняты полный день
because-interpreter-notice = Слишком мало времени, чтобы пригласить переводчика
because-no-room = Все комнаты заняты
because-company-away = Одной из компаний нет на месте
because-not-found = Здесь сначала размещены другие пожелания
because-outside-office-hours = Вне рабочего времени одной из сторон
because-rest-needed = Не остаётся времени на отдых или переход
because-slot-past = Это время уже прошло
because-slot-taken = Время уже занято
because-slots = { $count ->
    [one] (в { $count } слоте)
    [few] (в { $count } слотах)
   *[many] (в { $count } слотах)
}
because-too-late = Назначать на это время уже поздно
because-other = Подробности подскажет организатор.

## Plan

plan-adopt = Принять
plan-adopt-ask = Принять этот план?
plan-adopt-means = Он заменит нынешний черновик. Закреплённые встречи в него входят. До публикации никто ничего не узнает.
plan-adopted = Принят
plan-adopted-done = План принят как черновик. Пока никто об этом не извещён.
plan-ask = Что планировать
plan-better = лучше
plan-breaks = { $count ->
    [one] пауза
    [few] паузы
   *[many] пауз
}
plan-bring-back = Вернуть
plan-chart-breaks = Паузы
plan-chart-floor = меньше { $floor } быть не может
plan-chart-left-out = Не вошло пожеланий
plan-chart-open = насколько можно уменьшить, пока неизвестно
plan-chart-spoken = { $label }: с { $first } до { $last }.
plan-clash-impossible = План невозможен: закреплённые встречи мешают друг другу.
plan-clash-no-slot = План невозможен: для обязательной встречи не осталось слота.
plan-clash-too-few-rooms = План невозможен: для обязательных встреч не хватает комнат.
plan-clash-too-few-slots = План невозможен: у одной компании обязательных встреч больше, чем слотов.
plan-clash-unknown = План не найден. Дайте больше времени или измените условия.
plan-column-breaks = Паузы
plan-column-company = Компания
plan-column-hours = С – до
plan-column-left-out = Не вошло
plan-column-meetings = Встреч
plan-column-wished = Пожеланий
plan-companies = Компании
plan-compare = Сравнить
plan-compare-changed = Только компании с отличиями
plan-compare-counts = Совпадают встреч: { $same }; в другое время: { $moved }.
plan-compare-end = Закончить сравнение
plan-compare-one = Выберите второй план для сравнения.
plan-compare-same = В обоих планах те же встречи в то же время.
plan-compare-with = Сравнить план от { $when }
plan-compared = Два плана рядом
plan-demand = Что запрошено
plan-demand-accepted = Согласовано
plan-demand-accepted-hint = размещаются прежде других
plan-demand-booked = Уже назначено
plan-demand-companies = Компании
plan-demand-fits = Запрошено встреч: { $wished }, мест: { $places }. По числу они помещаются; совпадёт ли свободное время у всех, покажет план.
plan-demand-interpreters = Переводчики
plan-demand-interpreters-hint = с отдыхом и дневной нормой
plan-demand-max = День вмещает
plan-demand-mutual = взаимных: { $count }
plan-demand-none = Пожеланий пока нет. Как только компании начнут отправлять друг другу запросы, здесь можно будет составить план.
plan-demand-over = Запрошено встреч: { $wished }, мест: { $places }. Как минимум { $over } не поместится.
plan-demand-pairs = возможных пар: { $count }
plan-demand-requests = Все запросы
plan-demand-rooms = { $count ->
    [one] { $count } комната
    [few] { $count } комнаты
   *[many] { $count } комнат
}
plan-demand-slots = Слоты
plan-demand-tight-interpreters = Не хватает переводчиков.
plan-demand-tight-rooms = Не хватает комнат.
plan-demand-tight-slots = Не хватает времени.
plan-demand-wished = Пар с пожеланием
plan-discard = Отказаться от черновика
plan-discard-ask = Отказаться от черновика?
plan-discard-means = Опубликованное расписание не изменится. Планы сохранятся, и любой можно принять снова.
plan-discarded = Черновик удалён.
plan-draft-dropped = убрано
plan-draft-empty = Черновика пока нет. Примите план, чтобы он появился.
plan-draft-hint = Закрепите то, что должно остаться при новом планировании. До публикации черновик никто не видит.
plan-draft-moved = перенесено
plan-draft-new = новых
plan-draft-none = Это действующее расписание. Примите план или перенесите встречу, чтобы начать черновик.
plan-draft-pinned = закреплено
plan-draft-plan = К планам
plan-draft-standing = без изменений
plan-drop = Убрать из черновика
plan-dropped-done = Убрано: { $name }
plan-figure-breaks = Паузы
plan-figure-breaks-most = Больше всего пауз у одной компании
plan-figure-interpreter-changes = Смены переводчика
plan-figure-left-out = Не вошло
plan-figure-placed = Встречи
plan-figure-room-changes = Смены комнаты
plan-first = как можно больше пожеланий
plan-forget = Удалить
plan-forget-ask = Удалить этот план?
plan-forget-means = Черновик и расписание не изменятся.
plan-free = Свободно
plan-help-interpreter = { $count ->
    [one] Ещё один переводчик ({ $one } – { $other }) даст место ещё { $count } встрече.
    [few] Ещё один переводчик ({ $one } – { $other }) даст место ещё { $count } встречам.
   *[many] Ещё один переводчик ({ $one } – { $other }) даст место ещё { $count } встречам.
}
plan-help-room = { $count ->
    [one] Ещё одна комната даст место ещё { $count } встрече.
    [few] Ещё одна комната даст место ещё { $count } встречам.
   *[many] Ещё одна комната даст место ещё { $count } встречам.
}
plan-help-slot = { $count ->
    [one] Ещё один слот даст место ещё { $count } встрече.
    [few] Ещё один слот даст место ещё { $count } встречам.
   *[many] Ещё один слот даст место ещё { $count } встречам.
}
plan-help-try = Попробовать так
plan-helps = Что поможет
plan-honor = Какие пожелания учитывать
plan-honor-hint = Согласованные обеими сторонами встречи планируются всегда.
plan-honor-mutual = Только взаимные пожелания
plan-honor-none = Выберите хотя бы один вид пожеланий.
plan-interpreters-more = Дополнительные переводчики: { $one } – { $other }
plan-keys = Стрелки — перемещение. P — закрепить или открепить, Delete — убрать, Enter — открыть.
plan-left-more = Показать ещё { $count }
plan-left-none = Все пожелания размещены.
plan-left-out = не вошло
plan-link = Планирование
plan-list = Планы
plan-list-empty = Планов пока нет. Выберите, что важно, и составьте первый.
plan-minutes = { $count } мин
plan-move-to = Перенести на
plan-moved-done = Перенесено на { $time }: { $name }
plan-no-room = комната не назначена
plan-order = Сначала { $order }.
plan-page = Планирование
plan-pin = Закрепить
plan-pin-all = Закрепить все
plan-pin-fixed = Уже в расписании; при планировании не меняется.
plan-pin-of = Закрепить: { $name }
plan-pinned = закреплена
plan-pinned-done = Закреплено: { $name }
plan-placed = { $count ->
    [one] встреча размещена
    [few] встречи размещены
   *[many] встреч размещено
}
plan-prefer = Что важно, по порядку
plan-prefer-early = Лучше раньше, чем позже
plan-prefer-fair = Паузы поровну
plan-prefer-gap-free = Меньше пауз между встречами
plan-prefer-keep-interpreter = Подряд — тот же переводчик и та же комната
plan-prefer-wishes = Как можно больше пожеланий
plan-progress = Использовано времени
plan-proof-best = Доказано: лучше плана нет
plan-proof-gaps = { $count ->
    [one] Не более { $count } паузы до лучшего возможного
    [few] Не более { $count } пауз до лучшего возможного
   *[many] Не более { $count } пауз до лучшего возможного
}
plan-proof-no-fewer-gaps = Доказано: больше встреч или меньше пауз не бывает
plan-proof-waiting = Составляется первый план …
plan-proof-wishes = Можно ли разместить больше, пока не доказано
plan-rehearsal = Проба
plan-rehearsal-note = Проба для условий, которых в этом дне нет. Она показывает, что было бы возможно; принять её нельзя.
plan-rehearse = Попробовать
plan-release = Опубликовать …
plan-release-accept = Я вижу проблемы; опубликовать остальное
plan-release-added = Новые встречи
plan-release-canceled = Отменённые встречи
plan-release-clean = Проблем не найдено.
plan-release-confirm = Опубликовать и разослать
plan-release-difference = Что изменится
plan-release-letters = { $count ->
    [one] Уйдёт { $count } письмо.
    [few] Уйдут { $count } письма.
   *[many] Уйдёт { $count } писем.
}
plan-release-moved = Перенесённые встречи
plan-release-nothing = Черновик ничего не меняет в расписании.
plan-release-problems = { $count ->
    [one] Сначала посмотрите { $count } проблему
    [few] Сначала посмотрите { $count } проблемы
   *[many] Сначала посмотрите { $count } проблем
}
plan-release-reach = Пишем только тем, чьи встречи меняются: компаний — { $companies }, переводчиков — { $interpreters }.
plan-release-title = Опубликовать расписание
plan-release-unchanged = { $count ->
    [one] { $count } встреча остаётся без изменений.
    [few] { $count } встречи остаются без изменений.
   *[many] { $count } встреч остаются без изменений.
}
plan-released = Опубликовано
plan-released-board = К пульту
plan-released-letters = К письмам
plan-released-words = Расписание опубликовано. Письма отправляются.
plan-resume = Искать дальше
plan-rooms = Комнат вместо нынешних
plan-rooms-hint = В этом дне: { $count }. Оставьте поле пустым, чтобы не менять.
plan-run = Составить план
plan-run-hint = Страницу можно закрыть: расчёт продолжится, и лучший план сохранится.
plan-run-title = Идёт поиск лучшего плана
plan-running = Идёт расчёт
plan-search = Сколько искать
plan-search-hint = Поиск закончится раньше, если будет доказано, что лучше нельзя.
plan-search-time = Не дольше
plan-seconds = { $count } с
plan-seed = Вариант
plan-seed-hint = Одно и то же число даёт тот же план; другое может дать иной, не хуже.
plan-sign-dropped = Убрана
plan-sign-moved = Перенесена
plan-sign-new = Новая
plan-sign-only = Только в этом плане
plan-sign-planned = Запланирована
plan-sign-standing = В расписании
plan-slot-more = доп.
plan-slots-more = Дополнительные слоты в конце
plan-stale = { $count ->
    [one] С тех пор кое-что изменилось: { $count } встреча больше невозможна. Составьте план заново.
    [few] С тех пор кое-что изменилось: { $count } встречи больше невозможны. Составьте план заново.
   *[many] С тех пор кое-что изменилось: { $count } встреч больше невозможны. Составьте план заново.
}
plan-stop = Остановить
plan-stopped = Остановлен
plan-tab-draft = Расписание
plan-tab-drafted = Черновик расписания
plan-tab-grid = Расписание
plan-tab-left = Не вошло ({ $count })
plan-tab-plans = Пожелания и планы
plan-then-early = затем пораньше
plan-then-fair = затем поровну для всех
plan-then-gap-free = затем меньше пауз
plan-then-keep-interpreter = затем тот же переводчик подряд
plan-title = План от { $when }
plan-undo = Отменить
plan-unpin = Открепить
plan-unpin-all = Открепить все
plan-unpinned-done = Откреплено: { $name }
plan-views = Виды плана
plan-wait-other = Сейчас рассчитывается план другого дня. Повторите, пожалуйста, чуть позже.
plan-wait-own = Идёт расчёт. Новый можно начать, когда он закончится.
plan-what-if = А если …?
plan-what-if-clear = Вернуться к условиям дня
plan-what-if-hint = Проверьте то, чего в этом дне нет. Это лишь проба: ничего не изменится, и принять такой план нельзя.
plan-without = Без компании
plan-without-back = { $name } всё-таки участвует
plan-without-choose = Выберите компанию

## Repair

repair-adopt = Принять этот план
repair-adopted = Расписание исправлено. { $count ->
    [0] Письма не отправляются.
    [one] Отправляется { $count } письмо.
    [few] Отправляются { $count } письма.
   *[many] Отправляются { $count } писем.
}
repair-also = А также: { $what }
repair-back = Изменить, что случилось
repair-ends = День закончится в { $time }.
repair-find = Показать планы
repair-finding = Ищем планы…
repair-gaps = { $count ->
    [one] На { $count } окно больше
    [few] На { $count } окна больше
   *[many] На { $count } окон больше
}
repair-gaps-fewer = { $count ->
    [one] На { $count } окно меньше
    [few] На { $count } окна меньше
   *[many] На { $count } окон меньше
}
repair-key-absorbed = За счёт перерывов
repair-key-absorbed-text = Слоты начинаются позже, пока ближайшие перерывы не возместят задержку.
repair-key-fewest-gaps = Меньше всего окон
repair-key-fewest-gaps-text = Компании меньше всего ждут между встречами.
repair-key-fewest-touched = Затронуто меньше всего людей
repair-key-fewest-touched-text = Об изменениях узнаёт как можно меньше людей.
repair-key-later = Всё позже
repair-key-later-text = Все слоты, начиная с этого, начинаются позже.
repair-key-none-left-out = Отменено меньше всего встреч
repair-key-none-left-out-text = Другие встречи уступают место, если это спасает встречу.
repair-key-slot-lost = Слот пропадает
repair-key-slot-lost-text = Время не меняется; встречи слота переносятся, насколько возможно.
repair-kind-company-leaves = Компания уезжает
repair-kind-delayed = Блок начинается позже
repair-kind-interpreter-gone = Нет переводчика
repair-kind-late = Компания опаздывает
repair-kind-no-show = Неявка компании
repair-kind-overrun = Встреча затягивается
repair-kind-room-gone = Комната недоступна
repair-left-out = { $count ->
    [one] { $count } отменена
    [few] { $count } отменены
   *[many] { $count } отменено
}
repair-letters = { $letters ->
    [0] Без писем
    [one] { $letters } письмо
    [few] { $letters } письма
   *[many] { $letters } писем
} · { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}
repair-line-canceled = Отмена
repair-line-moved = Перенос
repair-line-retimed = Другое время
repair-line-room-changed = Другая комната
repair-line-swapped = Другой переводчик
repair-lines = Что меняется
repair-lines-more = { $count ->
    [one] Показать ещё { $count }
    [few] Показать ещё { $count }
   *[many] Показать ещё { $count }
}
repair-minutes = Минуты
repair-moved = { $count ->
    [one] { $count } перенесена
    [few] { $count } перенесены
   *[many] { $count } перенесено
}
repair-nothing = Ни одна встреча не меняется.
repair-plans = Планы
repair-reason = Причина
repair-reason-hint = Её видят только организаторы.
repair-retimed = { $count ->
    [one] { $count } в другое время
    [few] { $count } в другое время
   *[many] { $count } в другое время
}
repair-room-changed = { $count ->
    [one] { $count } в другой комнате
    [few] { $count } в другой комнате
   *[many] { $count } в другой комнате
}
repair-stale = День тем временем изменился. Это новые планы.
repair-swapped = { $count ->
    [one] { $count } с другим переводчиком
    [few] { $count } с другим переводчиком
   *[many] { $count } с другим переводчиком
}
repair-title = Исправление расписания
repair-untouched = { $count ->
    [one] { $count } встреча остаётся без изменений
    [few] { $count } встречи остаются без изменений
   *[many] { $count } встреч остаются без изменений
}
repair-what = Что случилось?
repair-who-company = Компания
repair-who-interpreter = Переводчик
repair-who-meeting = Встреча
repair-who-none = Сейчас выбирать не из чего.
repair-who-room = Комната
repair-who-slot = Первый слот с задержкой

## Meetings

meetings-starts = До начала встречи
meetings-title = Мои встречи
meetings-late = Опаздываю
meetings-link = Мои встречи
meetings-calendar = Добавить в календарь
meetings-door = Войти в комнату
meetings-empty = Встреч пока нет. Выберите компанию и запишитесь на удобное время.
meetings-find = Найти собеседника
meetings-gap = Свободно
meetings-interpreter = Переводчик
meetings-interpreter-missing = ищем переводчика
meetings-more = Ещё: { $name }
meetings-move = Перенести
meetings-next = Следующая встреча
meetings-online = Онлайн
meetings-relay = перевод в два шага через { $language }
meetings-running = Идёт сейчас
meetings-until = до { $time }

## Interpreter

interpreter-title = Расписание: { $name }
interpreter-link = Расписание
interpreter-empty = Назначений пока нет. Когда они появятся, вы получите письмо.

## Agenda

agenda-accept = Принять
agenda-accepted = Принято. Спасибо!
agenda-answer-until = Ответьте, пожалуйста, до { $time }
agenda-answers-open = { $count ->
    [one] { $count } встреча ждёт вашего ответа
    [few] { $count } встречи ждут вашего ответа
   *[many] { $count } встреч ждут вашего ответа
}
agenda-answers-show = Показать
agenda-brief = Материалы
agenda-call-lead = Пожалуйста, сообщите об этом организатору: замену найдёт он.
agenda-cannot-come = Не смогу прийти
agenda-cannot-come-title = Не сможете прийти на встречу { $name }?
agenda-decline = Отказаться
agenda-decline-field = Тема вне моей специализации.
agenda-decline-hint = Её прочтёт организатор; компании её не увидят.
agenda-decline-ill = Не позволяет здоровье.
agenda-decline-lead = Встречу сразу предложат следующему переводчику.
agenda-decline-often = Частые причины
agenda-decline-reason = Причина
agenda-decline-time = В это время не могу.
agenda-decline-title = Отказаться от встречи { $name }?
agenda-declined = Отказ принят. Встречу предложат другому переводчику.
agenda-hours = { $hours } ч
agenda-hours-min = { $hours } ч { $minutes } мин
agenda-late = Опаздываю
agenda-late-lead = Участники встречи и организатор сразу увидят, что вы придёте позже: { $name }.
agenda-late-said = Спасибо. Все участники встречи уже видят это.
agenda-late-title = На сколько вы опоздаете?
agenda-link-dead = Эта ссылка больше не действует
agenda-link-instead = Код придёт в письме, учётная запись не нужна.
agenda-link-lead = По этой ссылке откроется ваше личное расписание. Пароль и учётная запись не нужны.
agenda-link-open = Открыть расписание
agenda-link-sign-in = Войти по почте
agenda-link-stay = Оставить как есть
agenda-link-stranger = Сейчас здесь выполнен вход: { $name }. Расписание принадлежит адресату письма: если его открыть, войдёт адресат.
agenda-link-title = Ваше расписание
agenda-load = Запланировано перевода: { $planned } из не более чем { $max }
agenda-min = { $minutes } мин
agenda-next-in = следующая { $time }
agenda-relay = Перевод в два шага через { $language }; с вами { $name }
agenda-rest-break = Перерыв
agenda-rest-free = Свободно
agenda-rest-rest = Отдых
agenda-swap = Обмен
agenda-swap-accepted = Обмен состоялся. Обе встречи распределены.
agenda-swap-agree = Согласиться
agenda-swap-alone = может взять эту встречу
agenda-swap-ask = Попросить
agenda-swap-asked = Просьба отправлена: { $name }.
agenda-swap-asks-alone = { $name } просит вас взять встречу
agenda-swap-asks-both = { $name } предлагает обменяться встречами
agenda-swap-both = возьмёт эту встречу, а вы:
agenda-swap-declined = Отказ принят. Всё остаётся по-прежнему.
agenda-swap-lead = Эти переводчики могут взять встречу. Пока никто не согласился, она остаётся за вами.
agenda-swap-nobody = Сейчас взять эту встречу некому. Если вы не сможете прийти, откажитесь от неё или позвоните организатору.
agenda-swap-open-until = Ждём ответа до { $time }
agenda-swap-title = Обмен: { $name }
agenda-swap-to-give = Вы отдаёте
agenda-swap-to-take = Вы берёте
agenda-swap-waiting = Вы предложили обмен: { $name }
agenda-swap-withdraw = Отозвать
agenda-swap-withdrawn = Просьба отозвана. Всё остаётся по-прежнему.

## Assignment

assignment-anyway = Всё равно назначить
assignment-assign = Назначить переводчика
assignment-confirm = Назначить
assignment-confirmed = Подтверждено
assignment-done = Назначено. Все, кого это касается, получат письмо.
assignment-freed = Место переводчика теперь свободно.
assignment-held = Сейчас на этой встрече
assignment-missing = Нет
assignment-need = Нужен ли переводчик
assignment-need-auto = По языкам участников
assignment-need-needed = Нужен всегда
assignment-need-not-needed = Не нужен
assignment-need-set = Сохранено.
assignment-nobody = Никто: оставить место свободным
assignment-not-needed = Не нужен
assignment-offer-accepted = Согласие
assignment-offer-declined = Отказ
assignment-offer-expired = Нет ответа
assignment-offer-open = Ждём ответа
assignment-offered = Ждём ответа
assignment-other = Выбрать другого
assignment-overridden = Вопреки правилу, причина: { $reason }
assignment-reason = Почему вопреки правилу
assignment-reason-hint = Причина сохранится во встрече и в журнале.
assignment-relay = Перевод в два шага через { $language }
assignment-reserve = Резерв
assignment-said = Причина: { $reason }
assignment-second = Второй переводчик для перевода в два шага
assignment-second-hint = Только если никто не владеет обоими языками: каждый переводит половину пути.
assignment-second-none = Нет
assignment-serves = Уже работает с одной из компаний
assignment-title = Переводчик для встречи { $name }
assignment-until = Ждём ответа до { $time }

## Interpreting

interpreting-alone = Один – не более (мин)
interpreting-alone-hint = Затем смена или пауза.
interpreting-answer = Срок ответа (ч)
interpreting-consecutive = Последовательный
interpreting-cutoff = Отказ не позднее чем за (ч)
interpreting-cutoff-hint = Позже нужно звонить организатору.
interpreting-load = В день не более (мин)
interpreting-load-hint = Время перевода одного человека.
interpreting-longer = Длина с переводом (%)
interpreting-longer-hint = 100 – обычная длина встречи.
interpreting-mode = Вид перевода
interpreting-offers = Встреча подтверждается, когда переводчик согласился
interpreting-offers-hint = Переводчик получает письмо и соглашается или отказывается. При отказе или молчании встречу сразу предлагают следующему.
interpreting-pause = Затем пауза (мин)
interpreting-pause-hint = До следующей встречи.
interpreting-relay = Перевод в два шага, если никто не владеет обоими языками
interpreting-relay-hint = Встречу делят два переводчика, например корейский – английский – казахский. Это видят все участники.
interpreting-remind = Напомнить до срока (ч)
interpreting-simultaneous = Синхронный
interpreting-stretch = Без паузы не более (мин)
interpreting-stretch-hint = Встречи подряд считаются вместе.
interpreting-title = Переводчики

## Room

room-agenda = Ваши встречи сегодня
room-alone = Пока здесь только вы. Остальные появятся, как только войдут.
room-call = Нужна помощь?
room-call-organizer = Если нужна помощь, ответьте на последнее письмо об этой встрече: его получит организатор.
room-camera = Камера
room-cannot-hear = Браузер ещё не включил звук.
room-caption-at-door = { $name } у двери.
room-caption-hand = { $name }: поднята рука.
room-caption-inside = { $name } теперь в комнате.
room-caption-left = { $name } больше не в комнате.
room-caption-speaks-to = { $name } переводит. Язык: { $language }.
room-caption-speaks-to-all = { $name } говорит для всех.
room-chat = Чат
room-chat-empty = Сообщений пока нет.
room-chat-note = Чат хранится, только пока открыта комната.
room-chat-send = Отправить
room-chat-unread = непрочитанные
room-chat-write = Напишите сообщение
room-code-lead = Этот браузер здесь впервые. Введите код из последнего письма об этой встрече.
room-code-send = Прислать письмо с кодом
room-code-sent = Письмо с новым кодом отправлено на адреса участников с этой стороны. Введите код здесь.
room-code-title = Войти по коду
room-come-back = Вернуться
room-controls = Управление
room-device-asking = Браузер спрашивает разрешение. Нажмите «Разрешить».
room-device-busy = Устройство не включается. Закройте другие программы, которые его используют, и попробуйте ещё раз.
room-device-denied = Доступ запрещён. Разрешите его, нажав на значок рядом с адресом страницы, и попробуйте ещё раз.
room-device-none = Не найдено. Подключите устройство или участвуйте, слушая и отвечая в чате.
room-device-off = Не включено
room-device-unsupported = Этот браузер не поддерживает устройство. Откройте ссылку в свежей версии Chrome, Edge, Firefox или Safari.
room-devices = Устройства
room-devices-note = В наушниках собеседники не будут слышать собственное эхо. Без камеры и микрофона можно слушать, смотреть и писать в чат.
room-devices-try = Проверить микрофон и камеру
room-direct = Участники соединены напрямую, поэтому браузеры узнают сетевые адреса друг друга.
room-early = Ещё рано. Комната пока закрыта.
room-early-opens = Ещё рано. Дверь откроется: { $time }
room-elsewhere = Встреча проходит в другом видеосервисе. Он откроется в новой вкладке. Не закрывайте эту страницу, чтобы остальные видели, что вы пришли.
room-elsewhere-none = Эта страница не может открыть видеосервис встречи. Свяжитесь с организатором.
room-elsewhere-open = Открыть видеосервис
room-enter = Войти
room-go-in = Войти в комнату
room-hand = Рука
room-hand-up = Рука поднята
room-hear = Включить звук
room-join = Войти в комнату
room-knock = Постучать
room-knock-admit = Впустить
room-knock-lead = Нет письма под рукой? Вас могут впустить коллеги из вашей компании, переводчик или организатор.
room-knock-name = Ваше имя и компания
room-knock-refuse = Не впускать
room-knock-refused = Вас не впустили. Введите код или свяжитесь с организатором.
room-knock-title = Или постучите
room-knock-waiting = Вы постучали. Подождите: как только вас впустят, страница откроется сама.
room-knocks = просит впустить ({ $seat })
room-leave = Выйти
room-line = Соединение
room-line-lost = Связь с сервером потеряна. Восстанавливаем её; не закрывайте страницу.
room-listen = Что вы слышите
room-listen-interpreted = Перевод
room-listen-now = Оригинал приглушён
room-listen-original = Оригинал
room-listening-only = Вас не слышно: микрофон не включён.
room-lobby = Назад к двери
room-longer = Ещё { $minutes } мин
room-microphone = Микрофон
room-moved = Встреча изменена. Время теперь:
room-muted = Микрофон выключен
room-next-go = Перейти к следующей встрече
room-no-recording = «Сангдам» ничего не записывает: записи в программе нет.
room-notice-canceled = Встреча отменена
room-notice-canceled-text = В этой комнате никого не будет. Подробности — в последнем письме об этой встрече.
room-notice-closed = Встреча завершена
room-notice-closed-text = Дверь закрыта. Если вы хотите продолжить разговор, организатор назначит новую встречу.
room-notice-crowded = У этой двери слишком много браузеров
room-notice-crowded-text = Закройте эту дверь в других окнах и на других устройствах и попробуйте ещё раз.
room-notice-foreign = По этой ссылке встречи нет
room-notice-foreign-text = Возможно, ссылка неполная или встречу отменили либо перенесли. Откройте ссылку из последнего письма о вашей встрече.
room-notice-full = Комната заполнена
room-notice-full-text = В комнате уже четыре человека, больше она не вмещает. Попросите коллегу освободить место и попробуйте ещё раз.
room-notice-left = Вы вышли из комнаты
room-notice-left-text = Камера и микрофон выключены. Пока дверь открыта, можно вернуться.
room-notice-no-room = Комната не открылась
room-notice-no-room-text = Видеосервис не отвечает. Вернитесь к двери и попробуйте ещё раз через минуту: организатор может переключить встречу на другой сервис.
room-notice-refused = Сюда вам войти нельзя
room-notice-refused-text = Эта дверь больше не открыта для этого браузера. Откройте ссылку из последнего письма или свяжитесь с организатором.
room-off = выключено
room-on = включено
room-people = Кто здесь
room-quality-fair = Слабая связь
room-quality-poor = Очень слабая связь
room-relayed = Звук и изображение идут через ретранслятор, поэтому ваш сетевой адрес никому не виден.
room-screen = Экран
room-seat-guest = Гость
room-seat-host = Принимающая сторона
room-seat-interpreter = Переводчик
room-seat-organizer = Организатор
room-service-failed = Видеосервис не открывается на этой странице. Откройте его, пожалуйста, в новой вкладке или вернитесь к двери и попробуйте ещё раз.
room-setup = Настройка
room-speaking-to = Я говорю для
room-speaking-to-all = Всех
room-state-at-door = У двери
room-state-inside = В комнате
room-state-left = Вышел
room-state-not-here = Ещё не пришёл
room-switched-organizer = Организатор перенёс эту встречу в другой видеосервис. Вам ничего не нужно делать: страница уже перешла туда.
room-switched-unreachable = Видеосервис не отвечал, поэтому встреча перенесена в другой. Вам ничего не нужно делать: страница уже перешла туда.
room-table = Стол { $table }
room-table-text = Встреча проходит на месте. Пройдите к столу.
room-tile-connecting = Подключение…
room-tile-lost = Нет связи с этим участником. Возможно, мешает VPN или строгие правила сети.
room-time-closes = До закрытия комнаты
room-time-left = Осталось
room-time-over = Время вышло. Попрощайтесь: комната закроется через
room-time-soon = Встреча скоро закончится. Договоритесь о следующих шагах. Осталось
room-title = { $host } – { $guest }
room-you = вы
room-brief = О встрече
room-brief-own = Ваш профиль
room-camera-off = Камера выключена
room-camera-on = Камера включена
room-hand-down = Рука опущена
room-keys = Клавиши:
room-keys-off = Отключить клавиши
room-keys-on = Включить клавиши (M, V, H, C, N)
room-notes-news = { $name } пишет в заметках.
room-notes-read = Прочитать заметки
room-panel-brief = О встрече
room-panel-notes = Заметки
room-panel-terms = Глоссарий
room-panels = Рядом с комнатой
room-unmuted = Микрофон включён

## Общие заметки и глоссарий

notes-copied = Скопировано
notes-copy = Копировать
notes-empty = Цены, сроки, следующие шаги…
notes-none = Заметок нет.
notes-saved = Сохранено
notes-saved-by = Сохранено · последняя запись: { $name }
notes-saving = Сохраняется…
notes-title = Общие заметки
notes-too-late = Дверь закрылась раньше, чем эти слова были сохранены. Они остались в этом браузере; скопируйте их, пожалуйста.
notes-too-long =
    { $count ->
        [one] В заметках помещается { $count } знак. Сократите их, пожалуйста; до тех пор они хранятся только в этом браузере.
        [few] В заметках помещается { $count } знака. Сократите их, пожалуйста; до тех пор они хранятся только в этом браузере.
       *[many] В заметках помещается { $count } знаков. Сократите их, пожалуйста; до тех пор они хранятся только в этом браузере.
    }
notes-waiting = Нет соединения. Ваши слова хранятся в этом браузере и будут сохранены, как только связь восстановится.
notes-who = Эти заметки видят и пишут обе компании и переводчик; организатор их не видит. Прочитать их можно до конца дня.
terms-add = Добавить
terms-add-in = Новая запись: { $language }
terms-edit = Изменить: { $term }
terms-export = Сохранить в CSV
terms-ignored = Столбцы, которые не являются языками этого глоссария: { $columns }
terms-import = Добавить из CSV или Excel
terms-imported =
    { $added ->
        [0] Ничего нового не добавлено
        [one] Добавлена { $added } запись
        [few] Добавлены { $added } записи
       *[many] Добавлено { $added } записей
    }
terms-found =
    { $count ->
        [one] { $count } запись
        [few] { $count } записи
       *[many] { $count } записей
    }
terms-keep = Отмена
terms-known =
    { $count ->
        [one] { $count } уже была
        [few] { $count } уже были
       *[many] { $count } уже было
    }
terms-line = Строка { $line }: { $reason }
terms-more =
    { $count ->
        [one] Ещё { $count } запись; уточните поиск.
        [few] Ещё { $count } записи; уточните поиск.
       *[many] Ещё { $count } записей; уточните поиск.
    }
terms-none = Глоссарий пока пуст. Введите слово на двух языках и нажмите Enter.
terms-none-found = В глоссарии этого нет. Добавить можно выше.
terms-note = Примечание
terms-remove = Удалить
terms-save = Сохранить
terms-search = Поиск на любом языке
terms-title = Глоссарий
terms-who = Этим глоссарием пользуются все переводчики программы и организатор; компании его не видят.

## Brief

brief-add = Добавить файлы
brief-add-for = Добавить файлы за { $company }
brief-changed = За это время появилось новое. Пожалуйста, посмотрите и подтвердите ещё раз.
brief-complete-by = Пожалуйста, подготовьте до { $when }
brief-confirm = Всё прочитано
brief-confirmed = Вы подтвердили, что прочитали эти материалы.
brief-documents = Файлы
brief-documents-none = Файлов пока нет.
brief-download = Сохранить { $name }
brief-due = Срок: { $when }
brief-hint = PDF, Word, PowerPoint, Excel, PNG, JPEG или текст; до { $size } МБ каждый, всего не больше { $count }.
brief-interpreter-none = Переводчик пока не назначен.
brief-lead-company = То, что вы здесь оставите, поможет переводчику подготовиться: имена, термины, цифры, ваши цели. Без вашего разрешения это видят только переводчик и организатор.
brief-lead-interpreter = Материалы обеих компаний для вашей подготовки. Контактные данные не показываются.
brief-lead-organizer = Материалы обеих компаний для переводчика. Вы можете добавить файлы за любую из них.
brief-leave = Темы встречи ещё не сохранены. Если уйти, они пропадут.
brief-link = Материалы
brief-not-wanted = Этой встрече переводчик не нужен, поэтому материалы — по вашему желанию.
brief-ready = Готово
brief-reading-read = Прочитано
brief-reading-stale = Изменилось после прочтения
brief-reading-unread = Ещё не прочитано
brief-remove = Удалить { $name }
brief-save = Сохранить
brief-saved = Сохранено
brief-sent-own = Что отправили вы
brief-share = Показать и компании { $company }
brief-share-it = Показать
brief-share-file = Показать файл { $name } и компании { $company }
brief-shared = Видно обеим
brief-terms =
    { $count ->
        [0] Глоссарий пока пуст
        [one] { $count } запись в глоссарии
        [few] { $count } записи в глоссарии
       *[many] { $count } записей в глоссарии
    }
brief-theirs = Пока вы писали, другой человек сохранил этот текст:
brief-theirs-keep = Оставить мой текст
brief-theirs-none = (всё удалено)
brief-theirs-take = Взять этот текст
brief-title = Материалы к встрече
brief-topics = Темы встречи
brief-topics-hint = Повестка, продукты, имена и цифры, о которых пойдёт речь.
brief-topics-none = Тем пока нет.
brief-unsaved = Ещё не сохранено
brief-uploading = Отправляется { $name } …
brief-who = Переводчик

## Readiness of briefs

readiness-all = Все
readiness-files =
    { $count ->
        [one] { $count } файл
        [few] { $count } файла
       *[many] { $count } файлов
    }
readiness-filter = Показать
readiness-intro = За { $hours } ч до каждой встречи обе компании должны что-нибудь прислать, а переводчик — прочитать.
readiness-late = Срок прошёл
readiness-link = Материалы
readiness-none = В этот день нет встреч с переводом.
readiness-none-such = Таких встреч нет.
readiness-nothing = Ничего не прислано
readiness-nudges-off = Письма компаниям, которые ничего не прислали, выключены.
readiness-nudges-on = С этого времени компания, не приславшая ничего, получает одно письмо в день.
readiness-open = Готовится
readiness-ready = Готово
readiness-state = Состояние
readiness-summary = Готово { $ready } из { $all }
readiness-time = Время
readiness-title = Готовность материалов
readiness-topics = Темы

## Provider

provider-built-in = Встроенная комната
provider-jitsi = Jitsi Meet
provider-big-blue-button = BigBlueButton
provider-live-kit = LiveKit
provider-link = Ссылка на другой сервис
provider-table = За столом, на месте
provider-change = Комнаты
provider-no-backup = Запасной сервис не выбран.
provider-room = Видеосервис
provider-switch = Переключить
provider-switch-alone = Переключена отдельно. Остальные встречи: { $name }
provider-switch-ask = Переключить комнату? Новый сервис: { $name }
provider-switch-letters = Ссылка в письмах и календарях остаётся прежней, поэтому писем никто не получит.
provider-switch-one = Это касается только этой встречи. Тех, кто уже в комнате или у входа, страница переведёт за несколько секунд.
provider-switch-to = Переключить: { $name }

## Video

video-link = Комнаты
video-title = Комнаты
video-lead = У каждого участника одна ссылка, и она не меняется. Здесь вы решаете, какой видеосервис за ней откроется, и можете сменить его в любой момент.
video-now = Сейчас используется
video-now-backup = Запасной
video-now-alone = { $count ->
    [one] { $count } встреча идёт в другом сервисе.
    [few] { $count } встречи идут в другом сервисе.
   *[many] { $count } встреч идут в другом сервисе.
}
video-switch-back = Вернуть весь день на основной
video-switch-over = Перевести весь день на запасной
video-switch-none = Без запасного сервиса переключать не на что. Выберите его ниже.
video-switch-ask = Перевести весь день? Новый сервис: { $name }
video-switch-open = { $count ->
    [0] Сейчас ни одна комната не открыта.
    [one] Сейчас открыта { $count } комната: её участников страница переведёт за несколько секунд.
    [few] Сейчас открыты { $count } комнаты: их участников страница переведёт за несколько секунд.
   *[many] Сейчас открыто { $count } комнат: их участников страница переведёт за несколько секунд.
}
video-switch-later = { $count ->
    [0] Позже встреч нет.
    [one] { $count } следующая встреча пройдёт в новом сервисе.
    [few] { $count } следующие встречи пройдут в новом сервисе.
   *[many] { $count } следующих встреч пройдут в новом сервисе.
}
video-switch-strays = { $count ->
    [one] Вместе со всеми будет переведена { $count } встреча, переключённая отдельно.
    [few] Вместе со всеми будут переведены { $count } встречи, переключённые отдельно.
   *[many] Вместе со всеми будут переведены { $count } встреч, переключённых отдельно.
}
video-services = Видеосервис
video-services-hint = Если во время встреч основной сервис перестанет отвечать, день сам перейдёт на запасной. Обратно сам он не вернётся.
video-primary = Основной
video-backup = Запасной
video-backup-none = Без запасного
video-health-up = Отвечает
video-health-down = Не отвечает
video-health-down-since = Не отвечает с { $time }
video-health-asking = Проверяем…
video-health-unwatched = Не проверяется
video-why-unreachable = Нет соединения.
video-why-timed-out = Ответ не пришёл вовремя.
video-why-refused = Сервис отвечает, но не принимает наш ключ.
video-why-strange-answer = По этому адресу отвечает что-то другое.
video-why-not-set-up = На этом сервере не настроен.
video-plan-people = { $count ->
    [one] до { $count } человека
    [few] до { $count } человек
   *[many] до { $count } человек
}
video-plan-minutes = { $count ->
    [one] до { $count } минуты
    [few] до { $count } минут
   *[many] до { $count } минут
}
video-warning-too-many-people = В одну комнату могут прийти { $people } чел., а сервис принимает { $people_max }.
video-warning-too-long = Встречи длятся { $minutes } мин., а сервис допускает { $minutes_max } мин.
video-warning-shows-addresses = Браузеры двух сторон узнают сетевые адреса друг друга.
video-warning-no-relay = Ретранслятора нет, поэтому никто не сможет войти. Разрешите прямые соединения или настройте ретранслятор.
video-warning-shared-room = Все встречи одной принимающей компании идут в одной комнате: кто придёт раньше, застанет предыдущих.
video-warning-no-link = Ссылка ещё не задана.
video-warning-links-missing = { $count ->
    [one] У { $count } встречи ещё нет ссылки.
    [few] У { $count } встреч ещё нет ссылки.
   *[many] У { $count } встреч ещё нет ссылки.
}
video-doors = Вход
video-door-opens = Открывается до встречи, мин.
video-door-closes = Закрывается после встречи, мин.
video-door-hint = До встречи – не больше 120, после неё – не больше 15. До открытия участники ждут у входа.
video-links = Ссылки
video-links-to = Откуда берутся ссылки
video-links-template = По образцу
video-links-host = По компаниям
video-links-meeting = По встречам
video-links-pattern = Адрес
video-links-pattern-hint = {"{meeting}"} станет именем комнаты, которое нельзя угадать, {"{host}"} – принимающей компанией, {"{slot}"} – номером слота.
video-links-no-meetings = Встреч ещё нет. Ссылки можно будет задать, когда они появятся.
video-links-count = Задано { $set } из { $all }
video-links-people = Сколько человек допускает тариф
video-links-minutes = Сколько минут допускает тариф
video-links-no-limit = Пусто – ограничение неизвестно
video-addresses = Сетевые адреса
video-addresses-lead = Во встроенной комнате браузеры соединяются напрямую. Это быстро, но браузер другой стороны узнаёт сетевой адрес, а по нему можно предположить город и провайдера.
video-addresses-standard = Как настроен сервер
video-addresses-relay = Через ретранслятор
video-addresses-direct = Напрямую
video-addresses-hidden-now = Звук и изображение идут через ретранслятор: стороны не видят адресов друг друга.
video-addresses-shown-now = Стороны узнают адреса друг друга. Предупредите компании до начала дня.
video-addresses-no-server = На этом сервере нет ретранслятора (TURN). Его может настроить администратор; тогда войдут и компании из закрытых сетей.
video-leave = Настройки комнат ещё не сохранены.
video-saved = Настройки комнат сохранены.

## Knock

knock-admitted = { $name }: вход разрешён.
knock-refused = { $name }: во входе отказано.
knock-gone = На этот стук уже ответили.

## Connection

connection-link = Связь
connection-title = Проверка связи
connection-intro = Страница проверит из вашего браузера и вашей сети, состоятся ли ваши встречи. Это займёт около полуминуты.
connection-note = Организатор увидит результат вместе с вашим именем. Сетевой адрес не сохраняется. Пожалуйста, проверяйте связь оттуда и в той сети, где вы будете в день встреч.
connection-start = Начать проверку
connection-again = Проверить ещё раз
connection-without-devices = Без камеры и микрофона
connection-last = Проверено: { $time }
connection-running = Проверяем…
connection-works = работает
connection-fails = не работает
connection-untried = не настроено
connection-result-good = Связь в порядке.
connection-result-relay-only = Связь работает, но через сервер-посредник.
connection-result-trouble = Есть препятствие.
connection-obstacle-line = Живая линия не открылась. Попросите администратора сети разрешить соединения WebSocket с этим сайтом.
connection-obstacle-primary = Звук и изображение не проходят. Отключите VPN, попробуйте другую сеть, например мобильную, или покажите эту страницу администратору сети.
connection-obstacle-backup = Резервный сервис из вашей сети недоступен. Сообщите об этом организатору.
connection-obstacle-microphone = Вас не услышат. Разрешите или подключите микрофон и проверьте ещё раз.
connection-step-devices = Камера и микрофон
connection-step-line = Живая линия с этим сайтом
connection-step-paths = Пути для звука и изображения
connection-step-services = Видеосервисы этого дня
connection-step-speed = Скорость линии
connection-about-devices = Браузер попросит разрешение. Этот шаг можно пропустить.
connection-about-line = По ней приходят сведения о том, кто пришёл и что изменилось.
connection-about-paths = Напрямую, через посредника или через порт, открытый почти в любой сети.
connection-about-services = Пропускает ли их ваша сеть.
connection-about-speed = Сколько времени идёт сигнал до нас и обратно.
connection-devices-asking = Браузер просит разрешение. Выберите «Разрешить».
connection-devices-good = Обе работают.
connection-devices-skipped = Пропущено.
connection-microphone-denied = Микрофон не разрешён. Разрешите его значком рядом с адресом страницы и проверьте ещё раз.
connection-microphone-missing = Микрофон не найден. Подключите его: без него можно только слушать и писать.
connection-microphone-busy = Микрофон не включается. Закройте другие программы, которые его используют.
connection-camera-denied = Камера не разрешена, микрофон работает. Чтобы вас видели, разрешите её значком рядом с адресом.
connection-camera-missing = Камера не найдена, микрофон работает. Участвовать можно и без изображения.
connection-camera-busy = Камера не включается, микрофон работает. Закройте другие программы, которые её используют.
connection-line-good = Открылась.
connection-line-bad = Не открылась. Возможно, сеть не пропускает соединения WebSocket.
connection-paths-good = Звук и изображение проходят.
connection-paths-relay = Проходят через посредника. Ничего делать не нужно.
connection-paths-tcp = Сеть блокирует UDP. По TCP связь есть, но звук и изображение могут прерываться; лучше другая сеть.
connection-paths-bad = Ничего не проходит. Отключите VPN, попробуйте другую сеть, например мобильную, или покажите эту страницу администратору сети.
connection-paths-unused = В этот день используются другие сервисы.
connection-way-direct = Напрямую
connection-way-relay-udp = Через посредника по UDP
connection-way-relay-tcp = Через посредника по TCP
connection-services-good = Сеть их пропускает.
connection-services-bad = Сервис этого дня недоступен. Возможно, его блокирует сеть; сообщите организатору.
connection-services-backup = Основной работает, резервный недоступен. Сообщите организатору.
connection-services-untried = Проверять больше нечего: комната встроена в этот сайт или её сервис нельзя проверить отсюда.
connection-speed-good = Достаточно быстро для разговора.
connection-speed-fair = Немного медленно: делайте паузы в разговоре.
connection-speed-bad = Очень медленно: попробуйте кабель, другую сеть или отключите VPN.
connection-speed-unknown = Измерить не удалось.
connection-milliseconds = { $count } мс
connection-all-title = Связь участников
connection-all-intro = Что заранее выяснили браузеры участников. Тем, кто ещё не проверял, напомните о пункте «Связь» в меню.
connection-counts = Связь по сторонам
connection-side = Сторона
connection-interpreters = Переводчики
connection-filter = Показать
connection-filter-all = Все
connection-none = Таких нет.
connection-state-good = В порядке
connection-state-relay-only = Только через посредника
connection-state-trouble = Есть препятствие
connection-state-not-tried = Не проверяли
connection-short-line = нет живой линии
connection-short-primary = комната недоступна
connection-short-backup = резервный сервис недоступен
connection-short-microphone = нет микрофона
connection-browser-chromium = Chrome или родственный
connection-browser-firefox = Firefox
connection-browser-safari = Safari
connection-browser-other = Другой браузер

## Coverage

coverage-link = Переводчики
coverage-title = Переводчики: сколько нужно и сколько есть
coverage-all = Все пары
coverage-basis-draft = По расписанию и черновику. Пожелания вне их распределены предварительно: туда, где свободны обе компании и, если можно, переводчик.
coverage-basis-timetable = По действующему расписанию.
coverage-basis-wishes = Предварительно, по поступившим пожеланиям: встречи распределены туда, где свободны обе компании и, если можно, переводчик.
coverage-empty = В этот день ни для одной встречи не нужен переводчик.
coverage-enough = { $count ->
    [one] Переводчик есть для { $count } встречи, где он нужен.
    [few] Переводчики есть для всех { $count } встреч, где они нужны.
   *[many] Переводчики есть для всех { $count } встреч, где они нужны.
}
coverage-figure-interpreters = Переводчиков
coverage-figure-needed = Встреч с переводом
coverage-figure-short = Не хватает переводчика
coverage-hours = Часы
coverage-hours-csv = Часы работы переводчиков в формате CSV
coverage-hours-xlsx = Часы работы переводчиков: таблица с итогами для оплаты
coverage-legend = В каждой клетке: нужно / возможно. Кто работает в нескольких парах, считается один раз; учтены отдых, рабочие часы и дневная норма.
coverage-missing = { $count ->
    [one] { $count } встреча стоит в расписании без нужного переводчика.
    [few] { $count } встречи стоят в расписании без нужного переводчика.
   *[many] { $count } встреч стоят в расписании без нужного переводчика.
}
coverage-missing-link = Открыть пульт
coverage-nobody = В списке участников пока нет переводчиков.
coverage-none = не нужен
coverage-none-yet = Пока ни для одной встречи не нужен переводчик. В таблице видно, сколько переводчиков могут работать и когда.
coverage-one-more = { $count ->
    [one] { $pair }: ещё один переводчик – и состоится ещё { $count } встреча.
    [few] { $pair }: ещё один переводчик – и состоятся ещё { $count } встречи.
   *[many] { $pair }: ещё один переводчик – и состоится ещё { $count } встреч.
}
coverage-over = прошло
coverage-pair-count = { $count ->
    [one] { $count } переводчик
    [few] { $count } переводчика
   *[many] { $count } переводчиков
}
coverage-pair-relay = вдвоём, через третий язык
coverage-relayed = { $count ->
    [one] { $count } встречу переводят вдвоём, через третий язык: на эту пару нет никого.
    [few] { $count } встречи переводят вдвоём, через третий язык: на эту пару нет никого.
   *[many] { $count } встреч переводят вдвоём, через третий язык: на эту пару нет никого.
}
coverage-scope = Какие встречи учитывать
coverage-scope-meant = С черновиком и пожеланиями
coverage-scope-timetable = Расписание
coverage-short = { $short ->
    [one] Для { $short } встречи не хватает переводчика; всего встреч с переводом: { $needed }.
    [few] Для { $short } встреч не хватает переводчика; всего встреч с переводом: { $needed }.
   *[many] Для { $short } встреч не хватает переводчика; всего встреч с переводом: { $needed }.
}
coverage-slot = Время
coverage-spoken = нужно { $needed }, возможно { $capacity }
coverage-table = Сколько переводчиков нужно и сколько есть: по времени и языковым парам
coverage-unanswered = { $count ->
    [one] По { $count } встрече переводчик ещё не ответил на запрос.
    [few] По { $count } встречам переводчики ещё не ответили на запрос.
   *[many] По { $count } встречам переводчики ещё не ответили на запрос.
}
coverage-without-slot = { $count ->
    [one] Для { $count } пожелания нет времени, когда свободны обе компании.
    [few] Для { $count } пожеланий нет времени, когда свободны обе компании.
   *[many] Для { $count } пожеланий нет времени, когда свободны обе компании.
}
coverage-word-enough = хватает
coverage-word-just = впритык
coverage-word-short = не хватает { $count }

## Hours

hours-absences = Неявки
hours-actual-hours = Факт, часы
hours-actual-min = Факт, минуты
hours-came = Приход ({ $city })
hours-came-instead = Вместо него: { $name }
hours-code = Код
hours-date = Дата
hours-end = Конец ({ $city })
hours-guest = Гость
hours-host = Принимающая сторона
hours-interpreter = Переводчик
hours-languages = Языки
hours-meetings = Встречи
hours-note = Примечание
hours-offer-accepted = согласие { $at }
hours-offer-declined = отказ { $at }
hours-offer-expired = нет ответа в срок
hours-offer-open = запрос { $at }, ответа пока нет
hours-override = назначено организатором: { $reason }
hours-planned-hours = План, часы
hours-planned-min = План, минуты
hours-relay = перевод через { $language } вместе с: { $name }
hours-sheet-meetings = Встречи
hours-sheet-totals = Итоги
hours-standing = Состояние
hours-standing-absent = неявка
hours-standing-ahead = впереди
hours-standing-canceled = отменена во время встречи
hours-standing-moved = перенесена во время встречи
hours-standing-replaced = замена
hours-standing-unrecorded = нет данных
hours-standing-worked = отработано
hours-start = Начало ({ $city })
hours-stood-in-min = Из них отработал заменявший, мин
hours-total = Итого
hours-total-all = Всего
hours-went = Уход ({ $city })

## Sign-in

signin-title = Вход
signin-code = Код из письма
signin-code-hint = 8 цифр
signin-email = Адрес электронной почты
signin-enter = Войти
signin-lead = Мы пришлём письмо со ссылкой и кодом. Пароль не нужен.
signin-link-lead = Нажмите кнопку, чтобы войти на этом устройстве.
signin-other = Указать другой адрес
signin-out = Выйти
signin-send = Получить письмо
signin-send-new = Получить новое письмо
signin-sent = Если адрес { $email } есть в нашем списке, письмо уже отправлено. Откройте ссылку из письма или введите код здесь.

## Demo

demo-title = Учебный день
demo-clock = Учебные часы
demo-fold = Свернуть
demo-open = Открыть учебные часы
demo-speed = Скорость часов
demo-jump-week-before = За неделю
demo-jump-day-before = За день
demo-jump-day-start = Начало дня
demo-jump-next-slot = Следующая встреча
demo-play = Отрепетировать день
demo-playing = Идёт репетиция дня

## Hall

hall-add = Добавить и найти время
hall-added = { $name }: компания добавлена в список.
hall-book = Забронировать
hall-call = Вызвать
hall-called = { $name }: вызов к «{ $table }», { $times }
hall-contact = Контактное лицо
hall-desk = Компания у стойки
hall-email = Адрес эл. почты (необязательно)
hall-email-hint = С ним можно войти со своего телефона.
hall-find = Найти компанию из списка
hall-free-none = Не осталось времени для встречи с теми, с кем компания ещё не встречается.
hall-free-unmatched = Нет компаний со свободным временем, подходящих под запрос.
hall-join = Встать в очередь
hall-language = Язык
hall-leave = Убрать из очереди
hall-link = Зал
hall-meet = Забронировать встречу на месте
hall-meet-hint = Добавьте компанию или найдите её в списке: здесь появится свободное время.
hall-name = Название компании
hall-no-tables = Ни одна комната этого дня не отмечена как стол. Отметьте столы в настройках.
hall-no-tables-company = В этот день столов для вас нет.
hall-own = Встречи компании
hall-phone = Телефон (необязательно)
hall-queue-add = Добавить
hall-queue-empty = Здесь никто не ждёт.
hall-queue-expected = ожидается в { $time }
hall-queue-met = С этой компанией у вас уже есть встреча.
hall-queue-no-time = времени не осталось
hall-queue-waiting = { $count ->
    [0] Здесь никто не ждёт.
    [one] Здесь ждёт { $count } компания.
    [few] Здесь ждут { $count } компании.
   *[many] Здесь ждут { $count } компаний.
}
hall-queue-who = Кого поставить в очередь
hall-search = Найти компанию или стол
hall-set-all = Все — столы
hall-set-anybody = кто угодно
hall-set-company = Кто сидит за «{ $table }»
hall-set-hint = Для очных и смешанных дней: какие комнаты — столы и кто сидит за ними весь день. У кого есть стол, те встречаются за ним; очередь есть только к таким столам.
hall-set-no-rooms = Сначала назовите комнаты выше, по одной на стол.
hall-set-none = Ни одной
hall-set-title = Столы в зале
hall-side = Сторона
hall-table-free = За ними может встретиться любой; очереди к ним нет.
hall-tables = Столы
hall-tables-free = Другие столы
hall-take-known = Продолжить с этой компанией
hall-title = Зал

## Check-in

checkin-elsewhere = Ваша следующая встреча
checkin-here = Я на месте
checkin-my-day = Мой день
checkin-no = Приход не отмечен
checkin-organizer = Вы организатор. За столом отмечаются те, кто за ним встречается.
checkin-ready = Вы за этим столом?
checkin-show = Это ваш лист. Покажите его на стойке.
checkin-title = Отметка о приходе
checkin-when = Когда
checkin-where = Где
checkin-with = С кем
checkin-yes = Приход отмечен

## Sheet

sheet-all = { $count ->
    [one] Все: { $count } лист
    [few] Все: { $count } листа
   *[many] Все: { $count } листов
}
sheet-caption-desk = Отметка: покажите на стойке
sheet-caption-table = Отсканируйте, когда вы на месте
sheet-code = Код: { $name }
sheet-empty = Встреч пока нет.
sheet-interpreter = Переводчик
sheet-kind = Что печатать
sheet-kind-card = Таблички на столы
sheet-kind-company = Компании
sheet-kind-day = Весь день
sheet-kind-interpreter = Переводчики
sheet-kind-table = Столы
sheet-link = Бумажное расписание
sheet-no-tables = Ни одна комната этого дня не отмечена как стол. Отметьте столы в настройках.
sheet-none = Печатать пока нечего.
sheet-paper = Бумага
sheet-table = Место
sheet-time = Время
sheet-title = Бумажное расписание
sheet-which = Какой лист
sheet-who = С кем

## History

history-back = На шаг назад
history-closed = День закрыт { $at }.
history-kind =
    { $kind ->
        [started] День создан
        [settings_changed] Настройки изменены
        [phase_changed] Этап изменён
        [roster_imported] Список участников загружен
        [booked] Встреча назначена
        [moved] Встреча перенесена
        [canceled] Встреча отменена
        [need_set] Потребность в переводчике указана
        [offer_answered] Переводчик ответил
        [swap_asked] Предложен обмен
        [swap_settled] Вопрос об обмене решён
        [said_late] Сообщено об опоздании
        [adjusted] Длительность изменена
        [judged] Итог указан вручную
        [seat_corrected] Явка исправлена
        [checked_in] Отметка о приходе
        [queue_changed] Очередь к столу
        [away_set] Отсутствие указано
        [left] Участники выбыли
        [answered] Ответ из календаря
        [attended] У двери комнаты
        [video_changed] Комнаты изменены
        [room_switched] Видеосервис переключён
        [request_changed] Запрос изменён
        [letters_changed] Письма изменены
        [invited] Приглашения отправлены
        [announced] Объявление
        [reminded] Напоминание отправлено
        [draft_adopted] План принят
        [draft_pinned] Встречи черновика закреплены
        [draft_moved] Черновик изменён
        [draft_dropped] Убрано из черновика
        [draft_discarded] Черновик удалён
        [draft_released] Расписание опубликовано
        [banner_shown] Объявление показано на страницах
        [banner_withdrawn] Объявление снято
        [undone] Действие отменено
        [offers_recalled] Предложения восстановлены
        [course_recalled] Ход встречи восстановлен
        [refill_changed] Свободное время предложено
       *[other] Изменение
    }
history-link = История
history-not-whole = Этот день создан раньше, чем к нему стал записываться список участников: компании, добавленные позже, показаны с самого начала.
history-on = На шаг вперёд
history-other = Повтор приводит к другому состоянию, чем записано.
history-pause = Пауза
history-play = Показать
history-same = Повтор приводит к тому же состоянию.
history-scope = Какое время
history-scope-all = Всё
history-scope-day = Сам день
history-speed = Скорость
history-steps = Что произошло
history-time = Время
history-title = История дня

## Live

live-connecting = Подключение
live-connected = На связи
live-lost = Восстановление связи
live-refused = Нет доступа
live-stale = Связь потеряна. Данные на { $time }.
live-age = { $age } назад

## Settings

settings-time = Время
settings-title = Настройки дня
settings-link = Настройки
settings-basics = День
settings-booking = Запись
settings-booking-closes = Запись закрывается
settings-booking-opens = Запись открывается
settings-break-add = Добавить перерыв
settings-break-after = После встречи №
settings-break-label = Название
settings-break-minutes = Минут
settings-break-name = Перерыв
settings-break-remove = Удалить перерыв
settings-breaks = Перерывы
settings-buffer = Отдых между встречами, мин
settings-cancel-until = Изменения не позднее чем за, мин
settings-changeover = Пересменка, мин
settings-date = Дата
settings-contact = Кому звонить в день встреч
settings-contact-email = Эл. почта
settings-contact-hint = Показывается на двери каждой встречи, в том числе тем, кто не может войти.
settings-contact-name = Имя
settings-contact-phone = Телефон
settings-day-create = Создать день
settings-day-new = Новый день
settings-fold = Этой ночью часы переводят назад: какой из двух часов имеется в виду?
settings-fold-earlier = Первый
settings-fold-later = Второй
settings-from = С
settings-grid = Время встреч и рабочие часы
settings-interpreter-always = На каждой встрече
settings-interpreter-no-common = Если нет общего языка
settings-interpreter-none = Никогда
settings-interpreter-rule = Переводчик нужен
settings-length = Длина встречи, мин
settings-meetings-max = Встреч на компанию
settings-meetings-max-hint = Пусто: без ограничения
settings-name-one = Укажите название хотя бы на одном языке
settings-no-days = Дней пока нет.
settings-office-guest = Рабочие часы гостей ({ $city })
settings-office-host = Рабочие часы принимающей стороны ({ $city })
settings-open-booking = Компании сами записываются на свободное время
settings-phase = Этап
settings-phase-ask = Перейти к этапу «{ $phase }»?
settings-phase-back = Вернуться к этапу «{ $phase }»
settings-phase-confirm = Перейти
settings-phase-done = Этап дня: { $phase }.
settings-phase-means-draft = Компании перестанут видеть день и не смогут записываться. Назначенные встречи сохранятся.
settings-phase-means-requests = Компании увидят друг друга и смогут предлагать встречи.
settings-phase-means-planning = Вы составляете расписание по желаниям. Компании видят только свои встречи.
settings-phase-means-released = Компании увидят день и смогут записываться, пока запись открыта.
settings-phase-means-running = День начался: пульт следует за часами, комнаты открываются вовремя.
settings-phase-means-closed = Назначать, переносить и отменять встречи больше нельзя.
settings-phase-to-requests = Открыть приём запросов
settings-phase-to-planning = Начать планирование
settings-phase-to-released = Открыть день компаниям
settings-phase-to-running = Начать день
settings-phase-to-closed = Завершить день
settings-places = Комнаты
settings-programme = Программа
settings-programme-create = Создать программу
settings-programme-new = Новая программа
settings-programme-title = Название программы
settings-programmes = Программы
settings-rooms = Комнаты
settings-rooms-hint = { $count ->
    [one] По одному названию в строке; сейчас { $count } комната
    [few] По одному названию в строке; сейчас { $count } комнаты
   *[many] По одному названию в строке; сейчас { $count } комнат
}
settings-save = Сохранить
settings-saved = Сохранено.
settings-side-guest = Гости
settings-side-host = Принимающая сторона
settings-side-name = Название стороны
settings-slots = Число встреч
settings-start = Первая встреча в
settings-title-field = Название дня
settings-to = До
settings-zone = Часовой пояс
settings-zone-hint = Например, Asia/Seoul
settings-zone-rules = Правила часовых поясов
settings-zone-rules-changed = С тех пор как день создан, правила часового пояса изменились, и часть встреч сдвинется. Что сохранить?
settings-zone-rules-done = Готово. Каждый, кого это касается, получит одно извещение.
settings-zone-rules-instant = Сохранить момент
settings-zone-rules-local = Сохранить местное время
settings-zone-rules-version = Используемая версия: { $version }
settings-filling = Как заполняется расписание
settings-filling-none = Ничего не выбрано: встречи назначаете только вы.
settings-open-booking-hint = Кто раньше записался, того и время, пока запись открыта.
settings-requests = Компании предлагают друг другу встречи
settings-requests-hint = Компания говорит, насколько встреча важна; другая сторона соглашается, отказывает или предлагает другое время. Запрос без ответа времени не занимает.
settings-planned = Расписание предлагает планировщик
settings-planned-hint = Оно составляется по желаниям компаний. Вы его проверяете, закрепляете нужное и открываете для всех.
settings-requests-open = Открытых запросов
settings-requests-open-hint = Столько у одной компании могут одновременно ждать ответа
settings-requests-total = Всего запросов
settings-requests-total-hint = У одной компании за день, чем бы они ни кончились
settings-requests-expire = Срок ответа, часов
settings-requests-expire-hint = Потом запрос теряет силу
settings-booking-closes-hint = Тогда же заканчивается приём запросов и ответов.

## Conduct

conduct-answer = Секунд на ответ
conduct-extend = Продление одним нажатием (мин)
conduct-extend-hint = Только если свободны обе компании, комната и переводчик.
conduct-no-show = Неявка через (мин)
conduct-no-show-hint = От начала встречи, если никто от компании не пришёл.
conduct-refill = Предлагать освободившееся время
conduct-refill-hint = Если встреча выпала, спрашивают пару с наибольшим взаимным интересом; встреча назначается, когда согласны обе.
conduct-title = Ход дня

## Feasibility

feasibility-title = Сколько вмещает день
feasibility-at-full-load = при полной загрузке
feasibility-by-hosts = по числу принимающих компаний
feasibility-by-guests = по числу гостей
feasibility-by-rooms = по числу комнат
feasibility-by-interpreters = по числу переводчиков
feasibility-by-pair = Переводчики по языковым парам
feasibility-ceiling = Встреч не больше
feasibility-days = { $count ->
    [one] Чтобы встретились все, нужен { $count } день.
    [few] Чтобы встретились все, нужно { $count } дня.
   *[many] Чтобы встретились все, нужно { $count } дней.
}
feasibility-failed = С такими настройками расчёт пока невозможен.
feasibility-fits = Все пары ({ $pairs }) помещаются в один день.
feasibility-interpreters = Переводчики
feasibility-no-window = В этот день рабочие часы сторон не пересекаются.
feasibility-outside = { $count ->
    [one] { $count } встреча вне общих рабочих часов.
    [few] { $count } встречи вне общих рабочих часов.
   *[many] { $count } встреч вне общих рабочих часов.
}
feasibility-over = Все пары ({ $pairs }) в один день не поместятся: лишних { $over }.
feasibility-pair = есть { $have }, одновременно нужно не больше { $needed }
feasibility-pair-more = Если будет ещё один, встреч не больше { $ceiling }
feasibility-pair-relay = на эту пару нет никого: вдвоём, через третий язык
feasibility-pairs = Возможных пар
feasibility-suggest-close-later-guest = Если гости закончат в { $time }: число встреч подряд { $slots }, всего встреч { $ceiling }.
feasibility-suggest-close-later-host = Если принимающая сторона закончит в { $time }: число встреч подряд { $slots }, всего встреч { $ceiling }.
feasibility-suggest-open-earlier-guest = Если гости начнут в { $time }: число встреч подряд { $slots }, всего встреч { $ceiling }.
feasibility-suggest-open-earlier-host = Если принимающая сторона начнёт в { $time }: число встреч подряд { $slots }, всего встреч { $ceiling }.
feasibility-shared = общие рабочие часы, { $minutes } мин
feasibility-slots = Время встреч
feasibility-slots-fit = { $count ->
    [one] в общие часы помещается { $count }
    [few] в общие часы помещаются { $count }
   *[many] в общие часы помещается { $count }
}
feasibility-staffed = С имеющимися переводчиками
feasibility-staffed-of = { $count ->
    [one] встреч не больше: { $count } переводчик, с отдыхом
    [few] встреч не больше: { $count } переводчика, с отдыхом
   *[many] встреч не больше: { $count } переводчиков, с отдыхом
}

## Roster

roster-title = Список участников
roster-link = Список
roster-action = Изменение
roster-action-add = новая
roster-action-update = изменена
roster-action-same = без изменений
roster-alike = Похожие названия: { $count }
roster-alike-hint = Возможно, это одна компания в разном написании. Само ничего не объединяется: если это одна компания, исправьте файл.
roster-alike-line = строка { $line }
roster-alike-other = Похоже на
roster-alike-stored = уже в списке
roster-cancel = Выбрать другой файл
roster-changed = Что изменится
roster-choose = Перетащите список сюда или выберите файл
roster-choose-hint = XLSX или CSV, не больше 2 МБ. До вашего подтверждения ничего не сохраняется.
roster-code = Код
roster-column = Столбец
roster-companies = Компании
roster-company = Компания
roster-complaints = { $count ->
    [one] { $count } ошибка, исправьте её в файле
    [few] { $count } ошибки, исправьте их в файле
   *[many] { $count } ошибок, исправьте их в файле
}
roster-confirm = { $count ->
    [0] Загружать нечего
    [one] Загрузить { $count } изменение
    [few] Загрузить { $count } изменения
   *[many] Загрузить { $count } изменений
}
roster-delegates = Представители
roster-downloads = Скачать
roster-downloads-hint = Нынешний список в виде, пригодном для повторной загрузки.
roster-ignored = Неиспользованные столбцы: { $columns }
roster-import = Загрузить список компаний
roster-imported = Загружено: новых { $added }, изменено { $updated }, без изменений { $same }.
roster-interpreters = Переводчики
roster-line = Строка
roster-name = Название
roster-needs = Ищет
roster-offers = Предлагает
roster-person = Имя
roster-read = { $encoding ->
    [no] Прочитан { $format }: компаний { $companies }, переводчиков { $interpreters }.
   *[other] Прочитан { $format } в кодировке { $encoding }: компаний { $companies }, переводчиков { $interpreters }.
}
roster-reason = Что не так
roster-side = Сторона
roster-side-both = Все
roster-side-guest = Гости
roster-side-host = Принимающие
roster-templates = Пустой образец для заполнения:
roster-value = Значение

## Profile

profile-pairs = Языковые пары
profile-terms = Условия работы
profile-pair-both = { $from } ↔ { $to }
profile-pair-forth = { $from } → { $to }
profile-pair-any = любые два языка: { $languages }
profile-level-basic = базовый
profile-level-professional = профессиональный
profile-level-expert = эксперт
profile-mode-consecutive = последовательно
profile-mode-simultaneous = синхронно
profile-mode-online = онлайн
profile-mode-on-site = очно
profile-hours = { $from }–{ $to }, { $city }
profile-load = до { $minutes } мин в день
profile-stretch = до { $minutes } мин без перерыва
profile-pause = перерыв { $minutes } мин
profile-notice = { $count ->
    [one] предупредить за { $count } час
    [few] предупредить за { $count } часа
   *[many] предупредить за { $count } часов
}
profile-bound-company = только для { $company }
profile-bound-table = только за столом { $table }
profile-conflicts = конфликт интересов: { $companies }
profile-reserve = резерв

## Sector

sector-3d-printing = 3D-печать
sector-agriculture = Сельское хозяйство
sector-automotive = Автомобилестроение
sector-cosmetics = Косметика
sector-education = Образование
sector-electronics = Электроника
sector-energy = Энергетика
sector-environment = Экология
sector-food = Продукты питания
sector-heating = Нагревательное оборудование
sector-inspection = Контроль качества
sector-investment = Инвестиции
sector-it = ИТ
sector-logistics = Логистика
sector-machine-vision = Машинное зрение
sector-materials = Материалы
sector-medical = Медицина
sector-optics = Оптика
sector-robotics = Робототехника
sector-security = Безопасность
sector-sensors = Датчики
sector-textile = Текстиль
sector-water = Водоочистка

## Letters

letters-nudges-hint = За 48 и за 24 часа до встречи и только тем, кто не прислал ничего. Не больше одного письма в день каждому.
letters-nudges-on = Напоминать компаниям, которые ничего не прислали переводчику
letters-nudges-title = Материалы для переводчика
letters-title = Письма
letters-link = Письма
letters-audience = Кому пишем
letters-choose = Выбрать: { $name }, { $subject }
letters-choose-all = Выбрать все показанные
letters-chosen = Выбрано: { $count }
letters-clear = Сбросить фильтры
letters-digest-at = Время сводки
letters-digest-hint = Что произошло за сутки: записи, переносы, отмены и недоставленные письма.
letters-digest-on = Каждое утро в
letters-digest-title = Сводка для организаторов
letters-due = к отправке
letters-empty = Писем пока нет. Они появляются, когда людей приглашают, а встречи назначают, переносят или отменяют.
letters-group-day = Сам день
letters-group-invitation = Приглашение
letters-group-meetings = Встречи
letters-group-offers = Согласие переводчиков
letters-group-organizers = Организаторам
letters-group-reminders = Напоминания
letters-group-requests = Запросы
letters-incoming-bounce = Письмо вернулось
letters-incoming-empty = Пока ничего не пришло.
letters-incoming-lead = Ответы календарей и вернувшиеся письма, и что с каждым сделано. Входящая почта встреч не меняет.
letters-incoming-letter = Открыть письмо
letters-incoming-other = Другая почта
letters-incoming-reply = Ответ календаря
letters-invite-again = Пригласить ещё раз
letters-invite-all = { $count ->
    [one] Пригласить { $count } человека
    [few] Пригласить { $count } человек
   *[many] Пригласить { $count } человек
}
letters-invite-all-again = Пригласить всех ещё раз
letters-invite-all-done = { $count ->
    [one] Приглашён { $count } человек
    [few] Приглашены все { $count } человека
   *[many] Приглашены все { $count } человек
}
letters-invite-ask = { $count ->
    [one] Пригласить { $count } человека?
    [few] Пригласить { $count } человек?
   *[many] Пригласить { $count } человек?
}
letters-invite-button = Пригласить ({ $count })
letters-invite-count = { $people ->
    [one] { $people } человек, приглашено: { $invited }
    [few] { $people } человека, приглашено: { $invited }
   *[many] { $people } человек, приглашено: { $invited }
}
letters-invite-done = { $count ->
    [one] Отправляется { $count } приглашение.
    [few] Отправляются { $count } приглашения.
   *[many] Отправляются { $count } приглашений.
}
letters-invite-failed = Не удалось посчитать приглашения.
letters-invite-look = Посмотреть письмо
letters-invite-more = Каждый в этой группе, кто ещё не приглашён, получит одно письмо на своём языке.
letters-invite-more-again = Каждый в этой группе получит приглашение ещё раз, даже если оно у него уже есть.
letters-invite-title = Приглашения на день консультаций
letters-kind = О чём
letters-kind-all = Все письма
letters-kind-announcement = Объявление
letters-kind-brief-nudge = Материалы для переводчика
letters-kind-day-invitation = Приглашение
letters-kind-day-starts = День начинается
letters-kind-day-thanks = Благодарность
letters-kind-delivery-trouble = Недоставленные письма
letters-kind-digest = Сводка
letters-kind-interpreter-changed = Другой переводчик
letters-kind-interpreter-missing = Встреча без переводчика
letters-kind-meeting-canceled = Встреча отменена
letters-kind-meeting-changed = Встреча изменена
letters-kind-meeting-new = Новая встреча
letters-kind-missing-now = Вас ждут
letters-kind-offer-new = Предложение переводить
letters-kind-offer-reminder = Срок предложения истекает
letters-kind-reminder-day-before = Накануне
letters-kind-reminder-soon = Незадолго до начала
letters-kind-request-accepted = Запрос принят
letters-kind-request-declined = Запрос отклонён
letters-kind-request-expires = Срок запроса истекает
letters-kind-request-new = Новый запрос
letters-kind-request-slot = Предложено другое время
letters-kind-room-changed = Другая комната
letters-kind-swap-asked = Просьба об обмене
letters-kind-swap-settled = Ответ на обмен
letters-kind-sign-in = Вход
letters-kind-test = Пробное письмо
letters-leave = Уйти без сохранения
letters-leave-announcement = Объявление ещё не отправлено. Если уйти, текст пропадёт.
letters-leave-reminders = Изменения напоминаний ещё не сохранены.
letters-leave-title = Уйти с этой страницы?
letters-leave-wording = Часть текстов ещё не сохранена. Если уйти, они пропадут.
letters-lost-title = Недоставленные письма
letters-more = Более ранние
letters-more-filters = Другие фильтры
letters-none-found = Подходящих писем нет.
letters-part-calendar = Календарь
letters-part-headers = Заголовки
letters-part-html = Как отправлено
letters-part-text = Текст
letters-parts = Части письма
letters-planned-change = Изменить напоминания
letters-planned-count = { $count ->
    [one] { $count } письмо
    [few] { $count } письма
   *[many] { $count } писем
}
letters-planned-empty = Запланированных писем нет. Напоминания появятся здесь, как только будут встречи.
letters-planned-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
   *[many] и ещё { $count }
}
letters-preview = Предпросмотр письма
letters-preview-calendar = К письму приложена запись для календаря.
letters-preview-desk = Компьютер
letters-preview-letter = Письмо
letters-preview-phone = Телефон
letters-preview-stale = Не удалось обновить предпросмотр. Показан предыдущий.
letters-preview-width = Ширина предпросмотра
letters-quiet-from = с
letters-quiet-hint = В эти часы по времени получателя напоминания не приходят. Письма об изменениях отправляются всегда и сразу.
letters-quiet-on = Не беспокоить ночью
letters-quiet-title = Тихие часы
letters-quiet-to = до
letters-reason-address = Такого адреса нет.
letters-reason-full = Почтовый ящик переполнен.
letters-reason-later = Сервер получателя просит повторить позже.
letters-reason-line = Сервер получателя недоступен.
letters-reason-size = Письмо слишком велико для этого ящика.
letters-reason-unwanted = Сервер получателя отклонил письмо как нежелательное.
letters-reminders-company = Компании
letters-reminders-day-before = Накануне в
letters-reminders-example = Например, { $name }, { $city }:
letters-reminders-first = (первая встреча в { $time })
letters-reminders-interpreter = Переводчики
letters-reminders-lead = Напоминания вычисляются по встречам: если встречу перенесли, переносится и напоминание. Всё время указано по часам получателя.
letters-reminders-minutes = { $count ->
    [one] минуту
    [few] минуты
   *[many] минут
}
letters-reminders-off = Напоминания не отправляются.
letters-reminders-own-clock = по часам получателя
letters-reminders-quiet = Это время попадает в тихие часы.
letters-reminders-saved = Сохранено. Запланированные напоминания следуют новому времени.
letters-reminders-soon = Перед каждой встречей за
letters-resend = Отправить ещё раз
letters-resend-ask = { $count ->
    [one] Отправить ещё раз { $count } письмо?
    [few] Отправить ещё раз { $count } письма?
   *[many] Отправить ещё раз { $count } писем?
}
letters-resend-lost = Повторить недоставленные ({ $count })
letters-resend-many = Отправить ещё раз ({ $count })
letters-resend-more = Каждое письмо уйдёт ещё раз на тот же адрес.
letters-resent = Письмо отправляется ещё раз.
letters-resent-many = { $count ->
    [one] Ещё раз отправляется { $count } письмо.
    [few] Ещё раз отправляются { $count } письма.
   *[many] Ещё раз отправляются { $count } писем.
}
letters-since = С
letters-sought = Поиск по имени или адресу
letters-state = Состояние
letters-state-all = Все
letters-state-bounced = вернулось
letters-state-waiting = ожидает
letters-state-sending = отправляется
letters-state-sent = отправлено
letters-state-superseded = заменено
letters-state-expired = устарело
letters-state-dead = не доставлено
letters-stay = Остаться
letters-tab-announcement = Написать многим
letters-tab-incoming = Входящие
letters-tab-planned = Запланированные
letters-tab-reminders = Напоминания
letters-tab-wording = Тексты
letters-test = Отправить пробное мне
letters-test-done = Пробное письмо отправляется на { $email }.
letters-unwritten = Текст письма составляется при отправке.
letters-until = По
letters-to = Кому
letters-tries = { $count ->
    [one] { $count } попытка
    [few] { $count } попытки
   *[many] { $count } попыток
}
letters-wording-bold = жирный
letters-wording-fixed-announcement = У объявления нет постоянного текста: вы пишете его каждый раз заново.
letters-wording-fixed-sign-in = Текст этого письма постоянный: с ним входят в систему.
letters-wording-help = Между абзацами оставляйте пустую строку. Можно писать
letters-wording-insert = Вставить там, где курсор
letters-wording-italic = курсив
letters-wording-kinds = Письма этого дня
letters-wording-label = Ваш текст
letters-wording-line = Строка { $line }:
letters-wording-list = список
letters-wording-own = свой текст
letters-wording-reset = Вернуть стандартный текст
letters-wording-save-all = Сохранить все ({ $count })
letters-wording-saved = Сохранено. Новые письма будут с этим текстом.
letters-wording-standard = Пусто: стандартный текст, он виден в предпросмотре
letters-wording-text = ссылка
letters-wording-unsaved = не сохранено
letters-wording-variables = Что можно вставить

## Announce

announce-title = Написать многим
announce-ask = { $count ->
    [one] Отправить { $count } человеку?
    [few] Отправить { $count } людям?
   *[many] Отправить { $count } людям?
}
announce-banner = Также на страницах
announce-banner-none = Только письмом
announce-banner-minutes = { $count ->
    [one] На { $count } минуту
    [few] На { $count } минуты
   *[many] На { $count } минут
}
announce-banner-day = До конца дня
announce-done = { $count ->
    [one] Отправляется { $count } письмо.
    [few] Отправляются { $count } письма.
   *[many] Отправляются { $count } писем.
}
announce-fallback = { $count ->
    [one] { $language }: текста нет, { $count } человек прочтёт { $shown }
    [few] { $language }: текста нет, { $count } человека прочтут { $shown }
   *[many] { $language }: текста нет, { $count } человек прочтут { $shown }
}
announce-fallbacks = Кто читает на другом языке
announce-group-everyone = Все
announce-group-guests = Гости
announce-group-hosts = Принимающая сторона
announce-group-interpreters = Переводчики
announce-half = Нужны и тема, и текст: { $languages }
announce-hint = Кто отписался от объявлений, письма не получит. В каждом объявлении есть ссылка для отписки.
announce-left-out = { $count ->
    [one] Отписан { $count } человек.
    [few] Отписаны { $count } человека.
   *[many] Отписаны { $count } человек.
}
announce-more = Каждый получит одно письмо на своём языке. Отозвать его нельзя.
announce-people = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
}
announce-send = Отправить
announce-send-count = Отправить ({ $count })
announce-subject = Тема
announce-subject-empty = (темы пока нет)
announce-text = Текст
announce-text-empty = Здесь будет ваш текст.
announce-to = Кому

## Who is not here

away-back = Снова здесь
away-is-back = { $name }: снова на месте.
away-list = Сейчас отсутствуют
away-rest-of-day = до конца дня
away-until = до { $time }

## Banner

banner-more = Подробнее
banner-to-everyone = Всем
banner-to-guests = Гостям
banner-to-hosts = Принимающей стороне
banner-to-interpreters = Переводчикам
banner-until = до { $time }
banner-withdraw = Убрать
banner-withdrawn = Объявление убрано со всех страниц. Отправленные письма остаются отправленными.

## Undo

undo-deed = { $done }: { $name }
undo-deed-adjusted = Изменена длительность
undo-deed-announced = Объявлено на страницах
undo-deed-assigned = Сменён переводчик
undo-deed-away-set = Изменено присутствие
undo-deed-banner-withdrawn = Объявление убрано со страниц
undo-deed-booked = Назначена встреча
undo-deed-canceled = Отменена встреча
undo-deed-checked-in = Отмечен приход
undo-deed-draft-changed = Изменён черновик
undo-deed-judged = Отмечен итог встречи
undo-deed-letters-changed = Изменены настройки писем
undo-deed-moved = Перенесена встреча
undo-deed-need-set = Изменена потребность в переводчике
undo-deed-offer-answered = Дан ответ за переводчика
undo-deed-phase-changed = Изменена стадия дня
undo-deed-queue-changed = Очередь изменена
undo-deed-released = Опубликован черновик
undo-deed-repaired = Исправлено расписание
undo-deed-request-changed = Изменён запрос
undo-deed-room-switched = Переключён видеосервис
undo-deed-said-late = Отмечено опоздание
undo-deed-seat-corrected = Исправлено присутствие
undo-deed-settings-changed = Изменены настройки
undo-deed-undone = Возвращено
undo-deed-video-changed = Изменены настройки видео
undo-deed-zone-rules-followed = Приняты новые правила часового пояса
undo-hint = Изменения можно вернуть в течение 10 минут; отправленные письма остаются отправленными. Все, чьи встречи при этом изменятся, получат письмо.
undo-more = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
   *[many] и ещё { $count }
}
undo-none = За последние 10 минут ничего не делалось.
undo-state-overtaken = с тех пор изменилось
undo-state-undone = возвращено

## Answers

answers-title = Ответы календарей
answers-accepted = Придёт
answers-declined = Не придёт
answers-none = Ответа пока нет
answers-remind = Позвать сейчас
answers-remind-ask = Позвать сейчас: { $name }?
answers-remind-more = Сразу уйдёт письмо «Вас ждут» со ссылкой на комнату.
answers-reminded = { $count ->
    [one] { $name }: отправлено { $count } письмо.
    [few] { $name }: отправлено { $count } письма.
   *[many] { $name }: отправлено { $count } писем.
}
answers-tentative = Возможно

## Calendar

calendar-add = Добавить в календарь: { $name }
calendar-all = Все встречи файлом
calendar-file = Файл календаря (.ics)
calendar-once = Записи по этим ссылкам сами не обновляются. Приглашение из письма обновляется.
calendar-others = Другие календари, например Яндекс и Naver, примут файл или подписку.
calendar-subscribe = Подписаться

## Feed

feed-title = Консультации
feed-heading = Подписка на мои встречи
feed-address = Ваш адрес
feed-ask-new = Календари с нынешним адресом больше не узнают об изменениях. Создать новый?
feed-ask-off = Календари с этим адресом больше не узнают об изменениях. Отключить?
feed-copied = Адрес скопирован.
feed-copy = Скопировать
feed-copy-yourself = Адрес выделен: скопируйте его, пожалуйста, сами.
feed-end = Отключить
feed-ended = Адрес больше не действует.
feed-hidden = Для безопасности он показывается только один раз. Если он снова нужен, создайте новый: прежний перестанет действовать.
feed-how = Google Календарь: «Другие календари», «Добавить по URL». Outlook: «Добавить календарь», «Подписаться из Интернета».
feed-lead = Календарь с этим адресом показывает все ваши встречи за все дни и следует каждому изменению.
feed-make = Создать мой адрес
feed-new = Создать новый адрес
feed-once = Сохраните его сейчас: он показывается только один раз.
feed-open = Открыть в моём календаре
feed-secret = Кто знает адрес, видит ваши встречи. Никому его не передавайте.
feed-since = Адрес действует с { $when }.

## Unsubscribe

unsubscribe-title = Объявления
unsubscribe-button = Не получать объявления
unsubscribe-done = { $email } больше не получает объявлений этой программы.
unsubscribe-lead = { $email } получает объявления этой программы.
unsubscribe-more = Письма о ваших встречах и напоминания приходят в любом случае.
unsubscribe-undo = Снова получать объявления
unsubscribe-undone = Вы снова получаете объявления.

## Incoming

incoming-taken = Учтено
incoming-noted = Отмечено, делать ничего не нужно
incoming-forged = Не учтено: не доказано, что ответ прислал сам участник
incoming-unknown-meeting = Не учтено: такой встречи больше нет
incoming-unknown-letter = Не учтено: такое письмо не отправлялось
incoming-not-yours = Не учтено: отправитель не участвует в этой встрече
incoming-other-recipient = Не учтено: назван не тот, кому было отправлено письмо
incoming-stale = Не учтено: уже известно более новое
incoming-not-an-answer = Не учтено: это не простой ответ «да», «нет» или «возможно». Прочитайте его, пожалуйста, в почтовом ящике.
incoming-unreadable = Не учтено: письмо не удалось прочитать
incoming-too-large = Не учтено: письмо слишком большое. Прочитайте его, пожалуйста, в почтовом ящике.
incoming-in-words = Письмо, написанное словами. Прочитайте его, пожалуйста, в почтовом ящике.
incoming-automatic = Автоматический ответ, например уведомление об отсутствии
incoming-complained = Получатель пожаловался на письмо как на нежелательное

## Trouble

trouble-no-interpreter = Нет переводчика
trouble-offer-open = Уже был отказ; теперь спросили, но ответа ещё нет: { $name }
trouble-offer-late = Нет ответа, а времени мало: { $name }. Пожалуйста, позвоните.
trouble-interpreter-late = Переводчик { $name } опоздает примерно на { $count } мин
trouble-interpreter-unfit = По нынешним правилам эту встречу больше нельзя поручать: { $name }. Пожалуйста, посмотрите, кто может её взять.
trouble-no-room = Нет комнаты
trouble-no-delegate = Нет представителя: писать некому
trouble-over-limit = { $count ->
    [one] Больше предела: { $count } встреча
    [few] Больше предела: { $count } встречи
   *[many] Больше предела: { $count } встреч
}
trouble-slot-outside-office-hours = Вне общих рабочих часов
trouble-zone-rules-changed = Изменились правила часового пояса
trouble-letter-dead = Письмо не доставлено: { $name }
trouble-letter-bounced = Письмо для { $name } вернулось
trouble-inbox-unreachable = Почтовый ящик недоступен: ответы и возвращённые письма не видны
trouble-provider-down = { $standing ->
    [switched] { $name }: сервис не отвечает. Все комнаты переведены на запасной.
    [no_backup] { $name }: сервис не отвечает, а запасного нет. Выберите его на странице «Комнаты».
    [both_down] { $name }: сервис не отвечает, второй тоже.
    [spare] { $name }: запасной сервис не отвечает.
   *[other] { $name }: сервис не отвечает, но встречи ещё идут в нём.
}
trouble-system-rules-newer = На этом компьютере более новые правила для { $zone } ({ $version })
trouble-writing-stopped = Запись в базу данных остановлена. Обратитесь к тому, кто обслуживает сервер.
trouble-knock = { $name } стучится в дверь ({ $seat })
trouble-other = Обратите внимание ({ $code })

## API docs

apidocs-title = API
apidocs-answer = Ответ
apidocs-contents = Содержание
apidocs-description = Описание
apidocs-examples = Примеры
apidocs-field = Поле
apidocs-in = Где
apidocs-parameter = Параметр
apidocs-parameters = Параметры
apidocs-request = Запрос
apidocs-required = обязательно
apidocs-schemas = Типы
apidocs-type = Тип

## Date

date-short = { $weekday }, { $day } { $month }
date-long = { $weekday }, { $day } { $month } { $year }{ "\u00A0" }г.

date-weekday-1 = понедельник
date-weekday-2 = вторник
date-weekday-3 = среда
date-weekday-4 = четверг
date-weekday-5 = пятница
date-weekday-6 = суббота
date-weekday-7 = воскресенье

date-weekday-short-1 = пн
date-weekday-short-2 = вт
date-weekday-short-3 = ср
date-weekday-short-4 = чт
date-weekday-short-5 = пт
date-weekday-short-6 = сб
date-weekday-short-7 = вс

date-month-1 = января
date-month-2 = февраля
date-month-3 = марта
date-month-4 = апреля
date-month-5 = мая
date-month-6 = июня
date-month-7 = июля
date-month-8 = августа
date-month-9 = сентября
date-month-10 = октября
date-month-11 = ноября
date-month-12 = декабря

date-month-short-1 = января
date-month-short-2 = февраля
date-month-short-3 = марта
date-month-short-4 = апреля
date-month-short-5 = мая
date-month-short-6 = июня
date-month-short-7 = июля
date-month-short-8 = августа
date-month-short-9 = сентября
date-month-short-10 = октября
date-month-short-11 = ноября
date-month-short-12 = декабря

## Zone

zone-asia-seoul = Сеул
zone-asia-pyongyang = Пхеньян

zone-europe-kaliningrad = Калининград
zone-europe-moscow = Москва
zone-europe-simferopol = Симферополь
zone-europe-kirov = Киров
zone-europe-volgograd = Волгоград
zone-europe-astrakhan = Астрахань
zone-europe-saratov = Саратов
zone-europe-ulyanovsk = Ульяновск
zone-europe-samara = Самара
zone-asia-yekaterinburg = Екатеринбург
zone-asia-omsk = Омск
zone-asia-novosibirsk = Новосибирск
zone-asia-barnaul = Барнаул
zone-asia-tomsk = Томск
zone-asia-novokuznetsk = Новокузнецк
zone-asia-krasnoyarsk = Красноярск
zone-asia-irkutsk = Иркутск
zone-asia-chita = Чита
zone-asia-yakutsk = Якутск
zone-asia-khandyga = Хандыга
zone-asia-vladivostok = Владивосток
zone-asia-ust-nera = Усть-Нера
zone-asia-magadan = Магадан
zone-asia-sakhalin = Сахалин
zone-asia-srednekolymsk = Среднеколымск
zone-asia-kamchatka = Камчатка
zone-asia-anadyr = Анадырь

zone-asia-almaty = Алматы
zone-asia-qyzylorda = Кызылорда
zone-asia-qostanay = Костанай
zone-asia-aqtobe = Актобе
zone-asia-aqtau = Актау
zone-asia-atyrau = Атырау
zone-asia-oral = Уральск
zone-asia-tashkent = Ташкент
zone-asia-samarkand = Самарканд
zone-asia-bishkek = Бишкек
zone-asia-dushanbe = Душанбе
zone-asia-ashgabat = Ашхабад

zone-asia-ulaanbaatar = Улан-Батор
zone-asia-hovd = Ховд
zone-asia-baku = Баку
zone-asia-tbilisi = Тбилиси
zone-asia-yerevan = Ереван
zone-europe-minsk = Минск
zone-europe-kyiv = Киев
zone-europe-kiev = Киев
zone-europe-chisinau = Кишинёв
zone-europe-riga = Рига
zone-europe-vilnius = Вильнюс
zone-europe-tallinn = Таллин
zone-europe-helsinki = Хельсинки
zone-europe-stockholm = Стокгольм
zone-europe-oslo = Осло
zone-europe-copenhagen = Копенгаген
zone-europe-warsaw = Варшава
zone-europe-prague = Прага
zone-europe-budapest = Будапешт
zone-europe-bucharest = Бухарест
zone-europe-sofia = София
zone-europe-belgrade = Белград
zone-europe-vienna = Вена
zone-europe-berlin = Берлин
zone-europe-zurich = Цюрих
zone-europe-amsterdam = Амстердам
zone-europe-brussels = Брюссель
zone-europe-paris = Париж
zone-europe-rome = Рим
zone-europe-madrid = Мадрид
zone-europe-lisbon = Лиссабон
zone-europe-london = Лондон
zone-europe-dublin = Дублин
zone-europe-athens = Афины
zone-europe-istanbul = Стамбул

zone-asia-tokyo = Токио
zone-asia-shanghai = Шанхай
zone-asia-urumqi = Урумчи
zone-asia-hong-kong = Гонконг
zone-asia-taipei = Тайбэй
zone-asia-singapore = Сингапур
zone-asia-kuala-lumpur = Куала-Лумпур
zone-asia-bangkok = Бангкок
zone-asia-ho-chi-minh = Хошимин
zone-asia-saigon = Хошимин
zone-asia-jakarta = Джакарта
zone-asia-manila = Манила
zone-asia-kolkata = Калькутта
zone-asia-calcutta = Калькутта
zone-asia-dhaka = Дакка
zone-asia-karachi = Карачи
zone-asia-tehran = Тегеран
zone-asia-dubai = Дубай
zone-asia-riyadh = Эр-Рияд
zone-asia-jerusalem = Иерусалим
zone-africa-cairo = Каир
zone-africa-johannesburg = Йоханнесбург
zone-africa-lagos = Лагос
zone-africa-nairobi = Найроби
zone-australia-sydney = Сидней
zone-australia-melbourne = Мельбурн
zone-pacific-auckland = Окленд
zone-america-new-york = Нью-Йорк
zone-america-toronto = Торонто
zone-america-chicago = Чикаго
zone-america-denver = Денвер
zone-america-los-angeles = Лос-Анджелес
zone-america-vancouver = Ванкувер
zone-america-mexico-city = Мехико
zone-america-sao-paulo = Сан-Паулу
zone-america-argentina-buenos-aires = Буэнос-Айрес

## Refusal

refusal-not-a-file = Пожалуйста, выберите файл и отправьте его ещё раз.
refusal-not-a-socket = Этот адрес служит только для обновлений в реальном времени. Пожалуйста, откройте саму страницу.
refusal-not-found = Такой записи нет, или она вам недоступна. Пожалуйста, вернитесь назад и выберите из списка.
refusal-not-yours = Эту встречу меняют только её участники. Пожалуйста, обратитесь к компании или к организатору.
refusal-day-closed = День консультаций закрыт, изменения больше не принимаются. По всем вопросам обращайтесь к организатору.
refusal-day-draft = День ещё готовится, поэтому письма не отправляются. Пожалуйста, сначала откройте его для компаний.
refusal-not-now = Сейчас это сделать нельзя: ещё рано или время уже прошло. Пожалуйста, проверьте время.
refusal-booking-not-open = Запись ещё не открыта. Начало записи: { $opens }. Пожалуйста, зайдите в это время.
refusal-booking-closed = Запись закрыта: { $since }. Пожалуйста, попросите организатора внести изменение.
refusal-door-not-open = Дверь откроется: { $opens }. Пожалуйста, зайдите в это время.
refusal-door-closed = Дверь закрыта: { $since }. Если встреча ещё нужна, пожалуйста, позвоните организатору.
refusal-door-gone = Этой встречи больше нет: она отменена, или ссылка неполная. Пожалуйста, посмотрите самое новое письмо или позвоните организатору.
refusal-door-canceled = Эта встреча отменена. Если вы думаете, что это ошибка, пожалуйста, позвоните организатору.
refusal-door-foreign = Эта дверь для других: вы вошли с адресом, у которого здесь нет места. Войдите с адресом, на который пришло письмо, или постучите и попросите впустить вас.
refusal-door-code-needed = Пожалуйста, введите код из самого нового письма или постучите и попросите впустить вас.
refusal-topics-changed = Пока вы писали, кто-то из вашей компании сохранил другой текст. Посмотрите его и сохраните ещё раз.
refusal-wrong-side = Во встрече участвуют компании двух сторон. Пожалуйста, выберите компанию другой стороны.
refusal-no-such-slot =
    { $slots ->
        [one] Такого времени нет: в этот день { $slots } слот. Пожалуйста, выберите время из списка.
        [few] Такого времени нет: в этот день { $slots } слота. Пожалуйста, выберите время из списка.
       *[many] Такого времени нет: в этот день { $slots } слотов. Пожалуйста, выберите время из списка.
    }
refusal-already-meeting = У этих компаний уже есть встреча: { $slot }. Чтобы изменить время, перенесите её.
refusal-limit-reached =
    { $max ->
        [one] У вашей компании уже { $max } встреча — больше в этот день нельзя. Чтобы записаться на новую, отмените прежнюю.
        [few] У вашей компании уже { $max } встречи — больше в этот день нельзя. Чтобы записаться на новую, отмените одну из них.
       *[many] У вашей компании уже { $max } встреч — больше в этот день нельзя. Чтобы записаться на новую, отмените одну из них.
    }
refusal-counterpart-limit-reached =
    { $max ->
        [one] У этой компании уже { $max } встреча — больше в этот день нельзя. Пожалуйста, выберите другую компанию.
        [few] У этой компании уже { $max } встречи — больше в этот день нельзя. Пожалуйста, выберите другую компанию.
       *[many] У этой компании уже { $max } встреч — больше в этот день нельзя. Пожалуйста, выберите другую компанию.
    }
refusal-slot-taken = Время { $slot } уже занято. Пожалуйста, выберите другое.
refusal-host-busy = В { $slot } у принимающей компании другая встреча. Выберите другое время или сначала перенесите ту встречу.
refusal-guest-busy = В { $slot } у компании-гостя другая встреча. Выберите другое время или сначала перенесите ту встречу.
refusal-rest-needed = Время { $slot } слишком близко к другой встрече: не остаётся перерыва на отдых. Пожалуйста, выберите другое.
refusal-no-interpreter = { $slot }: в списке нет переводчика с этими двумя языками. Пожалуйста, обратитесь к организатору.
refusal-interpreters-busy = В { $slot } все переводчики с нужными языками заняты. Пожалуйста, выберите другое время.
refusal-interpreter-rest = В { $slot } переводчику полагается перерыв. Пожалуйста, выберите другое время.
refusal-interpreter-hours = { $slot } — нерабочее время там, где находится переводчик. Пожалуйста, выберите другое время.
refusal-interpreter-load = { $slot }: переводчики уже заняты полный день. Пожалуйста, выберите другое время или обратитесь к организатору.
refusal-interpreter-notice = До { $slot } осталось слишком мало времени, чтобы пригласить переводчика. Пожалуйста, выберите время позже.
refusal-no-room = В { $slot } все комнаты заняты. Пожалуйста, выберите другое время.
refusal-company-away = В { $slot } одной из двух компаний нет на месте. Пожалуйста, выберите другое время.
refusal-slot-past = Время { $slot } уже прошло. Пожалуйста, выберите более позднее.
refusal-too-late = Самостоятельно записаться на { $slot }, перенести или отменить встречу уже нельзя. Пожалуйста, обратитесь к организатору.
refusal-nearest = Ближайшее свободное время: { $nearest }.
refusal-busy-elsewhere = Кто-то из участников или комната в это время заняты встречей другого дня. Пожалуйста, выберите другое время.
refusal-slot-in-gap = Времени { $local } в этот день не существует: часы переводят вперёд. Пожалуйста, выберите другое начало.
refusal-slot-in-fold = Время { $local } в этот день наступает дважды: часы переводят назад. Пожалуйста, укажите, какое из двух имеется в виду.
refusal-grid-in-use =
    { $meetings ->
        [one] { $meetings } встреча назначена на время, которого больше не будет. Пожалуйста, сначала перенесите или отмените её.
        [few] { $meetings } встречи назначены на время, которого больше не будет. Пожалуйста, сначала перенесите или отмените их.
       *[many] { $meetings } встреч назначено на время, которого больше не будет. Пожалуйста, сначала перенесите или отмените их.
    }
refusal-room-in-use =
    { $meetings ->
        [one] { $meetings } встреча проходит в комнате, которую вы удаляете. Пожалуйста, сначала выберите для неё другую комнату.
        [few] { $meetings } встречи проходят в комнатах, которые вы удаляете. Пожалуйста, сначала выберите для них другие комнаты.
       *[many] { $meetings } встреч проходят в комнатах, которые вы удаляете. Пожалуйста, сначала выберите для них другие комнаты.
    }
refusal-instants-differ = Слоты сдвигаются на разное время, поэтому сохранить точные моменты нельзя. Пожалуйста, сохраните местное время.
refusal-no-backup = Для этого дня не выбран запасной видеосервис. Сначала выберите его на странице «Комнаты».
refusal-invalid = Проверьте поле «{ $field }». { $why }
refusal-signed-out = Вы вышли из системы. Пожалуйста, войдите снова.
refusal-link-invalid = Ссылка для входа устарела или уже использована. Пожалуйста, запросите новую.
refusal-code-wrong = Неверный код. Проверьте 8 цифр из письма или запросите новый код.
refusal-too-many =
    { $seconds ->
        [one] Слишком много попыток. Пожалуйста, повторите через { $seconds } секунду.
        [few] Слишком много попыток. Пожалуйста, повторите через { $seconds } секунды.
       *[many] Слишком много попыток. Пожалуйста, повторите через { $seconds } секунд.
    }
refusal-origin-wrong = Запрос пришёл не с наших страниц. Пожалуйста, обновите страницу и попробуйте снова.
refusal-not-json = Запрос не в формате JSON. Пожалуйста, отправьте его с заголовком «Content-Type: application/json».
refusal-too-large = Отправлено слишком много данных. Пожалуйста, уменьшите объём и попробуйте снова.
refusal-bad-json = Запрос не удалось прочитать: { $where }. Пожалуйста, исправьте его и отправьте снова.
refusal-key-missing = В запросе нет заголовка «Idempotency-Key». Пожалуйста, обновите страницу и попробуйте снова.
refusal-key-reused = Этот «Idempotency-Key» уже использован для другого запроса. Пожалуйста, обновите страницу и попробуйте снова.
refusal-roster-changed = Файл или список участников изменились после просмотра. Пожалуйста, проверьте новый просмотр и подтвердите ещё раз.
refusal-roster-complaints = В файле остались ошибки, поэтому ничего не загружено. Пожалуйста, исправьте указанные строки и загрузите файл снова.
refusal-conflict = Кто-то изменил это одновременно с вами. Пожалуйста, посмотрите, как всё выглядит сейчас, и попробуйте снова.
refusal-busy-now = Сервер сейчас занят, ничего не изменено. Пожалуйста, повторите через несколько секунд.
refusal-failure = У нас произошла ошибка. Пожалуйста, попробуйте снова; если она повторится, сообщите организатору этот номер: { $number }
refusal-method-wrong = Этот адрес не принимает такие запросы. Пожалуйста, посмотрите описание API.
refusal-revision-old = Ваша страница устарела. Пожалуйста, обновите её и попробуйте снова.
refusal-last-organizer = Это единственный организатор. Пожалуйста, сначала добавьте другого.
refusal-notes-changed = Кто-то одновременно с вами изменил эти заметки. Посмотрите, какими они стали, и попробуйте ещё раз.
refusal-notes-over = День завершён, и заметки этой встречи здесь больше не доступны. Обратитесь, пожалуйста, к организатору.
refusal-term-known = Такая запись в глоссарии уже есть. Чтобы изменить её, отредактируйте, пожалуйста, именно её.
refusal-terms-full =
    { $max ->
        [one] Глоссарий заполнен: в нём не больше { $max } записи. Удалите, пожалуйста, ненужные.
        [few] Глоссарий заполнен: в нём не больше { $max } записей. Удалите, пожалуйста, ненужные.
       *[many] Глоссарий заполнен: в нём не больше { $max } записей. Удалите, пожалуйста, ненужные.
    }
refusal-terms-not-yours = Глоссарий предназначен для переводчиков и организатора этой программы.
refusal-brief-changed = Пока вы читали, в материалы что-то добавили. Пожалуйста, посмотрите и подтвердите ещё раз.
refusal-banners-full =
    { $max ->
        [one] На страницах уже показано { $max } объявление. Сначала уберите его, пожалуйста.
        [few] На страницах уже показано { $max } объявления. Сначала уберите одно из них, пожалуйста.
       *[many] На страницах уже показано { $max } объявлений. Сначала уберите одно из них, пожалуйста.
    }
refusal-queue-off = За этим столом никто не сидит весь день, поэтому очереди к нему нет. Забронируйте свободное время.
refusal-queue-closed = Очереди открываются, когда день опубликован.
refusal-queued-already = Эта компания уже ждёт у этого стола.
refusal-queue-full =
    { $max ->
        [one] Здесь уже ждёт { $max } компания. Попробуйте другой стол.
        [few] Здесь уже ждут { $max } компании. Попробуйте другой стол.
       *[many] Здесь уже ждут { $max } компаний. Попробуйте другой стол.
    }
refusal-queue-gone = Эта компания здесь больше не ждёт: её уже вызвали или она ушла.
refusal-queue-no-slot = За этим столом не осталось времени, когда эти двое могли бы встретиться.
refusal-check-in-early = Ещё рано. Встреча начнётся: { $start }; отметиться можно с: { $opens }.
refusal-check-in-none = Нет встречи, на которой можно отметиться, ни сейчас, ни позже.
refusal-company-known = { $name } уже есть в списке.
refusal-undo-late =
    { $minutes ->
        [one] Вернуть действие можно только в течение { $minutes } минуты. Пожалуйста, измените всё вручную.
        [few] Вернуть действие можно только в течение { $minutes } минут. Пожалуйста, измените всё вручную.
       *[many] Вернуть действие можно только в течение { $minutes } минут. Пожалуйста, измените всё вручную.
    }
refusal-undo-overtaken = С тех пор что-то изменилось, или нужное место уже занято. Ничего не возвращено. Пожалуйста, посмотрите, как всё обстоит сейчас.
refusal-brief-closed = Встреча завершена, и её материалы изменить уже нельзя.
refusal-brief-over = День завершён, и материалы его встреч больше не показываются. Если вам ещё что-то нужно, обратитесь, пожалуйста, к организатору.
refusal-document-empty = Файл пуст. Пожалуйста, выберите другой.
refusal-document-kind = Файлы вида «{ $name }» не принимаются. Пожалуйста, сохраните его в одном из форматов: { $kinds }.
refusal-document-lies = По названию это { $claimed }, но содержимое другое (определено: { $found }). Пожалуйста, сохраните файл заново в исходной программе и загрузите ещё раз.
refusal-document-locked = Файл защищён паролем или сохранён в старом формате, который нельзя проверить. Пожалуйста, сохраните его без пароля в PDF, DOCX, XLSX или PPTX.
refusal-document-macros = Файл содержит макросы. Пожалуйста, сохраните его без макросов или в PDF.
refusal-document-slow = Отправка длилась слишком долго и была прервана. Попробуйте ещё раз в более быстрой сети или уменьшите файл.
refusal-document-space = Ваши файлы этого дня заняли { $max } МБ. Пожалуйста, удалите часть из них или уменьшите.
refusal-document-too-large = Файл может занимать не больше { $max } МБ. Пожалуйста, уменьшите его или укажите ссылку в темах встречи.
refusal-documents-full = К одной встрече можно приложить не больше файлов, чем { $max }. Пожалуйста, сначала удалите один из них.
refusal-plan-stale =
    { $meetings ->
        [one] После составления этого плана день изменился: { $meetings } встреча больше не может состояться. Пожалуйста, продолжите составление или создайте новый план.
        [few] После составления этого плана день изменился: { $meetings } встречи больше не могут состояться. Пожалуйста, продолжите составление или создайте новый план.
       *[many] После составления этого плана день изменился: { $meetings } встреч больше не могут состояться. Пожалуйста, продолжите составление или создайте новый план.
    }
refusal-plan-rehearsal = Этот план составлен для слотов, комнат или переводчиков, которых в этот день нет. Пожалуйста, составьте план для дня в его нынешнем виде.
refusal-plan-running = План уже составляется. Пожалуйста, дождитесь окончания или сначала остановите составление.
refusal-plan-not-running = Составление этого плана уже завершено. Пожалуйста, посмотрите результат.
refusal-plan-empty = В этом плане нет расписания. Пожалуйста, продолжите составление или создайте новый план.
refusal-plan-too-large = Объём слишком велик для одного плана. Пожалуйста, учтите меньше пожеланий или разделите день.
refusal-nothing-to-plan = Нет пожеланий, для которых можно составить план. Пожалуйста, дождитесь запросов или учтите больше пожеланий.
refusal-no-draft = Черновика нет. Пожалуйста, сначала примите план или измените встречу в черновике.
refusal-draft-changed = Черновик изменился после того, как вы его открыли. Пожалуйста, посмотрите изменения ещё раз.
refusal-release-problems =
    { $problems ->
        [one] В черновике { $problems } проблема. Пожалуйста, сначала посмотрите её; после этого расписание можно опубликовать.
        [few] В черновике { $problems } проблемы. Пожалуйста, сначала посмотрите их; после этого расписание можно опубликовать.
       *[many] В черновике { $problems } проблем. Пожалуйста, сначала посмотрите их; после этого расписание можно опубликовать.
    }
refusal-requests-not-open = Сейчас запросы на встречи не принимаются. Посмотрите страницу мероприятия или обратитесь к организатору.
refusal-requests-closed = Приём запросов и ответов закрыт: { $since }. Пожалуйста, обратитесь к организатору.
refusal-request-limit =
    { $max ->
        [one] Ответа ждёт { $max } ваш запрос — больше одновременно нельзя. Дождитесь ответа или отзовите запрос.
        [few] Ответа ждут { $max } ваших запроса — больше одновременно нельзя. Дождитесь ответа или отзовите один из них.
       *[many] Ответа ждут { $max } ваших запросов — больше одновременно нельзя. Дождитесь ответа или отзовите один из них.
    }
refusal-request-total =
    { $max ->
        [one] Вы отправили запрос { $max } компании — больше на этот день нельзя. Если нужно больше, обратитесь к организатору.
        [few] Вы отправили запросы { $max } компаниям — больше на этот день нельзя. Если нужно больше, обратитесь к организатору.
       *[many] Вы отправили запросы { $max } компаниям — больше на этот день нельзя. Если нужно больше, обратитесь к организатору.
    }
refusal-request-expired = Срок ответа на этот запрос истёк: { $since }. Запрос можно отправить ещё раз.
refusal-request-settled = На этот запрос уже ответили, или он отозван. Пожалуйста, посмотрите, как обстоит дело сейчас.
refusal-offer-gone = Эту встречу вам больше не предлагают: её взял кто-то другой, или перевод уже не нужен. Спасибо за готовность.
refusal-offers-off = На этом мероприятии согласия переводчиков не спрашивают: назначение действует сразу. Если вы не сможете прийти, пожалуйста, позвоните организатору.
refusal-decline-too-late = Отказаться можно было до { $since }. Пожалуйста, позвоните организатору, чтобы вовремя найти замену.
refusal-interpreter-unfit = Эту встречу не может взять { $name }. { $why }
refusal-reason-needed = Это нарушает правило, { $name }: { $why } Если назначить всё равно нужно, укажите причину.
refusal-refill-gone = Это предложение больше не действует: время вышло, или на него уже ответили.
refusal-swap-gone = Этот обмен больше не действует: на него ответили, его отозвали или одна из встреч изменилась.
refusal-swap-pending = Обмен этой встречи уже ждёт ответа. Сначала отзовите его.
refusal-swap-too-late = Обменяться встречами можно было до { $since }. Пожалуйста, позвоните организатору.
refusal-swap-relay = Здесь двое переводят вместе через третий язык. Такую встречу может изменить только организатор.
refusal-swap-unfit = По правилам этого дня { $name } не может участвовать в таком обмене. Выберите, пожалуйста, другой вариант.
refusal-agenda-link-invalid = Эта ссылка недействительна. Откройте самое новое письмо ещё раз или войдите по своему адресу.
refusal-agenda-link-expired = Эта ссылка действовала до следующего после мероприятия дня. Пожалуйста, войдите по своему адресу.
refusal-already-asked = Между этими компаниями уже есть запрос. Ответьте на него или измените его.
refusal-not-your-turn = Сейчас очередь отвечать другой стороне. Пожалуйста, дождитесь её ответа.
refusal-own-side = Обе компании с одной стороны. Пожалуйста, выберите компанию с другой стороны.
refusal-slot-needed = Время ещё не предложено. Пожалуйста, выберите его.
refusal-slot-not-proposed = Другая сторона согласна на { $slot }. Примите это время или предложите другое.

why-empty = Поле не должно быть пустым.
why-out-of-range = Число выходит за допустимые пределы.
why-slot-longer-than-alone = Встреча длиннее, чем можно переводить синхронно в одиночку. Сократите её или выберите последовательный перевод.
why-slots-overlap = Слоты пересекаются. Выберите другое начало или сократите слоты.
why-closes-before-opens = Запись должна закрываться позже, чем открывается.
why-not-multiple-of-five = Все значения времени должны быть кратны 5 минутам.
why-longer-than-a-day = Все слоты и перерывы вместе должны укладываться в 24 часа.
why-after-last-slot = Перерыв должен стоять между двумя слотами.
why-empty-span = Промежуток пуст: начало и конец совпадают.
why-same-as-primary = Запасной сервис должен отличаться от основного.
why-not-https = Ссылка должна начинаться с https://.
why-not-offered = Этот видеосервис на сервере не настроен.
why-has-password = В ссылке не должно быть имени или пароля перед адресом.
why-unknown-placeholder = В фигурных скобках могут стоять только {"{meeting}"}, {"{host}"} и {"{slot}"}.
why-placeholder-in-host = Имя сервера должно быть одним для всех встреч; подстановки ставятся после него.
why-same-for-all = Все встречи попали бы в одну комнату. Добавьте в ссылку {"{meeting}"} или {"{host}"}.
why-ends-before-start = Окончание должно быть позже начала.
why-too-many = Слишком много записей.
why-meetings-too-close = Между уже назначенными встречами перерыв меньше. Сначала перенесите их.
why-meetings-too-short = У сокращённых встреч не осталось бы времени. Сначала продлите их снова.
why-twice = Одна и та же запись указана дважды.
why-unknown-zone = Такой часовой пояс неизвестен. Выберите его из списка.
why-unknown-language = Такой язык неизвестен. Выберите его из списка.
why-unknown-kind = Писем такого вида нет.
why-languages-differ = Тема и текст должны быть на одних и тех же языках.
why-not-an-address = Это не адрес электронной почты.
why-not-a-phone = В номере телефона могут быть только цифры, пробелы и знаки + - ( ) .
why-too-long = Слишком длинный текст.
why-control-characters = Есть символы, которые нельзя показать. Наберите текст заново.
why-not-a-date = Это не дата. Напишите её так: 2026-11-30.
why-not-a-time = Это не время. Напишите его так: 15:00.
why-wrong-type = Значение другого вида, чем ожидалось.
why-unknown-letter = Такого письма нет. Выберите из списка.
why-markup-html = HTML здесь использовать нельзя: только обычный текст, **жирный**, *курсив*, списки и ссылки.
why-markup-image = Картинки в письма вставлять нельзя.
why-markup-heading = Заголовки использовать нельзя, напишите обычным абзацем. Если строка должна начинаться с #, напишите \#.
why-markup-code = Знак кода (`) использовать нельзя, и строка не может начинаться с четырёх пробелов.
why-markup-quote = Цитаты (>) использовать нельзя, напишите обычным абзацем.
why-markup-line = Разделительные линии использовать нельзя.
why-markup-link = Ссылка должна быть полным адресом: https://, http:// или mailto:.
why-markup-link-variable = В адресе ссылки нельзя использовать {"{"}…{"}"}.
why-markup-nested = Списки или выделения вложены слишком глубоко.
why-markup-variable = Такого {"{"}…{"}"} в этом письме нет. Используйте только перечисленные.
why-two-languages = Запись должна содержать текст на двух языках.
why-unfit-unqualified = Языки не подходят.
why-unfit-mode = Такой вид перевода не предлагается.
why-unfit-conflict = С одной из компаний есть конфликт интересов.
why-unfit-bound-elsewhere = День закреплён за другой компанией или столом.
why-unfit-declined = От этой встречи был отказ, или ответа не было в срок.
why-unfit-busy = В это время уже есть другая встреча.
why-unfit-away = В это время отсутствует.
why-unfit-rest = Не хватит времени на отдых.
why-unfit-load = День окажется длиннее допустимого.
why-unfit-hours = Это вне рабочего времени по местным часам.
why-unfit-notice = Предупредить в срок уже не получится.
why-needs-interpreter = Встрече нужен переводчик.
why-no-room = Оставшиеся перерывы для этого слишком коротки.
why-no-ending = В имени файла должно быть расширение, например .pdf.
why-no-languages = В первой строке должны быть названы хотя бы два языка этого глоссария, например ko и ru.
why-not-on-roster = Этой компании нет в списке.
why-unknown-room = Такой комнаты нет. Выберите из списка.
why-address-known = Этот адрес уже есть у кого-то из списка.
why-unknown-company = Эта компания не участвует во встрече.

field-answer-s = Время на ответ
field-backup = Запасной видеосервис
field-booking-closes = Окончание записи
field-booking-opens = Начало записи
field-buffer-min = Перерыв между встречами
field-came-at = Время прихода
field-cancel-until-min = Срок для изменений
field-code = Код
field-company-id = Компания
field-contact = Контактное лицо
field-contact-email = Эл. почта для связи
field-contact-name = Кому звонить
field-contact-phone = Телефон
field-date = Дата
field-email = Электронная почта
field-extend-min = Длина одного продления
field-file = Файл
field-filling = Как заполняется расписание
field-grid = Слоты
field-grid-breaks = Перерывы
field-grid-changeover-min = Пауза между слотами
field-grid-fold = Раннее или позднее время
field-grid-length-min = Длина слота
field-grid-slots = Число слотов
field-grid-start = Начало первого слота
field-guest = Компания-гость
field-host = Принимающая компания
field-interpreter-id = Переводчик
field-interpreter-rule = Переводчики
field-interpreting = Правила перевода
field-interpreting-alone-max-min = Синхронный перевод в одиночку
field-interpreting-load-max-min = Часы перевода за день
field-interpreting-longer-percent = Длительность встречи с переводом
field-interpreting-offers-answer-hours = Срок ответа переводчика
field-interpreting-offers-cutoff-hours = Срок отказа переводчика
field-interpreting-offers-remind-hours = Напоминание переводчику
field-interpreting-pause-min = Перерыв переводчика
field-interpreting-stretch-max-min = Работа переводчика без перерыва
field-language = Язык
field-meetings-max = Встреч на компанию
field-minutes = Минуты
field-name = Имя
field-no-show-min = Неявка
field-office-guest = Рабочие часы гостей
field-office-host = Рабочие часы принимающей стороны
field-phase = Этап
field-phone = Номер телефона
field-primary = Видеосервис
field-reason = Причина
field-relay-id = Второй переводчик
field-room-id = Комната
field-rooms = Комнаты
field-seat = Место
field-shift = Способ учёта задержки
field-slot = Слот
field-tables = Столы
field-text = Текст
field-title = Название
field-token = Ссылка для входа
field-until-at = До какого времени
field-zone = Часовой пояс

## Letter

letter-greeting = Здравствуйте, { $name }!
letter-greeting-nameless = Здравствуйте!
letter-pair = { $host } – { $guest }
letter-time = { $time } ({ $city })

letter-meeting-new = Новая встреча
letter-meeting-changed = Встреча изменена
letter-meeting-canceled = Встреча отменена
letter-assignment-new = Новое назначение
letter-assignment-changed = Назначение изменено
letter-assignment-canceled = Назначение отменено
letter-room-changed = Изменена комната
letter-interpreter-changed = Замена переводчика
letter-reminder = Напоминание
letter-missing-now = Вас ждут сейчас
letter-day-invitation = Приглашение
letter-day-starts = Мероприятие началось
letter-day-thanks = Спасибо за участие
letter-announcement = Объявление
letter-digest = Сводка за день
letter-delivery-trouble = Письма не доставлены

letter-subject = { $what }: { $who } — { $day }, { $time } ({ $city })
letter-subject-day = { $what }: { $title } — { $day }, { $time } ({ $city })
letter-subject-own = { $what }: { $counted } — { $day }, с { $time } ({ $city }) — { $title }
letter-subject-plain = { $what }: { $title }
letter-subject-counted = { $what }: { $title } — { $counted }
letter-count-meetings =
    { $count ->
        [one] { $count } встреча
        [few] { $count } встречи
       *[many] { $count } встреч
    }
letter-count-lost =
    { $count ->
        [one] { $count } письмо
        [few] { $count } письма
       *[many] { $count } писем
    }

letter-new-intro = Для вас назначена встреча с компанией { $who }.
letter-moved-intro = Ваша встреча с компанией { $who } перенесена на другое время.
letter-changed-intro = Ваша встреча с компанией { $who } изменена, время осталось прежним. Пожалуйста, обратите внимание на подробности ниже.
letter-room-intro = Ваша встреча с компанией { $who } пройдёт в другой комнате. Время осталось прежним.
letter-interpreter-changed-intro = На вашей встрече с компанией { $who } будет работать другой переводчик. Время и место остались прежними.
letter-interpreter-added-intro = На вашу встречу с компанией { $who } назначен переводчик. Время и место остались прежними.
letter-interpreter-gone-intro = Ваша встреча с компанией { $who } пройдёт без переводчика. Время и место остались прежними.
letter-canceled-intro = Ваша встреча с компанией { $who } отменена и не состоится.
letter-soon-intro = Скоро начнётся ваша встреча с компанией { $who }: { $time } ({ $city }).
letter-missing-intro = Представители компании { $who } уже ждут вас на встрече. Пожалуйста, присоединитесь прямо сейчас. Начало: { $time } ({ $city }).
letter-assignment-new-intro = Вас просят переводить на встрече: { $who }.
letter-assignment-moved-intro = Встреча, на которой вы переводите, перенесена на другое время: { $who }.
letter-assignment-changed-intro = Встреча, на которой вы переводите, изменена, время осталось прежним: { $who }. Пожалуйста, обратите внимание на подробности ниже.
letter-assignment-room-intro = Встреча, на которой вы переводите, пройдёт в другой комнате: { $who }. Время осталось прежним.
letter-assignment-canceled-intro = Ваш перевод на этой встрече больше не нужен: { $who }.
letter-assignment-soon-intro = Скоро начнётся встреча, на которой вы переводите: { $who }, { $time } ({ $city }).
letter-assignment-missing-intro = Участники встречи уже ждут вас: { $who }. Пожалуйста, присоединитесь прямо сейчас. Начало: { $time } ({ $city }).

letter-calendar-new = Приложенное приглашение добавит встречу в ваш календарь. Если что-то изменится, обновится та же запись.
letter-calendar-changed = Приложенное приглашение обновит запись в вашем календаре.
letter-calendar-canceled = Приложенный файл удалит запись из вашего календаря.
letter-absence = Если вы не сможете прийти, пожалуйста, откройте встречу и как можно раньше перенесите или отмените её. Другая сторона узнает об этом сразу.
letter-absence-now = Если вы не сможете прийти, пожалуйста, сразу сообщите организатору, чтобы вас не ждали напрасно.
letter-assignment-absence = Если вы не сможете прийти, пожалуйста, как можно раньше сообщите организатору, чтобы найти замену.
letter-canceled-next = Пока запись открыта, вы можете выбрать другое время.

letter-invitation-intro = Приглашаем вас на мероприятие «{ $title }».
letter-invitation-booking = На странице мероприятия вы увидите, с кем можно встретиться. Пожалуйста, выберите удобное время, пока запись открыта.
letter-invitation-planned = Расписание встреч составляет организатор. О каждой назначенной встрече вы получите письмо.
letter-assignment-invitation-intro = Приглашаем вас переводить на мероприятии «{ $title }».
letter-assignment-invitation-next = О каждой встрече, на которой вы нужны, вы получите письмо. На странице мероприятия можно заранее посмотреть время и расписание.
letter-day-absence = Если вы не сможете участвовать, пожалуйста, как можно раньше сообщите организатору.
letter-day-before-intro = Скоро начнётся мероприятие «{ $title }». Ваши встречи перечислены ниже.
letter-assignment-day-before-intro = Скоро начнётся мероприятие «{ $title }». Ниже перечислены встречи, на которых вы переводите.
letter-day-starts-intro = Мероприятие «{ $title }» началось. Ниже ваши встречи по порядку; нажмите на название, чтобы открыть встречу.
letter-assignment-day-starts-intro = Мероприятие «{ $title }» началось. Ниже по порядку встречи, на которых вы переводите; нажмите на название, чтобы открыть встречу.
letter-list-absence = Если на какую-то из встреч вы прийти не сможете, пожалуйста, откройте её и как можно раньше отмените или сообщите организатору.
letter-day-thanks-intro = Спасибо за участие в мероприятии «{ $title }». В вашем расписании были такие встречи.
letter-assignment-day-thanks-intro = Спасибо за перевод на мероприятии «{ $title }». У вас были такие встречи.
letter-day-thanks-next = Список встреч остаётся доступен на странице мероприятия. Желаем, чтобы они принесли результат.

letter-digest-intro = Что произошло с прошлой сводки на мероприятии «{ $title }».
letter-digest-meetings = Встреч в расписании
letter-digest-booked = Назначено
letter-digest-moved = Перенесено
letter-digest-canceled = Отменено
letter-digest-declined = Отказов участников
letter-digest-companies-idle = Компаний без встреч
letter-digest-letters-sent = Отправлено писем
letter-digest-letters-dead = Не доставлено писем
letter-digest-next = Всё, что требует внимания, показано на пульте. Время сводки можно изменить или отключить её в настройках писем мероприятия.
letter-invitation-requests = Там же можно отправить запрос на встречу и ответить тем, кто хочет встретиться с вами.
letter-request-new = Запрос на встречу
letter-request-new-intro = Компания { $company } хотела бы встретиться с вами на мероприятии «{ $title }».
letter-request-new-next = Примите запрос, отклоните его или предложите другое время. Пока вы не согласились, время ни за кем не закреплено.
letter-request-accepted = Запрос принят
letter-request-accepted-intro = Вы договорились о встрече с компанией { $company } на мероприятии «{ $title }».
letter-request-accepted-next = Время встречи станет известно вместе с расписанием. Как только расписание будет опубликовано, вы получите письмо.
letter-request-declined = Запрос отклонён
letter-request-declined-intro = Встреча с компанией { $company } на мероприятии «{ $title }» не состоится: запрос отклонён.
letter-request-declined-next = На странице запросов видно, к каким ещё компаниям можно обратиться.
letter-request-slot = Предложено другое время
letter-request-slot-intro = Компания { $company } предлагает это время для вашей встречи на мероприятии «{ $title }».
letter-request-slot-next = Время пока не закреплено. Примите его, отклоните или предложите другое.
letter-request-expires = Ждут вашего ответа
letter-request-expires-intro = Компания { $company } всё ещё ждёт вашего ответа на запрос о встрече на мероприятии «{ $title }».
letter-request-expires-next = Без ответа срок запроса истечёт. Примите его, отклоните или предложите другое время.
letter-brief-nudge = Переводчику нужны ваши материалы
letter-brief-nudge-intro = Переводчик готовится к мероприятию «{ $title }», но по встречам ниже от вашей компании пока ничего нет.
letter-brief-nudge-next = Достаточно нескольких строк: о чём вы хотите поговорить, имена, термины, цифры. Можно приложить брошюру или презентацию.
letter-when-proposed = Предложенное время, пока не закреплено
letter-fact-wish = Насколько важна встреча
letter-wish-must = Очень важна
letter-wish-want = Желательна
letter-wish-if-possible = По возможности
letter-fact-note = Сообщение
letter-fact-reason = Причина
letter-fact-answer-until = Ответьте до
letter-button-requests = Открыть запросы
letter-offer-new = Предложение переводить
letter-offer-new-intro = Вас просят переводить на мероприятии «{ $title }»: { $who }.
letter-offer-new-next = Это время закреплено за вами. Пожалуйста, согласитесь или откажитесь в своём расписании. Без ответа встречу предложат другому переводчику.
letter-offer-reminder = Ждут вашего ответа
letter-offer-reminder-intro = Вы ещё не ответили, сможете ли переводить на мероприятии «{ $title }»: { $who }.
letter-offer-reminder-next = Пожалуйста, согласитесь или откажитесь в своём расписании. Без ответа встречу предложат другому переводчику.
letter-offer-declined = Отказ
letter-offer-no-answer = Нет ответа в срок
letter-swap-asked = Обмен встречами
letter-swap-asked-intro = Вас просят обменяться встречами на мероприятии «{ $title }». Просит { $name }.
letter-swap-asked-next = Встречи перейдут из рук в руки, только если вы согласны. Пожалуйста, ответьте в своём расписании.
letter-swap-take-over = Просьба взять встречу
letter-swap-take-over-intro = Вас просят взять встречу на мероприятии «{ $title }»: { $who }. Просит { $name }.
letter-swap-take-over-next = Встреча перейдёт к вам, только если вы согласны. Пожалуйста, ответьте в своём расписании.
letter-swap-accepted = На обмен согласились
letter-swap-accepted-intro = Ваш обмен на мероприятии «{ $title }» принят. Согласие: { $name }.
letter-swap-accepted-next = Письма о самих встречах обновят ваш календарь.
letter-swap-declined = От обмена отказались
letter-swap-declined-intro = Обмен на мероприятии «{ $title }» не состоится. Ответ: { $name }. Встреча остаётся за вами: { $who }.
letter-swap-declined-next = В своём расписании вы можете попросить кого-нибудь ещё. Если вы не сможете прийти, пожалуйста, позвоните организатору.
letter-swap-expired = На обмен не ответили
letter-swap-expired-intro = На ваш обмен на мероприятии «{ $title }» не ответили в срок. Обмен был предложен: { $name }. Встреча остаётся за вами: { $who }.
letter-swap-expired-next = В своём расписании вы можете попросить кого-нибудь ещё. Если вы не сможете прийти, пожалуйста, позвоните организатору.
letter-swap-you-take = Вы берёте
letter-swap-you-give = Вы отдаёте
letter-swap-taken = Теперь ваша встреча
letter-swap-given = Больше не ваша встреча
letter-swap-kept = Остаётся за вами
letter-swap-not-taken = Должна была перейти к вам
letter-interpreter-missing = Нет переводчика
letter-interpreter-missing-intro = На мероприятии «{ $title }» встрече нужен переводчик, но сейчас его нет: { $who }.
letter-interpreter-missing-next = По правилам мероприятия взять её больше некому. На пульте видно, почему, по каждому переводчику; там же можно назначить вручную.
letter-button-offer = Согласиться или отказаться
letter-button-agenda = Открыть моё расписание
letter-agenda-link = Ваше расписание на день — без входа в систему
letter-delivery-trouble-intro = Письма о мероприятии «{ $title }» не дошли до этих людей.
letter-trouble-more =
    { $count ->
        [one] И ещё { $count } письмо.
        [few] И ещё { $count } письма.
       *[many] И ещё { $count } писем.
    }
letter-trouble-next = Пожалуйста, проверьте адреса. Если адрес верен, отправьте письмо ещё раз со страницы писем. Если он неверен, исправьте его в списке участников, и человек получит приглашения по новому адресу. Если время не ждёт, свяжитесь с людьми напрямую.

letter-when = Когда
letter-when-new = Новое время
letter-when-before = Прежнее время, больше не действует
letter-when-canceled = Отменённое время
letter-when-day = Время мероприятия
letter-agenda = Ваши встречи
letter-agenda-assignments = Вы переводите
letter-place-own = { $city } ({ $offset }), ваше время
letter-place-other = { $city } ({ $offset })

letter-fact-companies = Компании
letter-fact-interpreter = Переводчик
letter-fact-interpreter-before = Прежний переводчик
letter-fact-relay = Перевод через третий язык
letter-relay = два переводчика, через { $language }
letter-relay-sides = { $names }, через { $language }; первый — на стороне { $host }, второй — на стороне { $guest }
letter-language = { $tag ->
    [ar] арабский
    [de] немецкий
    [en] английский
    [es] испанский
    [fr] французский
    [ja] японский
    [kk] казахский
    [ko] корейский
    [ky] киргизский
    [mn] монгольский
    [ru] русский
    [tg] таджикский
    [tr] турецкий
    [uk] украинский
    [uz] узбекский
    [vi] вьетнамский
    [zh] китайский
   *[other] { $tag }
}
letter-fact-room = Комната
letter-fact-room-before = Прежняя комната
letter-fact-day = Мероприятие
letter-fact-booking-opens = Начало записи
letter-fact-booking-closes = Конец записи

letter-button-meeting = Открыть встречу
letter-button-brief = Открыть материалы
letter-button-join = Перейти к встрече
letter-button-day = Открыть мероприятие
letter-button-board = Открыть пульт
letter-button-letters = Открыть письма
letter-button-hint = Если кнопка не работает, скопируйте этот адрес в браузер:
letter-closing = Это письмо составлено автоматически, ответы на него не читаются. По всем вопросам обращайтесь к организатору.
letter-closing-organizer = Это письмо отправлено автоматически организаторам мероприятия «{ $title }».
letter-unsubscribe-why = Вы получили это объявление, потому что вы в списке участников мероприятия «{ $title }». Письма о ваших встречах приходят независимо от подписки.
letter-unsubscribe = Отписаться от объявлений
letter-test-subject = [Проверка] { $subject }
letter-test-note = Это проверочное письмо с вымышленными именами. Больше никто его не получил.

letter-calendar-summary = Консультация: { $who }
letter-calendar-door = Открыть встречу: { $link }

letter-sign-in = Вход
letter-sign-in-button = Войти
letter-sign-in-subject = Sangdam: ссылка для входа
letter-sign-in-intro = Вы запросили вход. Нажмите кнопку или введите этот код на странице входа.
letter-sign-in-minutes =
    { $minutes ->
        [one] Кнопка и код действуют один раз в течение { $minutes } минуты.
        [few] Кнопка и код действуют один раз в течение { $minutes } минут.
       *[many] Кнопка и код действуют один раз в течение { $minutes } минут.
    }
letter-sign-in-not-you = Если вы не запрашивали вход, просто не обращайте внимания на это письмо. Без него никто не сможет войти.
letter-sign-in-code = Код для входа

## Import

import-column-code = Код
import-column-side = Сторона
import-column-name-ko = Название на корейском
import-column-name-ru = Название на русском
import-column-name-en = Название на английском
import-column-short-ko = Краткое название на корейском
import-column-short-ru = Краткое название на русском
import-column-short-en = Краткое название на английском
import-column-country = Код страны
import-column-zone = Часовой пояс
import-column-languages = Рабочие языки
import-column-sectors = Отрасли
import-column-offers = Предложение
import-column-needs = Потребности
import-column-desks = Количество столов
import-column-delegate = Представитель
import-column-role = Должность
import-column-email = Эл. почта
import-column-phone = Телефон
import-column-language = Язык писем
import-column-delegate-zone = Часовой пояс представителя
import-column-pairs = Языковые пары
import-column-specialisms = Специализация
import-column-modes = Виды перевода
import-column-hours = Часы работы
import-column-load-max-min = Нагрузка в день, мин
import-column-stretch-max-min = Без перерыва, мин
import-column-pause-min = Перерыв, мин
import-column-notice-hours = Предупреждать за, часов
import-column-bound-company = Закреплённая компания
import-column-bound-table = Закреплённый стол
import-column-conflicts = Конфликт интересов
import-column-reserve = Резерв
import-complaint-column-missing = Нет столбца «{ $column }». Сохраните строку заголовков из шаблона и загрузите файл ещё раз.
import-complaint-column-twice = Столбец «{ $column }» встречается дважды ({ $value }). Оставьте один.
import-complaint-missing = Не заполнена ячейка «{ $column }». Впишите значение.
import-complaint-name-missing = У компании нет названия. Укажите его хотя бы на одном языке.
import-complaint-too-long = Слишком длинный текст в ячейке «{ $column }». Сократите его: { $value }
import-complaint-too-many = В ячейке «{ $column }» больше 20 пунктов: { $value }
import-complaint-control-character = В ячейке «{ $column }» есть невидимые символы. Наберите текст заново: { $value }
import-complaint-broken-characters = В ячейке «{ $column }» испорчены буквы. Сохраните исходный файл ещё раз: { $value }
import-complaint-formula-error = Ошибка формулы в ячейке «{ $column }»: { $value }
import-complaint-side-unknown = Неизвестная сторона «{ $value }». Впишите host, guest или interpreter.
import-complaint-side-conflict = В другой строке с этим кодом указана другая сторона: { $value }
import-complaint-side-changed = В списке участников этот код относится к другой стороне. Возьмите новый код или исправьте сторону: { $value }
import-complaint-differs = «{ $column }» отличается от первой строки этой компании. Оставьте ячейку пустой или впишите то же самое: { $value }
import-complaint-country-invalid = Неверный код страны «{ $value }». Нужны две буквы, например KR, RU или KZ.
import-complaint-language-invalid = Неверное обозначение языка в ячейке «{ $column }»: { $value }. Пишите ko, ru, en.
import-complaint-languages-too-few = Переводчику нужны хотя бы два языка: { $value }
import-complaint-zone-unknown = Неизвестный часовой пояс в ячейке «{ $column }»: { $value }. Пишите так: Asia/Seoul, Europe/Moscow.
import-complaint-desks-invalid = Неверное количество столов: { $value }. Нужно число от 1 до 50.
import-complaint-email-invalid = Неверный адрес эл. почты: { $value }
import-complaint-phone-invalid = Это не номер телефона: { $value }. Напишите его так: +7 495 555-01-00.
import-complaint-email-twice = Этот адрес эл. почты уже указан у другой компании или у переводчика: { $value }
import-complaint-delegate-twice = Этот адрес эл. почты указан в компании дважды: { $value }
import-complaint-delegates-too-many = В одной компании может быть не больше 50 представителей.
import-complaint-interpreter-twice = Переводчику отводится одна строка. Код повторяется: { $value }
import-complaint-pair-invalid = Неверная запись пары в ячейке «{ $column }»: { $value }. Пишите ko-ru:expert для обоих направлений или en>ko для одного.
import-complaint-pair-with-itself = Паре нужны два разных языка: { $value }
import-complaint-pair-twice = В ячейке «{ $column }» одна и та же пара указана дважды. Оставьте одну: { $value }
import-complaint-pairs-missing = В ячейке «{ $column }» нет ни одной пары. Впишите её, например ko-ru, или оставьте ячейку пустой, если подходят любые два рабочих языка: { $value }
import-complaint-pair-one-way = Встречу переводят в обе стороны, а такой пары здесь нет. Впишите ko-ru или добавьте обратное направление: { $value }
import-complaint-pair-not-spoken = В ячейке «{ $column }» есть язык, которого нет среди рабочих языков переводчика: { $value }
import-complaint-level-unknown = Неизвестный уровень в ячейке «{ $column }»: { $value }. Впишите basic, professional или expert.
import-complaint-modes-unknown = Неизвестный вид перевода в ячейке «{ $column }»: { $value }. Впишите consecutive, simultaneous, online или on_site.
import-complaint-hours-invalid = Неверные часы работы: { $value }. Пишите так: 09:00-18:00.
import-complaint-hours-empty = Часы начинаются и кончаются в одно время: { $value }. Часы за полночь пишут так: 22:00-03:00.
import-complaint-hours-outside = Ни в один день программы время встреч не попадает в эти часы по местному времени переводчика: { $value }. Исправьте часы или часовой пояс.
import-complaint-load-invalid = Неверная нагрузка в день: { $value }. Нужны минуты от 10 до 720.
import-complaint-stretch-invalid = Неверное время без перерыва: { $value }. Нужны минуты от 10 до 480.
import-complaint-pause-invalid = Неверный перерыв: { $value }. Нужны минуты от 5 до 240.
import-complaint-notice-invalid = Неверный срок предупреждения: { $value }. Нужны часы от 0 до 720.
import-complaint-bound-twice = Переводчика закрепляют или за компанией, или за столом, но не за обоими сразу: { $value }
import-complaint-bound-in-conflict = Компания, за которой закреплён переводчик, указана и в ячейке «{ $column }»: { $value }
import-complaint-company-unknown = В ячейке «{ $column }» код компании, которой нет ни в файле, ни в списке участников: { $value }
import-complaint-table-unknown = Ни в одном дне программы нет комнаты или стола с таким названием: { $value }. Исправьте название или сначала добавьте комнату в день.
import-complaint-reserve-invalid = Непонятно, в резерве ли переводчик: { $value }. Впишите yes или no.
import-unreadable-too-large = Файл больше { $max } МБ. Удалите рисунки и лишние листы и загрузите его ещё раз.
import-unreadable-empty = Файл пуст.
import-unreadable-no-header = Строка { $line } не похожа на строку заголовков. Поставьте названия столбцов в первую строку.
import-unreadable-not-a-table = Это не таблица. Загрузите файл XLSX или CSV.
import-unreadable-old-workbook = Это книга Excel старого формата (.xls). Сохраните её как XLSX и загрузите ещё раз.
import-unreadable-encrypted = Файл защищён паролем. Снимите пароль и загрузите его ещё раз.
import-unreadable-broken-workbook = Файл Excel повреждён. Сохраните его ещё раз и загрузите.
import-unreadable-broken-characters = Не удалось прочитать буквы. Сохраните файл как CSV в кодировке UTF-8 или как XLSX.
import-unreadable-quote-open = В строке { $line } открыта кавычка, которая нигде не закрыта.
import-unreadable-too-many-parts = В книге слишком много частей. Сохраните лист со списком в новый файл.
import-unreadable-inflates-too-much = После распаковки файл слишком велик. Скопируйте только значения списка в новый файл.
import-unreadable-too-many-rows = Читаются только первые { $max } строк. Удалите то, что ниже.
import-unreadable-too-many-columns = В строке { $line } есть данные правее столбца { $max }. Удалите их.
import-unreadable-cell-too-long = В строке { $line } есть ячейка длиннее { $max } знаков. Сократите её.
import-unreadable-too-much-text = В таблице слишком много текста. Оставьте только то, что нужно для списка.
