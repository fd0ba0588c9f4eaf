
"use strict";
document.querySelectorAll(".table table").forEach(function (table) {
	const body = table.tBodies[0];
	const heads = Array.from(table.tHead.rows[0].cells);
	heads.forEach(function (head, column) {
		head.classList.add("sort");
		head.tabIndex = 0;
		const value = function (row) {
			const cell = row.cells[column];
			return cell.dataset.v === undefined ? cell.textContent : Number(cell.dataset.v);
		};
		const sort = function () {
			const down = head.getAttribute("aria-sort") === "ascending";
			heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
			head.setAttribute("aria-sort", down ? "descending" : "ascending");
			Array.from(body.rows).map(function (row) { return { row: row, value: value(row) }; }).sort(function (a, b) {
				const order = typeof a.value === "number" ? typeof b.value === "number" ? a.value - b.value : -1
					: typeof b.value === "number" ? 1 : a.value.localeCompare(b.value);
				return down ? -order : order;
			}).forEach(function (entry) { body.appendChild(entry.row); });
		};
		head.addEventListener("click", sort);
		head.addEventListener("keydown", function (event) { if (event.key === "Enter") sort(); });
	});
});
document.querySelectorAll(".copy").forEach(function (text) {
	const button = document.createElement("button");
	button.type = "button";
	button.textContent = "Copy";
	button.addEventListener("click", function () {
		const range = document.createRange();
		range.selectNodeContents(text);
		const selection = window.getSelection();
		selection.removeAllRanges();
		selection.addRange(range);
		button.textContent = document.execCommand("copy") ? "Copied" : "Selected: copy with the keyboard";
	});
	text.after(button);
});
window.addEventListener("beforeprint", function () {
	document.querySelectorAll("details.print").forEach(function (part) { part.open = true; });
});
