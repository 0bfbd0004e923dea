"use strict";

// Buttons that copy the text of the box they name, and say so aloud. Without this script the texts stand there to be selected.
(() => {
  const told = document.querySelector("[data-copied]");
  if (!told) return;

  async function copy(box) {
    if (navigator.clipboard && window.isSecureContext) {
      await navigator.clipboard.writeText(box.value);
      return true;
    }
    box.closest("details").open = true;
    box.select();
    return document.execCommand("copy");
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copies]");
    if (!button) return;
    const box = document.getElementById(button.dataset.copies);
    const done = await copy(box).catch(() => false);
    told.textContent = "";
    // Said anew each time: a region that does not change is not read out again.
    requestAnimationFrame(() => {
      told.textContent = done ? `${told.dataset.done} ${box.getAttribute("aria-label")}` : told.dataset.failed;
    });
  });
  document.documentElement.classList.add("can-copy");
})();
