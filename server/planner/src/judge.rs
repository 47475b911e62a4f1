//! Judges a plan by the rules alone: slowly, from lists, sharing nothing with the search.

use crate::instance::Instance;
use crate::objective::{Objective, Order, Score};
use crate::plan::Plan;
pub use crate::rule::Wrong;
use crate::rule::{
    Timetable, breaks, changeover, idle, interpreted, interpreter_changes, interpreter_rest,
    lateness, left_out, meetings_max, once, order, pinned, room, room_changes, unfairness, window,
};

/// What a plan is worth, and everything that is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    pub wrong: Vec<Wrong>,
    pub left_out: u32,
    pub left_out_worth: u64,
    pub breaks: u64,
    pub idle: u64,
    /// By how much the breaks of two participants differ at most.
    pub unfairness: u64,
    /// The most breaks anybody has, and the sum of everybody's squares.
    pub most_breaks: u64,
    pub squared_breaks: u64,
    pub interpreter_changes: u64,
    pub room_changes: u64,
    pub lateness: u64,
    /// What the objective makes of it.
    pub score: Score,
}

impl Verdict {
    pub fn is_valid(&self) -> bool {
        self.wrong.is_empty()
    }

    /// The one number of a weighted objective; of an ordered one its first level.
    pub fn cost(&self) -> u64 {
        self.score.0.first().copied().unwrap_or(0)
    }
}

/// What a plan must keep.
const CHECKS: [fn(&Timetable<'_>, &mut Vec<Wrong>); 11] = [
    left_out::check,
    window::check,
    pinned::check,
    once::check,
    meetings_max::check,
    changeover::check,
    room::check,
    order::check,
    interpreted::check,
    interpreter_rest::check,
    unfairness::check,
];

pub fn judge(instance: &Instance, plan: &Plan) -> Verdict {
    let (places, meetings) = (plan.places.len(), instance.meetings.len());
    if places != meetings {
        let wrong = vec![Wrong::OtherLength { places, meetings }];
        return Verdict { wrong, ..Verdict::default() };
    }
    let (timetable, mut wrong) = Timetable::of(instance, plan);
    for check in CHECKS {
        check(&timetable, &mut wrong);
    }
    let mut verdict = Verdict {
        wrong,
        left_out: timetable.places.iter().filter(|place| place.is_none()).count() as u32,
        left_out_worth: left_out::count(&timetable),
        breaks: breaks::count(&timetable),
        idle: idle::count(&timetable),
        unfairness: unfairness::difference(&timetable),
        most_breaks: unfairness::most(&timetable),
        squared_breaks: unfairness::squares(&timetable),
        interpreter_changes: interpreter_changes::count(&timetable),
        room_changes: room_changes::count(&timetable),
        lateness: lateness::count(&timetable),
        score: Score::default(),
    };
    verdict.score = score(&instance.objective, &verdict);
    verdict
}

fn score(objective: &Objective, verdict: &Verdict) -> Score {
    match objective {
        Objective::Weighted(weights) => {
            let left_out = u64::from(weights.left_out) * verdict.left_out_worth;
            let gaps = u64::from(weights.gap) * verdict.breaks;
            Score(vec![left_out + gaps + u64::from(weights.idle) * verdict.idle])
        }
        Objective::Ordered(Order { gap_free, fair, keep_interpreter, keep_room, early }) => {
            let levels = [
                (true, verdict.left_out_worth),
                (*gap_free, verdict.breaks),
                (*fair, verdict.most_breaks),
                (*fair, verdict.squared_breaks),
                (*keep_interpreter, verdict.interpreter_changes),
                (*keep_room, verdict.room_changes),
                (*early, verdict.lateness),
            ];
            Score(levels.map(|(counts, level)| if counts { level } else { 0 }).to_vec())
        }
    }
}
