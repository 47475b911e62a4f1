/* Reads every .ics file of a folder with libical and prints what it understood.

   Usage: ics_read_libical [--itip] FOLDER

   Output, order and exit code are those of ics_read.py; its head says what each field means. With --itip
   each file is first held against the tables of RFC 5546: which properties its METHOD must have, may have
   and must not have. What breaks them is an error. */
#define _GNU_SOURCE
#include <dirent.h>
#include <libical/ical.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define ATTENDEES_MAX 1000

static bool failed = false;

static void print_text(const char *text)
{
    if (!text) {
        printf("null");
        return;
    }
    putchar('"');
    for (const unsigned char *at = (const unsigned char *)text; *at; at++) {
        if (*at == '\r' && at[1] == '\n')
            continue;
        if (*at == '"' || *at == '\\')
            printf("\\%c", *at);
        else if (*at == '\n')
            printf("\\n");
        else if (*at < 0x20)
            printf("\\u%04x", *at);
        else
            putchar(*at);
    }
    putchar('"');
}

static void print_field(const char *name, const char *text)
{
    printf(", \"%s\": ", name);
    print_text(text);
}

/* The value as text, unescaped for TEXT properties; NULL when the property is absent. */
static const char *value_of(icalcomponent *component, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(component, kind);
    icalvalue *value = property ? icalproperty_get_value(property) : NULL;
    if (!value)
        return NULL;
    if (icalvalue_isa(value) == ICAL_TEXT_VALUE)
        return icalvalue_get_text(value);
    return icalvalue_as_ical_string(value);
}

static bool is_utc(struct icaltimetype time)
{
    return icaltime_is_null_time(time) || icaltime_is_utc(time);
}

static struct icaltimetype time_of(icalcomponent *event, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(event, kind);
    icalvalue *value = property ? icalproperty_get_value(property) : NULL;
    return value ? icalvalue_get_datetime(value) : icaltime_null_time();
}

static void print_time(const char *name, struct icaltimetype time)
{
    if (icaltime_is_null_time(time)) {
        print_field(name, NULL);
        return;
    }
    printf(", \"%s\": \"%04d-%02d-%02dT%02d:%02d:%02dZ\"", name, time.year, time.month, time.day, time.hour,
           time.minute, time.second);
}

static char *address(const char *text)
{
    if (!text)
        return NULL;
    char *lower = strdup(strncasecmp(text, "mailto:", 7) == 0 ? text + 7 : text);
    for (char *at = lower; *at; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at += 'a' - 'A';
    return lower;
}

static int by_text(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

static void print_attendees(icalcomponent *event)
{
    char *attendees[ATTENDEES_MAX];
    size_t count = 0;
    for (icalproperty *line = icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY);
         line && count < ATTENDEES_MAX; line = icalcomponent_get_next_property(event, ICAL_ATTENDEE_PROPERTY))
        attendees[count++] = address(icalproperty_get_attendee(line));
    qsort(attendees, count, sizeof *attendees, by_text);
    printf(", \"attendees\": [");
    for (size_t number = 0; number < count; number++) {
        printf(number ? ", " : "");
        print_text(attendees[number]);
        free(attendees[number]);
    }
    putchar(']');
}

static void print_event(const char *file, icalcomponent *calendar, icalcomponent *event)
{
    const char *sequence = value_of(event, ICAL_SEQUENCE_PROPERTY);
    char *organizer = address(value_of(event, ICAL_ORGANIZER_PROPERTY));
    printf("{\"parser\": \"libical\", \"file\": ");
    print_text(file);
    print_field("method", value_of(calendar, ICAL_METHOD_PROPERTY));
    print_field("uid", value_of(event, ICAL_UID_PROPERTY));
    printf(", \"sequence\": %s", sequence ? sequence : "null");
    print_time("dtstamp", time_of(event, ICAL_DTSTAMP_PROPERTY));
    print_time("start", time_of(event, ICAL_DTSTART_PROPERTY));
    print_time("end", time_of(event, ICAL_DTEND_PROPERTY));
    print_field("summary", value_of(event, ICAL_SUMMARY_PROPERTY));
    print_field("description", value_of(event, ICAL_DESCRIPTION_PROPERTY));
    print_field("location", value_of(event, ICAL_LOCATION_PROPERTY));
    print_field("url", value_of(event, ICAL_URL_PROPERTY));
    print_field("organizer", organizer);
    print_attendees(event);
    print_field("status", value_of(event, ICAL_STATUS_PROPERTY));
    printf("}\n");
    free(organizer);
}

static void print_error(const char *file, const char *error)
{
    failed = true;
    printf("{\"parser\": \"libical\", \"file\": ");
    print_text(file);
    print_field("error", error);
    printf("}\n");
}

static int by_start_and_uid(const void *left, const void *right)
{
    icalcomponent *a = *(icalcomponent *const *)left, *b = *(icalcomponent *const *)right;
    int order = icaltime_compare(time_of(a, ICAL_DTSTART_PROPERTY), time_of(b, ICAL_DTSTART_PROPERTY));
    if (order != 0)
        return order;
    const char *uid_a = icalcomponent_get_uid(a), *uid_b = icalcomponent_get_uid(b);
    return strcmp(uid_a ? uid_a : "", uid_b ? uid_b : "");
}

static void print_calendar(const char *file, icalcomponent *calendar)
{
    int count = icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT);
    icalcomponent **events = calloc(count + 1, sizeof *events);
    int number = 0;
    for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
        events[number++] = event;
    qsort(events, count, sizeof *events, by_start_and_uid);
    for (number = 0; number < count; number++) {
        icalcomponent *event = events[number];
        if (icalcomponent_count_errors(event) > 0)
            print_error(file, value_of(event, ICAL_XLICERROR_PROPERTY));
        else if (!is_utc(time_of(event, ICAL_DTSTAMP_PROPERTY)) || !is_utc(time_of(event, ICAL_DTSTART_PROPERTY)) ||
                 !is_utc(time_of(event, ICAL_DTEND_PROPERTY)))
            print_error(file, "a time is not in UTC");
        else
            print_event(file, calendar, event);
    }
    if (count == 0)
        print_error(file, "no event");
    free(events);
}

