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

  const heard = (result) => {
    const problems = result.problems ?? [];
    if (problems.length > 0) {
      const first = problems[0];
      const more = problems.length > 1 ? ` And ${problems.length - 1} more.` : "";
      return `${problems.length === 1 ? "One problem" : problems.length + " problems"}. Line ${first.line}: ${first.message}${more}`;
    }
    const sections = (result.bids ?? []).flatMap((bid) => bid.sections);
    return "No problems. " + sections
      .map((section) => `${names[section.intervention] ?? section.intervention}: score ${section.score}, ${words[section.recommendation] ?? section.recommendation}.`)
      .join(" ");
  };
  const names = { earlyDiagnosis: "Early diagnosis", recoveryPackage: "Recovery Package", stratifiedFollowUp: "Stratified follow-up" };
  const words = {
    fund: "fund", fundWithConditions: "fund with conditions", laterPhase: "later phase",
    doNotFund: "do not fund", ineligible: "ineligible",
  };

  const check = async () => {
    running?.abort();
    running = new AbortController();
    if (text.value.trim() === "") {
      live.textContent = "";
      return;
    }
    const json = text.value.trimStart().startsWith("{");
    try {
      const answer = await fetch("/v1/prechecks", {
        method: "POST",
        headers: { "Content-Type": json ? "application/json" : "application/yaml", Accept: "application/json" },
        body: text.value,
        signal: running.signal,
      });
      // Too busy, too large or too often: the button still works, and says so in full.
      live.textContent = answer.ok ? heard(await answer.json()) : "";
    } catch {
      live.textContent = "";
    }
  };
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(check, pause);
  });
}
