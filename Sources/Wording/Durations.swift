extension Language {
    /// `1 heure`, `48 heures`; `1 hour`, `48 hours`.
    package func hours(_ count: Int) -> String {
        counted(count, pick(("heure", "heures"), ("hour", "hours")))
    }

    /// `48 heures ouvrées`, `48 working hours`.
    package func workingHours(_ count: Int) -> String {
        counted(count, pick(("heure ouvrée", "heures ouvrées"), ("working hour", "working hours")))
    }

    /// `30 jours`, `30 days`.
    package func days(_ count: Int) -> String {
        counted(count, pick(("jour", "jours"), ("day", "days")))
    }

    /// `24 mois`, `24 months`.
    package func months(_ count: Int) -> String {
        counted(count, pick(("mois", "mois"), ("month", "months")))
    }

    /// `10 ans`, `10 years`.
    package func years(_ count: Int) -> String {
        counted(count, pick(("an", "ans"), ("year", "years")))
    }

    /// A count and its noun. French takes the singular for 0 and 1, English for 1 alone.
    package func counted(_ count: Int, _ noun: (one: String, many: String)) -> String {
        let isOne = pick(count.magnitude < 2, count.magnitude == 1)
        return number(count) + hardSpace + (isOne ? noun.one : noun.many)
    }
}
