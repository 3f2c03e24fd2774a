import AfterSales
import AfterSalesFixtures
import Testing

/// One story of each kind, from the request to its end.
@Suite struct TranscriptTests {
    @Test func `a mouse comes back within the 14 days`() throws {
        var story = Story()
        try story.open(request(.return, ["mouse"]))
        #expect(story.state() == .awaitingFee)
        #expect(story.mails == [.caseReceived, .withdrawalAcknowledged])
        #expect(story.case()?.fee?.amount == 590)
        #expect(
            story.due() == [
                "fee_payment 2026-03-20T23:59:59+01:00",
                "legal_refund 2026-03-20T23:59:59+01:00",
            ])

        try story.by(.customer, at: "2026-03-06T09:05:00+01:00") { try $0.payFee("R-1") }
        #expect(story.state() == .awaitingReview)
        #expect(story.mails == [.feeReceipt])
        #expect(
            story.due() == [
                "review_from 2026-03-09T09:05:00+01:00", "review 2026-03-10T09:05:00+01:00",
                "legal_refund 2026-03-20T23:59:59+01:00",
            ])

        try story.by(.agent, at: "2026-03-09T10:00:00+01:00") { try $0.authorize("R-1") }
        #expect(story.state() == .authorized)
        #expect(story.mails == [.returnAuthorized])
        #expect(story.clauses == [.returnLabel, .returnShipBack])
        #expect(story.due().contains("ship_back 2026-03-23T23:59:59+01:00"))

        try story.by(.carrier, at: "2026-03-11T10:00:00+01:00") { try $0.scan("R-1", .accepted) }
        #expect(story.state() == .inTransit)
        try story.by(.carrier, at: "2026-03-12T11:00:00+01:00") { try $0.scan("R-1", .delivered) }
        #expect(story.state() == .inTransit)
        #expect(story.due().contains("inspection 2026-03-16T11:00:00+01:00"))
        try story.by(.warehouse) { try $0.receive("R-1", .init()) }
        #expect(story.mails == [.parcelReceived])

        story.now = at("2026-03-13T09:00:00+01:00")
        try story.inspect("R-1", .asSold)
        #expect(story.state() == .accepted)
        #expect(story.mails == [.inspectionAccepted])
        #expect(story.money() == ["refund 5990"])
        #expect(
            story.due().filter { !$0.hasPrefix("legal") } == [
                "refund 2026-03-15T09:00:00+01:00", "refund_effective 2026-03-16T09:00:00+01:00",
                "refund_latest 2026-03-18T09:00:00+01:00",
            ])

        try story.by(.provider, at: "2026-03-14T09:00:00+01:00") {
            try $0.providerAnswered("R-1", .succeeded)
        }
        #expect(story.state() == .settled)
        #expect(story.mails == [.refundConfirmed])
        #expect(story.case()?.units.map(\.state) == [.refunded])
        #expect(story.due() == ["refund_visible 2026-03-17T09:00:00+01:00"])
        #expect(story.summary.paid == 8970 + 590)
        #expect(story.summary.refunded == 5990)
    }

    @Test func `a worn unit of two goes back to the customer`() throws {
        var story = Story(Sample.order([Sample.line("mouse", 5990, quantity: 2)]))
        try story.open(request(.return))
        try story.by(.customer) { try $0.payFee("R-1") }
        try story.by(.agent) { try $0.authorize("R-1") }
        try story.by(.warehouse) { try $0.receive("R-1", .init()) }
        try story.by(.warehouse) {
            try $0.inspect(
                "R-1",
                [
                    InspectedItem(line: "mouse", quantity: 1, condition: .asSold),
                    InspectedItem(line: "mouse", quantity: 1, condition: .worn),
                ])
        }
        #expect(story.mails == [.inspectionAccepted, .inspectionRejected])
        #expect(story.clauses.contains(.returnWear))
        #expect(story.money() == ["refund 5990"])
        #expect(
            story.refusal(.customer) { try $0.open(request(.return), as: "R-2") }
                == .quantityExceeds(line: "mouse", requested: 2, remaining: 0, heldBy: "R-1"))
        #expect(
            story.refusal(.customer) { try $0.open(request(.defect, by: .form), as: "R-2") } == nil)
    }

    @Test func `a parcel without a carton is refused and can be asked for again`() throws {
        var story = Story()
        try story.open(request(.return, ["mouse"]))
        try story.by(.customer) { try $0.payFee("R-1") }
        try story.by(.agent) { try $0.authorize("R-1") }
        try story.by(.warehouse) {
            try $0.receive("R-1", .init(hasShippingCarton: false, hasLabelOnProduct: true))
        }
        #expect(story.state() == .rejected)
        #expect(story.clauses == [.returnShippingCarton, .returnLabelOnProduct])
        #expect(story.money().isEmpty, "the fee stays")
        #expect(
            story.refusal(.customer) { try $0.open(request(.return, ["mouse"]), as: "R-2") } == nil)
    }

    @Test func `a cancellation before the order ships gives shipping back`() throws {
        var story = Story(
            Sample.order(status: .awaitingPreparation), at: "2026-03-02T11:00:00+01:00")
        try story.open(request(.cancellation, by: .form))
        #expect(story.state() == .accepted)
        #expect(story.mails == [.caseReceived, .cancellationConfirmed])
        #expect(story.money() == ["refund 8970"])
        #expect(story.due() == ["refund 2026-03-04T11:00:00+01:00"])
        try story.by(.provider) { try $0.providerAnswered("R-1", .succeeded) }
        #expect(story.state() == .settled)
        #expect(story.case()?.units.map(\.state) == [.canceled, .canceled])
        #expect(story.record.order.status == .canceled)
    }

    @Test func `a modification that costs less is refunded`() throws {
        var story = Story(
            Sample.order(status: .awaitingPreparation), at: "2026-03-02T11:00:00+01:00")
        try story.open(
            request(.modification, by: .form) {
                $0.changes = .init(lines: [.init(line: "mat", quantity: 0)])
            })
        #expect(story.state() == .awaitingReview)
        try story.by(.agent) { try $0.authorize("R-1") }
        #expect(story.money() == ["refund 2490"])
        try story.by(.provider) { try $0.providerAnswered("R-1", .succeeded) }
        #expect(story.state() == .settled)
        #expect(story.mails == [.refundConfirmed, .modificationConfirmed])
    }

    @Test func `a defect that is confirmed gives the outbound shipping back`() throws {
        var story = Story(at: "2026-06-08T09:00:00+02:00")
        try story.open(request(.defect, by: .form, ["mouse"]))
        #expect(story.due().contains("conformity 2026-07-08T23:59:59+02:00"))
        try story.accept()
        #expect(story.money() == ["refund 6480"])
        #expect(story.clauses.contains(.refundShippingDefect))
    }

    @Test func `a defect that is not there gives nothing back`() throws {
        var story = Story()
        try story.open(request(.defect, by: .form, ["mouse"]))
        try story.by(.agent) { try $0.authorize("R-1") }
        try story.by(.warehouse) { try $0.receive("R-1", .init()) }
        try story.by(.warehouse) {
            try $0.inspect(
                "R-1",
                [
                    InspectedItem(
                        line: "mouse", quantity: 1, condition: .asSold, isDefectConfirmed: false)
                ])
        }
        #expect(story.state() == .rejected)
        #expect(story.clauses == [.defectNotConfirmed])
        #expect(story.money().isEmpty)
    }

    @Test func `transit damage mails the letter and reminds of it once`() throws {
        var story = Story()
        try story.open(request(.transitDamage, by: .form, ["mouse"]) { $0.reserves = "carton wet" })
        #expect(story.mails == [.caseReceived, .carrierLetter])
        #expect(story.due().contains("carrier_letter 2026-03-08T23:59:59+01:00"))
        let tooEarly = at("2026-03-07T23:59:59+01:00")
        try story.by(.system, at: tooEarly.inParis) { try $0.fire(.letterReminder, of: "R-1") }
        #expect(story.events.isEmpty)
        try story.by(.system, at: "2026-03-08T00:00:00+01:00") {
            try $0.fire(.letterReminder, of: "R-1")
        }
        #expect(story.mails == [.carrierLetterReminder])
        try story.by(.system) { try $0.fire(.letterReminder, of: "R-1") }
        #expect(story.events.isEmpty)
        try story.by(.customer) { try $0.sendLetter("R-1", tracking: " 1A 2 ") }
        #expect(story.case()?.letter?.tracking == "1A 2")
    }

    @Test func `a wrong item is replaced by an order of its own`() throws {
        var story = Story()
        try story.open(request(.wrongItem, by: .form, ["mouse"]) { $0.resolution = .replacement })
        try story.accept()
        #expect(story.state() == .settled)
        #expect(story.case()?.replacement == "FR-1001-R1")
        #expect(story.case()?.units.map(\.state) == [.replaced])
        #expect(story.money().isEmpty)
    }

    @Test(arguments: [CaseKind.missingItem, .notDelivered])
    func `what never came is refunded without a return`(kind: CaseKind) throws {
        var story = Story()
        try story.open(request(kind, by: .form, ["mouse"]))
        try story.by(.agent) { try $0.authorize("R-1") }
        #expect(story.state() == .accepted)
        #expect(story.money() == ["refund 6480"])
    }

    @Test func `an exchange for more waits for its difference`() throws {
        var story = Story()
        try story.open(
            request(.return, ["mouse"]) {
                $0.resolution = .exchange
                $0.exchangeFor = .init(sku: "KB-2", quantity: 1)
            })
        #expect(story.case()?.legalWithdrawal == false)
        try story.accept()
        #expect(story.state() == .awaitingDifference)
        #expect(story.case()?.difference?.amount == 3000)
        try story.by(.customer) { try $0.payLink("R-1") }
        #expect(story.state() == .settled)
        #expect(story.record.refundable == 2490 + 490)
    }

    @Test func `a label that nobody uses expires and gives the fee back`() throws {
        var story = Story()
        try story.open(request(.return, ["mouse"]))
        try story.by(.customer) { try $0.payFee("R-1") }
        try story.by(.agent, at: "2026-03-09T10:00:00+01:00") { try $0.authorize("R-1") }
        try story.by(.system, at: "2026-03-16T10:00:00+01:00") {
            try $0.fire(.shipBackReminder, of: "R-1")
        }
        #expect(story.events.isEmpty, "its second is not over")
        try story.by(.system, at: "2026-03-16T10:00:01+01:00") {
            try $0.fire(.shipBackReminder, of: "R-1")
        }
        #expect(story.mails == [.shipBackReminder])
        try story.by(.system, at: "2026-03-24T00:00:00+01:00") {
            try $0.fire(.notShippedBack, of: "R-1")
        }
        #expect(story.state() == .expired)
        #expect(story.effects.contains(.voidLabel(case: "R-1")))
        #expect(story.clauses == [.returnShipBack, .returnFeeRefund])
        #expect(story.money() == ["refund 590"])
        #expect(
            story.refusal(.customer) { try $0.open(request(.return, ["mouse"]), as: "R-2") } == nil)
    }
}
