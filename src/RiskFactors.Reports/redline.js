"use strict";
const links = [...document.querySelectorAll(".link")];
const nav = document.querySelector("nav"), status = document.getElementById("status"), topic = document.getElementById("topic"), view = document.getElementById("view"), shown = document.getElementById("shown");
const changes = () => links.filter(link => !link.hidden && link.dataset.status !== "unchanged");
function filter() {
  const wanted = status.value;
  for (const link of links) {
    const fits = !wanted || (wanted[0] === "!" ? link.dataset.status !== wanted.slice(1) : link.dataset.status === wanted);
    link.hidden = !(fits && (!topic.value || link.dataset.topic === topic.value));
  }
  for (const section of document.querySelectorAll("main > section")) section.hidden = ![...section.querySelectorAll(".link")].some(link => !link.hidden) && section.querySelector(".link") !== null;
  const left = links.filter(link => !link.hidden).length;
  shown.textContent = left === links.length ? changes().length + " changes" : left + " of " + links.length + " shown";
}
function go(step) {
  const all = changes();
  if (all.length === 0) return;
  const at = all.indexOf(document.activeElement.closest(".link"));
  let next = at + step;
  if (at < 0) {
    // From where the reader has scrolled to.
    const below = all.findIndex(link => link.getBoundingClientRect().top >= nav.getBoundingClientRect().bottom - 1);
    next = step > 0 ? below : (below < 0 ? all.length : below) - 1;
  }
  next = (next + all.length) % all.length;
  all[next].focus({ preventScroll: true });
  all[next].scrollIntoView({ block: "start" });
  shown.textContent = "Change " + (next + 1) + " of " + all.length;
}
function toggle() {
  const at = document.activeElement.closest(".link");
  view.setAttribute("aria-pressed", String(!document.body.classList.toggle("side")));
  if (at) at.scrollIntoView({ block: "start" });
}
const fitBelowControls = () => document.documentElement.style.scrollPaddingTop = nav.offsetHeight + 8 + "px";
nav.hidden = false;
status.addEventListener("change", filter);
topic.addEventListener("change", filter);
view.addEventListener("click", toggle);
document.getElementById("next").addEventListener("click", () => go(1));
document.getElementById("previous").addEventListener("click", () => go(-1));
addEventListener("resize", fitBelowControls);
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(SELECT|INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (event.key === "j" || event.key === "n") go(1);
  else if (event.key === "k" || event.key === "p") go(-1);
  else if (event.key === "v") toggle();
});
fitBelowControls();
filter();
