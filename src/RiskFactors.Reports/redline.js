"use strict";
const links = [...document.querySelectorAll(".link")];
const status = document.getElementById("status"), topic = document.getElementById("topic"), view = document.getElementById("view");
function filter() {
  let shown = 0;
  for (const link of links) {
    const wanted = status.value;
    const matches = !wanted || (wanted[0] === "!" ? link.dataset.status !== wanted.slice(1) : link.dataset.status === wanted);
    link.hidden = !(matches && (!topic.value || link.dataset.topic === topic.value));
    shown += link.hidden ? 0 : 1;
  }
  document.getElementById("shown").textContent = shown + " of " + links.length + " shown";
}
function go(step) {
  const changes = links.filter(link => !link.hidden && link.dataset.status !== "unchanged");
  if (changes.length === 0) return;
  const at = changes.indexOf(document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : changes.length - 1) : (at + step + changes.length) % changes.length;
  changes[next].focus();
  changes[next].scrollIntoView({ block: "start" });
}
function toggle() {
  const side = document.body.classList.toggle("side");
  view.setAttribute("aria-pressed", String(!side));
}
status.addEventListener("change", filter);
topic.addEventListener("change", filter);
view.addEventListener("click", toggle);
document.getElementById("next").addEventListener("click", () => go(1));
document.getElementById("previous").addEventListener("click", () => go(-1));
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(SELECT|INPUT)$/.test(event.target.tagName)) return;
  if (event.key === "j" || event.key === "n") go(1);
  else if (event.key === "k" || event.key === "p") go(-1);
  else if (event.key === "v") toggle();
});
filter();
