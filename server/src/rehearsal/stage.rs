//! The people of a rehearsed day, each with a session, and the doors they stand at.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::time::{Duration, Instant as Moment};

use futures_util::future::join_all;
use reqwest::Method;
use sangdam_domain::Instant;
use sangdam_domain::attendance::Step;
use sangdam_domain::notice::Seat;
use sangdam_domain::rehearsal::{Chance, Habit, Rates, Report, Visit};
use serde_json::{Value, json};

use super::board::{Board, Meeting, Rules};
use super::call::Calls;
use super::caller::Caller;
use super::line::Line;
use super::page::Pages;
use super::sitter::{Sitter, ill, sitters};
use super::{Broken, Wish, score};

/// How long before the start somebody says that they will be late.
const SAYS_LATE_MINUTES: i64 = 7;
/// How long before the end a pair wants more time.
const WANTS_MORE_MINUTES: i64 = 3;
/// How long a step may take to come to the board.
const HEARD_WITHIN: Duration = Duration::from_secs(2);
const LOOKS_AGAIN_AFTER: Duration = Duration::from_millis(20);
const STAND_IN: &str = "Stand-in";

pub struct Stage {
    organizer: Caller,
    path: String,
    day: String,
    rules: Rules,
    seed: u64,
    rates: Rates,
    /// By address.
    people: HashMap<String, Caller>,
    pages: Pages,
    pub(super) calls: Calls,
    lines: BTreeMap<Place, Stood>,
    /// Words that are said once: who is late, who wants more time.
    said: BTreeSet<String>,
    pub(super) begun_with: BTreeSet<String>,
    pub(super) promised: BTreeSet<String>,
    sockets: usize,
}

/// A meeting, a seat, and whoever has it.
type Place = (String, Seat, String);

/// Where somebody stands, and their line unless it is lost.
struct Stood {
    line: Option<Line>,
    step: Step,
    caller: Caller,
}

/// What somebody does next.
enum Act {
    /// Comes to the door, or back to it.
    Come(Caller),
    /// Is let in without being on the roster.
    Knock,
    Say(Step),
    LoseLine,
}

impl Stage {
    pub async fn set(
        organizer: Caller,
        day: &str,
        board: Board,
        rules: Rules,
        wish: &Wish,
    ) -> Result<Self, Broken> {
        let stranger = Caller::stranger(&wish.url)?;
        let mut people = HashMap::new();
        let delegates = board.companies.iter().flat_map(|company| &company.delegates);
        let emails = delegates.filter_map(|one| one.email.as_ref());
        let emails = emails.chain(board.interpreters.iter().filter_map(|one| one.email.as_ref()));
        for email in emails {
            people.insert(email.clone(), stranger.signed_in(Some(email)).await?);
        }
        let path = format!("/api/days/{day}");
        let pages = Pages::open(&path, &board, &people, wish).await?;
        let calls = Calls::of(organizer.clone(), day, ill(&board, wish));
        let promised: BTreeSet<String> = board.meetings.iter().map(|one| one.id.clone()).collect();
        Ok(Self {
            organizer,
            path,
            day: day.to_owned(),
            rules,
            seed: wish.seed,
            rates: wish.rates,
            people,
            pages,
            calls,
            lines: BTreeMap::new(),
            said: BTreeSet::new(),
            begun_with: promised.clone(),
            promised,
            sockets: 0,
        })
    }

    pub fn sockets(&self) -> usize {
        self.sockets
    }

    /// Looks at the board and does what everybody does now; says what time it is.
    pub async fn play_minute(&mut self) -> Result<Instant, Broken> {
        let mut board = Board::read(&self.organizer, &self.day).await?;
        let now = Instant(board.now);
        // Whatever is on offer was offered a moment ago, and nobody can be faster than who answers now.
        if self.pages.answer(&board).await? {
            board = Board::read(&self.organizer, &self.day).await?;
        }
        self.promised.extend(board.meetings.iter().map(|meeting| meeting.id.clone()));
        self.calls.answer(&mut board, now).await?;
        for one in self.lines.values_mut() {
            if let Some(line) = one.line.as_mut() {
                line.forget();
            }
        }
        // Whoever was sent away by the server may come again.
        self.lines.retain(|_, one| one.line.as_ref().is_none_or(Line::is_open));
        let mut acts = Vec::new();
        for meeting in &board.meetings {
            for seat in Seat::ALL {
                acts.extend(self.acts_of(&board, meeting, seat, now));
            }
            self.speak(&board, meeting, now).await?;
        }
        let organizer = &self.organizer;
        let doing = acts.into_iter().map(|(place, act)| async move {
            let opened = match act {
                Act::Come(caller) => come(caller, &place).await?,
                Act::Knock => knock(organizer, &place).await?,
                Act::Say(step) => return Ok((place, Done::Said(step))),
                Act::LoseLine => return Ok((place, Done::Lost)),
            };
            Ok::<_, Broken>((place, opened.map_or(Done::Nothing, Done::Opened)))
        });
        let mut taken = Vec::new();
        for done in join_all(doing).await {
            let (place, done) = done?;
            taken.push(place.clone());
            self.note(place, done);
        }
        self.until_heard(&taken).await?;
        self.pages.keep_open().await?;
        Ok(now)
    }

