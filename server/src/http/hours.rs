//! The hours interpreters worked, as a sheet for payment.

use actix_web::{HttpResponse, get, web};
use sangdam_domain::hours::{self, Standing, Stays, Work};
use sangdam_domain::offer::{self, OfferState};
use sangdam_domain::programme::Names;
use sangdam_domain::roster::Interpreter;
use sangdam_domain::{Day, Instant};

use super::App;
use super::error::{Denied, Problem};
use super::roster::export::{XLSX, download};
use super::session::{Caller, DayCaller};
use crate::sheet;
use crate::sheet::book::{Cell, Line, Table};
use crate::store::{Failure, log};

/// The hours of a day as a workbook: totals for payment, then meeting by meeting.
#[utoipa::path(tag = "interpreter", params(("day" = String, Path)),
    responses((status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
              (status = 403, body = Problem)))]
#[get("/api/days/{day}/interpreters/hours.xlsx")]
pub async fn hours_as_xlsx(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let pages = Pages::read(&app, caller, &day).await?;
    let bytes = sheet::book::write(&[pages.totals(), pages.meetings()])
        .map_err(|error| Failure::Unreadable(error.to_string()))?;
    Ok(download(XLSX, &pages.file_name("xlsx"), bytes))
}

/// The hours of a day as CSV: meeting by meeting, each interpreter's total after their last.
#[utoipa::path(tag = "interpreter", params(("day" = String, Path)),
    responses((status = 200, content_type = "text/csv"), (status = 403, body = Problem)))]
#[get("/api/days/{day}/interpreters/hours.csv")]
pub async fn hours_as_csv(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let pages = Pages::read(&app, caller, &day).await?;
    let table = pages.meetings();
    let rows: Vec<Vec<String>> =
        table.lines.iter().map(|line| line.cells.iter().map(Cell::text).collect()).collect();
    let bytes = sheet::write_csv(&table.header, &rows);
    Ok(download("text/csv; charset=utf-8", &pages.file_name("csv"), bytes))
}

/// What the sheets are written from.
struct Pages<'a> {
    app: &'a App,
    caller: DayCaller,
    works: Vec<Work>,
}

impl<'a> Pages<'a> {
    async fn read(app: &'a App, caller: Caller, day: &str) -> Result<Self, Denied> {
        let caller = DayCaller::organizer(app, caller, day).await?;
        let (id, until) = (caller.day.id.clone(), caller.day.revision);
        let stays = app.store.read(move |c| {
            let (mut stays, mut revision) = (Stays::default(), 0);
            while revision < until {
                let page = log::after(c, &id, revision)?;
                let Some((last, ..)) = page.last() else { break };
                revision = *last;
                for (_, change, _) in page.iter().filter(|(number, ..)| *number <= until) {
                    stays.take(change);
                }
            }
            Ok::<_, Failure>(stays)
        });
        let works = hours::works(&caller.day, &stays.await?, app.clock.now());
        Ok(Self { app, caller, works })
    }

    fn file_name(&self, ending: &str) -> String {
        format!("interpreter-hours-{}.{ending}", self.caller.day.settings.date)
    }

    fn day(&self) -> &Day {
        &self.caller.day
    }

    fn say(&self, key: &str) -> String {
        self.app.texts.say(&self.caller.viewer.language, &format!("hours-{key}"), &[])
    }

    fn city(&self) -> String {
        self.app.texts.city(&self.caller.viewer.language, self.day().settings.zone)
    }

    fn headings(&self, keys: &[&str]) -> Vec<String> {
        let city = [("city", self.city().into())];
        let language = &self.caller.viewer.language;
        keys.iter()
            .map(|key| self.app.texts.say(language, &format!("hours-{key}"), &city))
            .collect()
    }

    fn name(&self, names: &Names) -> Cell {
        Cell::Text(names.in_language(&self.caller.viewer.language).to_owned())
    }

