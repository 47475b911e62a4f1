//! Names of rooms and of people at other services: keyed hashes, so that they stay the same without
//! being stored, and tell nothing to who sees them.

use hmac::{Hmac, KeyInit, Mac};
use sangdam_domain::id::MeetingId;
use sangdam_domain::video::ProviderName;
use sha2::Sha256;

use super::Wrong;
use crate::config::Secret;
use crate::secret::hex;

/// Octets of a name: 128 bits, as many as cannot be guessed.
const NAME_OCTETS: usize = 16;
/// Octets that name a person inside one room, where a few must be told apart.
const PERSON_OCTETS: usize = 8;

/// Makes the names, with the secret of the installation.
#[derive(Clone)]
pub struct RoomNames(Secret);

impl RoomNames {
    pub fn new(secret: &Secret) -> Self {
        Self(secret.clone())
    }

    /// The name of a meeting's room at a provider: 32 digits of hexadecimal, lower case because Jitsi
    /// makes names so. A name learned at one provider opens nothing at another.
    pub fn room(&self, at: ProviderName, meeting: &MeetingId) -> Result<String, Wrong> {
        self.name(&format!("room\n{at:?}\n{meeting}"), NAME_OCTETS)
    }

    /// A word that only we can derive for a room, such as its moderators' password.
    pub fn word(&self, at: ProviderName, meeting: &MeetingId, of: &str) -> Result<String, Wrong> {
        self.name(&format!("word\n{at:?}\n{meeting}\n{of}"), NAME_OCTETS)
    }

    /// Names a person in one room: others cannot tell who it is, nor that it is who was elsewhere.
    pub fn person(&self, meeting: &MeetingId, person: &str) -> Result<String, Wrong> {
        self.name(&format!("person\n{meeting}\n{person}"), PERSON_OCTETS)
    }

    fn name(&self, of: &str, octets: usize) -> Result<String, Wrong> {
        if self.0.is_empty() {
            return Err(Wrong::NotSetUp);
        }
        Ok(hex(&keyed_hash(self.0.reveal(), of)[..octets]))
    }
}

/// HMAC-SHA256. Every length of key will do.
fn keyed_hash(key: &str, of: &str) -> [u8; 32] {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) else {
        unreachable!("HMAC takes keys of every length")
    };
    mac.update(of.as_bytes());
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn names(secret: &str) -> RoomNames {
        RoomNames::new(&Secret::new(secret))
    }

    #[test]
    fn the_keyed_hash_is_the_published_one() {
        // RFC 4231, test case 2.
        let expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

        assert_eq!(hex(&keyed_hash("Jefe", "what do ya want for nothing?")), expected);
    }

    #[test]
    fn a_meeting_keeps_its_room_and_shares_it_with_no_other() {
        let meetings: Vec<_> = (0..500).map(|n| MeetingId::new(format!("m{n}"))).collect();
        let room = |names: &RoomNames, meeting| names.room(ProviderName::Jitsi, meeting).unwrap();

        let ours: HashSet<_> = meetings.iter().map(|id| room(&names("ours"), id)).collect();
        let again: HashSet<_> = meetings.iter().map(|id| room(&names("ours"), id)).collect();
        let theirs: HashSet<_> = meetings.iter().map(|id| room(&names("theirs"), id)).collect();

        assert_eq!(ours, again);
        assert_eq!(ours.len(), 500);
        assert!(ours.is_disjoint(&theirs));
        assert!(ours.iter().all(|name| name.len() == 32));
    }

    #[test]
    fn a_room_has_another_name_at_each_provider() {
        let (names, meeting) = (names("ours"), MeetingId::new("m"));

        let jitsi = names.room(ProviderName::Jitsi, &meeting);

        assert_ne!(jitsi, names.room(ProviderName::LiveKit, &meeting));
        assert_ne!(names.word(ProviderName::Jitsi, &meeting, ""), jitsi);
    }

    #[test]
    fn without_a_secret_there_are_no_names() {
        assert_eq!(names("").person(&MeetingId::new("m"), "p"), Err(Wrong::NotSetUp));
    }
}
