//! Two that asked each other, and agreed before the planner found them a slot.

use super::*;

/// A planned day on which h1 and g1 asked each other and g1 accepted.
fn agreed_both_ways() -> Result<Day, Refusal> {
    let day = asked(&asked(&planned(), new("r", "h1", "g1"))?, new("s", "g1", "h1"))?;
    done(&day, "g1", "r", accept(None))
}

fn both(day: &Day) -> [Standing; 2] {
    ["r", "s"].map(|id| stands(day, id, a_week_before()))
}

#[test]
fn an_agreement_for_the_planner_holds_for_both_wishes_and_ends_for_both() -> Result<(), Refusal> {
    let day = agreed_both_ways()?;
    assert_eq!(both(&day), [Standing::Accepted; 2]);

    let declined = done(&day, "g1", "r", decline())?;
    let withdrawn = done(&day, "h1", "r", Act::Withdraw)?;
    let never = done(&day, "h1", "r", Act::Rank { rank: Rank::Never })?;

    assert_eq!(both(&declined), [Standing::Declined, Standing::Withdrawn]);
    assert_eq!(both(&withdrawn), [Standing::Withdrawn, Standing::Declined]);
    assert_eq!(both(&never), [Standing::Asked, Standing::Declined]);
    Ok(())
}

#[test]
fn an_agreement_for_both_wishes_is_told_once() -> Result<(), Refusal> {
    let day = asked(&asked(&planned(), new("r", "h1", "g1"))?, new("s", "g1", "h1"))?;
    let told = |day: &Day, by: &str, act: Act| {
        let command = Command::Act { request: RequestId::new("r"), act };
        let moment = Moment { now: a_week_before(), rules: rules() };
        let changes = decide(day, &company_actor(by), &command, moment)?;
        let mut after = day.clone();
        changes.iter().for_each(|change| after.apply(change));
        let notices = changes.iter().flat_map(|one| crate::notice::notices(None, &after, one));
        Ok::<_, Refusal>(notices.map(|one| (one.kind, one.to.email)).collect::<Vec<_>>())
    };
    let one = |kind, email: &str| vec![(kind, email.to_owned())];
    use crate::notice::Kind::*;

    let agreed = agreed_both_ways()?;

    assert_eq!(told(&day, "g1", accept(None))?, one(RequestAccepted, "h1@h1.example"));
    assert_eq!(told(&agreed, "g1", decline())?, one(RequestDeclined, "h1@h1.example"));
    assert_eq!(told(&agreed, "h1", Act::Withdraw)?, one(RequestDeclined, "g1@g1.example"));
    Ok(())
}
