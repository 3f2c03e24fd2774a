// The station: a scanner types fast and ends with Enter, people press one key inside a question.
{
  const scan = document.getElementById("scan");
  const form = document.querySelector("form[data-grade]");
  const isText = (element) =>
    element.matches("input:not([type=radio]):not([type=checkbox]), textarea, select");
  const isAct = (element) => element.matches("button, a, summary");
  let keys = "";
  let timer = 0;

  const press = (key, group) => {
    const field = group.querySelector(`[data-key="${CSS.escape(key.toUpperCase())}"]`);
    if (!field) return;
    field.click();
    if (field.type === "radio") field.focus();
    if (group.dataset.keys === "next") next(group);
  };

  const next = (group) => {
    const groups = [...form.querySelectorAll("[data-keys]")];
    const after = groups[groups.indexOf(group) + 1];
    const goal = after?.querySelector("input:checked[type=radio], input")
      ?? form.querySelector("button.primary");
    goal.focus();
    goal.scrollIntoView({ block: "center" });
  };

  const say = (text) => { document.getElementById("station-status").textContent = text; };

  // A product's bar code leads to its unit; several alike are taken one after the other.
  const scanned = (code) => {
    const units = [...form.querySelectorAll("[data-codes]")]
      .filter((unit) => unit.dataset.codes.toUpperCase().split(" ").includes(code.toUpperCase()));
    const unit = units.find((one) => !one.dataset.seen) ?? units[0];
    if (!unit) { say(`${code} – ${form.dataset.missing}`); return; }
    unit.dataset.seen = "yes";
    say(`${code} – ${form.dataset.found}`);
    const first = unit.querySelector("[data-keys] input");
    first.focus();
    first.scrollIntoView({ block: "center" });
  };

  // Photos go as soon as they are chosen; what is typed, and where the focus is, stays.
  form?.addEventListener("change", async (event) => {
    if (event.target.type !== "file" || !event.target.files.length) return;
    const data = new FormData(form);
    data.set("step", "photos");
    event.target.disabled = true;
    try {
      const answer = await fetch(form.action, { method: "POST", body: data });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const photos = page.getElementById("photos");
      if (!photos) throw new Error(answer.statusText);
      document.getElementById("photos").replaceWith(photos);
      if (answer.ok) say(photos.dataset.added);
    } catch {
      // Without an answer they are sent with the form.
      event.target.disabled = false;
    }
  });

  addEventListener("keydown", (event) => {
    const here = document.activeElement ?? document.body;
    if (event.ctrlKey || event.metaKey || event.altKey || isText(here)) return;
    const isKey = event.key.length === 1 && event.key !== " ";
    if (scan) { if (isKey) scan.focus(); return; }
    if (!form || !(isKey || event.key === "Enter")) return;
    const group = here.closest("[data-keys]");
    clearTimeout(timer);
    if (event.key === "Enter") {
      const code = keys;
      keys = "";
      if (code.length > 3) { event.preventDefault(); scanned(code); return; }
      if (!group || isAct(here)) return;
      event.preventDefault();
      if (code.length === 1) press(code, group);
      if (group.dataset.keys !== "next" || code.length !== 1) next(group);
      return;
    }
    keys += event.key;
    timer = setTimeout(() => {
      if (keys.length === 1 && group) press(keys, group);
      keys = "";
    }, 90);
  });
}
