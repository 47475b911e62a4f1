//! Letters an organizer sends: invitations, announcements, "they are waiting for you".

pub mod planned;

use std::collections::BTreeMap;

use actix_web::{HttpResponse, get, post, web};
use sangdam_domain::change::Change;
use sangdam_domain::command::Command;
use sangdam_domain::letters::{SUBJECT_CHARS_MAX, TEXT_CHARS_MAX};
use sangdam_domain::notice::{Group, Kind, Notice, Seat, people, seated};
use sangdam_domain::programme::Names;
use sangdam_domain::roster::email_key;
use sangdam_domain::{BannerId, Instant, MeetingId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::App;
use super::error::{Denied, Problem};
use super::form::{Form, Repeat};
use super::letter_settings::sound;
use super::session::{Caller, DayCaller};
use crate::change::{Ask, Shape};
use crate::live::view::NamesByLanguage;
use crate::secret::fresh_key;
use crate::store;

/// How long nobody in a seat is told again that the others wait, in milliseconds.
const REMIND_EVERY_MS: i64 = 120_000;

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum GroupForm {
    Everyone,
    Hosts,
    Guests,
    Interpreters,
}

impl From<GroupForm> for Group {
    fn from(form: GroupForm) -> Self {
        match form {
            GroupForm::Everyone => Self::Everyone,
            GroupForm::Hosts => Self::Hosts,
            GroupForm::Guests => Self::Guests,
            GroupForm::Interpreters => Self::Interpreters,
        }
    }
}

/// What a letter to many came to.
#[derive(Debug, Serialize, ToSchema)]
pub struct LettersWritten {
    /// How many are on their way.
    pub letters: usize,
    /// People who want no announcements and get none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<usize>,
    pub revision: i64,
}

/// Asks the door, and answers with what `shape` makes of the change.
async fn ask(
    app: &App,
    caller: &DayCaller,
    repeat: &Repeat,
    command: Command,
    shape: Shape,
) -> Result<HttpResponse, Denied> {
    let ask = Ask {
        day: caller.day.id.clone(),
        actor: caller.actor.clone(),
        origin: caller.caller.origin.clone(),
        key: repeat.by(&caller.caller.email),
        command,
        shape,
    };
    let body = app.door.ask(ask).await;
    let body = body.map_err(|no| Denied::from_no(no, Some(&caller.lens(app))))?;
    Ok(HttpResponse::Ok().content_type("application/json").body(body))
}

#[derive(Clone, Copy, Debug, Default, Serialize, ToSchema)]
pub struct InvitedCount {
    pub people: usize,
    pub invited: usize,
}

#[derive(Debug, Default, Serialize, ToSchema)]
pub struct InvitedGroups {
    pub hosts: InvitedCount,
    pub guests: InvitedCount,
    pub interpreters: InvitedCount,
}

/// Who was asked to come to a day, and who was not yet.
#[derive(Debug, Serialize, ToSchema)]
pub struct Invitations {
    pub people: usize,
    pub invited: usize,
    pub groups: InvitedGroups,
}

/// How many of a day's people were invited.
#[utoipa::path(tag = "letter", params(("day" = String, Path)),
    responses((status = 200, body = Invitations), (status = 403, body = Problem)))]
#[get("/api/days/{day}/invitations")]
pub async fn invitations(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let id = caller.day.id.clone();
    let invited = app.store.read(move |c| store::notice::invited(c, &id)).await?;
    let mut groups = InvitedGroups::default();
    for (seat, to) in people(&caller.day, Group::Everyone) {
        let group = match seat {
            Seat::Host => &mut groups.hosts,
            Seat::Guest => &mut groups.guests,
            Seat::Interpreter => &mut groups.interpreters,
        };
        group.people += 1;
        group.invited += usize::from(invited.contains(&email_key(&to.email)));
    }
    let all = [groups.hosts, groups.guests, groups.interpreters];
    Ok(HttpResponse::Ok().json(Invitations {
        people: all.iter().map(|group| group.people).sum(),
        invited: all.iter().map(|group| group.invited).sum(),
        groups,
    }))
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InviteForm {
    pub group: GroupForm,
    /// Also those who were invited before.
    pub again: bool,
}

/// Asks people to come to the day: those who were not invited yet, or all.
#[utoipa::path(tag = "letter", params(("day" = String, Path)), request_body = InviteForm,
    responses((status = 200, body = LettersWritten), (status = 403, body = Problem),
              (status = 409, body = Problem, description = "`day_draft`, `day_closed`")))]
