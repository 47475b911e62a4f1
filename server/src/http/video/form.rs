//! The settings of a day's rooms as they go over the wire, read and checked field by field.

use std::collections::BTreeMap;

use sangdam_domain::id::{CompanyId, MeetingId};
use sangdam_domain::video::{self, Door, LinkPlan, LinkTo, Links, ProviderName};
use sangdam_domain::{Day, programme::Side};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::error::Denied;
use crate::video::{Template, Url};

/// Where a day's links come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    Meeting,
    Host,
    Template,
}

/// Links to a service of the organizer's own.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LinksForm {
    pub to: LinkKind,
    /// With `{meeting}`, `{host}` or `{slot}` in it; for `to: template` only.
    #[serde(default)]
    #[schema(example = "https://meet.example.org/{meeting}")]
    pub template: String,
    /// A link each, by meeting or by host company.
    #[serde(default)]
    #[schema(value_type = std::collections::HashMap<String, String>)]
    pub each: BTreeMap<String, String>,
    /// What the plan at that service allows; left out: no limit known.
    pub people_max: Option<u32>,
    pub minutes_max: Option<u32>,
}

/// A day's rooms as the organizer wants them.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct VideoSettings {
    /// Minutes before the slot at which doors open, at most 120, and after it at which they close, at most
    /// 15.
    pub door_opens_min: u16,
    pub door_closes_min: u16,
    /// `built_in`, `jitsi`, `big_blue_button`, `live_kit`, `link` or `table`, where it is offered.
    #[schema(value_type = String, example = "built_in")]
    pub primary: ProviderName,
    /// Another one than the primary.
    #[schema(value_type = Option<String>, example = "link")]
    pub backup: Option<ProviderName>,
    pub links: Option<LinksForm>,
    /// Whether the built-in room only relays; left out: when the installation can.
    pub relay_only: Option<bool>,
}

impl From<&video::VideoSettings> for VideoSettings {
    fn from(settings: &video::VideoSettings) -> Self {
        Self {
            door_opens_min: settings.door.opens_min,
            door_closes_min: settings.door.closes_min,
            primary: settings.primary,
            backup: settings.backup,
            links: settings.links.as_ref().map(LinksForm::from),
            relay_only: settings.relay_only,
        }
    }
}

impl From<&Links> for LinksForm {
    fn from(links: &Links) -> Self {
        let text = |(id, link): (&dyn std::fmt::Display, &String)| (id.to_string(), link.clone());
        let (to, template, each) = match &links.to {
            LinkTo::Meeting(each) => {
                let each = each.iter().map(|(id, link)| text((id, link)));
                (LinkKind::Meeting, String::new(), each.collect())
            }
            LinkTo::Host(each) => {
                let each = each.iter().map(|(id, link)| text((id, link)));
                (LinkKind::Host, String::new(), each.collect())
            }
            LinkTo::Template(template) => (LinkKind::Template, template.clone(), BTreeMap::new()),
        };
        let LinkPlan { people_max, minutes_max } = links.plan;
        Self { to, template, each, people_max, minutes_max }
    }
}

impl VideoSettings {
    /// What the domain decides on; refuses services that are not offered and links that are none.
    pub(super) fn read(
        &self,
        day: &Day,
        offered: &[ProviderName],
    ) -> Result<video::VideoSettings, Denied> {
        if !offered.contains(&self.primary) {
            return Err(Denied::invalid("primary", "not_offered"));
        }
        if self.backup.is_some_and(|backup| !offered.contains(&backup)) {
            return Err(Denied::invalid("backup", "not_offered"));
        }
        Ok(video::VideoSettings {
            door: Door { opens_min: self.door_opens_min, closes_min: self.door_closes_min },
            primary: self.primary,
            backup: self.backup,
            links: self.links.as_ref().map(|links| links.read(day)).transpose()?,
            relay_only: self.relay_only,
            ..video::VideoSettings::default()
        })
    }
}

impl LinksForm {
    fn read(&self, day: &Day) -> Result<Links, Denied> {
        let limit = |field: &str, value: Option<u32>| match value {
            Some(0) => Err(Denied::invalid(field, "out_of_range")),
            value => Ok(value),
        };
        let plan = LinkPlan {
            people_max: limit("links.people_max", self.people_max)?,
            minutes_max: limit("links.minutes_max", self.minutes_max)?,
        };
        let to = match self.to {
            LinkKind::Template => {
                let template = Template::read(&self.template);
                let template =
                    template.map_err(|bad| Denied::invalid("links.template", bad.code()))?;
                LinkTo::Template(template.into())
            }
            LinkKind::Meeting => LinkTo::Meeting(self.links(|id| {
                let id = MeetingId::new(id);
                day.timetable.get(&id).is_some().then_some(id)
            })?),
            LinkKind::Host => LinkTo::Host(self.links(|id| {
                let id = CompanyId::new(id);
                let company = day.roster.company(&id);
                company.is_some_and(|company| company.side == Side::Host).then_some(id)
            })?),
        };
        Ok(Links { to, plan })
    }

    /// A link each; an empty text is none. One for a meeting that is gone by now is left out.
    fn links<Id: Ord>(
        &self,
        known: impl Fn(&str) -> Option<Id>,
    ) -> Result<BTreeMap<Id, String>, Denied> {
        let mut links = BTreeMap::new();
        for (id, link) in self.each.iter().filter(|(_, link)| !link.trim().is_empty()) {
            let url = Url::read(link)
                .map_err(|bad| Denied::invalid(&format!("links.each.{id}"), bad.code()))?;
            links.extend(known(id).map(|id| (id, url.into())));
        }
        Ok(links)
    }
}
