//! For organizers: meetings that need an interpreter and have none, once for each time that happens.

use sangdam_domain::day::Phase;
use sangdam_domain::notice::{Notice, vacancy_notice};
use sangdam_domain::offer::vacancies;
use sangdam_domain::{Day, Instant};

use super::{Memory, Organizers, Reminding};
use crate::secret::derived_key;
use crate::store::outbox::Row;
use crate::store::{self, Failure};

impl Reminding {
    pub(super) async fn put_vacancies(
        &self,
        memory: &Memory,
        organizers: &Organizers,
        now: Instant,
    ) -> Result<(), Failure> {
        let days = memory.days.values().filter_map(|known| known.plan.as_ref());
        let mut rows = Vec::new();
        for day in days.map(|plan| &plan.day) {
            for (identity, notice) in notices(day, organizers, now) {
                rows.push(Row::of(&notice, derived_key(&identity), Some(day.id.as_str()), now)?);
            }
        }
        if rows.is_empty() {
            return Ok(());
        }
        if self.store.write(move |c| store::reminder::insert_new(c, &rows)).await? > 0 {
            self.signal.mail_waits();
        }
        Ok(())
    }
}

/// The letters of a day, with what makes each the same however often it is computed.
fn notices(day: &Day, organizers: &Organizers, now: Instant) -> Vec<(String, Notice)> {
    if !matches!(day.phase, Phase::Released | Phase::Running) {
        return Vec::new();
    }
    let to = organizers.get(&day.programme.id);
    let found = vacancies(day, now).flat_map(|meeting| {
        let each = to.into_iter().flatten();
        each.filter_map(move |to| {
            let notice = vacancy_notice(day, &meeting.id, to.clone())?;
            let identity = format!("vacancy {} {} {}", meeting.id, meeting.sequence, to.email);
            Some((identity, notice))
        })
    });
    found.collect()
}
