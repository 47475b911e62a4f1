use super::*;

fn read(environment: &[(&str, &str)]) -> Result<Config, Wrong> {
    let environment = environment.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned()));
    Config::read(None, None, environment)
}

#[test]
fn the_environment_comes_last() {
    let config = read(&[("SANGDAM_SERVER__WORKERS", "7"), ("SANGDAM_OTHER", "x")]);

    assert_eq!(config.unwrap().server.workers, 7);
}

#[test]
fn an_unknown_setting_is_named() {
    let wrong = read(&[("SANGDAM_SERVER__COLOUR", "red")]).unwrap_err();

    assert!(wrong.to_string().contains("colour"), "{wrong}");
}

#[test]
fn a_number_that_is_none_is_refused() {
    assert!(read(&[("SANGDAM_SERVER__WORKERS", "many")]).is_err());
}

#[test]
fn a_secret_never_prints() {
    let config = read(&[
        ("SANGDAM_MAIL__SMTP__PASSWORD", "hunter2"),
        ("SANGDAM_MAIL__INBOX__PASSWORD", "hunter2"),
        ("SANGDAM_MAIL__INBOX__WEBHOOK_SECRET", "hunter2"),
        ("SANGDAM_DATABASE__URL", "postgres://u:hunter2@h/d"),
        ("SANGDAM_MAIL__DKIM__SELECTOR", "2026"),
        ("SANGDAM_MAIL__DKIM__KEY", "hunter2"),
    ]);

    assert!(!format!("{:?}", config.unwrap()).contains("hunter2"));
}

#[test]
fn smtp_without_a_server_is_refused() {
    assert!(read(&[("SANGDAM_MAIL__TRANSPORT", "smtp")]).is_err());
}

#[test]
fn a_key_without_a_selector_is_refused() {
    assert!(read(&[("SANGDAM_MAIL__DKIM__KEY", "-----BEGIN…")]).is_err());
}

#[test]
fn a_pace_can_be_set_from_outside() {
    let read = read(&[("SANGDAM_MAIL__PACE__PROVIDERS__NAVER__PER_MINUTE", "7")]);

    assert_eq!(read.unwrap().mail.pace.providers["naver"].per_minute, 7);
}

#[test]
fn an_example_secret_is_refused_where_people_come_over_tls() {
    for name in ["PASSWORD", "WEBHOOK_SECRET"] {
        let secret = format!("SANGDAM_MAIL__INBOX__{name}");
        let public = ("SANGDAM_SERVER__PUBLIC_URL", "https://day.example.org");

        assert!(read(&[public, (&secret, "change-me")]).is_err());
        assert!(read(&[public, (&secret, "a long and quiet secret")]).is_ok());
    }
}
