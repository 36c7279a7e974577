//! Asks the libraries by which Codex 2.2.0 checks schedules (`cron` 0.13) and runs them (`croner` 3, with the options
//! that `tokio-cron-scheduler` 0.15 gives it) the questions on its input, a line each, parts divided by tabs:
//!
//! - `check`, expression: whether it is accepted, whether it can be run
//! - `run`, expression, zone, instant, count: the runs after that instant
//!
//! Answers are the questions with what was answered, in the same form. Runs are answered where croner 3 and croner 4 say the same. Where they do not, croner 3
//! has met a fault of its own that was mended in 4: its search stops at times that it only passes, when clocks skip
//! them or pass them twice. Codex does not meet it, since its scheduler asks for all runs but the first by the offset
//! of the moment in which it was started, without any change of clocks. Both give up where clocks skip more than two
//! hours (Samoa's 30 December 2011), which is not answered either.

use chrono::{DateTime, SecondsFormat, Utc};
use chrono_tz::Tz;
use std::io::{BufRead, stdin};
use std::str::FromStr;

/// The form that Codex gives both libraries.
fn with_seconds(text: &str) -> Option<String> {
    let trimmed = text.trim();
    match trimmed.split_whitespace().count() {
        5 => Some(format!("0 {trimmed}")),
        6 | 7 => Some(trimmed.to_string()),
        _ => None,
    }
}

fn is_accepted(text: &str) -> bool {
    with_seconds(text).is_some_and(|whole| cron::Schedule::from_str(&whole).is_ok())
}

fn schedule_of(text: &str) -> Option<croner::Cron> {
    use croner::parser::{CronParser, Seconds};
    let parser = CronParser::builder().seconds(Seconds::Required).dom_and_dow(true).build();
    parser.parse(&with_seconds(text)?).ok()
}

/// Takes steps in all forms that croner 3 takes.
fn later_schedule_of(text: &str) -> Option<croner_later::Cron> {
    use croner_later::parser::{CronParser, Seconds};
    let builder = CronParser::builder().seconds(Seconds::Required);
    builder.dom_and_dow(true).sloppy_ranges(true).build().parse(&with_seconds(text)?).ok()
}

/// The first runs in order, as texts. Where clocks are put back croner 3 names both passes of a time one after the other.
fn first(runs: impl Iterator<Item = DateTime<Tz>>, count: usize) -> Vec<String> {
    let mut found: Vec<DateTime<Utc>> = runs.take(count * 4 + 8000).map(|run| run.with_timezone(&Utc)).collect();
    found.sort();
    found.dedup();
    found.iter().take(count).map(|run| run.to_rfc3339_opts(SecondsFormat::Secs, true)).collect()
}

fn answer_run(text: &str, zone: &str, after: &str, count: &str) {
    assert!(is_accepted(text), "{text} is not accepted");
    let tz: Tz = zone.parse().expect("a zone");
    let from = DateTime::parse_from_rfc3339(after).expect("an instant").with_timezone(&tz);
    let count = count.parse().expect("a number");
    let runs = first(schedule_of(text).expect("a schedule").iter_after(from), count);
    let later = first(later_schedule_of(text).expect("a schedule").iter_after(from), count);
    let ends = text.split_whitespace().count() == 7;
    if runs.len() < count && !ends {
        eprintln!("{text} in {zone} after {after}: given up");
    } else if runs == later {
        println!("{text}\t{zone}\t{after}\t{}", runs.join(" "));
    } else {
        eprintln!("{text} in {zone} after {after}:\n  croner 3 {runs:?}\n  croner 4 {later:?}");
    }
}

fn main() {
    for line in stdin().lock().lines() {
        let line = line.expect("a line");
        let parts: Vec<&str> = line.split('\t').collect();
        match parts[..] {
            ["check", text] => {
                let accepted = if is_accepted(text) { "accepted" } else { "refused" };
                let runs = if schedule_of(text).is_some() { "runs" } else { "never" };
                println!("{text}\t{accepted}\t{runs}");
            }
            ["run", text, zone, after, count] => answer_run(text, zone, after, count),
            _ => panic!("no question: {line:?}"),
        }
    }
}
