//! Who has a page of which day open: on this node, and on the others as they last said.
//!
//! A node tells the others all its companies with an open page when that changes and now and then
//! ([`super::door`] has the line), so what was missed is soon made good, and a node that is no more is
//! soon forgotten. It tells no more than keys of days and companies.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use sangdam_domain::access::Role;
use sangdam_domain::{CompanyId, DayId};
use tokio::sync::Notify;

/// Companies with an open page by day.
pub type Open = BTreeMap<DayId, BTreeSet<CompanyId>>;

/// Open pages of a day by role.
type Pages = HashMap<Role, usize>;

#[derive(Clone, Default)]
pub struct Presence {
    known: Arc<Mutex<Known>>,
    came: Arc<Notify>,
    moved: Arc<Notify>,
}

#[derive(Default)]
struct Known {
    here: HashMap<DayId, Pages>,
    /// By the other node's name.
    elsewhere: HashMap<String, Elsewhere>,
}

/// What another node last said, and when.
struct Elsewhere {
    open: Open,
    heard: Instant,
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
        *self.known().here.entry(day.clone()).or_default().entry(role.clone()).or_default() += 1;
        self.came.notify_one();
        self.moved.notify_one();
        Page { day: day.clone(), role: role.clone(), presence: self.clone() }
    }

    /// Waits until somebody may have opened a page, on whichever node.
    pub async fn came(&self) {
        self.came.notified().await;
    }

    /// Waits until a page is opened or closed here.
    pub async fn moved(&self) {
        self.moved.notified().await;
    }

    /// Days somebody looks at here.
    pub fn watched(&self) -> Vec<DayId> {
        self.known().here.keys().cloned().collect()
    }

    /// Companies of which somebody has a page of the day open, on whichever node.
    pub fn companies(&self, day: &DayId) -> BTreeSet<CompanyId> {
        let known = self.known();
        let elsewhere = known.elsewhere.values().filter_map(|node| node.open.get(day)).flatten();
        let here = known.here.get(day).into_iter().flat_map(companies);
        here.chain(elsewhere).cloned().collect()
    }

    /// What this node tells the others: whose pages are open here.
    pub fn open(&self) -> Open {
        let known = self.known();
        let days = known.here.iter();
        let open = days.map(|(day, pages)| (day.clone(), companies(pages).cloned().collect()));
        open.filter(|(_, companies): &(DayId, BTreeSet<_>)| !companies.is_empty()).collect()
    }

    /// Takes what another node says; it says all each time.
    pub fn hear(&self, node: &str, open: Open) {
        let mut known = self.known();
        let had = known.elsewhere.get(node).map(|node| &node.open);
        if had != Some(&open) {
            self.came.notify_one();
        }
        known.elsewhere.insert(node.to_owned(), Elsewhere { open, heard: Instant::now() });
    }

    /// Another node has no page any more, or will say anew which it has.
    pub fn forget(&self, node: &str) {
        self.known().elsewhere.remove(node);
    }

    /// Nothing is heard of other nodes: better no offer than one nobody sees.
    pub fn forget_others(&self) {
        self.known().elsewhere.clear();
    }

    /// Forgets nodes that said nothing for so long.
    pub fn drop_unheard(&self, silence_max: Duration) {
        self.known().elsewhere.retain(|_, node| node.heard.elapsed() <= silence_max);
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn companies(pages: &Pages) -> impl Iterator<Item = &CompanyId> {
    pages.keys().filter_map(|role| match role {
        Role::Company { id, .. } => Some(id),
        Role::Organizer | Role::Interpreter { .. } => None,
    })
}

impl Drop for Page {
    fn drop(&mut self) {
        let mut known = self.presence.known();
        let Some(pages) = known.here.get_mut(&self.day) else { return };
        if let Some(open) = pages.get_mut(&self.role) {
            *open -= 1;
            if *open == 0 {
                pages.remove(&self.role);
            }
        }
        if pages.is_empty() {
            known.here.remove(&self.day);
        }
        self.presence.moved.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use sangdam_domain::programme::Side;

    use super::*;

    fn day() -> DayId {
        DayId::new("day")
    }

    fn role(id: &str) -> Role {
        Role::Company { id: CompanyId::new(id), side: Side::Host }
    }

    fn open(ids: &[&str]) -> Open {
        Open::from([(day(), ids.iter().map(|id| CompanyId::new(*id)).collect())])
    }

    fn seen(presence: &Presence) -> Vec<String> {
        presence.companies(&day()).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn pages_of_all_nodes_count_and_only_the_own_are_told() {
        let presence = Presence::default();
        let _organizer = presence.come(&day(), &Role::Organizer);
        let pages = [presence.come(&day(), &role("a")), presence.come(&day(), &role("a"))];
        presence.hear("n1", open(&["b"]));
        presence.hear("n2", open(&["b", "c"]));
        let (all, told) = (seen(&presence), presence.open());

        drop(pages);
        presence.hear("n2", Open::new());

        assert_eq!((all, told), (vec!["a".into(), "b".into(), "c".into()], open(&["a"])));
        assert_eq!((seen(&presence), presence.open()), (vec!["b".into()], Open::new()));
        assert_eq!(presence.watched(), [day()]);
    }

    #[test]
    fn a_node_that_says_nothing_is_forgotten_with_its_pages() {
        let presence = Presence::default();
        let _page = presence.come(&day(), &role("a"));
        presence.hear("n1", open(&["b"]));
        presence.drop_unheard(Duration::from_secs(3600));
        let while_heard = seen(&presence);

        presence.drop_unheard(Duration::ZERO);

        assert_eq!((while_heard.len(), seen(&presence)), (2, vec!["a".to_owned()]));
    }
}
