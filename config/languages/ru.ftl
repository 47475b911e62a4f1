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

refusal-not-found = Такой записи нет, или она вам недоступна. Пожалуйста, вернитесь назад и выберите из списка.
refusal-not-yours = Эту встречу меняют только её участники. Пожалуйста, обратитесь к компании или к организатору.
refusal-day-closed = День консультаций закрыт, изменения больше не принимаются. По всем вопросам обращайтесь к организатору.
refusal-booking-not-open = Запись ещё не открыта. Начало записи: { $opens }. Пожалуйста, зайдите в это время.
refusal-booking-closed = Запись закрыта: { $since }. Пожалуйста, попросите организатора внести изменение.
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
refusal-no-interpreter = В { $slot } нет свободного переводчика с нужными языками. Пожалуйста, выберите другое время.
refusal-no-room = В { $slot } все комнаты заняты. Пожалуйста, выберите другое время.
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

why-empty = Поле не должно быть пустым.
why-out-of-range = Число выходит за допустимые пределы.
why-slots-overlap = Слоты пересекаются. Выберите другое начало или сократите слоты.
why-closes-before-opens = Запись должна закрываться позже, чем открывается.
why-not-multiple-of-five = Все значения времени должны быть кратны 5 минутам.
why-longer-than-a-day = Все слоты и перерывы вместе должны укладываться в 24 часа.
why-after-last-slot = Перерыв должен стоять между двумя слотами.
why-ends-before-start = Окончание должно быть позже начала.
why-too-many = Слишком много записей.
why-twice = Одна и та же запись указана дважды.
why-unknown-zone = Такой часовой пояс неизвестен. Выберите его из списка.
why-unknown-language = Такой язык неизвестен. Выберите его из списка.
why-not-an-address = Это не адрес электронной почты.
why-too-long = Слишком длинный текст.
why-control-characters = Есть символы, которые нельзя показать. Наберите текст заново.
why-not-a-date = Это не дата. Напишите её так: 2026-11-30.
why-not-a-time = Это не время. Напишите его так: 15:00.
why-wrong-type = Значение другого вида, чем ожидалось.

field-booking-closes = Окончание записи
field-booking-opens = Начало записи
field-buffer-min = Перерыв между встречами
field-cancel-until-min = Срок для изменений
field-code = Код
field-date = Дата
field-email = Электронная почта
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
field-language = Язык
field-meetings-max = Встреч на компанию
field-name = Имя
field-office-guest = Рабочие часы гостей
field-office-host = Рабочие часы принимающей стороны
field-phase = Этап
field-room-id = Комната
field-rooms = Комнаты
field-slot = Слот
field-title = Название
field-token = Ссылка для входа
field-zone = Часовой пояс

## Letter

letter-greeting = Здравствуйте, { $name }!
letter-greeting-nameless = Здравствуйте!
letter-pair = { $host } – { $guest }

letter-meeting-new = Новая встреча
letter-meeting-changed = Встреча изменена
letter-meeting-canceled = Встреча отменена
letter-assignment-new = Новое назначение
letter-assignment-changed = Назначение изменено
letter-assignment-canceled = Назначение отменено
letter-subject = { $what }: { $who } — { $day }, { $time } ({ $city })

letter-new-intro = Для вас назначена встреча с компанией { $who }.
letter-moved-intro = Ваша встреча с компанией { $who } перенесена на другое время.
letter-changed-intro = Ваша встреча с компанией { $who } изменена, время осталось прежним. Пожалуйста, обратите внимание на подробности ниже.
letter-canceled-intro = Ваша встреча с компанией { $who } отменена и не состоится.
letter-assignment-new-intro = Вас просят переводить на встрече: { $who }.
letter-assignment-moved-intro = Встреча, на которой вы переводите, перенесена на другое время: { $who }.
letter-assignment-changed-intro = Встреча, на которой вы переводите, изменена, время осталось прежним: { $who }. Пожалуйста, обратите внимание на подробности ниже.
letter-assignment-canceled-intro = Ваш перевод на этой встрече больше не нужен: { $who }.

letter-calendar-new = Приложенное приглашение добавит встречу в ваш календарь. Если что-то изменится, обновится та же запись.
letter-calendar-changed = Приложенное приглашение обновит запись в вашем календаре.
letter-calendar-canceled = Приложенный файл удалит запись из вашего календаря.
letter-absence = Если вы не сможете прийти, пожалуйста, откройте встречу и как можно раньше перенесите или отмените её. Другая сторона узнает об этом сразу.
letter-assignment-absence = Если вы не сможете прийти, пожалуйста, как можно раньше сообщите организатору, чтобы найти замену.
letter-canceled-next = Пока запись открыта, вы можете выбрать другое время.

letter-when = Когда
letter-when-new = Новое время
letter-when-before = Прежнее время, больше не действует
letter-when-canceled = Отменённое время
letter-place-own = { $city } ({ $offset }), ваше время
letter-place-other = { $city } ({ $offset })

letter-fact-companies = Компании
letter-fact-interpreter = Переводчик
letter-fact-room = Комната
letter-fact-day = Мероприятие

letter-button-meeting = Открыть встречу
letter-button-hint = Если кнопка не работает, скопируйте этот адрес в браузер:
letter-closing = Это письмо составлено автоматически, ответы на него не читаются. По всем вопросам обращайтесь к организатору.

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
