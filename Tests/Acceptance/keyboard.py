"""A visitor without a mouse: Tab, Enter, Space and letters, seeing where the focus is."""

import re

#: Tabs after which nothing more is expected.
LIMIT = 150

FOCUSED = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element), label = element.labels && element.labels[0];
  const shown = box => box.outlineStyle !== "none" && parseFloat(box.outlineWidth) > 0
    || box.boxShadow !== "none";
  const around = element.closest("label");
  const name = element.getAttribute("aria-label") || (label ? label.innerText : "")
    || element.innerText || element.value || "";
  const box = element.getBoundingClientRect();
  return {
    name: name.trim(), tag: element.tagName.toLowerCase(), type: element.type || "",
    isShown: shown(style) || (around !== null && shown(getComputedStyle(around))),
    isOnScreen: box.bottom > 0 && box.top < innerHeight && box.width > 0};
}"""


class Keyboard:
    """Drives a visitor's page by keys alone."""

    def __init__(self, visitor):
        self.visitor, self.keys = visitor, visitor.page.keyboard

    def tab_to(self, words, tag=None):
        """Until the focus is on what begins with these words; it is always to be seen."""
        seen = []
        for _ in range(LIMIT):
            self.keys.press("Tab")
            focused = self.visitor.page.evaluate(FOCUSED)
            if focused is None:
                continue
            seen.append(focused["name"])
            assert focused["isShown"], f"no visible focus on {focused} of {self.visitor.path}"
            assert focused["isOnScreen"], f"focus out of sight: {focused} of {self.visitor.path}"
            if re.match(f"\\W*({words})", focused["name"]) and tag in (None, focused["tag"]):
                return focused
        raise AssertionError(f"Tab never came to “{words}” on {self.visitor.path}, only to {seen}")

    def press(self, words, tag=None):
        """Presses Enter on it, and waits for the page that comes."""
        self.tab_to(words, tag)
        with self.visitor.page.expect_navigation():
            self.keys.press("Enter")
        self.visitor.page.wait_for_load_state()
        self.visitor.look()

    def type(self, words, text):
        self.tab_to(words)
        self.keys.press("Control+a")
        self.keys.type(text)

    def skip_to_content(self):
        """The first Tab of a page; Enter leads past what every page has."""
        self.tab_to("Aller au contenu|Skip to content", "a")
        self.keys.press("Enter")
        self.visitor.page.wait_for_url("**#content")
