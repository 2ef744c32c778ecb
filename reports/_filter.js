// Lets readers show only rows with some text. Without it all rows are there; on paper too.
(() => {
  const { filter, shown } = document.body.dataset;
  document.querySelectorAll("table.filterable").forEach((table, number) => {
    const rows = [...table.tBodies[0].rows];
    let texts;
    const box = document.createElement("div");
    const label = document.createElement("label");
    const input = document.createElement("input");
    const count = document.createElement("span");
    box.className = "filter";
    input.type = "search";
    input.id = `filter-${number}`;
    input.autocomplete = "off";
    label.htmlFor = input.id;
    label.textContent = filter;
    count.setAttribute("role", "status");
    box.append(label, input, count);
    table.parentElement.before(box);
    let waiting;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        texts ??= rows.map((row) => row.textContent.toLowerCase());
        const wanted = input.value.toLowerCase().split(/\s+/).filter(Boolean);
        let left = 0;
        rows.forEach((row, n) => {
          const fits = wanted.every((word) => texts[n].includes(word));
          row.hidden = !fits;
          left += fits;
        });
        count.textContent = wanted.length
          ? shown.replace("{shown}", left).replace("{all}", rows.length) : "";
      }, 120);
    });
  });
})();
