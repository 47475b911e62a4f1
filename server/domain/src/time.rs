//! Instants, slots and the rules of zones.
//!
//! chrono and chrono-tz give the types and the list of zones. The rules themselves (when does which
//! zone change its clocks) come in as TZif tables with a version, because the newest release of
//! chrono-tz is often older than the newest rules, and because a day remembers under which version
//! its instants were computed.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// Milliseconds of one minute.
pub const MINUTE_MS: i64 = 60_000;

/// A point in time: milliseconds since 1970-01-01T00:00Z.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    pub fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0 + minutes * MINUTE_MS)
    }

    /// Whole minutes until a later instant.
    pub fn minutes_to(self, later: Self) -> i64 {
        (later.0 - self.0).div_euclid(MINUTE_MS)
    }

    /// The same instant in UTC, for printing. Out of chrono's range (some 260,000 years) it is 1970.
    pub fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or_default()
    }
}

impl std::fmt::Debug for Instant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.utc().format("%Y-%m-%dT%H:%M:%S%.3fZ"))
    }
}

/// A numbered interval of the day's grid, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slot(pub u16);

impl Slot {
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// What a local time means in a zone: nothing in a gap, two instants in a fold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    Gap,
    One(Instant),
    Fold { earlier: Instant, later: Instant },
}

/// Which of the two instants of a fold is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fold {
    Earlier,
    Later,
}

/// The clock changes of all zones, as known to one release of the tz database.
pub struct ZoneRules {
    version: String,
    zones: HashMap<String, tz::TimeZone>,
}

/// The moment of a decision: what the clock says and which zone rules are in force.
#[derive(Clone, Copy)]
pub struct Moment<'a> {
    pub now: Instant,
    pub rules: &'a ZoneRules,
}

impl ZoneRules {
    /// Reads TZif tables; a table that cannot be read is left out, and its zone then follows
    /// chrono-tz's own rules.
    pub fn read<'a>(
        version: impl Into<String>,
        tables: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    ) -> Self {
        let zones = tables
            .into_iter()
            .filter_map(|(name, table)| {
                Some((name.to_owned(), tz::TimeZone::from_tz_data(table).ok()?))
            })
            .collect();
        Self { version: version.into(), zones }
    }

    /// The release these rules are from, such as `2026e`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// How far the zone's clocks are ahead of UTC at an instant.
    pub fn offset(&self, zone: Tz, at: Instant) -> FixedOffset {
        self.zones
            .get(zone.name())
            .and_then(|table| table.find_local_time_type(at.0.div_euclid(1000)).ok())
            .and_then(|kind| FixedOffset::east_opt(kind.ut_offset()))
            .unwrap_or_else(|| at.utc().with_timezone(&zone).offset().fix())
    }

    /// What the clocks of a zone show at an instant.
    pub fn local(&self, zone: Tz, at: Instant) -> NaiveDateTime {
        at.utc().with_timezone(&self.offset(zone, at)).naive_local()
    }

    /// The instants at which the clocks of a zone show a local time.
    ///
    /// Tries every offset in force within a day and a bit on either side: an instant is meant when
    /// the offset it was computed with is in force at that very instant.
    pub fn instants(&self, zone: Tz, local: NaiveDateTime) -> Meaning {
        let as_utc = local.and_utc().timestamp_millis();
        let mut offsets: Vec<i32> = (-26..=26)
            .map(|hours| Instant(as_utc).plus_minutes(hours * 60))
            .map(|near| self.offset(zone, near).local_minus_utc())
            .collect();
        offsets.sort_unstable();
        offsets.dedup();
        let mut meant: Vec<Instant> = offsets
            .into_iter()
            .map(|seconds| (seconds, Instant(as_utc - i64::from(seconds) * 1000)))
            .filter(|(seconds, at)| self.offset(zone, *at).local_minus_utc() == *seconds)
            .map(|(_, at)| at)
            .collect();
        meant.sort_unstable();
        match meant.as_slice() {
            [] => Meaning::Gap,
            [only] => Meaning::One(*only),
            [earlier, .., later] => Meaning::Fold { earlier: *earlier, later: *later },
        }
    }
}

impl ZoneRules {
    /// The instant of a local time that must have one: the later of a fold, the moment after a gap.
    pub fn instant_or_after(&self, zone: Tz, local: NaiveDateTime) -> Instant {
        match self.instants(zone, local) {
            Meaning::One(at) | Meaning::Fold { later: at, .. } => at,
            Meaning::Gap => {
                let as_utc = Instant(local.and_utc().timestamp_millis());
                let before = self.offset(zone, as_utc.plus_minutes(-26 * 60)).local_minus_utc();
                Instant(as_utc.0 - i64::from(before) * 1000)
            }
        }
    }
}

