/// The one stylesheet: tokens, then what pages are made of. Under 15 KB, light and dark.
enum Stylesheet {
    static func text(accent: WebSettings.Accent?) -> String {
        let own = accent.map { ":root{--accent:light-dark(\($0.light),\($0.dark))}\n" } ?? ""
        return tokens + own + base + parts + forms + portal + pictures + desk + printed
    }

    private static let tokens = """
        :root {
          color-scheme: light dark;
          --accent: light-dark(#2f5d50, #8fd0b8);
          --on-accent: light-dark(#ffffff, #0e1613);
          --paper: light-dark(#faf8f4, #15171a);
          --sheet: light-dark(#ffffff, #1d2024);
          --sunk: light-dark(#f1eee7, #101214);
          --ink: light-dark(#1b1d21, #eceae5);
          --soft: light-dark(#5c5f66, #a9adb5);
          --rule: light-dark(#dfdad0, #33373d);
          --edge: light-dark(#8d8a83, #7d828a);
          --ok: light-dark(#1d6b3f, #7fd6a2);
          --ok-wash: light-dark(#e6f3ea, #14291d);
          --wait: light-dark(#8a5300, #f0bd6a);
          --wait-wash: light-dark(#fcf0da, #2d230f);
          --no: light-dark(#a3261c, #ff9c90);
          --no-wash: light-dark(#fbe9e6, #331613);
          --step: .25rem; --radius: .625rem; --measure: 38rem;
        }

        """

    private static let base = """
        * { box-sizing: border-box; margin: 0; }
        html { -webkit-text-size-adjust: 100%; }
        body { font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
          sans-serif; color: var(--ink); background: var(--paper);
          font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
        h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
        h2 { font-size: 1.1875rem; line-height: 1.3; text-wrap: balance; }
        h3 { font-size: 1rem; }
        p { text-wrap: pretty; max-width: var(--measure); }
        a { color: var(--accent); text-underline-offset: .2em; }
        ul, ol { padding-inline-start: 1.25rem; }
        small, .soft { color: var(--soft); font-size: .9375rem; }
        code { font: .9375em ui-monospace, monospace; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px;
          border-radius: 4px; }
        .skip { position: absolute; left: -999rem; }
        .skip:focus { left: 1rem; top: 1rem; background: var(--sheet); padding: .5rem 1rem; }
        .stack > * + * { margin-top: calc(var(--step) * 4); }
        .stack.tight > * + * { margin-top: calc(var(--step) * 2); }
        .stack.wide > * + * { margin-top: calc(var(--step) * 9); }
        .row { display: flex; gap: calc(var(--step) * 3); align-items: center;
          flex-wrap: wrap; }
        .push { margin-inline-start: auto; }

        """

    private static let parts = """
        .button { display: inline-flex; align-items: center; justify-content: center;
          min-height: 2.875rem; padding: .5rem 1.25rem; border: 1px solid var(--edge);
          border-radius: var(--radius); background: var(--sheet); color: var(--ink);
          font: inherit; font-weight: 600; line-height: 1.25; text-align: center;
          text-decoration: none; cursor: pointer; }
        .button:hover { border-color: var(--accent); }
        .button.primary { background: var(--accent); border-color: var(--accent);
          color: var(--on-accent); }
        .button.primary:hover { filter: brightness(1.08); }
        .plain { border: 0; padding: 0; background: none; color: var(--accent); font: inherit;
          text-decoration: underline; text-underline-offset: .2em; cursor: pointer; }
        .sheet { background: var(--sheet); border: 1px solid var(--rule);
          border-radius: var(--radius); padding: calc(var(--step) * 5); }
        .note { border-inline-start: 4px solid var(--accent); background: var(--sunk);
          padding: .75rem 1rem; border-radius: 4px; }
        .note.wait { border-color: var(--wait); background: var(--wait-wash); }
        .note.no { border-color: var(--no); background: var(--no-wash); }
        .note.ok { border-color: var(--ok); background: var(--ok-wash); }
        .pill { display: inline-flex; gap: .375em; align-items: center; font-size: .875rem;
          font-weight: 600; padding: .125rem .625rem; border-radius: .875rem;
          background: var(--sunk); color: var(--soft); }
        .pill.ok { background: var(--ok-wash); color: var(--ok); }
        .pill.wait { background: var(--wait-wash); color: var(--wait); }
        .pill.no { background: var(--no-wash); color: var(--no); }
        .money { font-weight: 650; white-space: nowrap; }
        dl.facts { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr;
          gap: .5rem 1.25rem; }
        dl.facts dt { color: var(--soft); }
        table { width: 100%; border-collapse: collapse; }
        td.number { white-space: nowrap; }
        th { text-align: start; font-weight: 600; color: var(--soft); font-size: .875rem; }
        th, td { padding: .625rem .5rem; vertical-align: baseline; }
        td { border-top: 1px solid var(--rule); }
        td.end, th.end { text-align: end; }

        """

