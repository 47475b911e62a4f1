//! Marks: short texts that stand for how something lies, so that it can be told whether it still does.

use std::fmt::Debug;

/// The mark of some lines. Others have another one. FNV-1a: nobody gains by two things with one mark,
/// they are the same organizer's.
pub(crate) fn mark(lines: impl IntoIterator<Item = String>) -> String {
    let mark = lines.into_iter().fold(0xcbf2_9ce4_8422_2325_u64, |mark, line| {
        line.bytes()
            .fold(mark, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    });
    format!("{mark:016x}")
}

/// The mark of a value as it is.
pub(crate) fn mark_of(value: &impl Debug) -> String {
    mark([format!("{value:?}")])
}
