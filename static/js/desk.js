// Deciding by keys on the desk. Everything here presses a button or follows a link that is on the page: without script they are there too.
"use strict";

(() => {
  const REMEMBERED = "desk-keys";
  const help = document.getElementById("keys");
  const keysOn = document.getElementById("keys-on");
  const said = document.getElementById("desk-said");

  const remembered = () => { try { return localStorage.getItem(REMEMBERED); } catch { return null; } };
  const remember = (value) => { try { localStorage.setItem(REMEMBERED, value); } catch { /* then only for this page */ } };
  const isWriting = (where) => where.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  const isBusy = () => document.querySelector(".htmx-request:not([data-aside])");

  keysOn.checked = remembered() !== "off";
  keysOn.addEventListener("change", () => remember(keysOn.checked ? "on" : "off"));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isWriting(event.target)) return;
    if (event.key === "?") {
      help.open = !help.open;
      if (help.open) help.querySelector("summary").focus();
      return;
    }
    if (!keysOn.checked || isBusy() || !/^[a-z]$/i.test(event.key)) return;
    const pressed = document.querySelector(`#desk [data-key="${event.key.toLowerCase()}"]`);
    if (pressed) {
      event.preventDefault();
      pressed.click();
    }
  });

  // The part that changed is read from its heading on; what was done is said first.
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id !== "desk") return;
    const told = document.querySelector("#desk [data-said], #desk .notice[role=status]");
    said.textContent = told ? told.textContent : "";
    document.getElementById("item")?.focus();
    window.scrollTo({ top: Math.max(0, document.getElementById("desk").offsetTop - 16), behavior: "instant" });
  });

  const failed = () => { said.textContent = "That did not work. Load the page anew."; said.classList.remove("visually-hidden"); };
  document.body.addEventListener("htmx:responseError", failed);
  document.body.addEventListener("htmx:sendError", failed);
})();
