//! Who sees a banner, and for how long.

use super::*;
use crate::command::{Command, decide};
use crate::id::InterpreterId;
use crate::sample;

fn at(minute: i64) -> Instant {
    sample::day().layout.slots[0].start.plus_minutes(minute)
}

fn words(text: &str) -> Names {
    Names::from([("en", text)])
}

fn announced(group: Group, until: i64) -> Result<Day, Refusal> {
    let banner = Some((BannerId::new("b1"), at(until)));
    let (subject, text) = (words("Twenty minutes later"), words("The ceremony takes longer."));
    let command = Command::Announce { group, subject, text, banner };
    let mut day = sample::day();
    for change in decide(&day, &sample::organizer(), &command, sample::at(at(0)))? {
        day.apply(&change);
    }
    Ok(day)
}

fn sees(day: &Day, role: &Role, minute: i64) -> bool {
    !shown(day, role, at(minute)).is_empty()
}

#[test]
fn a_banner_stands_on_the_pages_of_its_group_until_its_time_is_over() {
    let day = announced(Group::Hosts, 30).unwrap_or_else(|no| unreachable!("{no:?}"));
    let (host, guest) = (sample::company_actor("h1").role, sample::company_actor("g1").role);
    let interpreter = Role::Interpreter { id: InterpreterId::new("i1") };

    let at_once = [&host, &guest, &interpreter, &Role::Organizer].map(|role| sees(&day, role, 0));

    assert_eq!(at_once, [true, false, false, true]);
    assert!(sees(&day, &host, 29));
    assert!(!sees(&day, &host, 30));
}

#[test]
fn five_banners_stand_at_once() {
    let mut day = announced(Group::Everyone, 30).unwrap_or_else(|no| unreachable!("{no:?}"));
    let one = day.banners.values().next().cloned().unwrap_or_else(|| unreachable!());
    for number in 2..=5 {
        let id = BannerId::new(format!("b{number}"));
        day.apply(&Change::BannerShown { banner: Banner { id, ..one.clone() } });
    }
    let next = |minute: i64| {
        let banner = (BannerId::new("b6"), at(minute + 10));
        announce(&day, Group::Hosts, &words("a"), &words("b"), Some(&banner), at(minute))
    };

    assert_eq!(next(29).map(|_| ()), Err(Refusal::BannersFull { max: 5 }));
    assert!(next(30).is_ok());
}

#[test]
fn a_banner_that_is_taken_back_is_on_no_page() {
    let mut day = announced(Group::Everyone, 30).unwrap_or_else(|no| unreachable!("{no:?}"));
    for change in withdraw(&day, &BannerId::new("b1")).unwrap_or_default() {
        day.apply(&change);
    }

    assert!(!sees(&day, &Role::Organizer, 1));
    assert_eq!(withdraw(&day, &BannerId::new("b1")), Err(Refusal::Unknown));
}

#[test]
fn a_banner_ends_in_the_future_and_not_too_far_in_it() {
    let out_of_range = Err(Refusal::invalid("until_at", "out_of_range"));

    assert_eq!(announced(Group::Everyone, 0).map(|_| ()), out_of_range);
    assert_eq!(announced(Group::Everyone, 15 * 24 * 60).map(|_| ()), out_of_range);
    assert_eq!(announced(Group::Everyone, 14 * 24 * 60).map(|_| ()), Ok(()));
}