    /// Waits until the board shows the steps that were taken; one that was refused it never shows.
    async fn until_heard(&self, taken: &[Place]) -> Result<(), Broken> {
        let until = Moment::now() + HEARD_WITHIN;
        let is_heard = |board: &Board, place: &Place| {
            let (id, seat, _) = place;
            let meeting = board.meetings.iter().find(|one| one.id == *id);
            let line = meeting.and_then(|one| one.attendance.get(seat.as_str())?.as_ref());
            let Some((stood, line)) = self.lines.get(place).zip(line) else { return true };
            match (stood.step, &stood.line) {
                (Step::Left, _) => !line.is_here() || self.is_shared(place),
                (_, None) => true,
                (step, Some(_)) => line.is_at_least(step),
            }
        };
        let mut again = LOOKS_AGAIN_AFTER;
        while !taken.is_empty() && Moment::now() < until {
            let board = Board::read(&self.organizer, &self.day).await?;
            if taken.iter().all(|place| is_heard(&board, place)) {
                break;
            }
            tokio::time::sleep(again).await;
            again *= 2;
        }
        Ok(())
    }

    /// Whether somebody else is at the same seat, as two who interpret one after the other are.
    fn is_shared(&self, (meeting, seat, who): &Place) -> bool {
        let mut others = self.lines.iter().filter(|((id, at, _), _)| id == meeting && at == seat);
        others.any(|((.., other), one)| other != who && one.step != Step::Left)
    }

    /// What the people of one seat do now.
    fn acts_of(
        &self,
        board: &Board,
        meeting: &Meeting,
        seat: Seat,
        now: Instant,
    ) -> Vec<(Place, Act)> {
        let whoever = sitters(board, meeting, seat).into_iter();
        whoever
            .filter_map(|who| {
                let habit = self.habit(board, meeting, seat, &who)?;
                let visit = self.visit(board, meeting, seat, &who)?;
                let place = (meeting.id.clone(), seat, who.code.clone());
                let wanted = habit.wanted(&visit, now)?;
                let stood = self.lines.get(&place);
                let act = match (stood, wanted) {
                    (None | Some(Stood { step: Step::Left, .. }), Step::Left) => return None,
                    (None, _) => match who.comes(&habit) {
                        Some(email) => Act::Come(self.people.get(email)?.clone()),
                        None => Act::Knock,
                    },
                    (Some(stood), Step::Left) if habit.is_lost(&visit, now) => {
                        stood.line.as_ref().map(|_| Act::LoseLine)?
                    }
                    (Some(Stood { line: None, caller, .. }), Step::AtDoor | Step::Inside) => {
                        Act::Come(caller.clone())
                    }
                    (Some(stood), wanted) if stood.step != wanted => Act::Say(wanted),
                    _ => return None,
                };
                Some((place, act))
            })
            .collect()
    }

    fn note(&mut self, place: Place, done: Done) {
        match done {
            Done::Nothing => {}
            Done::Opened((caller, line)) => {
                self.sockets += 1;
                let was_inside =
                    self.lines.get(&place).is_some_and(|stood| stood.step == Step::Inside);
                if was_inside {
                    line.say(&word(Step::Inside));
                }
                let step = if was_inside { Step::Inside } else { Step::AtDoor };
                self.lines.insert(place, Stood { line: Some(line), step, caller });
            }
            Done::Said(step) => {
                let Some(stood) = self.lines.get_mut(&place) else { return };
                stood.step = step;
                let Some(line) = stood.line.take() else { return };
                line.say(&word(step));
                if step == Step::Left {
                    line.close();
                } else {
                    stood.line = Some(line);
                }
            }
            Done::Lost => {
                if let Some(stood) = self.lines.get_mut(&place) {
                    stood.line = None;
                }
            }
        }
    }

    fn habit(
        &self,
        board: &Board,
        meeting: &Meeting,
        seat: Seat,
        who: &Sitter<'_>,
    ) -> Option<Habit> {
        let pair = board.pair(meeting)?;
        Some(Habit::of(self.seed, &self.rates, pair, seat, &who.code))
    }

