//! Which video service stands behind a day's doors: what the organizer wants, what the installation
//! offers and how it does, and switching.

mod form;

use std::collections::BTreeSet;
use std::time::Duration;

use actix_web::{HttpResponse, get, post, put, web};
use sangdam_domain::command::Command;
use sangdam_domain::video::{
    self, Because, Choice, LinkTo, ProviderName, VideoSettings as Wanted, people_max,
};
use sangdam_domain::{Day, MeetingId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use form::{LinkKind, LinksForm, VideoSettings};

use super::App;
use super::day::{Revision, organizer_command};
use super::error::{Denied, Problem};
use super::form::Form;
use super::session::{Caller, DayCaller};
use crate::live::outage::Known;
use crate::video::{Health, LinkRule, Plan, Provider, Warning, Wish};

/// A check that is not older is shown as it is: opening the page again asks nobody.
const CHECK_KEPT: Duration = Duration::from_secs(60);

/// Something to know before choosing a service. It forbids nothing.
#[derive(Debug, Default, Serialize, ToSchema)]
pub struct VideoWarning {
    /// `too_many_people`, `too_long`, `shows_addresses`, `no_relay`, `shared_room`, `no_link`
    #[schema(example = "too_many_people")]
    pub code: &'static str,
    pub people: Option<u32>,
    pub people_max: Option<u32>,
    pub minutes: Option<u32>,
    pub minutes_max: Option<u32>,
}

/// What the last check of a service came to.
#[derive(Debug, Serialize, ToSchema)]
pub struct VideoHealth {
    pub is_up: bool,
    pub checked_at: i64,
    /// Why it is not: `unreachable`, `timed_out`, `refused`, `strange_answer`, `not_set_up`.
    pub why: Option<&'static str>,
    pub took_ms: Option<u64>,
    /// Since when it counts as down, after several failed checks.
    pub down_since: Option<i64>,
}

/// A service the installation offers.
#[derive(Debug, Serialize, ToSchema)]
pub struct VideoProvider {
    #[schema(value_type = String, example = "built_in")]
    pub name: ProviderName,
    /// What its plan allows; none: no limit known.
    pub people_max: Option<u32>,
    pub minutes_max: Option<u32>,
    pub warnings: Vec<VideoWarning>,
    /// None: not looked at yet.
    pub health: Option<VideoHealth>,
}

/// A day's rooms as its organizer sees them.
#[derive(Debug, Serialize, ToSchema)]
pub struct VideoView {
    pub settings: VideoSettings,
    /// Which of the two services the whole day uses now.
    #[schema(value_type = String, example = "primary")]
    pub choice: Choice,
    /// Meetings that use the other one.
    pub switched: Vec<String>,
    pub providers: Vec<VideoProvider>,
    /// Whether the installation has a TURN server.
    pub has_relay: bool,
    /// Whether the two sides of the built-in room see each other's network addresses.
    pub shows_addresses: bool,
    /// The most people one room may have to hold, and the longest meeting.
    pub people: u32,
    pub minutes: u32,
    /// Meetings for which no link is set, where links are used.
    pub links_missing: usize,
    /// What a switch would concern: doors that stand open now, and meetings whose door opens later.
    pub doors_open: usize,
    pub meetings_later: usize,
}

/// A day's rooms: the settings, what the installation offers, and what was last seen of it.
#[utoipa::path(tag = "video", params(("day" = String, Path)),
    responses((status = 200, body = VideoView), (status = 403, body = Problem)))]
#[get("/api/days/{day}/video")]
pub async fn show_video(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    Ok(HttpResponse::Ok().json(view(&app, &caller.day)))
}

/// The same, after the services were asked whether they answer; within their time limits.
#[utoipa::path(tag = "video", params(("day" = String, Path)),
    responses((status = 200, body = VideoView), (status = 403, body = Problem)))]
#[get("/api/days/{day}/video/health")]
pub async fn check_video(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let is_known = |name| app.outages.of(name).is_some_and(|known| known.is_fresh(CHECK_KEPT));
    let names = app.rooms.providers.iter().map(Provider::name);
    let names: BTreeSet<ProviderName> = names.filter(|name| !is_known(*name)).collect();
    app.outages.check(&app.rooms.providers, &names, app.clock.now()).await;
    Ok(HttpResponse::Ok().json(view(&app, &caller.day)))
}

/// Changes the settings. What was switched stays switched.
#[utoipa::path(tag = "video", params(("day" = String, Path)), request_body = VideoSettings,
    responses((status = 200, body = Revision), (status = 403, body = Problem),
              (status = 422, body = Problem, description = "`invalid`")))]
