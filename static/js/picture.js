// The picture of a dispute by keyboard: arrow keys between marks and lanes, + and − to come closer or go farther, and the words
// of a mark below it. Without script the marks are links one after another, and the ways beside the picture lead to the same views.
"use strict";

(() => {
  const marksOf = (lane) => [...lane.querySelectorAll("a.mark")];
  const lanesOf = (drawn) => [...drawn.querySelectorAll("[data-lane]")];
  const isMark = (where) => where instanceof Element && where.closest("a.mark");

  // One stop of Tab for the whole picture: the mark where the reader was last, or the first.
  const oneStop = (drawn, current) => {
    drawn.querySelectorAll("a.mark").forEach((mark) => mark.setAttribute("tabindex", mark === current ? "0" : "-1"));
  };

  const say = (mark) => {
    const said = mark.closest("figure").querySelector(".picture-said");
    said.textContent = mark.querySelector("title").textContent;
  };

  const begin = () => {
    const drawn = document.getElementById("picture-drawn");
    if (!drawn) return;
    const first = drawn.querySelector("a.mark");
    if (first) oneStop(drawn, drawn.contains(document.activeElement) ? isMark(document.activeElement) : first);
  };

  const nearest = (marks, at) =>
    marks.reduce((best, mark) => (Math.abs(parseFloat(mark.dataset.x) - at) < Math.abs(parseFloat(best.dataset.x) - at) ? mark : best));

  const reached = (mark, key) => {
    const lane = mark.closest("[data-lane]");
    const marks = marksOf(lane);
    const lanes = lanesOf(lane.closest("svg"));
    const place = marks.indexOf(mark);
    const across = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: marks.length - 1 };
    if (key in across) return marks[across[key]];
    const other = lanes[lanes.indexOf(lane) + (key === "ArrowUp" ? -1 : 1)];
    return other && nearest(marksOf(other), parseFloat(mark.dataset.x));
  };

  // Closer to the mark where the reader is, not to the middle of the picture.
  const zoom = (mark, way) => {
    const link = document.querySelector(`[data-zoom="${way}"]`);
    if (!link) return;
    const address = new URL(link.href);
    if (address.searchParams.has("zoom") || way === "in") address.searchParams.set("at", mark.dataset.at);
    address.hash = "";
    htmx.ajax("GET", address.href, { source: mark, target: "#course", swap: "outerHTML show:none" });
  };

  document.addEventListener("keydown", (event) => {
    const mark = isMark(event.target);
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    if (["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) {
      event.preventDefault();
      reached(mark, event.key)?.focus();
    } else if (["+", "=", "-", "_"].includes(event.key)) {
      event.preventDefault();
      zoom(mark, event.key === "+" || event.key === "=" ? "in" : "out");
    }
  });

  document.addEventListener("focusin", (event) => {
    const mark = isMark(event.target);
    if (!mark) return;
    oneStop(mark.closest("svg"), mark);
    say(mark);
  });

  document.addEventListener("pointerover", (event) => {
    const mark = isMark(event.target);
    if (mark) say(mark);
  });

  // The keyboard stays where it was: at the same mark or link, else at the link of the zoom that is shown.
  let wasOn = "";
  document.addEventListener("htmx:beforeSwap", () => { wasOn = document.activeElement?.id || ""; });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target?.id !== "course" && event.target.id !== "course") return;
    begin();
    if (!wasOn) return;
    const same = document.getElementById(wasOn);
    const instead = wasOn.startsWith("mark-") ? document.querySelector("a.mark") : null;
    (same || instead || document.querySelector(".picture-ways [aria-current]"))?.focus({ preventScroll: true });
    wasOn = "";
  });

  begin();
})();
