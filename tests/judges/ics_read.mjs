// Reads every .ics file of a folder with two JavaScript parsers and prints what each understood.
//
// Usage: node ics_read.mjs FOLDER [ical.js|node-ical ...]     (both when none is named)
//
// Output, order and exit code are those of ics_read.py; its head says what each field means.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import nodeIcal from "node-ical";

const number = (value) => (value === undefined || value === null ? null : Number(value));

function text(value) {
  const plain = value !== null && typeof value === "object" ? value.val : value;
  return plain === undefined || plain === null ? null : String(plain).replaceAll("\r\n", "\n");
}

const address = (value) => text(value)?.toLowerCase().replace(/^mailto:/, "") ?? null;

function utc(moment) {
  if (moment === undefined || moment === null) return null;
  if (Number.isNaN(moment.getTime())) throw new Error("not a time");
  return moment.toISOString().replace(".000Z", "Z");
}

function byIcalJs(source) {
  const calendar = new ICAL.Component(ICAL.parse(source));
  return calendar.getAllSubcomponents("vevent").map((event) => {
    const value = (name) => event.getFirstPropertyValue(name);
    const time = (name) => {
      const moment = value(name);
      if (moment && moment.zone !== ICAL.Timezone.utcTimezone) throw new Error(`${name} is not in UTC`);
      return moment ? utc(moment.toJSDate()) : null;
    };
    return {
      method: text(calendar.getFirstPropertyValue("method")),
      uid: text(value("uid")),
      sequence: number(value("sequence")),
      dtstamp: time("dtstamp"),
      start: time("dtstart"),
      end: time("dtend"),
      summary: text(value("summary")),
      description: text(value("description")),
      location: text(value("location")),
      url: text(value("url")),
      organizer: address(value("organizer")),
      attendees: event.getAllProperties("attendee").map((line) => address(line.getFirstValue())).sort(),
      status: text(value("status")),
    };
  });
}

function byNodeIcal(source) {
  return Object.values(nodeIcal.sync.parseICS(source))
    .filter((entry) => entry.type === "VEVENT")
    .map((event) => ({
      method: text(event.method),
      uid: text(event.uid),
      sequence: number(event.sequence),
      dtstamp: utc(event.dtstamp),
      start: utc(event.start),
      end: utc(event.end),
      summary: text(event.summary),
      description: text(event.description),
      location: text(event.location),
      url: text(event.url),
      organizer: address(event.organizer),
      attendees: [event.attendee ?? []].flat().map(address).sort(),
      status: text(event.status),
    }));
}

const PARSERS = { "ical.js": byIcalJs, "node-ical": byNodeIcal };

function byStartAndUid(a, b) {
  const [left, right] = [a, b].map((event) => `${event.start ?? ""} ${event.uid ?? ""}`);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The lines of one parser about one file; whatever goes wrong in a parser is its verdict. */
function linesOf(parser, folder, file) {
  try {
    const source = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(join(folder, file)));
    const events = PARSERS[parser](source).sort(byStartAndUid);
    if (events.length === 0) throw new Error("no event");
    return events.map((event) => ({ parser, file, ...event }));
  } catch (error) {
    return [{ parser, file, error: String(error) }];
  }
}

const [folder, ...named] = process.argv.slice(2);
if (!statSync(folder ?? "", { throwIfNoEntry: false })?.isDirectory() || named.some((name) => !PARSERS[name])) {
  console.error("Usage: ics_read.mjs FOLDER [ical.js|node-ical ...]");
  process.exit(1);
}
const parsers = named.length > 0 ? named : Object.keys(PARSERS);
const files = readdirSync(folder).filter((name) => name.endsWith(".ics")).sort();
const lines = files.flatMap((file) => parsers.flatMap((parser) => linesOf(parser, folder, file)));
process.stdout.write(lines.map((line) => JSON.stringify(line) + "\n").join(""));
process.exitCode = lines.some((line) => "error" in line) ? 1 : 0;
