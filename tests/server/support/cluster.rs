//! One throwaway PostgreSQL cluster for the whole run, started when the first test needs it and
//! stopped when the run ends, however it ends.

use std::fs;
use std::io::Write;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use super::database::setting;
use super::port;

const CONNECTIONS_MAX: u32 = 300;

/// The address of the server, without a database's name.
static SERVER: OnceLock<String> = OnceLock::new();
/// Holds the guard's standard input open as long as this process lives.
static GUARD: OnceLock<Child> = OnceLock::new();
static DATABASES: AtomicU32 = AtomicU32::new(0);

/// Makes a database and gives its address.
pub fn fresh_database() -> String {
    let server = SERVER.get_or_init(|| setting("TEST_DATABASE_URL").unwrap_or_else(start));
    let number = DATABASES.fetch_add(1, Ordering::Relaxed);
    let name = format!("sangdam_test_{}_{number}", std::process::id());
    let (address, query) = server.split_once('?').map_or((server.as_str(), ""), |split| split);
    let address = address.rsplit_once('/').map_or(address, |(address, _)| address);
    create(&format!("{address}/postgres"), &name);
    let query = if query.is_empty() { String::new() } else { format!("?{query}") };
    format!("{address}/{name}{query}")
}

fn create(url: &str, name: &str) {
    let (url, words) = (url.to_owned(), format!("create database {name}"));
    // On a thread of its own: the caller may be inside a runtime already.
    let work = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (client, connection) = tokio_postgres::connect(&url, tokio_postgres::NoTls)
                .await
                .unwrap_or_else(|why| panic!("cannot reach PostgreSQL: {why}"));
            let talking = tokio::spawn(connection);
            client.batch_execute(&words).await.expect("create database");
            drop(client);
            talking.await.expect("a line").expect("a line");
        });
    });
    work.join().expect("a database");
}

fn start() -> String {
    let programs = programs();
    let folder = std::env::temp_dir().join(format!("sangdam-cluster-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let owner = owner();
    if let Some((user, group)) = owner {
        std::os::unix::fs::chown(&folder, Some(user), Some(group)).expect("a folder to give away");
    }
    let data = folder.join("data");
    let run = |program: &str| {
        let mut command = Command::new(programs.join(program));
        command.stdin(Stdio::null()).current_dir(&folder).env("LC_ALL", "C.UTF-8");
        if let Some((user, group)) = owner {
            command.uid(user).gid(group);
        }
        command
    };
    let made = run("initdb")
        .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync", "--pgdata"])
        .arg(&data)
        .output()
        .expect("initdb");
    assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
    let port = port::free();
    let settings = format!(
        "port = {port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\n\
         max_connections = {CONNECTIONS_MAX}\nfsync = on\nshared_buffers = 64MB\n"
    );
    let mut file = fs::OpenOptions::new().append(true).open(data.join("postgresql.conf")).unwrap();
    file.write_all(settings.as_bytes()).expect("settings");
    let started = run("pg_ctl")
        .args(["start", "--wait", "--silent", "--log"])
        .arg(folder.join("log"))
        .arg("--pgdata")
        .arg(&data)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("pg_ctl");
    assert!(started.success(), "PostgreSQL: {}", read(&folder.join("log")));
    let guard = run("pg_ctl");
    GUARD.get_or_init(|| watch(guard.get_program().as_ref(), &folder, owner));
    format!("postgres://postgres@127.0.0.1:{port}/postgres")
}

/// A process that stops the cluster when this one ends, by whatever cause.
fn watch(pg_ctl: &Path, folder: &Path, owner: Option<(u32, u32)>) -> Child {
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg("read _; \"$0\" stop --silent --mode=immediate --pgdata \"$1/data\"; rm -rf \"$1\"")
        .arg(pg_ctl)
        .arg(folder)
        .current_dir(folder)
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if let Some((user, group)) = owner {
        command.uid(user).gid(group);
    }
    command.spawn().expect("a guard")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_default()
}

/// Where initdb and pg_ctl are.
fn programs() -> PathBuf {
    let told = Command::new("pg_config").arg("--bindir").output().ok();
    let told = told.map(|told| PathBuf::from(String::from_utf8_lossy(&told.stdout).trim()));
    let mut debian: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.flatten().map(|entry| entry.path().join("bin")).collect())
        .unwrap_or_default();
    debian.sort_unstable();
    let path = setting("PATH").unwrap_or_default();
    let on_path = path.split(':').map(PathBuf::from);
    told.into_iter()
        .chain(debian.into_iter().rev())
        .chain(on_path)
        .find(|folder| folder.join("initdb").exists() && folder.join("pg_ctl").exists())
        .expect(
            "PostgreSQL is not installed (package postgresql): initdb and pg_ctl were not found",
        )
}

/// PostgreSQL refuses to run as root: who shall own it then.
fn owner() -> Option<(u32, u32)> {
    let is_root = fs::metadata("/proc/self").is_ok_and(|this| this.uid() == 0);
    let users = read(Path::new("/etc/passwd"));
    let postgres = users.lines().find_map(|line| {
        let fields: Vec<&str> = line.split(':').collect();
        let ids = (fields.get(2)?.parse().ok()?, fields.get(3)?.parse().ok()?);
        (fields[0] == "postgres").then_some(ids)
    });
    is_root.then(|| postgres.unwrap_or((65534, 65534)))
}
