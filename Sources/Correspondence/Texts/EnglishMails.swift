/// Our words for every mail, in English.
enum EnglishMails: MailWords {}
