//! Sangdam runs online 1:1 consultation days. This crate is the world around the domain: database,
//! web, mail, live line. `ARCHITECTURE.md` draws the map.

pub mod application;
pub mod change;
pub mod clock;
pub mod config;
pub mod http;
pub mod live;
pub mod mail;
pub mod metrics;
pub mod planning;
pub mod rehearsal;
pub mod sample;
pub mod secret;
pub mod sheet;
pub mod signal;
pub mod store;
pub mod text;
pub mod video;
pub mod zones;
