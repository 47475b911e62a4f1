//! `sangdam doctor mail`: a real DNS server, well kept and badly kept, and none at all.

use std::process::{Command, Output};

use sangdam::application::signer;
use sangdam::config::Config;
use sangdam::mail::dkim::Record;
use serde_json::Value;

use crate::support::database::is_postgres;
use crate::support::dnsmasq::Dnsmasq;
use crate::support::port;
use crate::support::program::{Program, said};

const ADDRESS: &str = "203.0.113.9";

/// A program that signs for `day.example` and sends from [`ADDRESS`], and its public key.
fn program() -> (Program, Record) {
    let program = Program::new();
    let key = Command::new("openssl").args(["genrsa", "2048"]).output().unwrap().stdout;
    std::fs::write(program.path("dkim.pem"), key).unwrap();
    let settings = std::fs::read_to_string(&program.config).unwrap();
    let settings = settings.replace(
        "[mail]\n",
        "[mail]\ntransport = \"smtp\"\nfrom = \"Day <no-reply@day.example>\"\n",
    );
    let more = format!(
        "[mail.smtp]\nhost = \"mail.day.example\"\n[mail.dkim]\nselector = \"autumn\"\n\
         key_file = \"{}\"\n",
        program.path("dkim.pem").display()
    );
    std::fs::write(&program.config, settings + &more).unwrap();
    let config = Config::read(Some(&program.config), None, []).unwrap();
    let record = signer(&config).unwrap().unwrap().record;
    (program, record)
}

fn text(name: &str, text: &str) -> String {
    // A string in DNS has at most 255 octets; dnsmasq takes commas for their borders.
    let pieces: Vec<String> =
        text.as_bytes().chunks(200).map(|part| String::from_utf8(part.to_vec()).unwrap()).collect();
    format!("txt-record={name},{}", pieces.join(","))
}

fn well_kept(record: &Record) -> Vec<String> {
    vec![
        "mx-host=day.example,mail.day.example,10".into(),
        format!("host-record=mail.day.example,{ADDRESS}"),
        text("day.example", "v=spf1 include:senders.example -all"),
        text("day.example", "some other text"),
        text("senders.example", "v=spf1 ip4:203.0.113.0/24 ~all"),
        text(&record.name, &record.text()),
        text("_dmarc.day.example", "v=DMARC1; p=quarantine"),
    ]
}

fn examined(program: &Program, dns: &str) -> (Output, Value) {
    let words = ["doctor", "mail", "day.example", "--dns", dns, "--json"];
    let output = program.run(&words);
    let report = serde_json::from_slice(&output.stdout);
    let report = report.unwrap_or_else(|_| panic!("{}", said(&output)));
    (output, report)
}

/// The state of each check.
fn states(report: &Value) -> Vec<String> {
    let checks = report["checks"].as_array().unwrap();
    let state = |check: &Value| {
        format!("{} {}", check["check"].as_str().unwrap(), check["state"].as_str().unwrap())
    };
    checks.iter().map(state).collect()
}

#[tokio::test]
async fn a_well_kept_domain_is_fine() {
    let (program, record) = program();
    let dns = Dnsmasq::start(&well_kept(&record)).await;

    let (output, report) = examined(&program, &dns.address);

    assert_eq!(
        states(&report),
        ["MX fine", "SPF fine", "DKIM fine", "DMARC fine", "PTR fine"],
        "{report:#}"
    );
    assert!(output.status.success() && report["clean"] == true);
}

#[tokio::test]
async fn an_empty_domain_hears_what_to_add() {
    let (program, record) = program();
    let dns = Dnsmasq::start(&[]).await;

    let words = ["doctor", "mail", "day.example", "--ip", ADDRESS, "--dns", &dns.address];
    let output = program.run(&words);

    let said = said(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert_eq!(said.matches("TO MEND").count(), 5, "{said}");
    for line in [
        "day.example. MX 10 mail.day.example.".to_owned(),
        format!("day.example. TXT \"v=spf1 ip4:{ADDRESS} ~all\""),
        format!("autumn._domainkey.day.example. TXT \"{}\"", record.text()),
        "_dmarc.day.example. TXT \"v=DMARC1; p=none".to_owned(),
        format!("{ADDRESS} has no name (PTR)"),
    ] {
        assert!(said.contains(&line), "{line} is missing in {said}");
    }
    assert!(!said.contains("PRIVATE KEY"));
}

#[tokio::test]
async fn what_is_wrong_is_told_from_what_is_missing() {
    let (program, record) = program();
    let mut records = vec![
        "mx-host=day.example,mail.day.example,10".to_owned(),
        format!("host-record=mail.day.example,{ADDRESS}"),
        text("day.example", "v=spf1 ip4:198.51.100.0/24 -all"),
        text(&record.name, &record.text().replace("p=M", "p=N")),
        text("_dmarc.day.example", "v=DMARC1; rua=mailto:a@day.example"),
    ];
    // The address has a name, and the name is not that address.
    records[1] = format!("address=/mail.day.example/{ADDRESS}");
    records.push("ptr-record=9.113.0.203.in-addr.arpa,other.day.example".into());
    let dns = Dnsmasq::start(&records).await;

    let (output, report) = examined(&program, &dns.address);

    assert_eq!(output.status.code(), Some(1));
    let of = |check: usize| report["checks"][check]["said"].as_str().unwrap().to_owned();
    assert_eq!(report["checks"][0]["state"], "fine");
    assert!(of(1).contains("does not allow 203.0.113.9; add ip4:203.0.113.9"), "{}", of(1));
    assert!(of(2).contains("is another than mail.dkim's"), "{}", of(2));
    assert!(of(3).contains("has no p="), "{}", of(3));
    assert!(of(4).contains("other.day.example is not 203.0.113.9"), "{}", of(4));
}

#[tokio::test]
async fn silence_is_said_and_is_no_success() {
    let (program, _) = program();
    let nobody = format!("127.0.0.1:{}", port::free());

    let (output, report) = examined(&program, &nobody);
    let words = ["doctor", "mail", "day.example", "--dns", &nobody];
    let told = said(&program.run(&words));

    assert_eq!(output.status.code(), Some(1));
    assert!(states(&report).iter().all(|state| state.ends_with("unknown")), "{report:#}");
    assert!(told.contains("DNS did not answer"), "{told}");
}

#[test]
fn the_doctor_alone_goes_on_as_before() {
    let program = Program::new();

    let without = program.run(&["doctor"]);
    let odd = program.run(&["doctor", "mail", "no domain"]);

    // A database on a server is there, though empty.
    let missing = if is_postgres() { "database" } else { "there is no database at" };
    assert!(said(&without).contains(missing), "{}", said(&without));
    assert!(said(&odd).contains("no domain is not a domain"), "{}", said(&odd));
}
