//! The server tests' throwaway PostgreSQL.

#![allow(dead_code, clippy::unwrap_used)] // tests need more of it, and may give up with less said

#[path = "../server/support/cluster.rs"]
pub mod cluster;
#[path = "../server/support/database.rs"]
pub mod database;
#[path = "../server/support/port.rs"]
pub mod port;
