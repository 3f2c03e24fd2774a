/// The movements that the story expects.
let storyMoney = """
    [{kind: refund, payment: p1, method: card, amount: 12470, installment: null,
              covers: {items: 11980, outbound_shipping: 490}, state: requested}]
    """

/// A cancellation with an expectation of every kind; all of them hold.
let story = """
    name: A cancellation
    providers: {card: manual}
    products: [{sku: MS-2, title: Small mouse, unit_price: 4990}]
    orders:
      - number: FR-1
        placed_at: 2026-06-01T09:00:00+02:00
        currency: EUR
        customer: {email: ines@example.com, name: Inès Robert, locale: fr}
        ship_to:
          {name: Inès Robert, line1: 8 rue Pasteur, postcode: "69007", city: Lyon, country: FR}
        lines:
          - {id: mouse, sku: MS-1, title: Mouse, quantity: 2, unit_price: 5990, weight_grams: 180}
        discount: 0
        invoice: {number: F-1, date: 2026-06-01}
        shipping: {paid: 490, standard: 490}
        payments:
          - {id: p1, method: card, amount: 12470}
        status: awaiting_preparation
        shipments: []
    steps:
      - at: 2026-06-02T10:00:00+02:00
        do: open_case
        as: c
        order: FR-1
        kind: cancellation
        channel: form
        lines: [{line: mouse, quantity: 2}]
        expect:
          ok: true
          error: null
          case:
            {number: R-000001, kind: cancellation, state: accepted, resolution: refund, flags: [],
              legal_withdrawal: false, lines: [{line: mouse, quantity: 2, state: canceled}]}
          decision:
            {outcome: authorized, channel: null, advice: [], window_ends: null,
              clauses: [cancellation.refund, cancellation.status],
              outbound_shipping_refund: true, lines: [{line: mouse, outcome: authorized}]}
          messages:
            - {template: cancellation_confirmed, attachments: []}
            - {to: ines@example.com, template: case_received}
          money: \(storyMoney)
          due: [{what: refund, by: "2026-06-04T08:00:00Z"}]
      - do: authorize
        by: customer
        case: c
        expect: {ok: false, error: {code: not_allowed}, clauses: [], money: []}
    expect:
      ledger: {balanced: true, paid: 12470, refunded: 0, outstanding: 0}
      orders: [{number: FR-1, status: canceled, refundable: 0}]
    """