#[put("/api/days/{day}/video")]
pub async fn change_video(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<VideoSettings>,
) -> Result<HttpResponse, Denied> {
    let known = DayCaller::organizer(&app, caller.clone(), &day).await?;
    let offered: Vec<ProviderName> = app.rooms.providers.iter().map(Provider::name).collect();
    let video = Box::new(form.value.read(&known.day, &offered)?);
    organizer_command(&app, caller, &day, &form.repeat, Command::ChangeVideo { video }).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SwitchForm {
    /// One meeting alone; left out: the whole day, with those that were switched alone.
    pub meeting: Option<String>,
    /// `primary` or `backup`
    #[schema(value_type = String, example = "backup")]
    pub to: Choice,
}

/// Takes the rooms to the other service. Doors stay what they are, so nobody is written to: people at
/// open doors are led over by the page.
#[utoipa::path(tag = "video", params(("day" = String, Path)), request_body = SwitchForm,
    responses((status = 200, body = Revision), (status = 403, body = Problem),
              (status = 409, body = Problem, description = "`no_backup`")))]
#[post("/api/days/{day}/video/switch")]
pub async fn switch_video(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<SwitchForm>,
) -> Result<HttpResponse, Denied> {
    let meeting = form.value.meeting.as_deref().map(MeetingId::new);
    let (to, because) = (form.value.to, Because::Organizer);
    let command = Command::SwitchRoom { meeting, to, because };
    organizer_command(&app, caller, &day, &form.repeat, command).await
}

fn view(app: &App, day: &Day) -> VideoView {
    let video = &*day.video;
    let built_in = app.rooms.providers.built_in();
    let wish = Wish {
        people: u32::try_from(people_max(day)).unwrap_or(u32::MAX),
        minutes: day.settings.grid.length_min.into(),
        relay_only: video.relay_only,
        link: video.links.as_ref().and_then(LinkRule::of),
    };
    let now = app.clock.now();
    let (doors_open, meetings_later) = video::doors(day, now);
    let is_alone = |id: &&MeetingId| day.timetable.get(id).is_some();
    VideoView {
        settings: VideoSettings::from(video),
        choice: video.choice,
        switched: video.switched.keys().filter(is_alone).map(ToString::to_string).collect(),
        providers: app.rooms.providers.iter().map(|one| provider(app, one, &wish)).collect(),
        has_relay: built_in.has_relay(),
        shows_addresses: !built_in.relay_only(video.relay_only),
        people: wish.people,
        minutes: wish.minutes,
        links_missing: links_missing(day, video),
        doors_open,
        meetings_later,
    }
}

fn provider(app: &App, one: &dyn Provider, wish: &Wish) -> VideoProvider {
    let of_link = wish.link.as_ref().filter(|_| one.name() == ProviderName::Link);
    let Plan { people_max, minutes_max } = of_link.map_or(one.plan(), |link| link.plan);
    VideoProvider {
        name: one.name(),
        people_max,
        minutes_max,
        warnings: one.warnings(wish).into_iter().map(warning).collect(),
        health: app.outages.of(one.name()).map(health),
    }
}

fn warning(warning: Warning) -> VideoWarning {
    let of = |code| VideoWarning { code, ..VideoWarning::default() };
    match warning {
        Warning::TooManyPeople { people, people_max } => VideoWarning {
            people: Some(people),
            people_max: Some(people_max),
            ..of("too_many_people")
        },
        Warning::TooLong { minutes, minutes_max } => VideoWarning {
            minutes: Some(minutes),
            minutes_max: Some(minutes_max),
            ..of("too_long")
        },
        Warning::ShowsAddresses => of("shows_addresses"),
        Warning::NoRelay => of("no_relay"),
        Warning::SharedRoom => of("shared_room"),
        Warning::NoLink => of("no_link"),
    }
}

fn health(known: Known) -> VideoHealth {
    let down_since = known.down_since().map(|at| at.0);
    let (why, took) = match known.health {
        Health::Up { took } => (None, Some(took)),
        Health::Down { why } => (Some(why.code()), None),
    };
    VideoHealth {
        is_up: why.is_none(),
        checked_at: known.checked_at.0,
        why,
        took_ms: took.map(|took| u64::try_from(took.as_millis()).unwrap_or(u64::MAX)),
        down_since,
    }
}

fn links_missing(day: &Day, video: &Wanted) -> usize {
    if ![Some(video.primary), video.backup].contains(&Some(ProviderName::Link)) {
        return 0;
    }
    let has_link = |meeting: &sangdam_domain::timetable::Meeting| match &video.links {
        None => false,
        Some(links) => match &links.to {
            LinkTo::Meeting(each) => each.contains_key(&meeting.id),
            LinkTo::Host(each) => each.contains_key(&meeting.host),
            LinkTo::Template(_) => true,
        },
    };
    day.timetable.all().filter(|meeting| !has_link(meeting)).count()
}