    private static let forms = """
        .field { display: grid; gap: .375rem; max-width: var(--measure); }
        .field label, legend { font-weight: 600; padding: 0; }
        legend { margin-bottom: .5rem; }
        .field small { display: block; }
        fieldset { border: 0; padding: 0; min-width: 0; }
        input, select, textarea { font: inherit; color: inherit; background: var(--sheet);
          border: 1px solid var(--edge); border-radius: .5rem; padding: .5rem .75rem;
          min-height: 2.875rem; max-width: 100%; }
        input[type=checkbox], input[type=radio] { min-height: 0; width: 1.25rem;
          height: 1.25rem; accent-color: var(--accent); flex: none; }
        textarea { min-height: 7rem; width: 100%; resize: vertical; }
        .field input, .field select { width: 100%; }
        .field input.short { width: 9rem; }
        .field input.code { width: 13rem; font: 600 1.375rem ui-monospace, monospace;
          letter-spacing: .15em; text-transform: uppercase; }
        [aria-invalid=true] { border-color: var(--no); box-shadow: 0 0 0 1px var(--no); }
        .problem { color: var(--no); font-weight: 600; }
        .choices { display: grid; gap: .5rem; }
        .choice { display: grid; grid-template-columns: auto 1fr auto; gap: .75rem;
          align-items: start; padding: 1rem; border: 1px solid var(--rule);
          border-radius: var(--radius); background: var(--sheet); cursor: pointer; }
        .choice:has(:checked) { border-color: var(--accent);
          box-shadow: inset 0 0 0 1px var(--accent); }
        .choice input[type=radio], .choice input[type=checkbox] { margin-top: .125rem; }

        """

    private static let portal = """
        .portal { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem 2rem; }
        .masthead { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem;
          padding-block: 1rem; border-bottom: 1px solid var(--rule); margin-bottom: 2rem; }
        .logo { font-weight: 750; letter-spacing: -.02em; font-size: 1.25rem;
          color: var(--ink); text-decoration: none; }
        .foot { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--rule);
          font-size: .9375rem; }
        .item { display: grid; gap: .5rem; padding-block: 1.25rem;
          border-top: 1px solid var(--rule); }
        .item:first-child { border-top: 0; padding-top: 0; }
        .item:last-child { padding-bottom: 0; }
        .mail { white-space: pre-wrap; }
        .policy > * + *, .policy section > * + * { margin-top: .75rem; }
        .policy > section { margin-top: 2rem; }
        .policy h3 a { color: inherit; text-decoration: none; }
        .policy h3 a:hover { text-decoration: underline; }
        blockquote { border-inline-start: 3px solid var(--edge); padding-inline-start: 1rem;
          white-space: pre-wrap; }
        summary { cursor: pointer; color: var(--accent); }
        details > * + * { margin-top: .75rem; }
        .steps { color: var(--soft); font-size: .9375rem; }

        """

