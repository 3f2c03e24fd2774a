/// Our words for every mail, in French.
enum FrenchMails: MailWords {}