    /// `15:00` on the clocks of the day's zone.
    fn clock(&self, at: Instant) -> Cell {
        let local = self.app.rules.local(self.day().settings.zone, at);
        Cell::Text(local.format("%H:%M").to_string())
    }

    /// Interpreters by name.
    fn interpreters(&self) -> Vec<&Interpreter> {
        let all = self.day().roster.interpreters.values().map(|one| &**one);
        let mut all: Vec<&Interpreter> = all.collect();
        all.sort_by_key(|one| (&one.name, &one.code));
        all
    }

    fn of(&self, one: &Interpreter) -> Vec<Work> {
        self.works.iter().filter(|work| work.interpreter == one.id).cloned().collect()
    }

    /// A line an interpreter, also for those without a meeting, and the sum of all.
    fn totals(&self) -> Table {
        let mut lines: Vec<Line> = self
            .interpreters()
            .into_iter()
            .map(|one| {
                let mut cells = vec![one.name.clone().into(), one.code.clone().into()];
                cells.push(Cell::Text(one.languages.join(", ")));
                cells.extend(sums(&self.of(one)));
                Line { cells, is_total: false }
            })
            .collect();
        let mut cells = vec![self.say("total-all").into(), Cell::Blank, Cell::Blank];
        cells.extend(sums(&self.works));
        lines.push(Line { cells, is_total: true });
        let keys = [
            "interpreter",
            "code",
            "languages",
            "meetings",
            "absences",
            "planned-min",
            "actual-min",
            "stood-in-min",
            "planned-hours",
            "actual-hours",
        ];
        Table { name: self.say("sheet-totals"), header: self.headings(&keys), lines }
    }

    fn meetings(&self) -> Table {
        let mut lines = Vec::new();
        for one in self.interpreters() {
            let works = self.of(one);
            if works.is_empty() {
                continue;
            }
            lines.extend(works.iter().filter_map(|work| self.line(one, work)));
            lines.push(self.sum_line(one.name.clone(), &works, "total"));
        }
        lines.push(self.sum_line(String::new(), &self.works, "total-all"));
        let keys = [
            "interpreter",
            "code",
            "date",
            "start",
            "end",
            "host",
            "guest",
            "standing",
            "planned-min",
            "actual-min",
            "stood-in-min",
            "came",
            "went",
            "note",
        ];
        Table { name: self.say("sheet-meetings"), header: self.headings(&keys), lines }
    }

    fn line(&self, one: &Interpreter, work: &Work) -> Option<Line> {
        let (day, meeting, time) = (self.day(), &work.meeting, work.time);
        let company = |id| day.roster.company(id).map(|company| self.name(&company.name));
        let standing = match work.standing {
            Standing::Ahead => "ahead",
            Standing::Worked => "worked",
            Standing::Absent => "absent",
            Standing::Unrecorded => "unrecorded",
            Standing::Replaced => "replaced",
            Standing::Moved => "moved",
            Standing::Canceled => "canceled",
        };
        let is_known = work.actual_min > 0 || work.standing == Standing::Absent;
        let if_known = |count| if is_known { minutes(count) } else { Cell::Blank };
        let note = self.notes(one, work).join("; ");
        let cells = vec![
            one.name.clone().into(),
            one.code.clone().into(),
            Cell::Text(self.app.rules.local(day.settings.zone, time.start).date().to_string()),
            self.clock(time.start),
            self.clock(time.end),
            company(&meeting.host)?,
            company(&meeting.guest)?,
            self.say(&format!("standing-{standing}")).into(),
            minutes(work.planned_min),
            if_known(work.actual_min),
            if_known(work.stood_in_min),
            work.inside.map_or(Cell::Blank, |(came, _)| self.clock(came)),
            work.inside.map_or(Cell::Blank, |(_, went)| self.clock(went)),
            if note.is_empty() { Cell::Blank } else { note.into() },
        ];
        Some(Line { cells, is_total: false })
    }

