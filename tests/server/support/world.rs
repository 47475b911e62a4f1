//! A programme with a roster and a released day, built as an organizer would build it.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Answer, Caller, Site, TestServer, sheet};

pub const ORGANIZER: &str = "organizer@sangdam.example";

/// What to build.
#[derive(Clone)]
pub struct Plan {
    pub host_zone: String,
    pub guest_zone: String,
    pub roster: String,
    pub settings: Value,
    pub is_released: bool,
}

/// Somebody on the roster.
#[derive(Clone, Debug)]
pub struct Member {
    pub id: String,
    pub code: String,
    pub email: String,
}

/// A programme and its first day.
#[derive(Clone)]
pub struct Place {
    pub site: Site,
    pub organizer: Caller,
    pub programme: String,
    pub day: String,
    pub hosts: Vec<Member>,
    pub guests: Vec<Member>,
    pub interpreters: Vec<Member>,
}

/// A server with a place on it.
pub struct World {
    pub server: TestServer,
    pub place: Place,
}

impl std::ops::Deref for World {
    type Target = Place;

    fn deref(&self) -> &Place {
        &self.place
    }
}

/// Settings of the small day: 26 October 2020, four half hours from 15:00 in Seoul, no rooms, nobody
/// needs an interpreter.
pub fn settings() -> Value {
    json!({
        "title": { "ko": "상담회", "ru": "Консультации", "en": "Consultation day" },
        "date": "2020-10-26",
        "zone": "Asia/Seoul",
        "grid": { "start": "15:00", "slots": 4, "length_min": 30, "changeover_min": 0,
                  "breaks": [], "fold": null },
        "office": { "host": { "from": "09:00", "to": "18:00" },
                    "guest": { "from": "09:00", "to": "18:00" } },
        "booking_opens": "2020-10-12T09:00",
        "booking_closes": "2020-10-26T17:00",
        "cancel_until_min": 60,
        "buffer_min": 0,
        "meetings_max": null,
        "interpreter_rule": "none",
        "rooms": [],
        "tables": [],
        "filling": { "open_booking": true, "requests": true, "planned": false },
        "requests": { "open_max": 10, "total_max": 30, "expire_hours": 72 },
        "contact": { "name": "", "phone": "", "email": "" },
        "interpreting": { "mode": "consecutive", "longer_percent": 100, "relay": true,
                          "stretch_max_min": 90, "alone_max_min": 40, "pause_min": 10,
                          "load_max_min": 420,
                          "offers": { "enabled": false, "answer_hours": 24, "remind_hours": 4,
                                      "cutoff_hours": 24 } },
        "conduct": { "no_show_min": 10, "extend_min": 5,
                     "refill": { "enabled": false, "answer_s": 60 } }
    })
}

impl Plan {
    pub fn of(hosts: usize, guests: usize, interpreters: usize) -> Self {
        Self {
            host_zone: "Asia/Seoul".into(),
            guest_zone: "Europe/Moscow".into(),
            roster: sheet::roster(hosts, guests, interpreters),
            settings: settings(),
            is_released: true,
        }
    }

    pub fn with(mut self, pointer: &str, value: Value) -> Self {
        *self.settings.pointer_mut(pointer).expect("a setting") = value;
        self
    }

    pub async fn on(self, server: TestServer) -> World {
        let place = self.build(&server.site).await;
        World { server, place }
    }

    pub async fn start(self) -> World {
        self.on(TestServer::start()).await
    }

    /// Builds it over HTTP.
    pub async fn build(self, site: &Site) -> Place {
        let organizer = site.organizer(ORGANIZER).await;
        let form = json!({
            "title": { "en": "Programme" },
            "host": { "name": { "en": "Hosts" }, "zone": self.host_zone },
            "guest": { "name": { "en": "Guests" }, "zone": self.guest_zone }
        });
        let started = organizer.post("/api/programmes", form).await.expect(201);
        let programme = started["id"].as_str().expect("an id").to_owned();
        import(&organizer, &programme, self.roster.as_bytes()).await.expect(200);
        let mut place = Place {
            site: site.clone(),
            organizer,
            programme,
            day: String::new(),
            hosts: Vec::new(),
            guests: Vec::new(),
            interpreters: Vec::new(),
        };
        place.day = place.add_day(self.settings, self.is_released).await;
        place.read_roster().await;
        place
    }
}