/// Minutes after a date's midnight as a local time; runs past midnight into the next date.
pub fn local_after_midnight(date: chrono::NaiveDate, minutes: u32) -> NaiveDateTime {
    date.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(i64::from(minutes))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::sample::rules;

    fn at(text: &str) -> Instant {
        Instant(DateTime::parse_from_rfc3339(text).unwrap_or_default().timestamp_millis())
    }

    fn local(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap_or_default()
    }

    fn hours(zone: Tz, text: &str) -> f64 {
        f64::from(rules().offset(zone, at(text)).local_minus_utc()) / 3600.0
    }

    #[test]
    fn almaty_went_from_plus_six_to_plus_five() {
        assert_eq!(hours(Tz::Asia__Almaty, "2024-02-29T17:59:59Z"), 6.0);
        assert_eq!(hours(Tz::Asia__Almaty, "2024-02-29T19:00:00Z"), 5.0);
    }

    #[test]
    fn moscow_went_from_plus_four_to_plus_three() {
        assert_eq!(hours(Tz::Europe__Moscow, "2014-10-25T21:59:59Z"), 4.0);
        assert_eq!(hours(Tz::Europe__Moscow, "2014-10-25T22:00:00Z"), 3.0);
    }

    #[test]
    fn seoul_had_summer_time_in_1987_and_1988() {
        assert_eq!(hours(Tz::Asia__Seoul, "1987-07-01T00:00:00Z"), 10.0);
        assert_eq!(hours(Tz::Asia__Seoul, "1988-07-01T00:00:00Z"), 10.0);
        assert_eq!(hours(Tz::Asia__Seoul, "1989-07-01T00:00:00Z"), 9.0);
    }

    #[test]
    fn pyongyang_moved_by_half_an_hour_twice() {
        assert_eq!(hours(Tz::Asia__Pyongyang, "2015-08-14T14:00:00Z"), 9.0);
        assert_eq!(hours(Tz::Asia__Pyongyang, "2015-08-15T00:00:00Z"), 8.5);
        assert_eq!(hours(Tz::Asia__Pyongyang, "2018-05-05T00:00:00Z"), 9.0);
    }

    #[test]
    fn volgograd_moved_in_2018_and_back_in_2020() {
        assert_eq!(hours(Tz::Europe__Volgograd, "2018-10-01T00:00:00Z"), 3.0);
        assert_eq!(hours(Tz::Europe__Volgograd, "2018-11-01T00:00:00Z"), 4.0);
        assert_eq!(hours(Tz::Europe__Volgograd, "2020-12-28T00:00:00Z"), 3.0);
    }

    #[test]
    fn berlin_has_a_gap_in_march_and_a_fold_in_october() {
        let gap = rules().instants(Tz::Europe__Berlin, local("2027-03-28T02:30"));
        let fold = rules().instants(Tz::Europe__Berlin, local("2027-10-31T02:30"));

        assert_eq!(gap, Meaning::Gap);
        assert_eq!(
            fold,
            Meaning::Fold {
                earlier: at("2027-10-31T00:30:00Z"),
                later: at("2027-10-31T01:30:00Z")
            }
        );
    }

    #[test]
    fn rules_newer_than_chrono_tz_are_followed() {
        // Vancouver stays on summer time from 2026 on; chrono-tz 0.10.4 (2025b) does not know yet.
        assert_eq!(hours(Tz::America__Vancouver, "2026-12-01T00:00:00Z"), -7.0);
    }

    proptest! {
        #[test]
        fn every_instant_of_every_zone_is_found_again(
            zone in 0..chrono_tz::TZ_VARIANTS.len(),
            minutes in (-5_000_000i64..45_000_000),
        ) {
            let (zone, at) = (chrono_tz::TZ_VARIANTS[zone], Instant(minutes * MINUTE_MS));

            let meant = rules().instants(zone, rules().local(zone, at));

            let found = match meant {
                Meaning::Gap => false,
                Meaning::One(one) => one == at,
                Meaning::Fold { earlier, later } => earlier == at || later == at,
            };
            prop_assert!(found, "{zone} {at:?} {meant:?}");
        }

        #[test]
        fn what_is_not_a_gap_shows_the_same_local_time(
            zone in 0..chrono_tz::TZ_VARIANTS.len(),
            day in 0i64..36_000,
            minute in 0i64..1440,
        ) {
            let zone = chrono_tz::TZ_VARIANTS[zone];
            let local = NaiveDate::default().and_time(chrono::NaiveTime::MIN)
                + TimeDelta::days(day) + TimeDelta::minutes(minute);

            match rules().instants(zone, local) {
                Meaning::Gap => {}
                Meaning::One(at) => prop_assert_eq!(rules().local(zone, at), local),
                Meaning::Fold { earlier, later } => {
                    prop_assert!(earlier < later);
                    prop_assert_eq!(rules().local(zone, earlier), local);
                    prop_assert_eq!(rules().local(zone, later), local);
                }
            }
        }
    }
}
