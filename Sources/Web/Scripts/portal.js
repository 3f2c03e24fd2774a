// What makes the portal quicker where scripts run. Every page works without this file.
"use strict";

// A form is sent once: a second click on a slow network changes nothing.
addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  setTimeout(() => { delete form.dataset.sent; }, 5000);
});

// The price of the return label follows the quantities.
for (const line of document.querySelectorAll("[data-fee]")) {
  const form = line.closest("form");
  form.querySelector("[name=go][value=stay]").hidden = true;
  let asked = 0;
  form.addEventListener("change", async () => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (name.startsWith("quantity-")) fields.append(name, value);
    }
    const mine = ++asked;
    const answer = await fetch(line.dataset.fee + "?" + fields);
    const isText = answer.headers.get("content-type")?.startsWith("text/plain");
    if (isText && mine === asked) line.textContent = await answer.text();
  });
}
// Photos are sent as soon as they are chosen, with their progress; the page then shows them.
addEventListener("change", (event) => {
  const form = event.target.form;
  if (event.target.type !== "file" || !form || !form.dataset.photos) return;
  if (!event.target.files.length) return;
  const data = new FormData(form);
  data.set("go", "stay");
  const bar = form.querySelector("progress");
  const request = new XMLHttpRequest();
  const controls = form.querySelectorAll("button, input");
  const failed = () => {
    bar.hidden = true;
    for (const control of controls) control.disabled = false;
    let note = form.querySelector("[role=alert]");
    if (!note) {
      note = document.createElement("p");
      note.className = "note no";
      note.setAttribute("role", "alert");
      bar.before(note);
    }
    note.textContent = form.dataset.photos;
  };
  request.upload.onprogress = (sent) => {
    if (sent.lengthComputable) bar.value = sent.loaded / sent.total;
  };
  request.onerror = request.ontimeout = failed;
  request.onload = () => {
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const found = page.querySelector("main");
    if (!found || request.status >= 500) { failed(); return; }
    const main = document.querySelector("main");
    main.replaceWith(found);
    found.setAttribute("tabindex", "-1");
    (found.querySelector("[role=alert]") || found).focus();
  };
  bar.hidden = false;
  for (const control of controls) control.disabled = true;
  request.open("POST", form.action);
  request.send(data);
});
