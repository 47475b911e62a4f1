//! Counting true literals (totalizer: Bailleux and Boufkhad, CP 2003).

/// Makes clauses and fresh literals.
pub trait Sink {
    fn fresh(&mut self) -> i32;
    fn add(&mut self, clause: &[i32]);
}

/// Output `j` is true when more than `j` of the inputs are; from `cut` outputs on no more are told apart.
pub fn at_least(inputs: &[i32], cut: usize, sink: &mut dyn Sink) -> Vec<i32> {
    merge(inputs, cut, false, sink)
}

/// Output `j` is true exactly when more than `j` of the inputs are.
pub fn exactly(inputs: &[i32], sink: &mut dyn Sink) -> Vec<i32> {
    merge(inputs, inputs.len(), true, sink)
}

fn merge(inputs: &[i32], cut: usize, is_exact: bool, sink: &mut dyn Sink) -> Vec<i32> {
    if inputs.len() <= 1 {
        return inputs.to_vec();
    }
    let (left, right) = inputs.split_at(inputs.len() / 2);
    let left = merge(left, cut, is_exact, sink);
    let right = merge(right, cut, is_exact, sink);
    let outputs: Vec<i32> =
        (0..(left.len() + right.len()).min(cut)).map(|_| sink.fresh()).collect();
    for i in 0..=left.len() {
        for j in 0..=right.len() {
            if let Some(sum) = (i + j).checked_sub(1)
                && let Some(output) = outputs.get(sum)
            {
                let mut clause = vec![*output];
                clause.extend(i.checked_sub(1).map(|i| -left[i]));
                clause.extend(j.checked_sub(1).map(|j| -right[j]));
                sink.add(&clause);
            }
            if is_exact && let Some(output) = outputs.get(i + j) {
                let mut clause = vec![-*output];
                clause.extend(left.get(i));
                clause.extend(right.get(j));
                sink.add(&clause);
            }
        }
    }
    for pair in outputs.windows(2) {
        sink.add(&[-pair[1], pair[0]]);
    }
    outputs
}
