// A page that is read long after it was made says so: what made it every night may have stopped.
(() => {
  const { newest, limit, stale } = document.body.dataset;
  if (!stale || Date.now() <= Date.parse(limit)) return;
  const days = Math.floor((Date.now() - Date.parse(newest)) / 86_400_000);
  const told = document.createElement("p");
  told.className = "notices stale";
  told.setAttribute("role", "alert");
  told.textContent = stale.replace("{days}", days);
  document.querySelector("main h1").after(told);
})();
