//! Rosters as spreadsheets.

pub const HEADER: &str = "code,side,name_ko,name_ru,name_en,short_ko,short_ru,short_en,country,zone,\
    languages,sectors,offers,needs,desks,delegate,role,email,language,delegate_zone";

/// A Korean company that speaks Korean only.
pub fn host(number: usize) -> String {
    format!(
        "H{number},host,주최 {number},,Host {number},,,,KR,Asia/Seoul,ko,robotics,,,1,\
         김 {number},이사,h{number}@host.example,ko,Asia/Seoul\n"
    )
}

/// A Russian company that speaks Russian only.
pub fn guest(number: usize) -> String {
    format!(
        "G{number},guest,,Гость {number},Guest {number},,,,RU,Europe/Moscow,ru,optics,,,1,\
         Иванов {number},Директор,g{number}@guest.example,ru,Europe/Moscow\n"
    )
}

/// Somebody who speaks both.
pub fn interpreter(number: usize) -> String {
    format!(
        "I{number},interpreter,,,,,,,,,\"ko, ru\",,,,,Interpreter {number},,\
         i{number}@interpreters.example,en,Asia/Seoul\n"
    )
}

pub fn roster(hosts: usize, guests: usize, interpreters: usize) -> String {
    let mut text = format!("{HEADER}\n");
    text.extend((1..=hosts).map(host));
    text.extend((1..=guests).map(guest));
    text.extend((1..=interpreters).map(interpreter));
    text
}
