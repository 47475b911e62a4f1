//! Letters: from a notice to a message on its way.
