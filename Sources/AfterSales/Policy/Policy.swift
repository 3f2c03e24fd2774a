/// A shop's policy: every number and choice of `rules.md`, field by field as in `policy.md`.
///
/// A policy is data. It comes from a file (target `PolicyFiles`), is stored whole with its version,
/// and every order is decided by the version in force when it was placed. Amounts are minor units,
/// times are in the unit that the field's name ends with.
package struct Policy: Codable, Hashable, Sendable {
    package var policy: String
    package var version: Int
    package var country: String
    package var languages: [String]
    package var timeZone: String
    package var currency: String
    package var holidays: HolidaySet
    package var shop: Shop?
    package var phone: Phone
    package var `return`: Return
    package var inspection: Inspection
    package var cancellation: Cancellation
    package var exchange: Exchange
    package var modification: Modification
    package var defect: Defect
    package var damage: Damage
    package var wrongItem: WrongItem
    package var notDelivered: NotDelivered
    package var customerAnswerDays: Int
    package var feePaymentDays: Int
    package var refund: Refund
    package var installments: Installments
    package var retention: Retention
}

extension Policy {
    package enum Payer: String, Codable, CaseIterable, Sendable { case customer, shop }

    /// What becomes of a report that comes late, or of reserves that say nothing.
    package enum Lateness: String, Codable, CaseIterable, Sendable { case review, refuse }

    /// What a condition found at inspection does to a unit sent back on a change of mind.
    package enum Verdict: String, Codable, CaseIterable, Sendable { case reject, deduct, accept }

    package enum ParcelVerdict: String, Codable, CaseIterable, Sendable { case refuse, accept }

    /// Who the shop is, for the published page; a policy that does not say leaves it out.
    package struct Shop: Codable, Hashable, Sendable {
        package var name: String?
        package var address: String?
        package var email: String?
        /// The consumer mediator and how to reach it (L616-1 Code de la consommation).
        package var mediator: String?

        package init(name: String?, address: String?, email: String?, mediator: String?) {
            self.name = name
            self.address = address
            self.email = email
            self.mediator = mediator
        }
    }

    package struct Phone: Codable, Hashable, Sendable {
        package var number: String
        /// English names of weekdays, `monday` to `sunday`.
        package var days: [String]
        /// `HH:MM`; the first second is open.
        package var opens: String
        /// `HH:MM`; this second is closed.
        package var closes: String
    }

    package struct Return: Codable, Hashable, Sendable {
        package enum Authorization: String, Codable, CaseIterable, Sendable {
            case required, organizes
        }
        package enum BeforeDelivery: String, Codable, CaseIterable, Sendable { case refuse, keep }
        package enum OutboundShipping: String, Codable, CaseIterable, Sendable {
            case never
            case legalMinimum = "legal_minimum"
            case wholeOrder = "whole_order"
        }
        package enum FeeRefund: String, Codable, CaseIterable, Sendable {
            case requestRefused = "request_refused"
            case withdrawnUnused = "withdrawn_unused"
            case expiredUnused = "expired_unused"
            case inspectionRejected = "inspection_rejected"
        }
        package struct FeeBand: Codable, Hashable, Sendable {
            package var upToGrams: Int
            package var fee: Minor

            package init(upToGrams: Int, fee: Minor) {
                self.upToGrams = upToGrams
                self.fee = fee
            }
        }
        /// Where the portal takes returns: one country without some postcodes (`97*` is a prefix).
        package struct Territory: Codable, Hashable, Sendable {
            package var country: String
            package var exceptPostcodes: [String]
        }

        package var channels: [Channel]
        package var windowDays: Int
        package var windowRollsOver: Bool
        package var authorization: Authorization
        package var beforeDelivery: BeforeDelivery
        package var withdrawalFunction: Bool
        package var reasonRequired: Bool
        package var excludedTraits: [String]
        package var formTraits: [String]
        package var portalTerritory: Territory
        /// Two numbers: from, at the latest.
        package var reviewWorkingHours: [Int]
        package var shipBackDays: Int
        package var reminderDays: Int
        package var feePaidBy: Payer
        /// Ascending; heavier than the last goes to the form.
        package var feeBands: [FeeBand]
        package var feeRefundedOn: [FeeRefund]
        package var refundOutboundShipping: OutboundShipping
        package var resolutions: [Resolution]
    }

