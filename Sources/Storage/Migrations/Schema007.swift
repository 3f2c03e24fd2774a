/// Mail templates that the shop has changed: every version, never edited. A version without words
/// goes back to ours.
enum Schema007 {
    static let statements = [
        """
        CREATE TABLE mail_templates (
          template TEXT NOT NULL, language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
          version BIGINT NOT NULL CHECK (version > 0), at BIGINT NOT NULL, actor TEXT NOT NULL,
          subject TEXT CHECK (length(subject) > 0), body TEXT CHECK (length(body) > 0),
          PRIMARY KEY (template, language, version),
          CHECK ((subject IS NULL) = (body IS NULL)))
        """
    ]
}
