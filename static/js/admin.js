// Names for what Django's scripts and fields leave without one. A field that is searched in is drawn by Select2 in the
// place of a list: it gets the list's name. A day and its time get the words that stand before them.

"use strict";

(() => {
  document.querySelectorAll("p.datetime input").forEach((field) => {
    field.setAttribute("aria-label", field.previousSibling.textContent.trim().replace(/:$/, ""));
  });
  addEventListener("load", () => {  // when the lists that are chosen from have been drawn
    document.querySelectorAll(".search-label-icon").forEach((icon) => icon.setAttribute("role", "img"));
  });

  const $ = window.django?.jQuery;
  if (!$) return;

  const label = (list) => list.labels?.[0];

  const name = (list) => {
    const box = list.nextElementSibling?.querySelector(".select2-selection--single");
    if (!box || !label(list)) return;
    const chosen = box.querySelector(".select2-selection__rendered");
    label(list).id ||= `${list.id}_label`;
    box.setAttribute("aria-labelledby", `${label(list).id} ${chosen.id}`);
    chosen.setAttribute("aria-labelledby", label(list).id);
  };

  const nameAll = (part) => part.querySelectorAll("select.select2-hidden-accessible").forEach(name);

  $(() => nameAll(document));  // after the scripts of Django's own, which came before this one
  document.addEventListener("formset:added", ({ target }) => nameAll(target));
  $(document).on("select2:open", ({ target }) => {
    const search = document.querySelector(".select2-container--open .select2-search__field");
    if (search && label(target)) search.setAttribute("aria-label", label(target).textContent.trim().replace(/:$/, ""));
  });
})();