static const char *first_error_of(icalcomponent *component)
{
    const char *error = value_of(component, ICAL_XLICERROR_PROPERTY);
    for (icalcomponent *inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); inner && !error;
         inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
        error = first_error_of(inner);
    return error;
}

/* Whether the file is sound iTIP; what is not is told. */
static bool is_itip(const char *file, icalcomponent *calendar)
{
    if (!icalcomponent_get_first_property(calendar, ICAL_METHOD_PROPERTY)) {
        print_error(file, "no METHOD");
        return false;
    }
    if (icalrestriction_check(calendar) && !first_error_of(calendar))
        return true;
    const char *error = first_error_of(calendar);
    print_error(file, error ? error : "breaks the tables of RFC 5546");
    return false;
}

static char *content_of(const char *folder, const char *file)
{
    char *path = NULL, *content = NULL;
    size_t length = 0;
    if (asprintf(&path, "%s/%s", folder, file) < 0)
        return NULL;
    FILE *opened = fopen(path, "rb");
    free(path);
    if (!opened)
        return NULL;
    if (getdelim(&content, &length, '\0', opened) < 0) {
        free(content);
        content = strdup("");
    }
    fclose(opened);
    return content;
}

static int is_ics(const struct dirent *entry)
{
    const char *ending = strrchr(entry->d_name, '.');
    return ending && strcmp(ending, ".ics") == 0;
}

static int by_name(const struct dirent **left, const struct dirent **right)
{
    return strcmp((*left)->d_name, (*right)->d_name);
}

int main(int count, char **arguments)
{
    struct dirent **files = NULL;
    bool itip = count == 3 && strcmp(arguments[1], "--itip") == 0;
    const char *folder = arguments[count - 1];
    int total = count == (itip ? 3 : 2) ? scandir(folder, &files, is_ics, by_name) : -1;
    if (total < 0) {
        fprintf(stderr, "Usage: ics_read_libical [--itip] FOLDER\n");
        return 1;
    }
    icalerror_set_errors_are_fatal(false);
    for (int number = 0; number < total; number++) {
        const char *file = files[number]->d_name;
        char *content = content_of(folder, file);
        icalcomponent *calendar = content ? icalparser_parse_string(content) : NULL;
        if (calendar && (!itip || is_itip(file, calendar)))
            print_calendar(file, calendar);
        else if (!calendar)
            print_error(file, "not a calendar");
        if (calendar)
            icalcomponent_free(calendar);
        icalmemory_free_ring();
        free(content);
        free(files[number]);
    }
    free(files);
    return failed ? 1 : 0;
}
