use std::collections::BTreeMap;

use super::*;

fn pace(parallel: usize) -> Pace {
    let domains = ["hanmail.net".to_owned(), "Daum.net".to_owned()].to_vec();
    let kakao = config::Provider { domains, per_minute: 3 };
    let providers = BTreeMap::from([("kakao".to_owned(), kakao)]);
    Pace::new(&config::Pace { per_minute: 5, providers }, parallel)
}

/// How many of ten letters may leave now; they do, and are handed over.
fn sent(pace: &mut Pace, email: &str, now: i64) -> usize {
    let mut allowance = pace.allowance(now);
    let count = (0..10).filter(|_| allowance.take(email)).count();
    for _ in 0..count {
        pace.leaves(email, now);
    }
    for _ in 0..count {
        pace.is_back(email, true);
    }
    count
}

#[test]
fn no_more_than_so_many_leave_in_any_minute() {
    let mut pace = pace(100);

    assert_eq!(sent(&mut pace, "a@daum.net", 0), 3);
    assert_eq!(sent(&mut pace, "b@hanmail.net", 59_999), 0);
    assert_eq!(pace.opens_at(59_999), Some(60_000));
    assert_eq!(sent(&mut pace, "b@HANMAIL.net", 60_000), 3);
}

#[test]
fn one_provider_that_is_full_does_not_stop_another() {
    let mut pace = pace(100);
    sent(&mut pace, "a@daum.net", 0);

    let mut closed = pace.allowance(0).closed();
    closed.sort_unstable();

    assert_eq!(closed, ["daum.net", "hanmail.net"]);
    assert_eq!(sent(&mut pace, "a@firm.example", 0), 5);
    assert_eq!(sent(&mut pace, "a@other.example", 0), 5);
}

#[test]
fn half_of_all_places_stay_free_for_others() {
    let mut pace = pace(4);
    let mut allowance = pace.allowance(0);
    assert_eq!((0..10).filter(|_| allowance.take("a@firm.example")).count(), 2);
    pace.leaves("a@firm.example", 0);
    pace.leaves("b@firm.example", 0);

    assert_eq!(pace.allowance(0).closed(), ["firm.example"]);
    assert_eq!(pace.opens_at(0), None, "no time opens it, only a letter that comes back");
    pace.is_back("a@firm.example", true);

    assert!(pace.allowance(0).take("c@firm.example"));
}

#[test]
fn whoever_asks_for_fewer_rests_twice_as_long_each_time_and_begins_with_one() {
    let mut pace = pace(100);
    pace.rests("a@daum.net", 0);
    pace.rests("b@daum.net", 10);
    assert_eq!(pace.opens_at(10), Some(60_000));
    assert!(!pace.allowance(59_999).take("a@hanmail.net"));

    let mut allowance = pace.allowance(60_000);
    assert!(allowance.take("a@daum.net") && !allowance.take("b@daum.net"));
    pace.leaves("a@daum.net", 60_000);
    pace.is_back("a@daum.net", false);
    pace.rests("a@daum.net", 60_000);
    assert_eq!(pace.opens_at(60_000), Some(180_000));

    let first = pace.allowance(180_000).take("a@daum.net");
    pace.leaves("a@daum.net", 180_000);
    pace.is_back("a@daum.net", true);
    assert!(first);
    assert_eq!(sent(&mut pace, "a@daum.net", 180_001), 2);
}

#[test]
fn a_clock_that_is_set_back_closes_nobody_for_long() {
    let mut pace = pace(100);
    sent(&mut pace, "a@daum.net", 10_000_000);
    pace.rests("a@firm.example", 10_000_000);

    assert!(pace.allowance(0).take("a@daum.net"));
    assert!(pace.allowance(0).take("a@firm.example"));
}

#[test]
fn nought_is_no_limit() {
    let free = config::Pace { per_minute: 0, providers: BTreeMap::new() };
    let mut pace = Pace::new(&free, 100);

    assert_eq!(sent(&mut pace, "a@firm.example", 0), 10);
    assert_eq!(pace.opens_at(0), None);
}
