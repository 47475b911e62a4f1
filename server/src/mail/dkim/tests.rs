use super::*;

/// Made for this test and used nowhere else.
const ED25519: &str = "-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f
-----END PRIVATE KEY-----";

#[test]
fn the_record_for_dns_is_made_from_the_private_key() {
    let record = Signer::new("2026", "sangdam.example", ED25519).unwrap().record;

    assert_eq!(record.name, "2026._domainkey.sangdam.example");
    assert_eq!(record.text(), "v=DKIM1; k=ed25519; p=A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=");
}

#[test]
fn what_is_no_key_is_refused_and_not_repeated() {
    let secret = "hunter2hunter2";
    let almost = ED25519.replace("MC4CAQ", secret);
    for wrong in ["", secret, &almost, "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"]
    {
        let why = Signer::new("2026", "sangdam.example", wrong).unwrap_err().to_string();
        assert!(why.contains("no private key in PEM") && !why.contains(secret), "{why}");
    }
}

#[test]
fn a_selector_that_is_no_name_is_refused() {
    for (selector, domain) in [("", "a.example"), ("a b", "a.example"), ("a", "a b")] {
        assert!(Signer::new(selector, domain, ED25519).is_err(), "{selector} {domain}");
    }
}

#[test]
fn a_signer_never_prints_its_key() {
    let signer = Signer::new("2026", "sangdam.example", ED25519).unwrap();

    let printed = format!("{signer:?}");

    assert!(printed.contains("2026._domainkey") && !printed.contains("AAECAwQF"), "{printed}");
}
