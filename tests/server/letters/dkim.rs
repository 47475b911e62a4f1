//! Letters are signed, and dkimpy finds each signature good.

use std::process::Command;

use sangdam::application::signer;
use serde_json::json;

use crate::support::program::{Program, said};
use crate::support::smtp::SmtpServer;
use crate::support::{Plan, TestServer, eventually, judges};

/// A key as an operator makes one.
fn key(words: &[&str]) -> String {
    let made = Command::new("openssl").args(words).output().expect("openssl (package openssl)");
    String::from_utf8(made.stdout).unwrap()
}

async fn letters_signed_with(key: String, algorithm: &str) {
    let smtp = SmtpServer::start(&[]);
    let transport = smtp.transport(|_| {});
    let server = TestServer::start_with(|recipe| {
        recipe.transport = Some(transport);
        recipe.config.mail.dkim.selector = "autumn".into();
        recipe.config.mail.dkim.key = key;
    });
    let record = signer(&server.config).unwrap().unwrap().record;
    let plan = Plan::of(1, 1, 1).with("/interpreter_rule", json!("always"));
    // As long a name as a roster takes, in letters that need the most room in a header.
    let roster = plan.roster.replace("Guest 1", &"Ұлы Дала 상담 ".repeat(7));
    let world = Plan { roster, ..plan }.on(server).await;
    world.booked(0, 0, 0).await;
    // A sign-in letter: no calendar, no thread.
    world.guest(0).await;
    smtp.wait_for(3).await;
    let sent = "outbox where state = 'sent' and raw is not null";
    eventually(sent, async || (world.server.count(sent).await == 3).then_some(())).await;

    let checked =
        judges::check_signatures(smtp.folder.path(), &[(record.name.clone(), record.text())]);

    assert!(checked.len() >= 3);
    for line in checked {
        assert_eq!(line["good"], true, "{line}");
        assert_eq!(line["names"], json!([record.name]));
        assert_eq!(
            (&line["domain"], &line["selector"]),
            (&json!("sangdam.example"), &json!("autumn"))
        );
        assert_eq!(line["algorithm"], algorithm);
        for header in ["from", "to", "subject", "date", "message-id"] {
            assert!(line["signed"].as_array().unwrap().contains(&json!(header)), "{line}");
        }
    }
    // What was kept is what was sent, signature and all.
    let list = world.organizer.get(&world.path("letters?state=sent")).await.expect(200);
    for row in list["letters"].as_array().unwrap() {
        let path = format!("/api/letters/{}/eml", row["id"].as_str().unwrap());
        let kept = world.organizer.get(&path).await.text();
        let is_same = |number: usize| {
            let path = smtp.folder.path().join(format!("{number:06}.eml"));
            std::fs::read_to_string(path).is_ok_and(|sent| sent == kept)
        };
        assert!((1..=smtp.accepted()).any(is_same), "{kept}");
    }
}

#[tokio::test]
async fn an_rsa_signature_is_good_over_hangul_and_cyrillic() {
    letters_signed_with(key(&["genrsa", "2048"]), "rsa-sha256").await;
}

#[tokio::test]
async fn the_older_form_of_an_rsa_key_signs_too() {
    letters_signed_with(key(&["genrsa", "-traditional", "2048"]), "rsa-sha256").await;
}

#[tokio::test]
async fn an_ed25519_signature_is_good() {
    letters_signed_with(key(&["genpkey", "-algorithm", "ed25519"]), "ed25519-sha256").await;
}

#[test]
fn a_key_that_is_none_does_not_start_and_is_not_repeated() {
    let program = Program::new();
    let settings = std::fs::read_to_string(&program.config).unwrap();
    let file = program.path("dkim.pem");
    let more = format!("[mail.dkim]\nselector = \"autumn\"\nkey_file = \"{}\"\n", file.display());
    std::fs::write(&program.config, settings + &more).unwrap();

    let missing = program.run(&["serve"]);
    std::fs::write(&file, "hunter2, and no key\n").unwrap();
    let wrong = program.run(&["serve"]);

    assert!(!missing.status.success() && !wrong.status.success());
    assert!(said(&missing).contains("dkim.pem: No such file"), "{}", said(&missing));
    assert!(said(&wrong).contains("the key of mail.dkim is no private key"), "{}", said(&wrong));
    assert!(!said(&wrong).contains("hunter2"));
}