    package struct Inspection: Codable, Hashable, Sendable {
        package var noShippingCarton: ParcelVerdict
        package var labelOnProduct: ParcelVerdict
        package var worn: Verdict
        package var modified: Verdict
        package var incomplete: Verdict
        package var damaged: Verdict
        package var wrongItem: Verdict
        package var workingHours: Int
        package var sendBackPaidBy: Payer
        /// How long goods are kept that were sent back and came back again; `nil`: 30.
        package var cameBackKeptDays: Int?

        package var keepDays: Int { cameBackKeptDays ?? 30 }
    }

    package struct Cancellation: Codable, Hashable, Sendable {
        package var channels: [Channel]
        package var statuses: [OrderStatus]
        package var automatic: Bool
        package var refundWorkingHours: Int
    }

    package struct Exchange: Codable, Hashable, Sendable {
        package var unpaidDifferenceDays: Int
    }

    package struct Modification: Codable, Hashable, Sendable {
        package var channels: [Channel]
        package var unpaidDifferenceDays: Int
    }

    package struct Defect: Codable, Hashable, Sendable {
        package var channels: [Channel]
        package var selfHelp: Bool
        package var guaranteeMonths: Int
        package var repairExtensionMonths: Int
        package var paidBy: Payer
        package var refundOutboundShipping: Bool
        package var resolutions: [Resolution]
    }

    package struct Damage: Codable, Hashable, Sendable {
        package var channels: [Channel]
        /// `nil`: as long as the guarantee of conformity.
        package var reportHours: Int?
        package var late: Lateness
        package var vagueReserves: [String]
        package var vagueReservesOutcome: Lateness
        package var letterDays: Int
        package var paidBy: Payer
        package var refundOutboundShipping: Bool
        package var resolutions: [Resolution]
    }

    /// Wrong and missing items alike.
    package struct WrongItem: Codable, Hashable, Sendable {
        package var channels: [Channel]
        /// `nil`: as long as the guarantee of conformity.
        package var reportHours: Int?
        package var late: Lateness
        package var paidBy: Payer
        package var refundOutboundShipping: Bool
        package var resolutions: [Resolution]
    }

    package struct NotDelivered: Codable, Hashable, Sendable {
        package var channels: [Channel]
        package var inquiryWorkingHours: Int
        package var refundOutboundShipping: Bool
        package var resolutions: [Resolution]
    }

    package struct Refund: Codable, Hashable, Sendable {
        package enum Means: String, Codable, CaseIterable, Sendable { case original }
        package enum StoreCredit: String, Codable, CaseIterable, Sendable {
            case never
            case onRequest = "on_request"
        }
        package var means: Means
        package var storeCredit: StoreCredit
        package var targetHours: Int
        package var effectiveHours: Int
        /// Times 24 clock hours.
        package var latestDays: Int
        package var visibleHours: Int
        /// A refund instruction above this waits for a second person; `nil`: none does.
        package var fourEyesAbove: Minor?
    }

    package struct Installments: Codable, Hashable, Sendable {
        package enum Partial: String, Codable, CaseIterable, Sendable {
            case fromLast = "from_last"
            case spread
        }
        package enum CustomerFees: String, Codable, CaseIterable, Sendable {
            /// All of them go back once no product is left with the customer.
            case withLastProduct = "with_last_product"
            /// Each goes back only with its own installment.
            case withInstallment = "with_installment"
        }
        package enum Surplus: String, Codable, CaseIterable, Sendable {
            /// What exceeds the balance comes back as one credit.
            case recredit
            /// What exceeds the balance comes back installment by installment, the last paid first.
            case byInstallment = "by_installment"
        }
        package struct Alma: Codable, Hashable, Sendable {
            package var channels: [Channel]
            package var partial: Partial
            package var customerFees: CustomerFees
        }
        package struct PayPal: Codable, Hashable, Sendable {
            package var channels: [Channel]
            package var partial: Partial
            package var surplus: Surplus
        }
        package var alma3x: Alma
        package var paypal4x: PayPal

        enum CodingKeys: String, CodingKey {
            case alma3x = "alma_3x"
            case paypal4x = "paypal_4x"
        }
    }

    package struct Retention: Codable, Hashable, Sendable {
        package var accountingYears: Int
        package var caseYears: Int
        package var photosDays: Int
    }
}