#[post("/api/days/{day}/invitations")]
pub async fn invite(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<InviteForm>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let id = caller.day.id.clone();
    let invited = app.store.read(move |c| store::notice::invited(c, &id)).await?;
    let emails = people(&caller.day, form.value.group.into())
        .into_iter()
        .map(|(_, to)| email_key(&to.email))
        .filter(|email| form.value.again || !invited.contains(email))
        .collect();
    let shape: Shape = Box::new(|day, changes| {
        let letters = match changes.first() {
            Some(Change::Invited { emails }) => emails.len(),
            _ => 0,
        };
        json!(LettersWritten { letters, left_out: None, revision: day.revision }).to_string()
    });
    ask(&app, &caller, &form.repeat, Command::Invite { emails }, shape).await
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnnounceForm {
    pub group: GroupForm,
    /// At most 200 letters in each language.
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub subject: NamesByLanguage,
    /// At most 4,000 letters, in the same languages.
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub text: NamesByLanguage,
    /// Until then it also stands on the pages of the group.
    #[serde(default)]
    pub until_at: Option<i64>,
}

/// The organizer's own words by language. Languages without words are left out.
fn said(
    field: &str,
    given: &NamesByLanguage,
    languages: &[String],
    chars_max: usize,
    may_break: bool,
) -> Result<Names, Denied> {
    let mut said = BTreeMap::new();
    for (tag, words) in given {
        let words = words.trim();
        let place = format!("{field}.{tag}");
        if words.is_empty() {
            continue;
        }
        if !languages.contains(tag) {
            return Err(Denied::invalid(&place, "unknown_language"));
        }
        if words.chars().count() > chars_max {
            return Err(Denied::invalid(&place, "too_long"));
        }
        let is_allowed =
            |char: char| !char.is_control() || may_break && matches!(char, '\n' | '\r' | '\t');
        if !words.chars().all(is_allowed) {
            return Err(Denied::invalid(&place, "control_characters"));
        }
        said.insert(tag.clone(), words.to_owned());
    }
    Ok(Names(said))
}

/// Writes the organizer's own words to many, except to those who want no announcements; where it is
/// asked for, they also stand on the pages of all of them.
#[utoipa::path(tag = "letter", params(("day" = String, Path)), request_body = AnnounceForm,
    responses((status = 200, body = LettersWritten), (status = 403, body = Problem),
              (status = 409, body = Problem, description = "`day_draft`, `banners_full`"),
              (status = 422, body = Problem, description = "`invalid`")))]
#[post("/api/days/{day}/announcements")]
pub async fn announce(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<AnnounceForm>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let AnnounceForm { group, subject, text, until_at } = &form.value;
    let languages = app.texts.languages();
    let group = Group::from(*group);
    let subject = said("subject", subject, languages, SUBJECT_CHARS_MAX, false)?;
    let text = said("text", text, languages, TEXT_CHARS_MAX, true)?;
    for (tag, words) in &text.0 {
        sound(&format!("text.{tag}"), words, Kind::Announcement)?;
    }
    let programme = caller.day.programme.id.clone();
    let read = app.store.read(move |c| store::unsubscribed::of_programme(c, &programme));
    let unsubscribed = read.await?;
    let shape: Shape = Box::new(move |day, _| {
        let to = people(day, group);
        let is_out = |email: &str| unsubscribed.contains(&email_key(email));
        let left_out = to.iter().filter(|(_, to)| is_out(&to.email)).count();
        let (letters, left_out) = (to.len() - left_out, Some(left_out));
        json!(LettersWritten { letters, left_out, revision: day.revision }).to_string()
    });
    let banner = until_at.map(|at| (BannerId::new(fresh_key()), Instant(at)));
    ask(&app, &caller, &form.repeat, Command::Announce { group, subject, text, banner }, shape)
        .await
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SeatForm {
    Host,
    Guest,
    Interpreter,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RemindForm {
    pub seat: SeatForm,
}

/// Tells whoever sits there that the others are waiting, at once; at most every two minutes.
#[utoipa::path(tag = "letter", params(("day" = String, Path), ("meeting" = String, Path)),
    request_body = RemindForm,
    responses((status = 200, body = LettersWritten), (status = 403, body = Problem),
              (status = 404, body = Problem),
              (status = 409, body = Problem, description = "`not_now`, `day_draft`"),
              (status = 429, body = Problem)))]
#[post("/api/days/{day}/meetings/{meeting}/remind")]
pub async fn remind(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    form: Form<RemindForm>,
) -> Result<HttpResponse, Denied> {
    let (day, meeting) = path.into_inner();
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    let meeting = MeetingId::new(meeting);
    let seat = match form.value.seat {
        SeatForm::Host => Seat::Host,
        SeatForm::Guest => Seat::Guest,
        SeatForm::Interpreter => Seat::Interpreter,
    };
    check_not_just_told(&app, &caller, &form.repeat, &meeting, seat).await?;
    let wanted = meeting.clone();
    let shape: Shape = Box::new(move |day, _| {
        let told = day.timetable.get(&wanted).map(|meeting| seated(day, meeting, seat).len());
        let letters = told.unwrap_or(0);
        json!(LettersWritten { letters, left_out: None, revision: day.revision }).to_string()
    });
    ask(&app, &caller, &form.repeat, Command::Remind { meeting, seat }, shape).await
}

async fn check_not_just_told(
    app: &App,
    caller: &DayCaller,
    repeat: &Repeat,
    id: &MeetingId,
    seat: Seat,
) -> Result<(), Denied> {
    // The same request again is answered as before, not counted.
    if let Some(key) = repeat.by(&caller.caller.email) {
        let answered = app.door.answered(key).await;
        if answered.map_err(|no| Denied::from_no(no, None))?.is_some() {
            return Ok(());
        }
    }
    let Some(meeting) = caller.day.timetable.get(id) else { return Ok(()) };
    let told = seated(&caller.day, meeting, seat).into_iter();
    let threads: Vec<String> = told.map(|to| Notice::meeting_thread(id, seat, &to.email)).collect();
    let now = app.clock.now();
    let last = app.store.read(move |c| store::notice::last_written(c, Kind::MissingNow, &threads));
    let last = last.await?.filter(|last| last.0 <= now.0 && now.0 < last.0 + REMIND_EVERY_MS);
    match last {
        Some(last) => {
            let left = u64::try_from(last.0 + REMIND_EVERY_MS - now.0).unwrap_or(0);
            Err(Denied::too_many(left.div_ceil(1000)))
        }
        None => Ok(()),
    }
}