    private static let pictures = """
        .strip { display: block; width: 100%; height: 1.125rem; }
        .strip rect { fill: color-mix(in srgb, var(--ok) 28%, var(--ok-wash)); }
        .strip .past { fill: var(--rule); }
        .strip .today { fill: var(--accent); }
        .plan { display: grid; gap: .5rem; }
        .bar { display: grid; grid-template-columns: 8.5rem 1fr 6rem; gap: .75rem;
          align-items: center; }
        .bar svg { width: 100%; height: 1.5rem; display: block; border-radius: 4px;
          background: var(--sunk); }
        .bar .kept { fill: var(--accent); }
        .bar .back { fill: var(--ok-wash); stroke: var(--ok); stroke-width: 2;
          stroke-dasharray: 4 3; }
        .bar .money { text-align: end; }
        ol.timeline { list-style: none; padding: 0; }
        ol.timeline li { position: relative; padding: 0 0 1.25rem 2rem; }
        ol.timeline li::before { content: ""; position: absolute; left: .25rem; top: .375rem;
          width: .875rem; height: .875rem; border-radius: 50%;
          border: 2px solid var(--accent); background: var(--paper); }
        ol.timeline li.done::before { background: var(--accent); }
        ol.timeline li.no::before { border-color: var(--no); background: var(--no); }
        ol.timeline li::after { content: ""; position: absolute; left: .625rem; top: 1.5rem;
          bottom: 0; width: 2px; background: var(--rule); }
        ol.timeline li:last-child::after { display: none; }
        @media (max-width: 34rem) {
          h1 { font-size: 1.5rem; }
          .portal { padding-inline: 1rem; }
          .sheet { padding: 1rem; }
          dl.facts { grid-template-columns: 1fr; gap: 0; }
          dl.facts dd { margin-bottom: .75rem; }
          .bar { grid-template-columns: 6.5rem 1fr 5rem; gap: .5rem; }
          .masthead nav { margin-inline-start: 0; }
          .row > .button, .row > form { flex: 1 1 auto; }
          .row > form > .button, form > .button.primary { width: 100%; }
          table.cards thead { position: absolute; left: -999rem; }
          table.cards tr { display: grid; padding-block: .75rem;
            border-top: 1px solid var(--rule); }
          table.cards td { border: 0; padding: .125rem 0; }
          table.cards td.end { text-align: start; }
        }

        """

    private static let desk = """
        .desk { display: grid; grid-template-columns: 13rem minmax(0, 1fr);
          min-height: 100vh; }
        .desk > nav { background: var(--sunk); border-inline-end: 1px solid var(--rule);
          padding: 1rem; }
        .desk > nav a { display: flex; justify-content: space-between; gap: .5rem;
          padding: .375rem .75rem; border-radius: 6px; color: var(--ink);
          text-decoration: none; }
        .desk > nav a[aria-current] { background: var(--sheet); font-weight: 650; }
        .desk > main { padding: 1.5rem; font-size: .9688rem; }
        .desk td > a { white-space: nowrap; }
        .desk summary { cursor: pointer; font-weight: 600; }
        .desk details[open] > summary { margin-bottom: 1rem; }
        .desk details { padding-block: .75rem; }
        .desk ul.clauses { list-style: none; padding: 0; font-size: .875rem; }
        .desk fieldset.item legend { float: left; width: 100%; }
        .desk fieldset.item > * { clear: both; }
        kbd { font: 600 .8125rem ui-monospace, monospace; padding: 0 .375rem;
          border: 1px solid var(--rule); border-bottom-width: 2px; border-radius: 4px;
          background: var(--sheet); }
        .case { display: grid; grid-template-columns: minmax(0, 1.6fr) minmax(18rem, 1fr);
          gap: 1.5rem; align-items: start; }
        @media (max-width: 60rem) {
          .desk { grid-template-columns: 1fr; grid-template-rows: auto 1fr; }
          .desk > nav { display: flex; overflow-x: auto; gap: .5rem; align-items: center; }
          .desk > nav a { white-space: nowrap; }
          .case { grid-template-columns: 1fr; }
        }

        """

    private static let printed = """
        @media print {
          :root { color-scheme: light; --paper: #fff; }
          .masthead nav, .foot, .skip, form, .desk > nav { display: none; }
          .sheet { border: 0; padding: 0; }
          .portal { max-width: none; }
          a { color: inherit; text-decoration: none; }
          section, li, tr { break-inside: avoid; }
        }
        """
}
