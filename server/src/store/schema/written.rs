//! What people write down beside the days: notes, the glossary, briefs.

diesel::table! {
    note (meeting) {
        meeting -> Text,
        day -> Text,
        version -> Integer,
        text -> Text,
        writer -> Text,
        name -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    term (id) {
        id -> Text,
        programme -> Text,
        texts -> Text,
        note -> Text,
        writer -> Text,
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
