//! Repairs of the plans just made: each event of the trace beside an instance, alone.

use std::path::Path;

use sangdam_planner::format::{read_events, read_with_names, write_plan};
use sangdam_planner::repair::{Effort, Trouble, repair, usual_steps};
use sangdam_planner::{Instance, Plan};

use crate::{Case, beside, cpu_seconds, peer};

pub fn table(planned: &[(Case, Instance, Plan)], python: Option<&Path>, limit: f64) {
    let mut seconds = Vec::new();
    let (mut compared, mut worse, mut better) = (0, 0, 0);
    for (case, instance, plan) in planned {
        let Some(file) = &case.file else { continue };
        let trace = beside(file, ".events.json");
        let Ok(text) = std::fs::read_to_string(&trace) else { continue };
        let Ok((_, names)) = read_with_names(&case.text) else { continue };
        let events = match read_events(&text, instance, &names) {
            Ok(events) => events,
            Err(why) => {
                println!("{}: {why}", trace.display());
                continue;
            }
        };
        if seconds.is_empty() {
            println!(
                "\n{:32} {:15} {:>20} {:>6} {:>8} {:>8} {:>20} {:>8} {:>9}",
                "repair", "event", "score", "proven", "kept", "CPU ms", "peer", "peer s", ""
            );
        }
        let answers = python.and_then(|python| {
            let base = std::env::temp_dir().join(format!("base-{}.json", std::process::id()));
            std::fs::write(&base, write_plan(instance, plan)).ok()?;
            let answers = peer::repair(python, file, &base, &trace, limit);
            let _ = std::fs::remove_file(&base);
            answers
        });
        for (number, event) in events.iter().enumerate() {
            let start = cpu_seconds();
            let steps_max = usual_steps(instance);
            let effort = Effort { seed: 1, steps_max, is_over: &|| false };
            let Ok(found) = repair(instance, plan, event, &effort) else { continue };
            let time = cpu_seconds() - start;
            seconds.push(time);
            let Some(best) = found.first() else { continue };
            let score = best.score;
            let mine =
                [score.left_out as i64, score.moved as i64, score.swaps as i64, score.new_breaks];
            let (shown, peer_seconds, mark) = match answers.as_ref().and_then(|all| all.get(number))
            {
                None => Default::default(),
                Some((theirs, answer)) => {
                    compared += 1;
                    let mark = match theirs {
                        Some(theirs) if theirs.as_slice() < mine.as_slice() => "worse",
                        Some(theirs) if theirs.as_slice() == mine.as_slice() => "equal",
                        _ => "better",
                    };
                    worse += usize::from(mark == "worse");
                    better += usize::from(mark == "better");
                    let score = theirs.as_ref().map_or("-".into(), |score| format!("{score:?}"));
                    let proven = if answer.shown == "optimal" { "" } else { " open" };
                    (format!("{score}{proven}"), format!("{:.2}", answer.seconds), mark)
                }
            };
            let placed = plan.places.iter().flatten().count().max(1);
            let kept = 100.0 * (1.0 - score.moved as f64 / placed as f64);
            println!(
                "{:32} {:15} {:>20} {:>6} {kept:>7.1}% {:>8.1} {shown:>20} {peer_seconds:>8} {mark:>9}",
                format!("{} {number}", case.name),
                kind(&event.what),
                format!("{mine:?}"),
                best.proven,
                time * 1000.0,
            );
        }
    }
    if seconds.is_empty() {
        return;
    }
    seconds.sort_by(f64::total_cmp);
    println!(
        "\n{} repairs: median {:.1} ms, worst {:.1} ms; beside the peer {compared}: {better} better, \
         {worse} worse",
        seconds.len(),
        seconds[seconds.len() / 2] * 1000.0,
        seconds[seconds.len() - 1] * 1000.0
    );
}

fn kind(what: &Trouble) -> &'static str {
    match what {
        Trouble::Late { .. } => "late",
        Trouble::NoShow { .. } => "no_show",
        Trouble::InterpreterOut { .. } => "interpreter_out",
        Trouble::RoomsOut { .. } => "rooms_out",
        Trouble::Added { .. } => "add_meeting",
        Trouble::Canceled { .. } => "cancel_meeting",
    }
}
