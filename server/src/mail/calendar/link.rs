//! Links that open a calendar on the web with a meeting already filled in: the same title, times and
//! words as the invite, and our own door as the place.
//!
//! None of these services documents its form officially; Google's and Microsoft's are written down and
//! kept current by others (github.com/InteractionDesignFoundation/add-event-to-calendar-docs). For
//! Yandex and Naver no form is written down anywhere: programs that try Yandex contradict each other,
//! and Naver offers an interface for programs only, with a sign-in of its own. A link that opens an
//! empty page would be worse than none, so these two have the file to download and the subscribed
//! calendar, which both take.

use sangdam_domain::Instant;
use sangdam_domain::invite::Invite;

use super::{SUMMARY_CHARS_MAX, Words, one_line, utc};

/// Some browsers and servers refuse longer addresses.
const LINK_CHARS_MAX: usize = 2_000;
/// As much of it may the title take, as it is written in the address: a letter of Hangul takes nine.
const TITLE_CHARS_MAX: usize = 600;

/// A calendar on the web that can be filled in by a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Web {
    Google,
    /// Of private accounts.
    Outlook,
    /// Of companies and schools.
    Office365,
}

impl Web {
    pub const ALL: [Self; 3] = [Self::Google, Self::Outlook, Self::Office365];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Google => "google",
            Self::Outlook => "outlook",
            Self::Office365 => "office365",
        }
    }

    /// The link that adds a meeting. The words are cut where the address would be too long; the door
    /// never is.
    pub fn link(self, invite: &Invite, words: &Words) -> String {
        let title = one_line(&words.summary, SUMMARY_CHARS_MAX);
        let title = encoded(&title, TITLE_CHARS_MAX);
        let place = encoded(&one_line(&words.link, usize::MAX), usize::MAX);
        let link = match self {
            Self::Google => format!(
                "https://calendar.google.com/calendar/render?action=TEMPLATE&text={title}\
                 &dates={}%2F{}&location={place}&details=",
                utc(invite.start),
                utc(invite.end)
            ),
            Self::Outlook => microsoft("outlook.live.com", invite, &title, &place),
            Self::Office365 => microsoft("outlook.office.com", invite, &title, &place),
        };
        let left = LINK_CHARS_MAX.saturating_sub(link.len());
        format!("{link}{}", encoded(&words.description, left))
    }
}

fn microsoft(host: &str, invite: &Invite, title: &str, place: &str) -> String {
    let time = |at: Instant| at.utc().format("%Y-%m-%dT%H%%3A%M%%3A%SZ").to_string();
    format!(
        "https://{host}/calendar/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent\
         &subject={title}&startdt={}&enddt={}&location={place}&body=",
        time(invite.start),
        time(invite.end)
    )
}

/// Text as a part of an address (RFC 3986): all but letters, digits and four signs is written by its
/// octets. Cut before the character that would make it too long, with an ellipsis for the rest.
fn encoded(text: &str, chars_max: usize) -> String {
    const ELLIPSIS: &str = "%E2%80%A6";
    let text = text.replace("\r\n", "\n");
    let whole: String = text.chars().map(octets).collect();
    if whole.len() <= chars_max {
        return whole;
    }
    let mut kept = String::new();
    for piece in text.chars().map(octets) {
        if kept.len() + piece.len() + ELLIPSIS.len() > chars_max {
            break;
        }
        kept.push_str(&piece);
    }
    if kept.len() + ELLIPSIS.len() <= chars_max {
        kept.push_str(ELLIPSIS);
    }
    kept
}

fn octets(char: char) -> String {
    if char.is_ascii_alphanumeric() || matches!(char, '-' | '.' | '_' | '~') {
        return char.to_string();
    }
    let mut buffer = [0; 4];
    char.encode_utf8(&mut buffer).bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use reqwest::Url;
    use sangdam_domain::MeetingId;
    use sangdam_domain::notice::{Kind, Seat};

    use super::*;
    use crate::mail::tests::facts;

    fn invite() -> Invite {
        let kind = Kind::MeetingNew;
        Invite::new(&MeetingId::new("m1"), Seat::Host, kind, &facts(kind))
    }

    fn words(summary: &str, description: &str) -> Words {
        let link = "https://sangdam.example/door/m1/host".into();
        Words { summary: summary.into(), description: description.into(), link }
    }

    fn asked(link: &str, name: &str) -> String {
        let url = Url::parse(link).unwrap();
        let found = url.query_pairs().find(|(key, _)| key == name);
        found.map(|(_, value)| value.into_owned()).unwrap_or_default()
    }

    #[test]
    fn each_link_says_what_the_invite_says() {
        let words = words("Gazprom & 한빛", "15:00–15:30\n09:00");

        let [google, outlook, office] = Web::ALL.map(|web| web.link(&invite(), &words));

        assert_eq!(
            google,
            "https://calendar.google.com/calendar/render?action=TEMPLATE\
             &text=Gazprom%20%26%20%ED%95%9C%EB%B9%9B\
             &dates=20201026T060000Z%2F20201026T063000Z\
             &location=https%3A%2F%2Fsangdam.example%2Fdoor%2Fm1%2Fhost\
             &details=15%3A00%E2%80%9315%3A30%0A09%3A00"
        );
        assert_eq!(asked(&outlook, "startdt"), "2020-10-26T06:00:00Z");
        assert_eq!(asked(&outlook, "enddt"), "2020-10-26T06:30:00Z");
        assert_eq!(asked(&outlook, "path"), "/calendar/action/compose");
        assert_eq!(asked(&outlook, "subject"), words.summary);
        assert_eq!(asked(&outlook, "body"), words.description);
        assert_eq!(asked(&outlook, "location"), words.link);
        assert_eq!(office, outlook.replace("outlook.live.com", "outlook.office.com"));
    }

    proptest! {
        #[test]
        fn no_link_is_too_long_or_adds_a_parameter(
            summary in "(?s).{0,500}",
            description in "(?s)[가-힣😀&=#%+\\n ]{0,700}",
        ) {
            for web in Web::ALL {
                let link = web.link(&invite(), &words(&summary, &description));

                let url = Url::parse(&link).unwrap();
                prop_assert!(link.len() <= LINK_CHARS_MAX, "{}", link.len());
                prop_assert!(link.is_ascii());
                prop_assert!(url.fragment().is_none());
                let count = if web == Web::Google { 5 } else { 7 };
                prop_assert_eq!(url.query_pairs().count(), count);
            }
        }
    }
}
