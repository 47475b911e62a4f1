//! Who has a page of which day open on this node.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sangdam_domain::access::Role;
use sangdam_domain::{CompanyId, DayId};
use tokio::sync::Notify;

/// Open pages of a day by role.
type Pages = HashMap<Role, usize>;

#[derive(Clone, Default)]
pub struct Presence {
    days: Arc<Mutex<HashMap<DayId, Pages>>>,
    came: Arc<Notify>,
}

/// An open page; gone when dropped.
pub struct Page {
    day: DayId,
    role: Role,
    presence: Presence,
}

impl Presence {
    /// Counts a page in.
    pub fn come(&self, day: &DayId, role: &Role) -> Page {
        *self.days().entry(day.clone()).or_default().entry(role.clone()).or_default() += 1;
        self.came.notify_one();
        Page { day: day.clone(), role: role.clone(), presence: self.clone() }
    }

    /// Waits until somebody opens a page.
    pub async fn came(&self) {
        self.came.notified().await;
    }

    /// Days somebody looks at.
    pub fn watched(&self) -> Vec<DayId> {
        self.days().keys().cloned().collect()
    }

    /// Companies of which somebody has a page of the day open.
    pub fn companies(&self, day: &DayId) -> BTreeSet<CompanyId> {
        let days = self.days();
        let roles = days.get(day).into_iter().flat_map(HashMap::keys);
        roles
            .filter_map(|role| match role {
                Role::Company { id, .. } => Some(id.clone()),
                Role::Organizer | Role::Interpreter { .. } => None,
            })
            .collect()
    }

    fn days(&self) -> MutexGuard<'_, HashMap<DayId, Pages>> {
        self.days.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        let mut days = self.presence.days();
        let Some(pages) = days.get_mut(&self.day) else { return };
        if let Some(open) = pages.get_mut(&self.role) {
            *open -= 1;
            if *open == 0 {
                pages.remove(&self.role);
            }
        }
        if pages.is_empty() {
            days.remove(&self.day);
        }
    }
}
