"""The pages that people met, each kind of page once, for whoever checks them afterwards."""

import json
import os
import re

TAG = re.compile(r"<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>")
PART = re.compile(r'\b(class|role|type)="([^"]*)"')
#: Case numbers, order numbers, drafts and one-time tokens: what differs from visitor to visitor.
NAME = re.compile(r"^(R-\d+|[A-Z]{2}-\d+(-R\d+)?|\d+|[A-Za-z0-9_-]{16,})$")
#: A mail that the shop edits, in one language.
MAIL = re.compile(r"/templates/[a-z_]+/(fr|en)")


def kind_of(path):
    """The path with names left out: /case/…"""
    path = MAIL.sub("/templates/…/…", path)
    parts = re.split("[?#]", path)[0].split("/")
    return "/".join("…" if NAME.match(part) else part for part in parts)


class SeenPages:
    """Writes each page that shows something which its kind has not shown before, in each
    language: an element with its class, its role or its type."""

    def __init__(self, folder, who):
        self.folder, self.who = folder, who
        self.known = set()
        self.count = 0
        os.makedirs(folder, exist_ok=True)

    def add(self, answer, path):
        try:
            source = answer.body().decode()
        except Exception:  # the visitor has gone on already: the next one stays longer
            return
        elements = self._elements(source, path)
        if elements <= self.known:
            return
        self.known |= elements
        self.count += 1
        content = {
            "path": path, "kind": kind_of(path), "status": answer.status,
            "headers": answer.headers, "source": source,
            "bytes": answer.request.sizes()["responseBodySize"]}
        name = os.path.join(self.folder, f"{self.who}-{self.count:03}")
        with open(name + ".part", "w") as file:
            json.dump(content, file)
        os.replace(name + ".part", name + ".json")

    @staticmethod
    def _elements(source, path):
        language = re.search(r'<html lang="(\w+)"', source)
        where = (kind_of(path), language and language.group(1))
        return {
            (where, tag, tuple(PART.findall(attributes)))
            for tag, attributes in TAG.findall(source)}
