//! The description of the interface, OpenAPI 3.1, from which the browser's types are made.

use actix_web::{HttpResponse, get};
use utoipa::OpenApi;

use super::{
    agenda, agenda_link, booking, calendar, connection_check, day, demo, door, draft, feasibility, feed, health, hook,
    incoming, letter, letter_settings, line, me, notes, notice, offer, outbox, plan, preview, programme,
    release, request, roster, session, settings, swap, terms, unsubscribe, video,
};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Sangdam",
        description = "Online 1:1 consultation days. Sign in for the session cookie; send an \
            `Idempotency-Key` with every change: the same key and body give the same answer. \
            Errors are `application/problem+json` with a stable `code`.",
        license(name = "MIT OR Apache-2.0")
    ),
    paths(
        session::ask_for_link,
        session::start_session,
        session::end_session,
        me::show_me,
        me::change_me,
        day::list_days,
        day::show_board,
        day::show_meeting,
        day::change_phase,
        day::follow_zone_rules,
        programme::start_programme,
        programme::show_programme,
        programme::start_day,
        settings::show_settings,
        settings::change_settings,
        feasibility::measure,
        line::open,
        booking::offers,
        booking::book,
        booking::change_meeting,
        booking::cancel,
        calendar::day_file,
        calendar::meeting_file,
        calendar::links,
        feed::show_feed,
        feed::start,
        feed::end,
        feed::feed_file,
        offer::list_candidates,
        offer::assign_interpreter,
        offer::set_need,
        offer::answer_offer,
        offer::say_late,
        agenda::show_agenda,
        agenda_link::open_agenda_link,
        swap::ask_for_swap,
        swap::answer_swap,
        plan::list_plans,
        plan::start_plan,
        plan::show_plan,
        plan::stop_plan,
        plan::resume_plan,
        plan::adopt_plan,
        plan::forget_plan,
        draft::show_draft,
        draft::pin_draft,
        draft::move_draft,
        draft::drop_draft,
        draft::discard_draft,
        release::show_release,
        release::release_draft,
        door::head::show_door,
        door::entry::enter,
        door::entry::ask_for_code,
        door::knock::ask_to_come_in,
        door::knock::answer_knock,
        door::line::open_line,
        video::show_video,
        video::check_video,
        video::change_video,
        video::switch_video,
        notes::show_notes,
        notes::write_notes,
        terms::show_terms,
        terms::add_term,
        terms::change_term,
        terms::remove_term,
        connection_check::show_connection_task,
        connection_check::keep_connection_check,
        connection_check::list_connections,
        request::list_requests,
        request::ask_for_meeting,
        request::accept_request,
        request::decline_request,
        request::propose_slot,
        request::withdraw_request,
        request::change_rank,
        roster::preview,
        roster::import,
        roster::export::as_xlsx,
        roster::export::as_csv,
        roster::export::template,
        outbox::list_letters,
        outbox::letters_as_csv,
        outbox::letters_as_xlsx,
        outbox::resend_many,
        letter::one,
        letter::html,
        letter::eml,
        letter::resend,
        preview::show_preview,
        preview::show_preview_html,
        preview::send_test,
        letter_settings::show_letter_settings,
        letter_settings::change_letter_settings,
        notice::planned,
        notice::invitations,
        notice::invite,
        notice::announce,
        notice::remind,
        unsubscribe::show_subscription,
        unsubscribe::change_subscription,
        unsubscribe::one_click,
        incoming::list_incoming,
        hook::take,
        demo::show_clock,
        demo::set,
        file,
        health::alive,
        health::ready,
        health::metrics,
    )
)]
struct Description;

/// The description as JSON text.
pub fn text() -> String {
    Description::openapi().to_pretty_json().unwrap_or_default()
}

/// This description.
#[utoipa::path(tag = "server", responses((status = 200, content_type = "application/json")))]
#[get("/api/openapi.json")]
pub async fn file() -> HttpResponse {
    HttpResponse::Ok().content_type("application/json").body(text())
}
