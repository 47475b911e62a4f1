//! The hours interpreters worked, as a sheet for payment.

use actix_web::{HttpResponse, get, web};
use sangdam_domain::hours::{self, Standing, Stays, Work};
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
            "came",
            "went",
            "note",
        ];
        Table { name: self.say("sheet-meetings"), header: self.headings(&keys), lines }
    }

    fn line(&self, one: &Interpreter, work: &Work) -> Option<Line> {
        let day = self.day();
        let meeting = day.timetable.get(&work.meeting)?;
        let time = day.slot_time(meeting.slot)?;
        let company = |id| day.roster.company(id).map(|company| self.name(&company.name));
        let standing = match work.standing {
            Standing::Ahead => "ahead",
            Standing::Worked => "worked",
            Standing::Absent => "absent",
            Standing::Unrecorded => "unrecorded",
            Standing::Replaced => "replaced",
        };
        let is_known = work.actual_min > 0 || work.standing == Standing::Absent;
        let came_instead = |name: &String| {
            let language = &self.caller.viewer.language;
            self.app.texts.say(language, "hours-came-instead", &[("name", name.as_str().into())])
        };
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
            if is_known { minutes(work.actual_min) } else { Cell::Blank },
            work.inside.map_or(Cell::Blank, |(came, _)| self.clock(came)),
            work.inside.map_or(Cell::Blank, |(_, went)| self.clock(went)),
            work.came_instead.as_ref().map_or(Cell::Blank, |name| came_instead(name).into()),
        ];
        Some(Line { cells, is_total: false })
    }

    fn sum_line(&self, name: String, works: &[Work], key: &str) -> Line {
        let sum = |of: fn(&Work) -> i64| minutes(works.iter().map(of).sum());
        let mut cells = vec![name.into(), Cell::Text(self.say(key))];
        cells.extend(std::iter::repeat_n(Cell::Blank, 6));
        cells.extend([sum(|work| work.planned_min), sum(|work| work.actual_min)]);
        cells.extend(std::iter::repeat_n(Cell::Blank, 3));
        Line { cells, is_total: true }
    }
}

/// Meetings, absences, minutes planned and worked, and the same in hours.
fn sums(works: &[Work]) -> Vec<Cell> {
    let count = |standing: &[Standing]| {
        let counted = works.iter().filter(|work| standing.contains(&work.standing)).count();
        Cell::Number(counted as f64)
    };
    let planned: i64 = works.iter().map(|work| work.planned_min).sum();
    let actual: i64 = works.iter().map(|work| work.actual_min).sum();
    let hours = |minutes: i64| Cell::Number((minutes as f64 / 60.0 * 100.0).round() / 100.0);
    let held = works.iter().filter(|work| work.standing != Standing::Replaced).count();
    vec![
        Cell::Number(held as f64),
        count(&[Standing::Absent]),
        minutes(planned),
        minutes(actual),
        hours(planned),
        hours(actual),
    ]
}

fn minutes(count: i64) -> Cell {
    Cell::Number(count as f64)
}
