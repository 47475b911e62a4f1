//! On site: the door says which table to go to.

use async_trait::async_trait;
use sangdam_domain::Instant;
use std::time::Duration;

use super::{Health, Pass, Provider, ProviderName, RoomFacts, Who, Wrong};

pub struct Table;

#[async_trait]
impl Provider for Table {
    fn name(&self) -> ProviderName {
        ProviderName::Table
    }

    async fn pass(&self, _who: &Who, facts: &RoomFacts, now: Instant) -> Result<Pass, Wrong> {
        facts.open_until(now)?;
        let table = facts.table.as_deref().map(str::trim).filter(|table| !table.is_empty());
        table.map(|table| Pass::Table(table.to_owned())).ok_or(Wrong::NoTable)
    }

    async fn check(&self, _now: Instant) -> Health {
        Health::Up { took: Duration::ZERO }
    }
}
