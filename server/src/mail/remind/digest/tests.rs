//! When a digest is due.

use chrono::DateTime;

use super::*;
use crate::zones::embedded;

#[test]
fn a_digest_comes_at_its_hour_by_the_organizers_clock() {
    let at = |text: &str| {
        Instant(DateTime::parse_from_rfc3339(text).unwrap_or_default().timestamp_millis())
    };
    let eight = NaiveTime::from_hms_opt(8, 0, 0).unwrap_or_default();
    let shown = |zone, now| around(&embedded(), zone, eight, at(now)).map(|at| format!("{at:?}"));

    assert_eq!(
        shown(Tz::Asia__Seoul, "2020-10-25T23:00:00Z"),
        ["2020-10-24T23:00:00.000Z", "2020-10-25T23:00:00.000Z", "2020-10-26T23:00:00.000Z"]
    );
    assert_eq!(shown(Tz::Asia__Seoul, "2020-10-25T22:59:59Z")[1], "2020-10-24T23:00:00.000Z");
    // The night in which Berlin's clocks go back.
    assert_eq!(
        shown(Tz::Europe__Berlin, "2027-10-31T12:00:00Z"),
        ["2027-10-30T06:00:00.000Z", "2027-10-31T07:00:00.000Z", "2027-11-01T07:00:00.000Z"]
    );
}
