//! Which rooms of a day are tables in a hall, in the day's settings.

use sangdam_domain::CompanyId;
use sangdam_domain::room::{Room, Table};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::error::Denied;

/// A room that is a table in the hall.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TableForm {
    /// The name of one of the rooms.
    #[schema(example = "Table 4")]
    pub room: String,
    /// Who sits there all day; nobody, and it is anybody's.
    pub company_id: Option<String>,
}

/// Makes tables of rooms.
pub fn set_tables(rooms: &mut [Room], tables: Vec<TableForm>) -> Result<(), Denied> {
    for TableForm { room: name, company_id } in tables {
        let room = rooms.iter_mut().find(|room| room.name == name.trim());
        let room = room.ok_or_else(|| Denied::invalid("tables", "unknown_room"))?;
        if room.table.is_some() {
            return Err(Denied::invalid("tables", "twice"));
        }
        room.table = Some(Table { company: company_id.map(CompanyId::new) });
    }
    Ok(())
}

pub fn tables_of(rooms: &[Room]) -> Vec<TableForm> {
    let tables = rooms.iter().filter(|room| room.is_table());
    let form = |room: &Room| TableForm {
        room: room.name.clone(),
        company_id: room.company().map(ToString::to_string),
    };
    tables.map(form).collect()
}
