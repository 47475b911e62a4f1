//! What came of a rehearsal, read from the board at its end and from what the doors saw.

use std::collections::HashMap;

use sangdam_domain::Instant;
use sangdam_domain::rehearsal::{Report, Rest, Sitting, Waits, judged};
use sangdam_domain::time::MINUTE_MS;
use serde::Deserialize;

use super::Broken;
use super::board::{Board, Rules, State, read};
use super::caller::Caller;
use super::stage::Stage;

/// When a seat of a meeting first saw somebody, by meeting and seat.
pub type Evidence = HashMap<(String, String), i64>;

#[derive(Deserialize)]
struct Steps {
    steps: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    seat: String,
    step: String,
    at: Option<i64>,
}

pub async fn evidence(organizer: &Caller, day: &str, board: &Board) -> Result<Evidence, Broken> {
    let mut evidence = Evidence::new();
    for meeting in &board.meetings {
        let path = format!("{day}/meetings/{}/attendance", meeting.id);
        let Steps { steps } = read(organizer.get(&path).await?)?;
        for Step { seat, step, at } in steps {
            if let Some(at) = at.filter(|_| step != "left") {
                let first = evidence.entry((meeting.id.clone(), seat)).or_insert(at);
                *first = at.min(*first);
            }
        }
    }
    Ok(evidence)
}

pub fn report(stage: &Stage, board: &Board, evidence: &Evidence, rules: Rules) -> Report {
    let count = |status: &str| {
        board.meetings.iter().filter(|meeting| meeting.status_at(board.now) == status).count()
    };
    let mut waits = Waits::default();
    for meeting in &board.meetings {
        let Some(start) = board.start_of(meeting) else { continue };
        for seat in ["host", "guest"] {
            let came = evidence.get(&(meeting.id.clone(), seat.to_owned()));
            let until = meeting.met_at.unwrap_or_else(|| given_up(&meeting.states, start, rules));
            if let Some(came) = came {
                waits.add(Instant((*came).max(start)), Instant(until));
            }
        }
    }
    let known = |id: &&String| board.meetings.iter().any(|meeting| meeting.id == **id);
    let gone = stage.promised.difference(&stage.calls.canceled).filter(|id| !known(id)).count();
    let rest = Rest { stretch_min: rules.stretch_min, pause_min: rules.pause_min };
    Report {
        meetings: board.meetings.len(),
        held: count("done"),
        no_shows: count("no_show"),
        lost: stage.calls.canceled.len(),
        refilled: stage.promised.difference(&stage.begun_with).filter(known).count(),
        waits,
        referee: judged(&sittings(board, evidence), rest, gone),
    }
}

/// Until when somebody waits for who does not come. What was put into a slot that ran is given up later;
/// what gave way to others afterwards counts as missed from its beginning, and was waited for as usual.
fn given_up(states: &[State], start: i64, rules: Rules) -> i64 {
    let missed = |state: &&State| state.status == "no_show" && start < state.from_at;
    let usual = start + rules.no_show_min * MINUTE_MS;
    states.iter().find(missed).map_or(usual, |state| state.from_at)
}

fn sittings(board: &Board, evidence: &Evidence) -> Vec<Sitting> {
    let all = board.meetings.iter().filter_map(|one| Some((one, board.start_of(one)?)));
    all.map(|(one, start)| {
        let desk = |id: &str| board.company(id).filter(|company| company.desks == 1);
        let desks = [&one.host, &one.guest].into_iter().filter_map(|id| desk(id));
        let desks = desks.map(|company| format!("desk {}", company.id));
        let room = one.room_id.as_ref().map(|room| format!("room {room}"));
        let seat = (one.id.clone(), "interpreter".to_owned());
        Sitting {
            start_min: start / MINUTE_MS,
            end_min: one.end_at / MINUTE_MS,
            places: desks.chain(room).collect(),
            interpreters: one.interpreters().map(ToOwned::to_owned).collect(),
            needs_interpreter: one.interpreter_needed,
            interpreter_came: evidence.contains_key(&seat),
            is_held: one.met_at.is_some(),
            is_forced: one.override_reason.is_some(),
        }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const START: i64 = 3_600_000;

    fn until(states: &[(i64, &str)]) -> i64 {
        let states = states.iter().map(|(minute, status)| {
            let state = json!({ "from_at": START + minute * MINUTE_MS, "status": status });
            serde_json::from_value(state).unwrap()
        });
        let states: Vec<State> = states.collect();
        let rules = Rules {
            opens_min: 15,
            closes_min: 5,
            no_show_min: 10,
            extend_min: 10,
            stretch_min: 90,
            pause_min: 10,
        };
        (given_up(&states, START, rules) - START) / MINUTE_MS
    }

    #[test]
    fn who_sat_alone_waited_until_it_was_given_up() {
        assert_eq!(until(&[(0, "waiting"), (10, "no_show")]), 10);
        assert_eq!(until(&[(0, "scheduled")]), 10);
    }

    #[test]
    fn what_began_late_is_given_up_late() {
        assert_eq!(until(&[(5, "waiting"), (15, "no_show")]), 15);
    }

    #[test]
    fn what_gave_way_to_others_was_waited_for_as_usual() {
        assert_eq!(until(&[(-60, "scheduled"), (0, "no_show")]), 10);
    }
}
