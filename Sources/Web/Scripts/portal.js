// What makes the portal quicker where scripts run. Every page works without this file.
"use strict";

// A form is sent once: a second click on a slow network changes nothing.
addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  setTimeout(() => { delete form.dataset.sent; }, 5000);
});
