//! What can go wrong between us and the database.

use std::panic::{AssertUnwindSafe, catch_unwind};

use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// Something that should not happen: disk, network, database.
#[derive(Debug)]
pub enum Failure {
    /// Too many jobs wait already.
    Busy,
    /// An earlier write could not be made durable; nothing is written any more.
    Stopped,
    /// A job said no and wants nothing of what it wrote to stay.
    RolledBack,
    Database(DieselError),
    Connect(String),
    /// A job panicked: a mistake of ours.
    Panicked,
    /// A stored value cannot be read: by a newer version, or by a hand that should not have been there.
    Unreadable(String),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Busy => write!(f, "too many requests wait for the database"),
            Self::Stopped => write!(f, "an earlier write failed; writing has stopped"),
            Self::RolledBack => write!(f, "the transaction was taken back"),
            Self::Database(error) => write!(f, "database: {error}"),
            Self::Connect(why) => write!(f, "cannot reach the database: {why}"),
            Self::Panicked => write!(f, "a mistake of Sangdam itself; the log says where"),
            Self::Unreadable(what) => write!(f, "unreadable value in the database: {what}"),
        }
    }
}

impl std::error::Error for Failure {}

impl From<DieselError> for Failure {
    fn from(error: DieselError) -> Self {
        Self::Database(error)
    }
}

impl Failure {
    /// Runs work that may have a mistake in it: where it panics that is a failure, and the thread goes on.
    pub(crate) fn caught<T>(work: impl FnOnce() -> Result<T, Self>) -> Result<T, Self> {
        catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Self::Panicked))
    }

    /// Whether another try may succeed at once: another node was in the way.
    pub fn is_contention(&self) -> bool {
        let Self::Database(DieselError::DatabaseError(kind, info)) = self else { return false };
        matches!(kind, DatabaseErrorKind::SerializationFailure)
            || info.message().contains("deadlock detected")
    }

    /// Whether a write may or may not have reached the disk.
    fn is_durability(&self) -> bool {
        let Self::Database(DieselError::DatabaseError(_, info)) = self else { return false };
        let message = info.message();
        message.contains("disk I/O error")
            || message.contains("database or disk is full")
            || message.contains("could not fsync")
    }

    fn is_lost_connection(&self) -> bool {
        match self {
            Self::Connect(_) => true,
            Self::Database(DieselError::DatabaseError(kind, info)) => {
                matches!(
                    kind,
                    DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand
                ) || info.message().contains("connection closed")
                    || info.message().contains("terminating connection")
            }
            _ => false,
        }
    }

    /// What each of many is told of one failure.
    pub(crate) fn told(&self) -> Self {
        match self {
            Self::Panicked => Self::Panicked,
            _ => Self::Connect(self.to_string()),
        }
    }

    /// What the thread must know of a failure that somebody else is told about.
    pub(crate) fn copy_for_thread(&self) -> Option<Self> {
        match self {
            _ if self.is_durability() => Some(Self::Stopped),
            Self::Panicked => Some(Self::Panicked),
            _ if self.is_lost_connection() => Some(Self::Connect(self.to_string())),
            _ => None,
        }
    }
}
