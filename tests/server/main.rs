//! Everything that runs the server from outside: real HTTP, real sockets, real databases. One program,
//! linked once. SQLite files by default; with `TEST_ENGINE=postgres` a throwaway cluster that the tests
//! start themselves, or the one `TEST_DATABASE_URL` names.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on must fail")]

mod support;

mod access;
mod attendance;
mod booking;
mod brief;
mod cli;
mod connection_check;
mod copies;
mod course;
mod coverage;
mod day;
mod doctor;
mod document;
mod door;
mod failure;
mod hall;
mod history;
mod hostile;
mod hours;
mod inbox;
mod letters;
mod live;
mod notes;
mod notices;
mod offer;
mod planner;
mod planning;
mod refill;
mod rehearsal;
mod reminders;
mod repair;
mod request;
mod rivals;
mod roster;
mod sample;
mod session;
mod settings;
mod terms;
mod tidy;
mod time;
mod undo;
mod video;
