//! Links to other services, and tables.

use sangdam::video::{
    LinkRule, LinkTo, Pass, Plan, ProviderName, RoomFacts, Template, Url, Warning, Wish, Wrong,
};
use sangdam_domain::id::{CompanyId, MeetingId};
use sangdam_domain::time::Slot;

use super::{GUEST, HOST, facts, providers, wall, who};

fn rule(to: LinkTo) -> Option<LinkRule> {
    Some(LinkRule { to, plan: Plan::default() })
}

fn template(text: &str) -> Option<LinkRule> {
    rule(LinkTo::Template(Template::read(text).unwrap()))
}

async fn link(facts: &RoomFacts) -> Result<String, Wrong> {
    let providers = providers(&[]);
    let link = providers.get(ProviderName::Link).unwrap();
    let (host, guest) =
        (link.pass(&who(HOST), facts, wall()).await, link.pass(&who(GUEST), facts, wall()).await);
    assert_eq!(host, guest);
    match host? {
        Pass::Redirect(url) => Ok(url.reveal().to_owned()),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_link_is_the_meetings_or_its_hosts() {
    let url = Url::read("https://zoom.us/j/1?pwd=x").unwrap();
    let mut facts = facts(wall());

    facts.link = rule(LinkTo::Meeting([(facts.meeting.clone(), url.clone())].into()));
    let of_meeting = link(&facts).await;
    facts.link = rule(LinkTo::Host([(facts.host.clone(), url.clone())].into()));
    let of_host = link(&facts).await;
    facts.host = CompanyId::new("another");
    let of_nobody = link(&facts).await;
    facts.link = None;
    let without = link(&facts).await;

    assert_eq!(of_meeting, Ok(url.as_str().to_owned()));
    assert_eq!(of_host, of_meeting);
    assert_eq!((of_nobody, without), (Err(Wrong::NoLink), Err(Wrong::NoLink)));
}

#[tokio::test]
async fn a_template_gives_each_meeting_a_room_nobody_can_guess() {
    let mut facts = facts(wall());
    facts.link = template("https://meet.example/{slot}/{meeting}");

    let one = link(&facts).await.unwrap();
    let again = link(&facts).await.unwrap();
    facts.meeting = MeetingId::new("meeting-2");
    facts.slot = Slot(3);
    let other = link(&facts).await.unwrap();

    assert_eq!(one, again);
    assert!(one.starts_with("https://meet.example/3/"), "{one}");
    assert!(other.starts_with("https://meet.example/4/"), "{other}");
    assert_ne!(one[23..], other[23..]);
    assert_eq!(one[23..].len(), 32);
    assert!(!one.contains("meeting-1"));
}

#[test]
fn an_organizer_is_warned_of_what_a_plan_or_a_link_does_not_hold() {
    let providers = providers(&[]);
    let link = providers.get(ProviderName::Link).unwrap();
    let warned = |rule: Option<LinkRule>| {
        link.warnings(&Wish { people: 4, minutes: 50, relay_only: None, link: rule })
    };
    let plan = Plan { people_max: Some(3), minutes_max: Some(40) };

    assert_eq!(warned(None), [Warning::NoLink]);
    assert_eq!(warned(rule(LinkTo::Host([].into()))), [Warning::SharedRoom]);
    assert_eq!(warned(template("https://meet.example/{host}")), [Warning::SharedRoom]);
    assert_eq!(warned(template("https://meet.example/{host}/{slot}")), []);
    let to = LinkTo::Meeting([].into());
    assert_eq!(
        warned(Some(LinkRule { to, plan })),
        [
            Warning::TooManyPeople { people: 4, people_max: 3 },
            Warning::TooLong { minutes: 50, minutes_max: 40 },
        ]
    );
}

#[tokio::test]
async fn a_table_is_named_or_it_is_said_that_there_is_none() {
    let providers = providers(&[]);
    let table = providers.get(ProviderName::Table).unwrap();
    let mut facts = facts(wall());

    let none = table.pass(&who(HOST), &facts, wall()).await;
    facts.table = Some(" 12 ".into());
    let some = table.pass(&who(HOST), &facts, wall()).await;

    assert_eq!(none, Err(Wrong::NoTable));
    assert_eq!(some, Ok(Pass::Table("12".into())));
}
