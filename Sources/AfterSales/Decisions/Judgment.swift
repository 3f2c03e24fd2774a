/// What the rules of a kind say to one line.
struct Judgment {
    /// Every clause that refuses; empty: none does.
    var refusals: ClauseSet = []
    /// The channel to use instead; `nil`: this one is open.
    var redirection: Channel?
    var redirectingClauses: ClauseSet = []
    /// The clauses that let it go on.
    var going: ClauseSet = []
    var goingOutcome = Outcome.pendingReview

    /// Refusals come before redirections.
    func line(_ facts: DecisionFacts.Line) -> Decision.Line {
        let (outcome, channel, clauses): (Outcome, Channel?, ClauseSet) =
            if !refusals.isEmpty {
                (.refused, nil, refusals)
            } else if redirection != nil {
                (.redirected, redirection, redirectingClauses)
            } else {
                (goingOutcome, nil, going)
            }
        return Decision.Line(
            line: facts.id, quantity: facts.quantity, outcome: outcome, channel: channel,
            clauses: clauses)
    }
}
