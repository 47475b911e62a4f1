//! Diesel's mirror of `schema.sql`; `tests/server/tidy.rs` compares the two.

mod interpreting;
mod running;

pub use interpreting::*;
pub use running::*;

diesel::table! {
    schema_version (version) {
        version -> Integer,
        applied_at -> BigInt,
    }
}

diesel::table! {
    installation (name) {
        name -> Text,
        value -> Text,
    }
}

diesel::table! {
    organizer (email) {
        email -> Text,
        name -> Text,
        language -> Text,
        zone -> Text,
    }
}

diesel::table! {
    programme (id) {
        id -> Text,
        title -> Text,
        host_name -> Text,
        host_zone -> Text,
        guest_name -> Text,
        guest_zone -> Text,
    }
}

diesel::table! {
    programme_organizer (programme, email) {
        programme -> Text,
        email -> Text,
    }
}

diesel::table! {
    day (id) {
        id -> Text,
        programme -> Text,
        revision -> BigInt,
        phase -> Text,
        settings -> Text,
        layout -> Text,
        letters -> Text,
        video -> Text,
        draft -> Nullable<Text>,
    }
}

diesel::table! {
    company (id) {
        id -> Text,
        programme -> Text,
        code -> Text,
        side -> Text,
        name -> Text,
        short_name -> Text,
        country -> Text,
        zone -> Text,
        languages -> Text,
        sectors -> Text,
        offers -> Text,
        needs -> Text,
        desks -> Integer,
    }
}

diesel::table! {
    delegate (id) {
        id -> Text,
        company -> Text,
        place -> Integer,
        name -> Text,
        role -> Text,
        email -> Text,
        email_key -> Text,
        language -> Text,
        zone -> Text,
        phone -> Text,
    }
}

diesel::table! {
    interpreter (id) {
        id -> Text,
        programme -> Text,
        code -> Text,
        name -> Text,
        languages -> Text,
        email -> Text,
        email_key -> Text,
        language -> Text,
        zone -> Text,
        profile -> Text,
        phone -> Text,
    }
}

diesel::table! {
    meeting (id) {
        id -> Text,
        day -> Text,
        slot -> Integer,
        host -> Text,
        host_desk -> Integer,
        guest -> Text,
        guest_desk -> Integer,
        interpreter_needed -> Bool,
        interpreter -> Nullable<Text>,
        room -> Nullable<Text>,
        sequence -> Integer,
        stamped -> BigInt,
        booked_by -> Text,
        relay -> Nullable<Text>,
        relay_via -> Nullable<Text>,
        need -> Text,
        override_reason -> Nullable<Text>,
        adjusted_min -> Integer,
        put_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    intent (meeting, email) {
        meeting -> Text,
        email -> Text,
        day -> Text,
        seat -> Text,
        said -> Text,
        answered -> BigInt,
    }
}

diesel::table! {
    incoming (id) {
        id -> Text,
        at -> BigInt,
        day -> Nullable<Text>,
        sender -> Text,
        kind -> Text,
        outcome -> Text,
        letter -> Nullable<Text>,
        detail -> Text,
    }
}

diesel::table! {
    unsubscribed (programme, email) {
        programme -> Text,
        email -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    feed (token_hash) {
        token_hash -> Text,
        email -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    plan (id) {
        id -> Text,
        day -> Text,
        made_at -> BigInt,
        made_by -> Text,
        node -> Text,
        revision -> BigInt,
        state -> Text,
        ends_at -> BigInt,
        options -> Text,
        result -> Nullable<Text>,
    }
}

diesel::table! {
    canceled (meeting) {
        meeting -> Text,
        day -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    attendance (meeting, person) {
        meeting -> Text,
        person -> Text,
        day -> Text,
        seat -> Text,
        name -> Text,
        step -> Text,
        since -> BigInt,
    }
}

diesel::table! {
    door_pass (token_hash, meeting, seat) {
        token_hash -> Text,
        meeting -> Text,
        seat -> Text,
        holder -> Text,
        name -> Text,
        expires_at -> BigInt,
    }
}

diesel::table! {
    connection_check (day, person) {
        day -> Text,
        person -> Text,
        checked_at -> BigInt,
        line -> Text,
        direct -> Text,
        relay_udp -> Text,
        relay_tcp -> Text,
        primary_provider -> Text,
        primary_outcome -> Text,
        backup_provider -> Nullable<Text>,
        backup_outcome -> Nullable<Text>,
        camera -> Text,
        microphone -> Text,
        browser -> Text,
        round_trip_ms -> Nullable<Integer>,
        took_ms -> Integer,
    }
}

diesel::table! {
    request (id) {
        id -> Text,
        day -> Text,
        asking -> Text,
        asked -> Text,
        rank -> Text,
        note -> Text,
        slot -> Nullable<Integer>,
        state -> Text,
        reason -> Text,
        asked_at -> BigInt,
        expires_at -> BigInt,
        meeting -> Nullable<Text>,
        was_told -> Bool,
    }
}

diesel::table! {
    hold (holder, tick) {
        holder -> Text,
        tick -> BigInt,
        meeting -> Text,
    }
}

diesel::table! {
    log (day, revision) {
        day -> Text,
        revision -> BigInt,
        at -> BigInt,
        actor -> Text,
        origin -> Text,
        change -> Text,
        hash -> Text,
    }
}

diesel::table! {
    answer (caller, key) {
        caller -> Text,
        key -> Text,
        request -> Text,
        body -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    outbox (id) {
        id -> Text,
        day -> Nullable<Text>,
        meeting -> Nullable<Text>,
        thread -> Text,
        kind -> Text,
        email -> Text,
        name -> Text,
        language -> Text,
        facts -> Text,
        state -> Text,
        created_at -> BigInt,
        place -> Integer,
        due_at -> BigInt,
        expires_at -> Nullable<BigInt>,
        lease_until -> Nullable<BigInt>,
        tries -> Integer,
        error -> Nullable<Text>,
        sent_at -> Nullable<BigInt>,
        subject -> Nullable<Text>,
        raw -> Nullable<Text>,
        sought -> Text,
        bounced_at -> Nullable<BigInt>,
    }
}

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
    sign_in (token_hash) {
        token_hash -> Text,
        email -> Text,
        code_hash -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
        used_at -> Nullable<BigInt>,
        tries -> Integer,
    }
}

diesel::table! {
    session (token_hash) {
        token_hash -> Text,
        email -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
    }
}

diesel::table! {
    preference (email) {
        email -> Text,
        language -> Nullable<Text>,
        zone -> Nullable<Text>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    hold,
    company,
    day,
    delegate,
    document,
    meeting,
    offer,
    organizer,
    outbox,
    programme,
    programme_organizer,
    swap,
);
