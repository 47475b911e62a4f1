//! Sangdam runs online 1:1 consultation days. This crate is the world around the domain: database,
//! web, mail, live line. `ARCHITECTURE.md` draws the map.

pub mod change;
pub mod clock;
pub mod config;
pub mod live;
pub mod mail;
pub mod secret;
pub mod signal;
pub mod store;
pub mod text;
