//! Opens the live line: origin and session first, then the socket.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, get, web};
use serde::Deserialize;
use utoipa::IntoParams;

use super::App;
use super::error::{Denied, Problem};
use super::session::{Caller, DayCaller};
use crate::live::hub::Changes;
use crate::live::socket::{BriefChanged, Screen, Snapshot, Tick, serve};
use crate::planning::progress::Planning;

/// Browsers send nothing of substance.
const FRAME_BYTES_MAX: usize = 4096;

#[derive(Debug, Deserialize, IntoParams)]
pub struct Since {
    /// The revision the page shows; what came after it is sent, or a snapshot.
    since: Option<i64>,
}

/// The live line of a day: a websocket of JSON frames `hello`, `changes`, `snapshot`, `tick`, `brief`, and
/// to organizers `planning`.
/// Closes with 1012 (restart), 4401 (signed out), 4403 (not on this day any more), 4409 (come again).
#[utoipa::path(tag = "live", params(("day" = String, Path), Since),
    responses((status = 101, description = "frames `Changes`, `Snapshot`, `Tick`", body = Changes),
              (status = 200, description = "frame `snapshot`", body = Snapshot),
              (status = 202, description = "frames `hello` and `tick`", body = Tick),
              (status = 203, description = "frame `planning`, to organizers", body = Planning),
              (status = 204, description = "frame `brief`", body = BriefChanged),
              (status = 404, body = Problem)))]
#[get("/api/days/{day}/live")]
pub async fn open(
    app: web::Data<App>,
    caller: Caller,
    day: web::Path<String>,
    query: web::Query<Since>,
    request: HttpRequest,
    body: web::Payload,
) -> Result<HttpResponse, Denied> {
    if app.hub.sockets() >= app.config.server.sockets_max {
        return Err(crate::store::Failure::Busy.into());
    }
    let session_hash = caller.session_hash.clone();
    let caller = DayCaller::find(&app, caller, &day).await?;
    let (response, session, stream) = actix_ws::handle(&request, body)
        .map_err(|_| Denied::new(StatusCode::UPGRADE_REQUIRED, "not_a_socket"))?;
    let screen = Screen {
        day: caller.day.id.clone(),
        email: caller.actor.email.clone(),
        viewer: caller.viewer,
        session_hash,
        since: query.since,
    };
    let stream = stream.max_frame_size(FRAME_BYTES_MAX);
    actix_web::rt::spawn(serve(app.sources(), screen, session, stream));
    Ok(response)
}
