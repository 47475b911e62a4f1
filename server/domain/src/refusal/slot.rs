//! Why one slot cannot be had.

/// Why a slot cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotThisSlot {
    /// The counterpart meets somebody else.
    Taken,
    HostBusy,
    GuestBusy,
    /// Too close to another meeting of one of the two.
    RestNeeded,
    /// Nobody on the roster has the languages.
    NoInterpreter,
    /// Those who have them are taken, or do not work for one of the two.
    InterpretersBusy,
    /// They would work too long without a pause.
    InterpreterRest,
    /// It is outside the hours they work, where they live.
    InterpreterHours,
    /// They would work too long that day.
    InterpreterLoad,
    /// They must be asked earlier.
    InterpreterNotice,
    NoRoom,
    /// One of the two is not there at that time.
    Away,
    /// It is over.
    Past,
    /// Companies may no longer book, move or cancel it.
    TooLate,
}

impl NotThisSlot {
    pub fn code(self) -> &'static str {
        match self {
            Self::Taken => "slot_taken",
            Self::HostBusy => "host_busy",
            Self::GuestBusy => "guest_busy",
            Self::RestNeeded => "rest_needed",
            Self::NoInterpreter => "no_interpreter",
            Self::InterpretersBusy => "interpreters_busy",
            Self::InterpreterRest => "interpreter_rest",
            Self::InterpreterHours => "interpreter_hours",
            Self::InterpreterLoad => "interpreter_load",
            Self::InterpreterNotice => "interpreter_notice",
            Self::NoRoom => "no_room",
            Self::Away => "company_away",
            Self::Past => "slot_past",
            Self::TooLate => "too_late",
        }
    }
}
