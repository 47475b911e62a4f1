//! How a day writes to people: reminders by role, quiet hours, the digest, own words.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, get, put, web};
use chrono::NaiveTime;
use sangdam_domain::command::Command;
use sangdam_domain::letters;
use sangdam_domain::notice::Kind;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::day::{Revision, organizer_command};
use super::error::{Denied, Problem};
use super::form::Form;
use super::session::{Caller, DayCaller};
use super::settings::{HoursForm, time};
use crate::mail::letter::variables;
use crate::mail::markup::complaints_with;

/// When one role is reminded.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RemindersForm {
    /// On the day before, at this time of the recipient's clock; never when left out.
    #[schema(example = "09:00")]
    pub day_before: Option<String>,
    /// So many minutes before each meeting, at most 720; never when left out.
    #[schema(example = 15)]
    pub minutes_before: Option<u16>,
}

/// A day's letters as the organizer wants them.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LetterSettings {
    pub company: RemindersForm,
    pub interpreter: RemindersForm,
    /// No reminder arrives within these hours of its recipient's clock.
    pub quiet: Option<HoursForm>,
    /// When organizers get their digest, by their own clocks.
    #[schema(example = "08:00")]
    pub digest: Option<String>,
    /// Whether a company that has sent nothing for its interpreter is asked for it, once a day.
    pub brief_nudges: bool,
    /// Own words of a letter, by kind and language.
    #[schema(value_type = std::collections::HashMap<String, std::collections::HashMap<String, String>>)]
    pub wording: BTreeMap<String, BTreeMap<String, String>>,
}

impl RemindersForm {
    fn of(reminders: letters::Reminders) -> Self {
        Self {
            day_before: reminders.day_before.map(clock),
            minutes_before: reminders.minutes_before,
        }
    }

    fn read(&self, field: &str) -> Result<letters::Reminders, Denied> {
        let day_before = self.day_before.as_ref();
        let day_before = day_before.map(|text| time(&format!("{field}.day_before"), text));
        Ok(letters::Reminders {
            day_before: day_before.transpose()?,
            minutes_before: self.minutes_before,
        })
    }
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

impl From<&letters::LetterSettings> for LetterSettings {
    fn from(settings: &letters::LetterSettings) -> Self {
        let hours =
            |quiet: letters::QuietHours| HoursForm { from: clock(quiet.from), to: clock(quiet.to) };
        let wording = settings.wording.iter();
        Self {
            company: RemindersForm::of(settings.company),
            interpreter: RemindersForm::of(settings.interpreter),
            quiet: settings.quiet.map(hours),
            digest: settings.digest.map(clock),
            brief_nudges: settings.brief_nudges,
            wording: wording.map(|(kind, texts)| (kind.as_str().into(), texts.clone())).collect(),
        }
    }
}

impl LetterSettings {
    fn read(&self, languages: &[String]) -> Result<letters::LetterSettings, Denied> {
        let quiet = self.quiet.as_ref().map(|quiet| {
            Ok::<_, Denied>(letters::QuietHours {
                from: time("quiet.from", &quiet.from)?,
                to: time("quiet.to", &quiet.to)?,
            })
        });
        let mut wording = BTreeMap::new();
        for (name, texts) in &self.wording {
            let kind = Kind::ALL.into_iter().find(|kind| kind.as_str() == name);
            let kind =
                kind.ok_or_else(|| Denied::invalid(&format!("wording.{name}"), "unknown_kind"))?;
            let mut kept = BTreeMap::new();
            // An empty text is none: the letter says what it says without.
            for (language, text) in texts.iter().filter(|(_, text)| !text.trim().is_empty()) {
                check_wording(kind, language, text, languages)?;
                kept.insert(language.clone(), text.clone());
            }
            if !kept.is_empty() {
                wording.insert(kind, kept);
            }
        }
        Ok(letters::LetterSettings {
            company: self.company.read("company")?,
            interpreter: self.interpreter.read("interpreter")?,
            quiet: quiet.transpose()?,
            digest: self.digest.as_ref().map(|text| time("digest", text)).transpose()?,
            brief_nudges: self.brief_nudges,
            wording,
        })
    }
}

/// Refuses own words of a letter that could not be written as they are.
fn check_wording(
    kind: Kind,
    language: &str,
    text: &str,
    languages: &[String],
) -> Result<(), Denied> {
    let field = format!("wording.{}.{language}", kind.as_str());
    if !languages.iter().any(|known| known == language) {
        return Err(Denied::invalid(&field, "unknown_language"));
    }
    if text.chars().count() > letters::WORDING_CHARS_MAX {
        return Err(Denied::invalid(&field, "too_long"));
    }
    if text.chars().any(|char| char.is_control() && !matches!(char, '\n' | '\r' | '\t')) {
        return Err(Denied::invalid(&field, "control_characters"));
    }
    sound(&field, text, kind)
}

/// Refuses words that are no sound markup, with the line of the first complaint.
pub fn sound(field: &str, text: &str, kind: Kind) -> Result<(), Denied> {
    match complaints_with(text, variables(kind)).first() {
        None => Ok(()),
        Some(complaint) => {
            let line = complaint.line;
            Err(Denied::invalid(field, complaint.why).with("line", "".into(), line.into()))
        }
    }
}

/// A day's letter settings.
#[utoipa::path(tag = "letter", params(("day" = String, Path)),
    responses((status = 200, body = LetterSettings), (status = 403, body = Problem)))]
#[get("/api/days/{day}/letter-settings")]
pub async fn show_letter_settings(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
) -> Result<HttpResponse, Denied> {
    let caller = DayCaller::organizer(&app, caller, &day).await?;
    Ok(HttpResponse::Ok().json(LetterSettings::from(&*caller.day.letters)))
}

/// Changes how a day writes to people. Letters that left stay as they were.
#[utoipa::path(tag = "letter", params(("day" = String, Path)), request_body = LetterSettings,
    responses((status = 200, body = Revision), (status = 403, body = Problem),
              (status = 422, body = Problem, description = "`invalid`")))]
#[put("/api/days/{day}/letter-settings")]
pub async fn change_letter_settings(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    form: Form<LetterSettings>,
) -> Result<HttpResponse, Denied> {
    let known = DayCaller::organizer(&app, caller.clone(), &day).await?;
    let letters = Box::new(form.value.read(app.texts.languages())?);
    let day = known.day.id.to_string();
    organizer_command(&app, caller, &day, &form.repeat, Command::ChangeLetters { letters }).await
}
