// The staff's keyboard. Every page works without this file.
"use strict";
(() => {
  const body = document.body;
  const all = (selector) => [...document.querySelectorAll(selector)];

  // Only the part of a form that belongs to the chosen kind is shown.
  const kind = document.querySelector("[data-kinds-form] [name=kind]");
  if (kind) {
    const show = () => {
      for (const part of all("[data-for-kinds]")) {
        part.hidden = !part.dataset.forKinds.split(" ").includes(kind.value);
      }
    };
    kind.addEventListener("change", show);
    show();
  }

  // A form is sent once: a second click on a slow network changes nothing. What opens in a tab of
  // its own leaves the form where it is.
  addEventListener("submit", (event) => {
    const form = event.target;
    if (event.submitter && event.submitter.formTarget === "_blank") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    setTimeout(() => { delete form.dataset.sent; }, 5000);
  });

  if (body.dataset.keys !== "on") return;
  body.dataset.keys = "live";

  const links = () => all("table.queue tbody tr").map((row) => row.querySelector("td a[href^='/desk/']"));
  const row = () => document.activeElement && document.activeElement.closest("table.queue tbody tr");

  // Moves the focus, so that what is chosen is seen, read aloud, and opened by Enter.
  const move = (step) => {
    const list = links().filter(Boolean);
    const here = list.findIndex((link) => row() && row().contains(link));
    const next = list[here < 0 ? 0 : Math.min(Math.max(here + step, 0), list.length - 1)];
    if (next) next.focus();
  };
  const chosen = () => {
    const list = links().filter(Boolean);
    return list.find((link) => row() && row().contains(link)) || null;
  };
  const act = () => {
    const button = document.querySelector("#act [data-act], [data-act]");
    const link = chosen();
    if (link) { location.href = link.href + "#act"; return; }
    const place = document.getElementById("act");
    if (place && place.tagName === "DETAILS") place.open = true;
    const field = place && place.querySelector("input:not([type=hidden]), select, textarea");
    const target = field || button;
    if (target) { target.focus(); target.scrollIntoView({ block: "center" }); }
  };
  const help = async () => {
    let dialog = document.getElementById("keys-dialog");
    if (!dialog) {
      const link = document.querySelector("[data-keys-page]");
      const answer = await fetch(link.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const table = page.getElementById("all-keys");
      if (!table) { location.href = link.href; return; }
      dialog = document.createElement("dialog");
      dialog.id = "keys-dialog";
      dialog.setAttribute("aria-label", link.textContent.trim());
      const close = document.createElement("form");
      close.method = "dialog";
      const button = document.createElement("button");
      button.className = "button";
      button.textContent = "Esc";
      close.append(button);
      dialog.append(document.adoptNode(table), close);
      body.append(dialog);
    }
    dialog.showModal();
  };

  let isGoing = false;
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    o: () => { const link = chosen(); if (link) link.click(); },
    a: act,
    x: () => { const box = row() && row().querySelector("[type=checkbox]"); if (box) box.click(); },
    "/": () => { const field = document.querySelector("[type=search]"); if (field) field.focus(); },
    "?": help,
    g: () => { isGoing = true; setTimeout(() => { isGoing = false; }, 1500); },
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const at = event.target;
    const isField = at.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(at.tagName);
    if (isField && at.type !== "checkbox") return;
    if (document.querySelector("dialog[open]")) return;
    const key = event.key.toLowerCase();
    if (isGoing) {
      isGoing = false;
      const link = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
      if (link) { event.preventDefault(); link.click(); return; }
    }
    if (keys[key]) { event.preventDefault(); keys[key](); }
  });
  // A queue's A leads to the next page's form. The browser gives the focus to the page when it
  // goes to its anchor, so this comes after that.
  if (location.hash === "#act") addEventListener("load", () => setTimeout(act));
})();
