"""Judges the judges: hand-written cases through every reader, and the SMTP server in each behavior.

Usage: .venv/bin/python check.py   (after setup.sh; a few seconds)
"""
import json
import smtplib
import ssl
import subprocess
import sys
import tempfile
import unittest
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent
CASES = HERE / "cases"
READERS = [
    [sys.executable, HERE / "ics_read.py"],
    ["node", HERE / "ics_read.mjs"],
    [HERE / "build" / "ics_read_libical"],
]
SENDER, RECIPIENT = "office@sangdam.example", "g.vetrov@gazprom.example"
MESSAGE = (CASES / "changed-ru.eml").read_bytes()


def lines(command):
    answer = subprocess.run(command, capture_output=True, encoding="utf-8")
    return [json.loads(line) for line in answer.stdout.splitlines()], answer.returncode


@contextmanager
def smtp_server(folder, *options):
    command = ["node", HERE / "smtp_server.mjs", "--folder", folder, *options]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        yield json.loads(process.stdout.readline())["port"]
        process.stdin.close()


def envelopes(folder):
    return [json.loads(path.read_text()) for path in sorted(Path(folder).glob("*.json"))]


class Readers(unittest.TestCase):
    def test_six_parsers_read_every_case_alike(self):
        expected = [json.loads(line) for line in (CASES / "expected.jsonl").read_text("utf-8").splitlines()]
        read = {}
        for reader in READERS:
            found, code = lines([*reader, CASES])
            self.assertEqual(code, 0)
            for line in found:
                read.setdefault(line.pop("parser"), []).append(line)

        self.assertEqual(sorted(read), ["ical.js", "icalendar", "ics", "libical", "node-ical", "vobject"])
        for parser, found in read.items():
            self.assertEqual(found, expected, parser)

    def test_a_broken_file_is_an_error_for_each_reader(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "empty.ics").write_bytes(b"")
            for reader in READERS:
                found, code = lines([*reader, folder])
                self.assertEqual(code, 1)
                self.assertTrue(all("error" in line for line in found))

    def test_what_breaks_the_tables_of_itip_is_an_error(self):
        libical = READERS[2][0]
        found, code = lines([libical, "--itip", CASES])

        self.assertEqual(code, 1)
        # A feed that names an attendee: PUBLISH invites nobody.
        self.assertEqual([line["file"] for line in found if "error" in line], ["feed-en.ics"])

    def test_a_letter_is_read_whole(self):
        [letter], code = lines([sys.executable, HERE / "mail_read.py", CASES])

        self.assertEqual(code, 0)
        self.assertEqual(letter["subject"], "Изменено: ЭкзоАтлет и Газпром, 26 октября")
        self.assertEqual(letter["from"], "상담회 사무국 <office@sangdam.example>")
        self.assertEqual(letter["structure"], {"multipart/mixed": [
            {"multipart/alternative": ["text/plain", "text/html", "text/calendar"]}, "application/ics"]})
        self.assertEqual(letter["attachments"], ["invite.ics"])
        self.assertEqual(letter["defects"], [])
        calendar = (CASES / "changed-ru.ics").read_bytes().decode("utf-8")
        self.assertEqual([part["text"] for part in letter["calendar"]], [calendar, calendar])
        self.assertEqual([part["method"] for part in letter["calendar"]], ["REQUEST", None])


class SmtpServer(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = place.name

    def test_ok_keeps_the_bytes_and_the_envelope(self):
        with smtp_server(self.folder) as port, smtplib.SMTP("127.0.0.1", port) as client:
            client.sendmail(SENDER, [RECIPIENT], MESSAGE)
            self.assertFalse(client.has_extn("starttls"))

        self.assertEqual((Path(self.folder) / "000001.eml").read_bytes(), MESSAGE)
        self.assertEqual(envelopes(self.folder), [
            {"from": SENDER, "to": [RECIPIENT], "size": len(MESSAGE), "secure": False, "user": None}])

    def test_reject_refuses_those_who_are_gone(self):
        with smtp_server(self.folder, "--behave", "reject") as port, smtplib.SMTP("127.0.0.1", port) as client:
            refused = client.sendmail(SENDER, ["gone.away@kr06.example", RECIPIENT], MESSAGE)

        self.assertEqual({address: no[0] for address, no in refused.items()}, {"gone.away@kr06.example": 550})
        self.assertEqual(envelopes(self.folder)[0]["to"], [RECIPIENT])

    def test_greylist_defers_once(self):
        with smtp_server(self.folder, "--behave", "greylist") as port, smtplib.SMTP("127.0.0.1", port) as client:
            with self.assertRaises(smtplib.SMTPRecipientsRefused) as refusal:
                client.sendmail(SENDER, [RECIPIENT], MESSAGE)
            client.sendmail(SENDER, [RECIPIENT], MESSAGE)

        self.assertEqual(refusal.exception.recipients[RECIPIENT][0], 451)
        self.assertEqual(len(envelopes(self.folder)), 1)

    def test_hang_never_answers(self):
        with smtp_server(self.folder, "--behave", "hang") as port:
            client = smtplib.SMTP("127.0.0.1", port, timeout=1)
            with self.assertRaises((TimeoutError, smtplib.SMTPServerDisconnected)):
                client.sendmail(SENDER, [RECIPIENT], MESSAGE)
            client.close()

        self.assertEqual(envelopes(self.folder), [])

    def test_drop_after_data_keeps_the_message_and_says_nothing(self):
        with smtp_server(self.folder, "--behave", "drop-after-data") as port:
            client = smtplib.SMTP("127.0.0.1", port)
            with self.assertRaises(smtplib.SMTPServerDisconnected):
                client.sendmail(SENDER, [RECIPIENT], MESSAGE)
            client.close()

        self.assertEqual(len(envelopes(self.folder)), 1)

    def test_tls_and_auth_are_required_in_this_order(self):
        cert, key = Path(self.folder) / "cert.pem", Path(self.folder) / "key.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost",
                        "-addext", "subjectAltName=DNS:localhost", "-out", cert, "-keyout", key],
                       check=True, capture_output=True)
        options = ["--tls", "--cert", cert, "--key", key, "--auth", "sangdam:secret"]

        with smtp_server(self.folder, *options) as port, smtplib.SMTP("localhost", port) as client:
            self.assertEqual(client.docmd("EHLO", "test")[0], 250)
            self.assertEqual(client.docmd("MAIL", f"FROM:<{SENDER}>")[0], 530)
            client.starttls(context=ssl.create_default_context(cafile=str(cert)))
            client.ehlo()
            self.assertEqual(client.docmd("MAIL", f"FROM:<{SENDER}>")[0], 530)
            with self.assertRaises(smtplib.SMTPAuthenticationError):
                client.login("sangdam", "wrong")
            client.login("sangdam", "secret")
            client.sendmail(SENDER, [RECIPIENT], MESSAGE)

        self.assertEqual([(kept["secure"], kept["user"]) for kept in envelopes(self.folder)], [(True, "sangdam")])


if __name__ == "__main__":
    unittest.main()
