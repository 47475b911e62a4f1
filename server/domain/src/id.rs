//! Typed keys. Each is a short random text made outside the domain; being random it may be shown in
//! addresses, and being typed it cannot be mistaken for another.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

macro_rules! key {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            pub fn new(text: impl Into<Arc<str>>) -> Self {
                Self(text.into())
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

key! {
    /// Names a programme.
    ProgrammeId,
    /// Names a consultation day.
    DayId,
    /// Names a company on the roster.
    CompanyId,
    /// Names a person who sits for a company.
    DelegateId,
    /// Names an interpreter on the roster.
    InterpreterId,
    /// Names a meeting, for life; never used again after it is canceled.
    MeetingId,
    /// Names a request, until it is asked anew.
    RequestId,
    /// Names a swap that one interpreter proposes to another.
    SwapId,
    /// Names a gap of a running day that was offered to two companies.
    RefillId,
    /// Names a room of a programme.
    RoomId,
    /// Names a plan of a day.
    PlanId,
    /// Names a document of a brief.
    DocumentId,
    /// Names a banner on people's pages.
    BannerId,
}
