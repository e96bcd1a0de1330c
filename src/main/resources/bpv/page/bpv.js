// What a page can do more with a script. Every page works without it.

// Printed pages show what is folded; browsers that know ::details-content do so by their styles.
const folded = [];
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details:not([open])")) {
    details.open = true;
    folded.push(details);
  }
});
addEventListener("afterprint", () => {
  while (folded.length) folded.pop().open = false;
});

// A person with an error is led to the summary, wherever the page was scrolled.
const summary = document.querySelector(".govuk-error-summary");
if (summary) {
  summary.tabIndex = -1;
  summary.focus();
}

// The text is checked a moment after the last key, and what is found is said in two lines.
const text = document.getElementById("text");
const live = document.getElementById("live");
if (text && live) {
  const pause = 1200;
  let timer;
  let running;

  const check = async () => {
    running?.abort();
    running = new AbortController();
    if (text.value.trim() === "") {
      live.textContent = "";
      return;
    }
    try {
      const answer = await fetch("/precheck/live", {
        method: "POST",
        headers: { "Content-Type": "text/plain;charset=utf-8", Accept: "text/plain" },
        body: text.value,
        signal: running.signal,
      });
      // Too busy, too large or too often: the button still works, and says so in full.
      live.textContent = answer.ok ? await answer.text() : "";
    } catch {
      live.textContent = "";
    }
  };
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(check, pause);
  });
}
