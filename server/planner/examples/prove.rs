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
        let Ok(windows) = reduce::reduce(&instance) else {
            println!("{:32} impossible (reduce)", instance.name);
            continue;
        };
        let Ok(b) = bound::bound(&instance, &windows) else {
            println!("{:32} impossible (bound)", instance.name);
            continue;
        };
        let over = || start.elapsed().as_secs_f64() > seconds;
        let mut last = b.cost;
        let out = prove::prove(&instance, &windows, &b.breaks, &over, &mut |x| {
            last = x;
            false
        });
        let t = start.elapsed().as_secs_f64();
        match out {
            prove::Proven::Best(plan) => {
                let v = judge::judge(&instance, &plan);
                println!(
                    "{:32} best {} bound {} lb1 {} wrong {} t {:.3}",
                    instance.name,
                    v.cost,
                    last,
                    b.cost,
                    v.wrong.len(),
                    t
                )
            }
            prove::Proven::AtLeast(x) => {
                println!("{:32} at least {x} lb1 {} t {t:.3}", instance.name, b.cost)
            }
            prove::Proven::Impossible => println!("{:32} impossible t {t:.3}", instance.name),
        }
    }
}
