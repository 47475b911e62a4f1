//! What companies of the sample wish of each other, and what the other side said.

use sangdam_domain::access::{Actor, Role};
use sangdam_domain::command::Command;
use sangdam_domain::refusal::Refusal;
use sangdam_domain::request::{Act, NewRequest, Rank};
use sangdam_domain::roster::{Company, Roster};
use sangdam_domain::{DayId, Instant, MeetingId, RequestId, Slot};
use serde::Deserialize;

use super::{ask, broken};
use crate::application::{Base, CannotStart};
use crate::change::No;
use crate::clock::Clock;
use crate::secret::fresh_key;

const REQUESTS: &str = include_str!("../../../config/samples/gyeonggi-russia-2020/requests.toml");
const HOUR_MS: i64 = 3_600_000;
/// How long the other side thinks.
const ANSWER_HOURS: i64 = 2;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wishes {
    /// Of a day that took requests at first only; nobody answered in time.
    pub early: Vec<Wish>,
    pub requests: Vec<Wish>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wish {
    from: String,
    to: String,
    rank: Rank,
    /// Before the sample begins.
    hours: i64,
    note: String,
    slot: Option<u16>,
    answer: Option<Answer>,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    Accept(u16),
    Decline(String),
    Propose(u16),
}

pub(super) fn wishes() -> Result<Wishes, CannotStart> {
    toml::from_str(REQUESTS).map_err(broken)
}

/// Asks and answers at the door, at the hours the sample says.
pub(super) async fn make(
    base: &Base,
    clock: &Clock,
    (day, roster): (&DayId, &Roster),
    begins: Instant,
    wishes: &[Wish],
) -> Result<(), CannotStart> {
    let company = |code: &str| {
        let found = roster.companies.values().find(|company| company.code == code);
        found.ok_or_else(|| broken(format!("no company {code}")))
    };
    let mut steps: Vec<(i64, Actor, Command)> = Vec::new();
    for wish in wishes.iter().cloned() {
        let (from, to) = (company(&wish.from)?, company(&wish.to)?);
        let id = RequestId::new(fresh_key());
        let new = NewRequest {
            id: id.clone(),
            from: from.id.clone(),
            to: to.id.clone(),
            rank: wish.rank,
            note: wish.note,
            slot: wish.slot.map(Slot),
        };
        steps.push((wish.hours, somebody_of(from)?, Command::Ask(new)));
        let act = wish.answer.map(|answer| match answer {
            Answer::Accept(slot) => {
                Act::Accept { slot: Some(Slot(slot)), meeting: MeetingId::new(fresh_key()) }
            }
            Answer::Decline(reason) => Act::Decline { reason },
            Answer::Propose(slot) => Act::Propose { slot: Slot(slot) },
        });
        if let Some(act) = act {
            let command = Command::Act { request: id, act };
            steps.push((wish.hours - ANSWER_HOURS, somebody_of(to)?, command));
        }
    }
    steps.sort_by_key(|(hours, ..)| -hours);
    for (hours, actor, command) in steps {
        clock.set(Some(Instant(begins.0 - hours * HOUR_MS)), None);
        let asked = base.door.ask(ask(day, actor.clone(), command.clone())).await;
        // A slot may have gone to a booking, as on any day; then people take the one nearby.
        let asked = match asked {
            Err(No::Refused(Refusal::Slot { nearest: Some(slot), .. })) => {
                base.door.ask(ask(day, actor, in_slot(command, slot))).await
            }
            answer => answer,
        };
        if let Err(No::Failed(failure)) = asked {
            return Err(failure.into());
        }
    }
    Ok(())
}

/// The same with another slot.
fn in_slot(command: Command, slot: Slot) -> Command {
    match command {
        Command::Ask(new) => Command::Ask(NewRequest { slot: Some(slot), ..new }),
        Command::Act { request, act: Act::Accept { meeting, .. } } => {
            Command::Act { request, act: Act::Accept { slot: Some(slot), meeting } }
        }
        Command::Act { request, act: Act::Propose { .. } } => {
            Command::Act { request, act: Act::Propose { slot } }
        }
        other => other,
    }
}

fn somebody_of(company: &Company) -> Result<Actor, CannotStart> {
    let delegate = company.delegates.first();
    let delegate = delegate.ok_or_else(|| broken(format!("nobody of {}", company.code)))?;
    let role = Role::Company { id: company.id.clone(), side: company.side };
    Ok(Actor { role, email: delegate.email.clone() })
}
