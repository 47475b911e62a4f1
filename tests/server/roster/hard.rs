//! Files that are too large, broken, hostile or too late.

use std::io::Write;

use reqwest::Method;
use serde_json::json;

use crate::support::caller::send;
use crate::support::{World, sheet};

const UPLOAD_BYTES_MAX: usize = 2 * 1024 * 1024;

fn preview_path(world: &World) -> String {
    format!("/api/programmes/{}/roster/preview?name=file", world.programme)
}

#[tokio::test]
async fn a_file_over_two_mebibytes_is_refused_while_it_comes() {
    let world = World::small().await;
    let path = preview_path(&world);

    let most = world.organizer.upload(&path, &vec![b'a'; UPLOAD_BYTES_MAX]).await;
    let more = world.organizer.upload(&path, &vec![b'a'; UPLOAD_BYTES_MAX + 1]).await;

    assert_eq!(most.status, 422, "{}", most.text());
    more.expect_problem(413, "unreadable_too_large");
}

/// A package with one part of nothing but spaces, stored by its own compression.
fn bomb() -> Vec<u8> {
    // Deflated blocks of a run: one literal and copies of it, 258 bytes a time.
    let mut part = flate(1 << 30);
    let name = b"xl/worksheets/sheet1.xml";
    let (packed, plain) = (u32::try_from(part.len()).unwrap(), 1u32 << 30);
    let mut zip = Vec::new();
    let head = |zip: &mut Vec<u8>| {
        zip.extend([20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        zip.extend(packed.to_le_bytes());
        zip.extend(plain.to_le_bytes());
        zip.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        zip.extend([0, 0]);
    };
    zip.extend(b"PK\x03\x04");
    head(&mut zip);
    zip.extend(name);
    zip.append(&mut part);
    let directory = u32::try_from(zip.len()).unwrap();
    zip.extend(b"PK\x01\x02\x14\x00");
    head(&mut zip);
    zip.extend([0; 14]);
    zip.extend(name);
    let length = u32::try_from(zip.len()).unwrap() - directory;
    zip.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    zip.extend(length.to_le_bytes());
    zip.extend(directory.to_le_bytes());
    zip.write_all(&[0, 0]).unwrap();
    zip
}

/// A deflate stream of that many spaces, in fixed codes.
fn flate(bytes: usize) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.put(0b011, 3);
    // A literal space, then copies of length 258 at distance 1.
    bits.put_reversed(0x30 + 0x20, 8);
    for _ in 0..bytes / 258 {
        bits.put_reversed(0b1100_0101, 8);
        bits.put_reversed(0, 5);
    }
    bits.put_reversed(0, 7);
    bits.done
        .into_iter()
        .chain((bits.count > 0).then_some(u8::try_from(bits.rest & 0xff).unwrap()))
        .collect()
}

#[derive(Default)]
struct Bits {
    done: Vec<u8>,
    rest: u32,
    count: u32,
}

impl Bits {
    fn put(&mut self, value: u32, width: u32) {
        self.rest |= value << self.count;
        self.count += width;
        while self.count >= 8 {
            self.done.push(u8::try_from(self.rest & 0xff).unwrap());
            self.rest >>= 8;
            self.count -= 8;
        }
    }

    fn put_reversed(&mut self, value: u32, width: u32) {
        self.put(value.reverse_bits() >> (32 - width), width);
    }
}

#[tokio::test]
async fn a_small_file_that_inflates_to_a_gigabyte_is_refused() {
    let world = World::small().await;
    let bomb = bomb();
    // The largest one that can be sent at all.
    let sent = if bomb.len() > UPLOAD_BYTES_MAX { &bomb[..UPLOAD_BYTES_MAX] } else { &bomb };

    let answer = world.organizer.upload(&preview_path(&world), sent).await;

    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(answer.code().starts_with("unreadable_"), "{}", answer.code());
}

#[tokio::test]
async fn bytes_that_are_no_table_are_refused_in_three_languages() {
    let world = World::small().await;
    let mut seed = 42u64;
    let mut junk: Vec<Vec<u8>> = (0..20)
        .map(|length| {
            let byte = |_| {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                u8::try_from(seed >> 56).unwrap()
            };
            (0..length * 97).map(byte).collect()
        })
        .collect();
    junk.extend([
        b"PK\x03\x04".to_vec(),
        b"PK\x05\x06".to_vec(),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(),
    ]);
    junk.extend([b"\0\0\0".to_vec(), b"<html>".to_vec(), b"\"".to_vec(), b",,,\n,,,".to_vec()]);
    let before = world.server.traces().await;

    for (bytes, language) in junk.iter().zip(["ko", "ru", "en"].iter().cycle()) {
        let organizer = world.organizer.reading(language);
        let answer = organizer.upload(&preview_path(&world), bytes).await;
        assert_eq!(answer.status, 422, "{bytes:?} {}", answer.text());
        let detail = answer.json["detail"].as_str().unwrap();
        assert!(!detail.is_empty() && !detail.starts_with("import-"), "{detail}");
    }
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn a_file_that_is_not_sent_as_a_file_is_refused() {
    let world = World::small().await;
    let request = world.organizer.request(Method::POST, &preview_path(&world));

    let answer =
        send(request.header("content-type", "text/csv").body(sheet::roster(1, 1, 0))).await;

    answer.expect_problem(415, "not_a_file");
}

#[tokio::test]
async fn a_file_with_complaints_is_not_taken_in() {
    let world = World::small().await;
    let file = format!("{}\n{}", sheet::HEADER, sheet::host(9).replace("@host.example", ""));
    let preview = world.organizer.upload(&preview_path(&world), file.as_bytes()).await.expect(200);
    let before = world.server.traces().await;
    let digest = preview["digest"].as_str().unwrap();

    let path = format!("/api/programmes/{}/roster?name=file&digest={digest}", world.programme);
    let answer = world.organizer.upload(&path, file.as_bytes()).await;

    assert_eq!(preview["complaints"][0]["code"], "email_invalid");
    answer.expect_problem(422, "roster_complaints");
    assert_eq!(world.server.traces().await, before);
}

#[tokio::test]
async fn a_preview_of_something_else_confirms_nothing() {
    let world = World::small().await;
    let (file, other) = (sheet::roster(4, 3, 2), sheet::roster(3, 4, 2));
    let preview = world.organizer.upload(&preview_path(&world), file.as_bytes()).await.expect(200);
    let digest = preview["digest"].as_str().unwrap();
    let path = format!("/api/programmes/{}/roster?name=file&digest={digest}", world.programme);
    let before = world.server.traces().await;

    let other_file = world.organizer.upload(&path, other.as_bytes()).await;
    let no_digest = path.split("&digest").next().unwrap();
    let unseen = world.organizer.upload(no_digest, file.as_bytes()).await;

    other_file.expect_problem(409, "roster_changed");
    unseen.expect_problem(409, "roster_changed");
    assert_eq!(world.server.traces().await, before);
    // The roster changes between preview and import.
    crate::support::world::import(&world.organizer, &world.programme, other.as_bytes())
        .await
        .expect(200);
    let too_late = world.organizer.upload(&path, file.as_bytes()).await;
    too_late.expect_problem(409, "roster_changed");
}

#[tokio::test]
async fn an_import_sent_twice_is_done_once() {
    let world = World::small().await;
    let file = sheet::roster(4, 3, 2);
    let preview = world.organizer.upload(&preview_path(&world), file.as_bytes()).await.expect(200);
    let digest = preview["digest"].as_str().unwrap();
    let path = format!("/api/programmes/{}/roster?name=file&digest={digest}", world.programme);
    let once = async || {
        let request = world.organizer.request(Method::POST, &path);
        let request = request.header("idempotency-key", "import");
        let request = request.header("content-type", "application/octet-stream");
        send(request.body(file.clone())).await.expect(200)
    };

    let (first, second) = (once().await, once().await);

    assert_eq!(first, json!({ "added": 1, "updated": 0, "same": 8 }));
    assert_eq!(first, second);
    assert_eq!(world.server.traces().await.companies, 7);
}

#[tokio::test]
async fn formulas_are_text_on_the_way_out() {
    let world = World::small().await;
    let nasty = sheet::host(1).replace("Host 1", "=HYPERLINK(1)");
    let file = format!("{}\n{nasty}", sheet::HEADER);
    crate::support::world::import(&world.organizer, &world.programme, file.as_bytes())
        .await
        .expect(200);

    let path = format!("/api/programmes/{}/roster.csv", world.programme);
    let text = world.organizer.get(&path).await.text();

    assert!(!text.contains(",=HYPERLINK"), "{text}");
    assert!(text.contains("=HYPERLINK(1)"));
}
