use sangdam_planner::*;
use std::time::Instant;
fn main() {
    let seconds: f64 = std::env::args().nth(1).and_then(|s| s.parse().ok()).unwrap_or(3.0);
    for file in std::env::args().skip(2) {
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        let instance = match format::read_instance(&text) {
            Ok(i) => i,
            Err(e) => {
                println!("{file}: {e}");
                continue;
            }
        };
        let start = Instant::now();
        let first = std::cell::Cell::new(0.0);
        let last = std::cell::Cell::new(0.0);
        let out = solve(
            &instance,
            Budget {
                seed: 1,
                steps_max: u64::MAX,
                is_over: &|| start.elapsed().as_secs_f64() > seconds,
                better: &mut |_, _, _| {
                    let t = start.elapsed().as_secs_f64();
                    if first.get() == 0.0 {
                        first.set(t)
                    };
                    last.set(t);
                },
            },
        );
        let t = start.elapsed().as_secs_f64();
        match out {
            Outcome::Planned { verdict, proof, plan } => {
                println!(
                    "{:32} cost {:6} proof {:?} first {:.3} last {:.3} t {:.3}",
                    instance.name,
                    verdict.cost,
                    proof,
                    first.get(),
                    last.get(),
                    t
                );
                if let Ok(d) = std::env::var("OUT") {
                    let _ = std::fs::write(
                        format!("{d}/{}.json", instance.name),
                        format::write_plan(&instance, &plan),
                    );
                }
            }
            other => println!("{:32} {:?} t {:.3}", instance.name, other, t),
        }
    }
}
