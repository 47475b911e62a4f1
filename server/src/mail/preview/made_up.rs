//! The people, companies and texts of previews. Nobody of them exists.

use sangdam_domain::id::SwapId;
use sangdam_domain::notice::{
    About, DayFacts, DigestCounts, Kind, LostLetter, MeetingFacts, Refuser, RequestFacts, Seat,
    SwapFacts, VacancyFacts,
};
use sangdam_domain::offer::OfferState;
use sangdam_domain::programme::Names;
use sangdam_domain::request::Rank;
use sangdam_domain::swap::Outcome;
use sangdam_domain::{Instant, MeetingId, RequestId};

use super::{Audience, Which};

/// Name and address of somebody who reads a language.
pub fn person(language: &str, which: Which, audience: Audience) -> (&'static str, &'static str) {
    let is_organizer = matches!(
        which,
        Which::Notice(Kind::InterpreterMissing | Kind::Digest | Kind::DeliveryTrouble)
    );
    match (is_organizer, audience, language) {
        (true, _, "ko") => ("박지훈", "jihoon@organizer.example"),
        (true, _, "ru") => ("Ольга Ким", "olga@organizer.example"),
        (true, ..) => ("Daniel Cho", "daniel@organizer.example"),
        (_, Audience::Interpreter, "ko") => ("이하나", "hana@interpreter.example"),
        (_, Audience::Interpreter, "ru") => ("Ирина Ли", "irina@interpreter.example"),
        (_, Audience::Interpreter, _) => ("Hana Lee", "hana@interpreter.example"),
        (_, Audience::Company, "ko") => ("김민준", "minjun@hanbit.example"),
        (_, Audience::Company, "ru") => ("Анна Соколова", "anna@exo.example"),
        (_, Audience::Company, _) => ("Maria Novak", "maria@exo.example"),
    }
}

/// One text in Korean, Russian and English.
pub fn names(texts: [&str; 3]) -> Names {
    let [ko, ru, en] = texts;
    Names::from([("ko", ko), ("ru", ru), ("en", en)])
}

pub const HOSTS: [[&str; 3]; 3] = [
    ["한빛테크", "Ханбит Тек", "Hanbit Tech"],
    ["다산정밀", "Тасан Присижн", "Dasan Precision"],
    ["나래바이오", "Нарэ Био", "Narae Bio"],
];
pub const GUESTS: [[&str; 3]; 3] = [
    ["엑소아틀레트", "ЭкзоАтлет", "ExoAtlet"],
    ["볼가옵틱스", "Волга Оптикс", "Volga Optics"],
    ["네바센서", "Нева Сенсор", "Neva Sensor"],
];
pub const ANNOUNCEMENT: [&str; 3] = [
    "**{day}** 당일 점심은 로비에서 제공됩니다.\n\n- 시간: 12:00부터 13:30까지\n- 장소: 1층 로비\n\n\
     [약도 보기](https://map.example/lobby)",
    "В день мероприятия «{day}» **обед накрыт в холле**.\n\n- С 12:00 до 13:30\n- Холл, первый этаж\n\n\
     [Схема проезда](https://map.example/lobby)",
    "On the day of {day} **lunch is served in the lobby**.\n\n- From 12:00 to 13:30\n- Ground floor\n\n\
     [See the map](https://map.example/lobby)",
];
pub const COUNTS: DigestCounts = DigestCounts {
    meetings: 34,
    booked: 5,
    moved: 2,
    canceled: 1,
    declined: 1,
    companies_idle: 3,
    letters_sent: 61,
    letters_dead: 1,
};

pub fn lost() -> Vec<LostLetter> {
    let lost = |name: &str, email: &str, why: &str| LostLetter {
        name: name.into(),
        email: email.into(),
        why: why.into(),
    };
    vec![
        lost("Пётр Иванов", "petr@volga.example", "550 5.1.1 Mailbox unavailable"),
        lost("오세훈", "oh@dasan.example", "452 4.2.2 Mailbox full"),
    ]
}

/// A request as one side has it, with everything a letter could say.
pub fn request(day: DayFacts, slot: (Instant, Instant), seat: Seat) -> About {
    let (host, guest) = (names(HOSTS[0]), names(GUESTS[0]));
    let (own, other) = if seat == Seat::Host { (host, guest) } else { (guest, host) };
    let expires = day.start.plus_minutes(-3 * 24 * 60);
    let facts = RequestFacts {
        day,
        own,
        other,
        rank: Rank::Must,
        note: "We would like to show our new sensor (2 µm).\nSamples are with us.".into(),
        reason: "Our laser team is traveling that week.".into(),
        slot: Some(slot),
        expires,
    };
    About::Request { request: RequestId::new("sample"), facts }
}

/// A swap with somebody, of one meeting for another.
pub fn swap(language: &str, kind: Kind, gives: MeetingFacts, takes: MeetingFacts) -> About {
    let other = colleagues(language)[0].into();
    let expires = gives.start.plus_minutes(-24 * 60);
    let outcome = (kind == Kind::SwapSettled).then_some(Outcome::Accepted);
    let facts = SwapFacts { other, gives, takes: Some(takes), expires, outcome };
    About::Swap { swap: SwapId::new("sample"), facts: Box::new(facts) }
}

/// A meeting that two were asked for in vain.
pub fn vacancy(language: &str, meeting: MeetingFacts) -> About {
    let [first, second] = colleagues(language);
    let reason = match language {
        "ko" => "같은 시간에 다른 일정이 있습니다.",
        "ru" => "В это время у меня другая работа.",
        _ => "I have other work at that time.",
    };
    let asked = |name: &str, state, reason: &str| Refuser {
        name: name.into(),
        state,
        reason: reason.into(),
    };
    let asked =
        vec![asked(first, OfferState::Declined, reason), asked(second, OfferState::Expired, "")];
    let meeting = MeetingFacts { interpreter: None, ..meeting };
    About::Vacancy { meeting: MeetingId::new("sample"), facts: VacancyFacts { meeting, asked } }
}

fn colleagues(language: &str) -> [&'static str; 2] {
    match language {
        "ko" => ["최서연", "정유나"],
        "ru" => ["Чхве Соён", "Чон Юна"],
        _ => ["Seoyeon Choi", "Yuna Jung"],
    }
}
