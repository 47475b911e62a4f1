//! Memory for documents on their way in and out: whole files are held while they travel, so how many
//! bytes travel at once has an end, for everybody together and for each person.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sangdam_domain::document::DOCUMENT_BYTES_MAX;

/// Of all people together, on one node.
const BYTES_MAX: usize = 256 * 1024 * 1024;
/// Of one person: some files of the largest size, as a browser fetches them side by side.
const BYTES_OF_PERSON_MAX: usize = 4 * DOCUMENT_BYTES_MAX;

/// Bytes that travel, by person.
#[derive(Clone, Default)]
pub struct Space(Arc<Mutex<HashMap<String, usize>>>);

/// Why there is no space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    /// This person takes as much as one person may.
    Own,
    All,
}

impl Space {
    /// Nothing yet, in somebody's name; given back when dropped.
    pub fn of(&self, who: &str) -> Taken {
        Taken { space: self.clone(), who: who.to_owned(), bytes: 0 }
    }

    fn all(&self) -> MutexGuard<'_, HashMap<String, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What one file takes.
pub struct Taken {
    space: Space,
    who: String,
    bytes: usize,
}

impl Taken {
    /// Takes so many bytes in all for this file.
    pub fn grow_to(&mut self, bytes: usize) -> Result<(), Full> {
        let more = bytes.saturating_sub(self.bytes);
        let mut all = self.space.all();
        let own = all.get(&self.who).copied().unwrap_or(0);
        if own + more > BYTES_OF_PERSON_MAX {
            return Err(Full::Own);
        }
        if all.values().sum::<usize>() + more > BYTES_MAX {
            return Err(Full::All);
        }
        all.insert(self.who.clone(), own + more);
        drop(all);
        self.bytes += more;
        Ok(())
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        let mut all = self.space.all();
        if let Some(own) = all.get_mut(&self.who) {
            *own = own.saturating_sub(self.bytes);
            if *own == 0 {
                all.remove(&self.who);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_takes_some_files_and_gives_them_back() {
        let space = Space::default();
        let mut files: Vec<Taken> = (0..5).map(|_| space.of("a")).collect();

        let taken: Vec<_> = files.iter_mut().map(|one| one.grow_to(DOCUMENT_BYTES_MAX)).collect();

        assert_eq!(taken[..4], [Ok(()); 4]);
        assert_eq!(taken[4], Err(Full::Own));
        assert_eq!(files[0].grow_to(DOCUMENT_BYTES_MAX), Ok(()));
        files.remove(0);
        assert_eq!(files[3].grow_to(DOCUMENT_BYTES_MAX), Ok(()));
        drop(files);
        assert_eq!(space.all().len(), 0);
    }

    #[test]
    fn all_people_together_take_no_more_than_there_is() {
        let space = Space::default();
        let people: Vec<String> = (0..30).map(|n| n.to_string()).collect();
        let mut files: Vec<Taken> = people.iter().map(|who| space.of(who)).collect();

        let taken: Vec<_> = files.iter_mut().map(|one| one.grow_to(DOCUMENT_BYTES_MAX)).collect();

        let fit = BYTES_MAX / DOCUMENT_BYTES_MAX;
        assert_eq!(taken.iter().filter(|one| one.is_ok()).count(), fit);
        assert_eq!(taken[fit..].iter().filter(|one| **one == Err(Full::All)).count(), 30 - fit);
    }
}
