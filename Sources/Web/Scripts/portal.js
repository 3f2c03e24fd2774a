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
