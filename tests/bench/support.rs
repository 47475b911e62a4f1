//! The server tests' throwaway PostgreSQL.

#![allow(dead_code)] // they need more of it

#[path = "../server/support/cluster.rs"]
pub mod cluster;
#[path = "../server/support/database.rs"]
pub mod database;
#[path = "../server/support/port.rs"]
pub mod port;
