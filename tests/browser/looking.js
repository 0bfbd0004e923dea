// What looking.py asks of a page: functions that return what is wrong, each as a line of words.
({
  // Not loading style sheets a second time: axe would write them into the page, which the policy of the site refuses.
  axe(given) {
    return axe.run({ ...given, preload: false, resultTypes: ["violations"] }).then(this.told);
  },

  async broken(tags) {
    return this.axe({ runOnly: { type: "tag", values: tags }, rules: { "target-size": { enabled: true } } });
  },

  async pale() {
    const values = ["color-contrast", "link-in-text-block"];
    return this.axe({ runOnly: { type: "rule", values } });
  },

  told(found) {
    const why = (node) => [...node.any, ...node.all, ...node.none].map((check) => check.message)[0];
    return found.violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")} ${node.html.slice(0, 120)} (${why(node)})`));
  },

  moved() {
    const name = ({ node }) => node && (node.id || node.className || node.nodeName);
    const isSeen = (entry) => entry.value >= 0.001; // less is a part of a point that the browser rounds
    const line = (entry) => `moved by ${entry.value.toFixed(4)}: ${entry.sources.map(name).join(", ")}`;
    return new Promise(async (done) => {
      const lines = [];
      new PerformanceObserver((list) => lines.push(...list.getEntries().filter(isSeen).map(line))).observe({ type: "layout-shift", buffered: true });
      await document.fonts.ready;
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(lines))));
    });
  },

  // Remembers what a keyboard is to reach and how it looks, and from then on whether it looks otherwise in focus.
  watchFocus() {
    const interactive = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0'], iframe";
    const isSeen = (each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled && !each.closest("[inert]");
    const ofGroup = (each) => [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(each.name)}"]`)];
    const isNoStop = (each) => each.type === "radio" && each !== (ofGroup(each).find((one) => one.checked) || ofGroup(each)[0]);
    const movesInside = "[role=tablist], [role=grid], [data-roving]";
    const look = (each) => {
      const style = getComputedStyle(each);
      const frame = style.outlineStyle !== "none" && style.outline;
      return [frame, style.boxShadow, style.borderColor, style.backgroundColor, style.stroke, style.strokeWidth, style.visibility].join();
    };
    const looks = (each) => [each, ...(each.ownerSVGElement ? each.querySelectorAll("*") : [])].map(look).join();
    document.activeElement.blur();
    const seen = [...document.querySelectorAll(interactive)].filter((each) => isSeen(each) && !isNoStop(each));
    const reached = seen.filter((each) => each.tabIndex >= 0);
    const before = new Map(reached.map((each) => [each, looks(each)]));
    window.keyboard = {
      left: new Set(reached),
      unseen: [],
      ahead: [...document.querySelectorAll("[tabindex]")].filter((each) => each.tabIndex > 0),
      skipped: seen.filter((each) => each.tabIndex < 0 && !each.closest(movesInside) && !each.closest("[aria-hidden=true]")),
    };
    document.addEventListener("focusin", ({ target }) => {
      if (window.keyboard.left.delete(target) && looks(target) === before.get(target)) window.keyboard.unseen.push(target);
    });
    window.scrollTo(0, 0);
    return reached.length;
  },

  outOfReach() {
    const { left, unseen, ahead, skipped } = window.keyboard;
    const lines = (what, found) => [...found].map((each) => `${what}: ${each.outerHTML.slice(0, 160)}`);
    return [
      ...lines("not reached", left), ...lines("no focus to be seen", unseen), ...lines("tabindex above 0", ahead),
      ...lines("taken out of the order", skipped),
    ];
  },

  missingWithoutScript() {
    const isSeen = (each) => each.checkVisibility({ visibilityProperty: true });
    const start = (each) => each.outerHTML.slice(0, 160);
    const [forms, dead] = [[...document.forms], [...document.querySelectorAll("button[type=button], a:not([href])")]];
    const isToSend = (form) => form.querySelector("input:not([type=hidden]), select, textarea, button");
    const canBeSent = (form) => [...form.elements].some((each) => each.type === "submit" && isSeen(each));
    const words = document.querySelector("main")?.innerText.trim() ?? "";
    return [
      ...([...document.querySelectorAll("main h1")].some(isSeen) ? [] : ["no main heading"]),
      ...(words.length < 20 ? ["nothing to read"] : []),
      ...forms.filter((form) => isSeen(form) && isToSend(form) && !canBeSent(form)).map((form) => `cannot be sent: ${start(form)}`),
      ...dead.filter(isSeen).map((each) => `does nothing: ${start(each)}`),
    ];
  },
})