    fn visit(
        &self,
        board: &Board,
        meeting: &Meeting,
        seat: Seat,
        who: &Sitter<'_>,
    ) -> Option<Visit> {
        let start = Instant(board.start_of(meeting)?);
        let end = Instant(meeting.end_at);
        let is_theirs = |other: &&Meeting| {
            other.id != meeting.id
                && sitters(board, other, seat).iter().any(|one| one.code == who.code)
        };
        // Of companies that sit at several desks nobody is in another's way.
        let others = board.meetings.iter().filter(|_| who.is_one).filter(is_theirs);
        let others: Vec<(i64, i64)> =
            others.filter_map(|other| Some((board.start_of(other)?, other.end_at))).collect();
        let free = others.iter().filter(|(from, _)| *from < start.0).map(|(_, to)| *to).max();
        let next = others.iter().filter(|(from, _)| start.0 < *from).map(|(from, _)| *from).min();
        Some(Visit {
            start,
            end,
            opens: start.plus_minutes(-self.rules.opens_min),
            closes: end.plus_minutes(self.rules.closes_min),
            free: free.map(Instant),
            next: next.map(Instant),
        })
    }

    /// Says what people say: that they are late, and that they want more time. It may be refused.
    async fn speak(
        &mut self,
        board: &Board,
        meeting: &Meeting,
        now: Instant,
    ) -> Result<(), Broken> {
        let Some((start, pair)) = board.start_of(meeting).zip(board.pair(meeting)) else {
            return Ok(());
        };
        let path = format!("{}/meetings/{}", self.path, meeting.id);
        let is_time = |from: i64, to: i64| from <= now.0 && now.0 < to;
        let ahead = Instant(start).plus_minutes(-SAYS_LATE_MINUTES).0;
        for seat in [Seat::Host, Seat::Guest].into_iter().filter(|_| is_time(ahead, start)) {
            for who in sitters(board, meeting, seat) {
                let habit = self.habit(board, meeting, seat, &who);
                let late = habit.and_then(|habit| Some((habit.late_min()?, who.comes(&habit)?)));
                let Some((minutes, email)) = late else { continue };
                let Some(caller) = self.people.get(email) else { continue };
                if self.said.insert(format!("late {} {}", meeting.id, who.code)) {
                    let form = Some(json!({ "minutes": minutes }));
                    caller.ask(Method::POST, &format!("{path}/late"), form).await?;
                }
            }
        }
        let wants_more = Chance::of(self.seed, &["longer", pair[0], pair[1]]).is(self.rates.longer);
        let before_end = Instant(meeting.end_at).plus_minutes(-WANTS_MORE_MINUTES).0;
        let may = meeting.met_at.is_some() && meeting.adjusted_min == 0;
        if wants_more
            && may
            && is_time(before_end, meeting.end_at)
            && self.said.insert(format!("longer {}", meeting.id))
        {
            let form = Some(json!({ "minutes": self.rules.extend_min }));
            self.organizer.ask(Method::POST, &format!("{path}/length"), form).await?;
        }
        Ok(())
    }

    /// How the day went, by what its doors saw.
    pub async fn end(self) -> Result<Report, Broken> {
        let board = Board::read(&self.organizer, &self.day).await?;
        let evidence = score::evidence(&self.organizer, &self.path, &board).await?;
        Ok(score::report(&self, &board, &evidence, self.rules))
    }
}

/// What became of an act.
enum Done {
    Nothing,
    Opened((Caller, Line)),
    Said(Step),
    Lost,
}

fn word(step: Step) -> Value {
    json!({ "type": "step", "step": step.as_str() })
}

async fn come(caller: Caller, place: &Place) -> Result<Option<(Caller, Line)>, Broken> {
    let (meeting, seat, _) = place;
    let line = caller.open(&format!("/api/door/{meeting}/{}/live", seat.as_str())).await?;
    Ok(line.map(|line| (caller, line)))
}

/// Somebody else comes: knocks, and the organizer, who hears it at a door of their own, lets them in.
async fn knock(organizer: &Caller, place: &Place) -> Result<Option<(Caller, Line)>, Broken> {
    let (meeting, seat, _) = place;
    let door = format!("/api/door/{meeting}");
    let Some(mut own) = organizer.open(&format!("{door}/organizer/live")).await? else {
        return Ok(None);
    };
    let stranger = organizer.signed_out();
    let path = format!("{door}/{}/knock", seat.as_str());
    let stand_in = stranger.knocking(&path, STAND_IN).await?;
    let Some(heard) = own.until("knock").await else { return Ok(None) };
    let knock = heard["knock"].as_str().unwrap_or_default();
    organizer.post(&format!("/api/knocks/{knock}"), json!({ "admit": true })).await?;
    own.close();
    come(stand_in, place).await
}