    /// What whoever pays may ask about a meeting: who came instead, who works with them, what they
    /// answered when they were asked, and why they have it against a rule.
    fn notes(&self, one: &Interpreter, work: &Work) -> Vec<String> {
        let (day, meeting) = (self.day(), &work.meeting);
        let say = |key: &str, args: &[(&str, &str)]| {
            let args: Vec<_> = args.iter().map(|(name, value)| (*name, (*value).into())).collect();
            self.app.texts.say(&self.caller.viewer.language, &format!("hours-{key}"), &args)
        };
        let mut notes = Vec::new();
        if let Some(name) = &work.came_instead {
            notes.push(say("came-instead", &[("name", name)]));
        }
        let other = meeting.interpreters().find(|id| **id != one.id);
        let other = other.and_then(|id| day.roster.interpreters.get(id));
        if let (Some(relay), Some(other), true) =
            (&meeting.relay, other, meeting.has_interpreter(&one.id))
        {
            let texts = &self.app.texts;
            let args = [("tag", relay.via.as_str().into())];
            let via = texts.say(&self.caller.viewer.language, "letter-language", &args);
            notes.push(say("relay", &[("language", &via), ("name", &other.name)]));
        }
        if let Some(asked) = offer::latest(day, &meeting.id, &one.id) {
            let at = asked.answered_at.unwrap_or(asked.offered_at);
            let local = self.app.rules.local(day.settings.zone, at);
            let at = local.format("%Y-%m-%d %H:%M").to_string();
            match asked.state {
                OfferState::Open => notes.push(say("offer-open", &[("at", &at)])),
                OfferState::Accepted => notes.push(say("offer-accepted", &[("at", &at)])),
                OfferState::Declined => notes.push(say("offer-declined", &[("at", &at)])),
                OfferState::Expired => notes.push(say("offer-expired", &[("at", &at)])),
                OfferState::Withdrawn => {}
            }
        }
        if let Some(reason) = meeting.override_reason.as_ref().filter(|_| work.planned_min > 0) {
            notes.push(say("override", &[("reason", reason)]));
        }
        notes
    }

    fn sum_line(&self, name: String, works: &[Work], key: &str) -> Line {
        let sum = |of: fn(&Work) -> i64| minutes(works.iter().map(of).sum());
        let mut cells = vec![name.into(), Cell::Text(self.say(key))];
        cells.extend(std::iter::repeat_n(Cell::Blank, 6));
        cells.extend([
            sum(|work| work.planned_min),
            sum(|work| work.actual_min),
            sum(|work| work.stood_in_min),
        ]);
        cells.extend(std::iter::repeat_n(Cell::Blank, 3));
        Line { cells, is_total: true }
    }
}

/// Meetings, absences, minutes planned, worked and stood in for, and the first two in hours.
fn sums(works: &[Work]) -> Vec<Cell> {
    let count = |standing: &[Standing]| {
        let counted = works.iter().filter(|work| standing.contains(&work.standing)).count();
        Cell::Number(counted as f64)
    };
    let planned: i64 = works.iter().map(|work| work.planned_min).sum();
    let actual: i64 = works.iter().map(|work| work.actual_min).sum();
    let stood_in: i64 = works.iter().map(|work| work.stood_in_min).sum();
    let hours = |minutes: i64| Cell::Number((minutes as f64 / 60.0 * 100.0).round() / 100.0);
    let is_given_up = |work: &&Work| {
        matches!(work.standing, Standing::Moved | Standing::Canceled | Standing::Replaced)
    };
    let held = works.len() - works.iter().filter(is_given_up).count();
    vec![
        Cell::Number(held as f64),
        count(&[Standing::Absent]),
        minutes(planned),
        minutes(actual),
        minutes(stood_in),
        hours(planned),
        hours(actual),
    ]
}

fn minutes(count: i64) -> Cell {
    Cell::Number(count as f64)
}
