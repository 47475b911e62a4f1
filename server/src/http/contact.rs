//! Whom participants call when nothing else helps: as the organizer writes it into the settings.

use sangdam_domain::Day;
use sangdam_domain::day::Contact;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::App;
use super::error::Denied;
use crate::mail::one_line;
use crate::store;

const NAME_LETTERS_MAX: usize = 200;
const PHONE_LETTERS_MAX: usize = 40;
const EMAIL_LETTERS_MAX: usize = 320;

/// Whom to call on the day; empty where nobody is named.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ContactForm {
    pub name: String,
    #[schema(example = "+82 2 555 0100")]
    pub phone: String,
    pub email: String,
}

impl ContactForm {
    pub fn read(self) -> Result<Contact, Denied> {
        let checked = |field: &str, text: String, max: usize| {
            if text.trim().chars().count() > max {
                return Err(Denied::invalid(field, "too_long"));
            }
            Ok(one_line(&text, max))
        };
        let contact = Contact {
            name: checked("contact.name", self.name, NAME_LETTERS_MAX)?,
            phone: checked("contact.phone", self.phone, PHONE_LETTERS_MAX)?,
            email: checked("contact.email", self.email, EMAIL_LETTERS_MAX)?,
        };
        let is_digit = |c: char| c.is_ascii_digit() || " +-().".contains(c);
        if !contact.phone.chars().all(is_digit) {
            return Err(Denied::invalid("contact.phone", "not_a_phone"));
        }
        let parts = contact.email.split_once('@');
        let is_email = parts.is_some_and(|(who, host)| !who.is_empty() && host.len() > 2)
            && !contact.email.contains(char::is_whitespace);
        if !contact.email.is_empty() && !is_email {
            return Err(Denied::invalid("contact.email", "not_an_address"));
        }
        Ok(contact)
    }
}

impl From<&Contact> for ContactForm {
    fn from(contact: &Contact) -> Self {
        let Contact { name, phone, email } = contact.clone();
        Self { name, phone, email }
    }
}

/// Whom to call.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct WhomToCall {
    pub name: String,
    pub phone: Option<String>,
    pub email: Option<String>,
}

impl WhomToCall {
    /// Whom the day's settings name.
    pub fn of_settings(day: &Day) -> Option<Self> {
        let Contact { name, phone, email } = day.settings.contact.clone();
        let given = |text: String| (!text.is_empty()).then_some(text);
        let (phone, email) = (given(phone), given(email));
        if name.is_empty() && phone.is_none() && email.is_none() {
            return None;
        }
        Some(Self { name, phone, email })
    }

    /// Whom the settings name; else, for people of the day, one who runs it.
    pub async fn find(app: &App, day: &Day, is_known: bool) -> Result<Option<Self>, Denied> {
        let named = Self::of_settings(day);
        if named.is_some() || !is_known {
            return Ok(named);
        }
        let programme = day.programme.id.clone();
        let first = app.store.read(move |c| store::organizer::first_of(c, &programme)).await?;
        Ok(first.map(|one| Self { name: one.name, phone: None, email: Some(one.email) }))
    }
}
