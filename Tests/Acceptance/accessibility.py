"""Barriers that axe finds on a page."""

from axe_playwright_python.sync_playwright import Axe

GRAVE = ("serious", "critical")


def report_violations(page, name):
    """Prints what axe finds; how many of it are serious or critical."""
    violations = Axe().run(page).response["violations"]
    for violation in violations:
        places = ", ".join(" ".join(map(str, node["target"])) for node in violation["nodes"][:3])
        print(f"   axe, {name}: {violation['impact']}: {violation['id']} at {places}")
    return sum(violation["impact"] in GRAVE for violation in violations)
