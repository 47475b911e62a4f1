//! A programme: what belongs together. Its days share the two sides and the roster.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::id::ProgrammeId;

/// One name in several languages, keyed by language tag.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Names(pub BTreeMap<String, String>);

impl Names {
    /// The name in a language; else in English; else in any language it has.
    pub fn in_language(&self, language: &str) -> &str {
        self.0
            .get(language)
            .or_else(|| self.0.get("en"))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.0.values().all(|name| name.trim().is_empty())
    }
}

impl<const N: usize> From<[(&str, &str); N]> for Names {
    fn from(pairs: [(&str, &str); N]) -> Self {
        Self(pairs.into_iter().map(|(tag, name)| (tag.into(), name.into())).collect())
    }
}

/// Which of the two groups a company belongs to: who receives, who comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Host,
    Guest,
}

impl Side {
    pub fn other(self) -> Self {
        match self {
            Self::Host => Self::Guest,
            Self::Guest => Self::Host,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Guest => "guest",
        }
    }
}

/// What one side is called and by which clock it lives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideProfile {
    pub name: Names,
    pub zone: Tz,
}

/// What several days share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    pub id: ProgrammeId,
    pub title: Names,
    pub host: SideProfile,
    pub guest: SideProfile,
}

impl Programme {
    pub fn side(&self, side: Side) -> &SideProfile {
        match side {
            Side::Host => &self.host,
            Side::Guest => &self.guest,
        }
    }
}
