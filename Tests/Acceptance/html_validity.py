"""Whether a page's HTML is what it says it is: parsed by html5lib in strict mode, and what a
parser does not see."""

import html5lib

#: Elements of a form that a person fills in.
FIELDS = ("input", "select", "textarea")
UNLABELED = ("hidden", "submit", "button", "image", "reset")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def faults(source, language):
    """Sentences, one a fault; none for a sound page."""
    parser = html5lib.HTMLParser(
        tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    tree = parser.parse(source)
    found = [
        f"line {line}, column {column}: {code} {details or ''}".strip()
        for (line, column), code, details in parser.errors]
    found += doubled(tree) + unlabeled(tree) + pointers(tree) + headings(tree) + blocking(tree)
    if tree.get("lang") != language:
        found.append(f"lang is {tree.get('lang')}, expected {language}")
    title = tree.find("head/title")
    if title is None or not (title.text or "").strip():
        found.append("no title")
    return found


def doubled(tree):
    ids = [element.get("id") for element in tree.iter() if element.get("id") is not None]
    return [f"id “{name}” stands {ids.count(name)} times"
            for name in sorted(set(ids)) if ids.count(name) > 1]


def unlabeled(tree):
    named = {label.get("for") for label in tree.iter("label")}
    within = {id(field) for label in tree.iter("label") for field in label.iter()
              if field.tag in FIELDS}
    found = []
    for field in tree.iter():
        if field.tag not in FIELDS or field.get("type") in UNLABELED:
            continue
        if not (field.get("id") in named or id(field) in within
                or field.get("aria-label") or field.get("aria-labelledby")):
            found.append(f"no label for {field.tag} {field.get('name')}")
    return found


def pointers(tree):
    """What names another element by its id must find it."""
    ids = {element.get("id") for element in tree.iter()}
    found = []
    for element in tree.iter():
        for attribute in ("for", "aria-describedby", "aria-labelledby", "aria-controls", "form"):
            for name in (element.get(attribute) or "").split():
                if name not in ids:
                    found.append(f"{element.tag} {attribute}=“{name}” finds nothing")
        target = element.get("href") or ""
        if element.tag == "a" and target.startswith("#") and target[1:] not in ids:
            found.append(f"link to {target} finds nothing")
    return found


def headings(tree):
    levels = [int(element.tag[1]) for element in tree.iter() if element.tag in HEADINGS]
    found = []
    if levels.count(1) != 1:
        found.append(f"{levels.count(1)} first headings")
    for before, after in zip(levels, levels[1:]):
        if after > before + 1:
            found.append(f"a heading of level {after} follows one of level {before}")
    return found


def blocking(tree):
    """A page is drawn before its scripts are there, and has none within."""
    return [
        f"a script that the page waits for, or within it: {script.get('src')}"
        for script in tree.iter("script")
        if not script.get("src")
        or (script.get("defer") is None and script.get("type") != "module")]