/// Previews a file and takes it in.
pub async fn import(organizer: &Caller, programme: &str, bytes: &[u8]) -> Answer {
    let path = format!("/api/programmes/{programme}/roster");
    let preview = organizer.upload(&format!("{path}/preview?name=roster.csv"), bytes).await;
    let preview = preview.expect(200);
    assert_eq!(preview["complaints"], json!([]));
    let digest = preview["digest"].as_str().expect("a digest");
    organizer.upload(&format!("{path}?name=roster.csv&digest={digest}"), bytes).await
}

impl World {
    /// 3 hosts, 3 guests, 4 slots.
    pub async fn small() -> Self {
        Plan::of(3, 3, 2).start().await
    }
}

impl Place {
    /// Adds a day to the programme and gives its key.
    pub async fn add_day(&self, settings: Value, is_released: bool) -> String {
        let path = format!("/api/programmes/{}/days", self.programme);
        let started = self.organizer.post(&path, settings).await.expect(201);
        let day = started["id"].as_str().expect("an id").to_owned();
        if is_released {
            let path = format!("/api/days/{day}/phase");
            self.organizer.post(&path, json!({ "phase": "released" })).await.expect(200);
        }
        day
    }

    async fn read_roster(&mut self) {
        let board = self.board(&self.organizer).await;
        let member = |one: &Value, email: &Value| Member {
            id: one["id"].as_str().unwrap_or_default().into(),
            code: one["code"].as_str().unwrap_or_default().into(),
            email: email.as_str().unwrap_or_default().into(),
        };
        let of_side = |side: &str| {
            let companies = board["companies"].as_array().expect("companies").iter();
            let mut members: Vec<Member> = companies
                .filter(|company| company["side"] == side)
                .map(|company| member(company, &company["delegates"][0]["email"]))
                .collect();
            members.sort_by_key(|one| (one.code.len(), one.code.clone()));
            members
        };
        let interpreters = board["interpreters"].as_array().expect("interpreters").iter();
        let mut interpreters: Vec<Member> =
            interpreters.map(|one| member(one, &one["email"])).collect();
        interpreters.sort_by_key(|one| (one.code.len(), one.code.clone()));
        (self.hosts, self.guests, self.interpreters) =
            (of_side("host"), of_side("guest"), interpreters);
    }

    pub async fn host(&self, number: usize) -> Caller {
        self.site.sign_in(&self.hosts[number].email).await
    }

    pub async fn guest(&self, number: usize) -> Caller {
        self.site.sign_in(&self.guests[number].email).await
    }

    pub async fn interpreter(&self, number: usize) -> Caller {
        self.site.sign_in(&self.interpreters[number].email).await
    }

    /// A path of the day.
    pub fn path(&self, rest: &str) -> String {
        format!("/api/days/{}/{rest}", self.day)
    }

    pub fn wish(&self, host: usize, guest: usize, slot: u16) -> Value {
        json!({ "host": self.hosts[host].id, "guest": self.guests[guest].id, "slot": slot })
    }

    pub async fn book(&self, by: &Caller, host: usize, guest: usize, slot: u16) -> Answer {
        by.post(&self.path("meetings"), self.wish(host, guest, slot)).await
    }

    /// Books as the organizer and gives the meeting's key.
    pub async fn booked(&self, host: usize, guest: usize, slot: u16) -> String {
        let answer = self.book(&self.organizer, host, guest, slot).await.expect(201);
        answer["meeting"]["id"].as_str().expect("an id").to_owned()
    }

    pub async fn move_to(&self, by: &Caller, meeting: &str, slot: u16) -> Answer {
        by.patch(&self.path(&format!("meetings/{meeting}")), json!({ "slot": slot })).await
    }

    pub async fn cancel(&self, by: &Caller, meeting: &str) -> Answer {
        by.delete(&self.path(&format!("meetings/{meeting}"))).await
    }

    pub async fn board(&self, by: &Caller) -> Value {
        by.get(&self.path("board")).await.expect(200)
    }

    /// The settings as they are, changed at one place and put back.
    pub async fn change_setting(&self, pointer: &str, value: Value) -> Answer {
        let mut settings = self.organizer.get(&self.path("settings")).await.expect(200);
        *settings.pointer_mut(pointer).expect("a setting") = value;
        self.organizer.put(&self.path("settings"), settings).await
    }

    pub async fn set_phase(&self, phase: &str) {
        let form = json!({ "phase": phase });
        let key = sangdam::secret::fresh_key();
        let path = self.path("phase");
        self.organizer.ask(Method::POST, &path, Some(form), &key).await.expect(200);
    }
}
