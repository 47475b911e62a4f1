//! The socket behind a door.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, get, web};

use super::{Door, refused};
use crate::http::App;
use crate::http::error::{Denied, Problem};
use crate::http::session::Maybe;
use crate::live::door::{Visit, serve};
use crate::store;

/// A signal carries a session description of some kilobytes.
const FRAME_BYTES_MAX: usize = 16 * 1024;

/// The door's own line: a websocket of JSON frames `hello`, `present`, `signal`, `chat`, `knock`,
/// `room`, `switched`, `moved`, `tick`, `full`, `early`, `no_room`, `over`; the browser says `step`,
/// `signal`, `chat`, `state`. Closes with 1012 (restart), 4401 (signed out), 4403 (another has the seat),
/// 4404 (canceled), 4408 (the door is closed), 4409 (come again), 4429 (too many at this door).
#[utoipa::path(tag = "door", params(("meeting" = String, Path), ("seat" = String, Path)),
    responses((status = 101), (status = 401, body = Problem), (status = 403, body = Problem),
              (status = 404, body = Problem)))]
#[get("/api/door/{meeting}/{seat}/live")]
pub async fn open_line(
    app: web::Data<App>,
    request: HttpRequest,
    Maybe(caller): Maybe,
    path: web::Path<(String, String)>,
    body: web::Payload,
) -> Result<HttpResponse, Denied> {
    if app.hub.sockets() + app.doors.let_in() >= app.config.server.sockets_max {
        return Err(store::Failure::Busy.into());
    }
    let door = Door::find(&app, &path.0, &path.1).await?;
    let visitor = door.visitor(&app, &request, caller.as_ref()).await?;
    let visitor = visitor.ok_or_else(|| refused(&door, caller.as_ref()))?;
    let (response, session, stream) = actix_ws::handle(&request, body)
        .map_err(|_| Denied::new(StatusCode::UPGRADE_REQUIRED, "not_a_socket"))?;
    let session_hash = caller.filter(|_| !visitor.is_let_in).map(|caller| caller.session_hash);
    let visit = Visit { visitor, day: door.day, session_hash, rooms: app.rooms.clone() };
    let stream = stream.max_frame_size(FRAME_BYTES_MAX);
    actix_web::rt::spawn(serve(app.sources(), app.doors.clone(), visit, session, stream));
    Ok(response)
}
