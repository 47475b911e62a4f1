//! The live line: every change of a day, at once, on every open screen, as its viewer may see it.

pub mod alarm;
pub mod door;
pub mod hub;
pub mod listen;
pub mod offer;
pub mod outage;
pub mod presence;
pub mod refill;
pub mod socket;
pub mod view;
