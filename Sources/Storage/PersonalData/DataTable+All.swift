extension DataTable {
    /// Every table of the schema with every column. A new one is added here: a test compares.
    package static let all: [DataTable] = orders + cases + goods + money + desk + people

    private static let orders = [
        DataTable("policies", operational: "name version in_force_from published_at body"),
        DataTable("products", operational: "sku title unit_price detail"),
        DataTable(
            "orders", identity: "email customer detail",
            accounting: "number version placed_at status currency total policy policy_version "
                + "replacements revenue"),
        DataTable("order_lines", accounting: "order_number line sku quantity net"),
        DataTable(
            "payments", accounting: "order_number id method amount customer_fee given_back"),
    ]

    private static let cases = [
        DataTable(
            "cases", content: "detail",
            accounting: "number order_number position kind state resolution opened_at due_at "
                + "due_what flags letter_due legal_due"),
        DataTable(
            "case_lines", accounting: "case_number position order_number line quantity state"),
        DataTable(
            "events", content: "body", accounting: "id order_number case_number at kind",
            record: "role actor"),
        DataTable(
            "conversation", content: "text", accounting: "case_number",
            record: "at role actor read_at answered_at", operational: "id once outbox"),
        DataTable(
            "notes", content: "text", accounting: "case_number", record: "at role author",
            operational: "id"),
        DataTable(
            "withdrawal_statements", identity: "name email", content: "goods",
            accounting: "at order_typed case_number",
            record: "acknowledged_at settled_at settled_by",
            operational: "id language tries next_try_at"),
        DataTable("timers", accounting: "case_number kind order_number deadline"),
    ]

    private static let goods = [
        DataTable(
            "photos", content: "note picture small sha256",
            accounting: "order_number case_number parcel line purpose position",
            record: "made_at made_by", operational: "id draft width height bytes"),
        DataTable(
            "parcels", identity: "sender", content: "contents reason",
            accounting: "id arrived_at state due_at codes carrier",
            record: "taken_by closed_by", operational: "version"),
        DataTable("parcel_cases", accounting: "parcel case_number"),
        DataTable("parcel_orders", accounting: "parcel order_number asked_at"),
        DataTable("send_backs", accounting: "case_number state since tracking kept_until"),
    ]

    private static let money = [
        DataTable(
            "refunds",
            accounting: "id order_number case_number position payment method amount state resends "
                + "superseded"),
        DataTable(
            "movements",
            accounting: "refund position kind installment items outbound_shipping return_fee "
                + "customer_fee"),
        DataTable(
            "refund_sendings",
            accounting: "refund provider_id answered_at problem",
            operational: "key attempts first_sent_at asked_at"),
        DataTable(
            "charges", identity: "page",
            accounting: "id order_number case_number purpose amount currency state created_at "
                + "paid_at reference paid_amount paid_currency is_booked given_back_at "
                + "back_failed_at",
            operational: "session url expires_at back_sent_at back_tries problem next_read_at"),
        DataTable(
            "payout_accounts", identity: "holder iban",
            accounting: "order_number", record: "asked_at given_at proven_at"),
        DataTable(
            "transfer_files", accounting: "id made_at debtor debtor_iban executed_at",
            record: "made_by executed_by"),
        DataTable(
            "transfers", identity: "holder iban",
            accounting: "refund order_number source amount file returned_at problem",
            operational: "key ready_at"),
        DataTable(
            "credits",
            accounting: "refund order_number kind amount currency card note problem decided_at",
            record: "decided_by", operational: "key"),
        DataTable(
            "payment_references", accounting: "provider reference order_number source"),
        DataTable(
            "payment_readings", accounting: "order_number source moved_at read_at body",
            operational: "next_read_at misses problem"),
        DataTable(
            "money_differences", content: "note",
            accounting: "id order_number source kind subject ours theirs found_at",
            record: "settled_at settled_by"),
        DataTable(
            "ledger_entries",
            accounting: "id event order_number case_number refund at account amount cause"),
        DataTable(
            "accounting_documents",
            accounting: "number series year running previous kind issued_at order_number "
                + "case_number net vat gross body"),
        DataTable("credited_refunds", accounting: "refund document"),
        DataTable(
            "reconciliations",
            accounting: "id at provider file first_day last_day reported matched",
            record: "actor"),
        DataTable(
            "reconciliation_differences",
            accounting: "id reconciliation kind refund reported ours theirs currency our_day "
                + "their_day settled_at note", record: "settled_by"),
    ]

    private static let desk = [
        DataTable(
            "outbox", content: "body", accounting: "order_number case_number",
            operational: "id kind created_at state attempts not_before lease_until"),
        DataTable(
            "inbox", operational: "source id received_at kind reference"),
        DataTable(
            "messages", identity: "recipient", content: "subject mime",
            accounting: "order_number case_number", operational: "id outbox template sent_at"),
        DataTable(
            "mail_templates", record: "at actor",
            operational: "template language version subject body"),
        DataTable(
            "documents", content: "content", accounting: "case_number name",
            operational: "made_at"),
        DataTable("counters", operational: "name value"),
        DataTable("installation", operational: "id since"),
        DataTable("import_lines", operational: "source line outcome"),
        DataTable("schema_versions", operational: "version"),
    ]

    private static let people = [
        DataTable(
            "staff", identity: "name", trace: "failures locked_until seen_at",
            credential: "password totp_secret totp_key totp_last_step",
            record: "login role state created_at"),
        DataTable(
            "sessions", trace: "device network created_at used_at expires_at confirmed_at",
            credential: "token", record: "kind subject"),
        DataTable(
            "sign_in_codes", trace: "tries created_at expires_at used",
            credential: "lookup code link", accounting: "order_number"),
        DataTable("invitations", credential: "token", record: "login created_at expires_at"),
        DataTable("recovery_codes", credential: "code", record: "login used_at"),
        DataTable("role_rules", operational: "role needs_authenticator"),
        DataTable(
            "drafts", content: "body", credential: "id", accounting: "order_number case_number",
            operational: "created_at"),
        DataTable(
            "desk_views", content: "name", record: "member created_at",
            operational: "id queue filter"),
        DataTable(
            "search_terms", identity: "term", accounting: "order_number case_number line kind"),
        DataTable("attempts", trace: "bucket at", operational: "id"),
        DataTable(
            "audit", content: "detail value_before value_after",
            record: "id at actor action object hash"),
    ]
}
