//! Announcements that stand on people's pages: taking one down. Putting one up is announcing.

use actix_web::{HttpResponse, delete, web};
use sangdam_domain::BannerId;
use sangdam_domain::command::Command;

use super::App;
use super::day::{Revision, organizer_command};
use super::error::{Denied, Problem};
use super::form::Repeat;
use super::session::Caller;

/// Takes an announcement off all pages. Letters that left stay as they were.
#[utoipa::path(tag = "letter",
    params(("day" = String, Path), ("banner" = String, Path),
           ("Idempotency-Key" = Option<String>, Header)),
    responses((status = 200, body = Revision), (status = 403, body = Problem),
              (status = 404, body = Problem)))]
#[delete("/api/days/{day}/banners/{banner}")]
pub async fn withdraw_banner(
    app: web::Data<App>,
    caller: Caller,
    path: web::Path<(String, String)>,
    repeat: Repeat,
) -> Result<HttpResponse, Denied> {
    let (day, banner) = path.into_inner();
    let command = Command::WithdrawBanner { banner: BannerId::new(banner) };
    organizer_command(&app, caller, &day, &repeat, command).await
}
