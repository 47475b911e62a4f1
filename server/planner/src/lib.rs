//! The optimizer that fills a timetable: dense integers in, a judged plan out.
//!
//! Its rooms are laid out in ARCHITECTURE.md; the first of them comes with planned days.
