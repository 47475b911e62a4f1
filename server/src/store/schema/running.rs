//! The tables about the running day: how meetings go, who came, who is not there,
//! what stands on pages and what can be taken back.

diesel::table! {
    course (meeting) {
        meeting -> Text,
        day -> Text,
        host_came -> Nullable<BigInt>,
        guest_came -> Nullable<BigInt>,
        interpreter_came -> Nullable<BigInt>,
        at_table -> Text,
        met_at -> Nullable<BigInt>,
        verdict -> Nullable<Text>,
    }
}

diesel::table! {
    attendance_step (day, revision) {
        day -> Text,
        revision -> BigInt,
        meeting -> Text,
        person -> Text,
        seat -> Text,
        name -> Text,
        step -> Text,
        at -> Nullable<BigInt>,
        reason -> Text,
    }
}

diesel::table! {
    away (day, kind, who) {
        day -> Text,
        kind -> Text,
        who -> Text,
        from_at -> BigInt,
        until_at -> Nullable<BigInt>,
        reason -> Text,
    }
}

diesel::table! {
    queue (day, room, company) {
        day -> Text,
        room -> Text,
        company -> Text,
        since -> BigInt,
    }
}

diesel::table! {
    closing (day, revision) {
        day -> Text,
        revision -> BigInt,
        at -> BigInt,
        form -> Integer,
        hash -> Text,
    }
}

diesel::table! {
    act (day, revision) {
        day -> Text,
        revision -> BigInt,
        at -> BigInt,
        content -> Text,
        undone_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    refill (id) {
        id -> Text,
        day -> Text,
        slot -> Integer,
        host -> Text,
        guest -> Text,
        state -> Text,
        offered_at -> BigInt,
        expires_at -> BigInt,
        host_at -> Nullable<BigInt>,
        guest_at -> Nullable<BigInt>,
        declined_by -> Nullable<Text>,
        meeting -> Nullable<Text>,
    }
}

diesel::table! {
    banner (id) {
        id -> Text,
        day -> Text,
        content -> Text,
    }
}
