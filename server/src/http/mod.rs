//! The web: all routes on one screen; each noun's file holds its handlers and their wire types.

pub mod agenda;
pub mod agenda_link;
pub mod aside;
pub mod away;
pub mod banner;
pub mod booking;
pub mod brief;
pub mod calendar;
pub mod check_in;
pub mod conduct;
pub mod connection_check;
pub mod contact;
pub mod course;
pub mod coverage;
pub mod day;
pub mod demo;
pub mod document;
pub mod door;
pub mod draft;
pub mod error;
pub mod feasibility;
pub mod feed;
pub mod filling;
pub mod form;
pub mod given;
pub mod guard;
pub mod health;
pub mod history;
pub mod hook;
pub mod hours;
pub mod incoming;
pub mod interpreting;
pub mod letter;
pub mod letter_settings;
pub mod limit;
pub mod line;
pub mod me;
pub mod meeting;
pub mod notes;
pub mod notice;
pub mod offer;
pub mod openapi;
pub mod outbox;
pub mod page;
pub mod plan;
pub mod policy;
pub mod preview;
pub mod programme;
pub mod queue;
pub mod refill;
pub mod release;
pub mod repair;
pub mod request;
pub mod roster;
pub mod session;
pub mod settings;
pub mod swap;
pub mod table;
pub mod terms;
pub mod undo;
pub mod unsubscribe;
pub mod video;
pub mod walk_in;

use std::sync::Arc;

use actix_web::web::{self, ServiceConfig};
use sangdam_domain::time::ZoneRules;
use tokio::sync::mpsc;

use crate::change::Door;
use crate::clock::Clock;
use crate::config::Config;
use crate::live::alarm::Outside;
use crate::live::door::{Doors, Rooms};
use crate::live::hub::Hub;
use crate::live::outage::Outages;
use crate::live::refill::StandBy;
use crate::live::socket::Sources;
use crate::mail::inbox::receive::Receiver;
use crate::mail::{Sender, sign_in};
use crate::metrics::Metrics;
use crate::planning::run::Runs;
use crate::signal::{Mailbox, Signal};
use crate::store::Store;
use crate::store::day::Copies;
use crate::text::Texts;
use crate::zones::SystemRules;

/// Everything a handler may need.
pub struct App {
    pub config: Arc<Config>,
    pub store: Store,
    pub copies: Copies,
    pub door: Door,
    pub clock: Clock,
    pub rules: Arc<ZoneRules>,
    pub system_rules: SystemRules,
    pub texts: Arc<Texts>,
    pub signal: Signal,
    pub hub: Hub,
    pub mailbox: Mailbox,
    pub doors: Doors,
    pub rooms: Rooms,
    pub policy: policy::Policy,
    pub outages: Outages,
    pub runs: Runs,
    pub limits: limit::Limits,
    /// Memory for documents that travel.
    pub documents: document::Space,
    pub metrics: Metrics,
    pub sign_in_letters: mpsc::Sender<sign_in::Wanted>,
    /// From of all letters, organizer in all calendars.
    pub sender: Sender,
    pub is_demo: bool,
    pub rehearsals: demo::Rehearsals,
    pub stand_by: Arc<StandBy>,
}

impl App {
    pub fn sources(&self) -> Sources {
        Sources {
            store: self.store.clone(),
            copies: self.copies.clone(),
            clock: self.clock.clone(),
            rules: self.rules.clone(),
            system_rules: self.system_rules.clone(),
            texts: self.texts.clone(),
            signal: self.signal.clone(),
            hub: self.hub.clone(),
            mailbox: self.mailbox.clone(),
            doors: self.doors.clone(),
            outages: self.outages.clone(),
        }
    }

    /// What a day's alarms are read from.
    pub fn outside(&self) -> Outside<'_> {
        Outside {
            store: &self.store,
            rules: &self.rules,
            system_rules: &self.system_rules,
            mailbox: &self.mailbox,
            doors: &self.doors,
            outages: &self.outages,
            now: self.clock.now(),
        }
    }

    /// What takes mail in that comes by itself.
    pub fn receiver(&self) -> Receiver {
        Receiver {
            store: self.store.clone(),
            copies: self.copies.clone(),
            door: self.door.clone(),
            clock: self.clock.clone(),
            config: self.config.clone(),
            signal: self.signal.clone(),
        }
    }

    /// Whether a browser's `Origin` is our own page. On a developer's machine the page may be reached
    /// by any name that leads there, as long as Origin and Host agree.
    pub fn is_own_origin(&self, origin: &str, host: Option<&str>) -> bool {
        let is_public_url = origin == self.config.server.public_url;
        let is_local = !self.config.is_secure()
            && host.is_some_and(|host| origin.strip_prefix("http://") == Some(host))
            && ["localhost", "127.0.0.1", "[::1]"]
                .iter()
                .any(|name| host.is_some_and(|host| host.starts_with(name)));
        is_public_url || is_local
    }
}

/// Rows of a page when nobody says how many.
const PAGE_ROWS: i64 = 50;

/// How many rows a page has.
fn page_limit(asked: Option<i64>, max: i64) -> i64 {
    asked.unwrap_or(PAGE_ROWS).clamp(1, max)
}

