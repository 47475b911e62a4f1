<<<<<<< HEAD
use sangdam_domain::notice::*;
#[derive(serde::Serialize, serde::Deserialize)]
pub struct MeetingLetter { pub kind: Kind }
impl From<&Notice> for MeetingLetter { fn from(n: &Notice) -> Self { Self { kind: n.kind } } }
=======
//! Letters: from a notice to a message on its way.
>>>>>>> letters
