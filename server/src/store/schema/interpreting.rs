//! The tables about interpreters' work: what they are asked, what they swap, and what they prepare by.

diesel::table! {
    offer (meeting, number) {
        meeting -> Text,
        number -> Integer,
        day -> Text,
        interpreter -> Text,
        state -> Text,
        offered_at -> BigInt,
        expires_at -> BigInt,
        answered_at -> Nullable<BigInt>,
        reason -> Text,
    }
}

diesel::table! {
    swap (id) {
        id -> Text,
        day -> Text,
        asking -> Text,
        asked -> Text,
        gives -> Text,
        takes -> Nullable<Text>,
        asked_at -> BigInt,
        expires_at -> BigInt,
    }
}

diesel::table! {
    late (meeting, seat) {
        meeting -> Text,
        seat -> Text,
        day -> Text,
        minutes -> Integer,
        at -> BigInt,
    }
}

diesel::table! {
    topics (meeting, company) {
        meeting -> Text,
        company -> Text,
        day -> Text,
        text -> Text,
        shared -> Bool,
        writer -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    document (id) {
        id -> Text,
        day -> Text,
        meeting -> Text,
        company -> Text,
        name -> Text,
        kind -> Text,
        size -> Integer,
        shared -> Bool,
        writer -> Text,
        at -> BigInt,
        content -> Binary,
    }
}

diesel::table! {
    receipt (meeting, interpreter) {
        meeting -> Text,
        interpreter -> Text,
        day -> Text,
        edition -> Text,
        at -> BigInt,
    }
}