pub fn routes(routes: &mut ServiceConfig) {
    routes
        .app_data(web::PayloadConfig::new(form::BODY_BYTES_MAX))
        // signing in
        .service(session::ask_for_link)
        .service(session::start_session)
        .service(session::end_session)
        .service(me::show_me)
        .service(me::change_me)
        // programmes and days
        .service(day::list_days)
        .service(day::show_board)
        .service(day::show_meeting)
        .service(day::change_phase)
        .service(day::follow_zone_rules)
        .service(programme::start_programme)
        .service(programme::show_programme)
        .service(programme::start_day)
        .service(settings::show_settings)
        .service(settings::change_settings)
        .service(feasibility::measure)
        .service(line::open)
        // booking
        .service(booking::offers)
        .service(booking::book)
        .service(booking::change_meeting)
        .service(booking::cancel)
        .service(calendar::day_file)
        .service(calendar::meeting_file)
        .service(calendar::links)
        // the calendar to subscribe to
        .service(feed::show_feed)
        .service(feed::start)
        .service(feed::end)
        .service(feed::feed_file)
        // interpreters
        .service(offer::list_candidates)
        .service(offer::assign_interpreter)
        .service(offer::set_need)
        .service(offer::answer_offer)
        .service(offer::say_late)
        .service(agenda::show_agenda)
        .service(agenda_link::open_agenda_link)
        .service(swap::ask_for_swap)
        .service(swap::answer_swap)
        // the running day
        .service(course::judge_meeting)
        .service(course::correct_seat)
        .service(course::list_steps)
        .service(course::adjust_length)
        .service(away::set_away)
        .service(history::show_history)
        .service(history::show_past_board)
        .service(refill::answer_refill)
        .service(undo::list_acts)
        .service(undo::undo_act)
        .service(banner::withdraw_banner)
        .service(repair::propose_repairs)
        .service(repair::adopt_repair)
        // planning
        .service(plan::list_plans)
        .service(plan::start_plan)
        .service(plan::show_plan)
        .service(plan::stop_plan)
        .service(plan::resume_plan)
        .service(plan::adopt_plan)
        .service(plan::forget_plan)
        .service(draft::show_draft)
        .service(draft::pin_draft)
        .service(draft::move_draft)
        .service(draft::drop_draft)
        .service(draft::discard_draft)
        .service(release::show_release)
        .service(release::release_draft)
        // interpreters
        .service(coverage::show_coverage)
        .service(hours::hours_as_xlsx)
        .service(hours::hours_as_csv)
        // doors
        .service(door::head::show_door)
        .service(door::entry::enter)
        .service(door::entry::ask_for_code)
        .service(door::knock::ask_to_come_in)
        .service(door::knock::answer_knock)
        .service(door::line::open_line)
        // which video service stands behind them
        .service(video::show_video)
        .service(video::check_video)
        .service(video::change_video)
        .service(video::switch_video)
        // the hall
        .service(walk_in::add_walk_in)
        .service(walk_in::list_free_counterparts)
        .service(queue::show_hall)
        .service(queue::join_queue)
        .service(queue::leave_queue)
        .service(queue::call_from_queue)
        .service(check_in::show_check_in)
        .service(check_in::mark_present)
        // what is written down in a room
        .service(notes::show_notes)
        .service(notes::write_notes)
        .service(terms::show_terms)
        .service(terms::add_term)
        .service(terms::change_term)
        .service(terms::remove_term)
        .service(terms::table::terms_as_csv)
        .service(terms::table::import_terms)
        // what the interpreter is told before a meeting
        .service(brief::show_brief)
        .service(brief::write_topics)
        .service(brief::confirm_brief)
        .service(brief::readiness::show_readiness)
        .service(document::list_documents)
        .service(document::add_document)
        .service(document::fetch_document)
        .service(document::share_document)
        .service(document::remove_document)
        // connections, tried before the day
        .service(connection_check::show_connection_task)
        .service(connection_check::keep_connection_check)
        .service(connection_check::list_connections)
        // requests
        .service(request::list_requests)
        .service(request::ask_for_meeting)
        .service(request::accept_request)
        .service(request::decline_request)
        .service(request::propose_slot)
        .service(request::withdraw_request)
        .service(request::change_rank)
        // roster
        .service(roster::preview)
        .service(roster::import)
        .service(roster::export::as_xlsx)
        .service(roster::export::as_csv)
        .service(roster::export::template)
        // letters
        .service(outbox::list_letters)
        .service(outbox::letters_as_csv)
        .service(outbox::letters_as_xlsx)
        .service(outbox::resend_many)
        .service(letter::one)
        .service(letter::html)
        .service(letter::eml)
        .service(letter::resend)
        .service(preview::show_preview)
        .service(preview::show_preview_html)
        .service(preview::send_test)
        .service(letter_settings::show_letter_settings)
        .service(letter_settings::change_letter_settings)
        .service(notice::planned::planned)
        .service(notice::invitations)
        .service(notice::invite)
        .service(notice::announce)
        .service(notice::remind)
        .service(unsubscribe::show_subscription)
        .service(unsubscribe::change_subscription)
        .service(unsubscribe::one_click)
        // mail that comes in
        .service(incoming::list_incoming)
        .service(hook::take)
        // the sample's clock
        .service(demo::show_clock)
        .service(demo::set)
        .service(demo::try_as)
        .service(demo::ask_for_rehearsal)
        // about the server itself
        .service(openapi::file)
        .service(health::alive)
        .service(health::ready)
        .service(health::metrics)
        .default_service(web::to(page::serve));
}
