// The members in a group's form: their order is made by dragging the handle, by the buttons, by Alt and an arrow. Without
// this every button posts the form.
(function () {
    "use strict";

    const form = document.getElementById("group-form");

    if (!form) {
        return;
    }

    function say(sentence) {
        document.getElementById("said").textContent = sentence;
    }

    function rows() {
        return Array.from(form.querySelectorAll(".seat"));
    }

    // The buttons say to the server which row they mean.
    function number() {
        rows().forEach(function (row, at) {
            row.querySelectorAll("[data-move]").forEach(function (button) {
                const way = button.dataset.move;
                button.value = way + ":" + at;
                button.disabled = (way === "up" && at === 0) || (way === "down" && at === rows().length - 1);
            });
        });
        const many = document.getElementById("many");
        if (many) {
            many.textContent = rows().length;
        }
    }

    function sayWhere(row) {
        const list = row.closest(".seats");
        say(list.dataset.moved.replace("%s", row.dataset.name).replace("%d", rows().indexOf(row) + 1));
    }

    function move(row, step) {
        const all = rows();
        const to = all.indexOf(row) + step;
        if (to < 0 || to >= all.length) {
            return;
        }
        if (step < 0) {
            all[to].before(row);
        } else {
            all[to].after(row);
        }
        number();
        sayWhere(row);
    }

    function remove(row) {
        const all = rows();
        const at = all.indexOf(row);
        const next = all[at + 1] || all[at - 1];
        say(row.closest(".seats").dataset.removed.replace("%s", row.dataset.name));
        row.remove();
        number();
        (next ? next.querySelector("[data-move=remove]") : document.getElementById("add-number")).focus();
    }

    form.addEventListener("click", function (event) {
        const button = event.target.closest("[data-move]");
        if (!button) {
            return;
        }
        event.preventDefault();
        const row = button.closest(".seat");
        if (button.dataset.move === "remove") {
            remove(row);
        } else {
            move(row, button.dataset.move === "up" ? -1 : 1);
            keepFocus(row, button);
        }
    });

    // At the end of the list the button of the other way is left.
    function keepFocus(row, button) {
        const left = button.disabled ? row.querySelector("[data-move]:not(:disabled)") : button;
        if (left) {
            left.focus();
        }
    }

    form.addEventListener("keydown", function (event) {
        const row = event.target.closest(".seat");
        if (row && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
            event.preventDefault();
            const held = document.activeElement;
            move(row, event.key === "ArrowUp" ? -1 : 1);
            keepFocus(row, held);
        }
    });

    // Only past the middle, so that rows of different heights do not flicker. The others are moved: a row that is taken
    // out of the page, and be it for a moment, loses the pointer.
    function pass(row, over, y) {
        const all = rows();
        const from = all.indexOf(row);
        const to = all.indexOf(over);
        const box = over.getBoundingClientRect();
        const below = y > box.top + box.height / 2;
        if (to > from && below) {
            all.slice(from + 1, to + 1).forEach((one) => row.before(one));
        } else if (to < from && !below) {
            all.slice(to, from).reverse().forEach((one) => row.after(one));
        }
    }

    form.addEventListener("pointerdown", function (event) {
        const handle = event.target.closest(".handle");
        if (!handle || event.button !== 0) {
            return;
        }
        event.preventDefault();
        const row = handle.closest(".seat");
        row.classList.add("dragged");
        handle.setPointerCapture(event.pointerId);

        function drag(moved) {
            const over = rows().find(function (one) {
                const box = one.getBoundingClientRect();
                return one !== row && moved.clientY >= box.top && moved.clientY <= box.bottom;
            });
            if (over) {
                pass(row, over, moved.clientY);
            }
        }

        function drop() {
            row.classList.remove("dragged");
            handle.removeEventListener("pointermove", drag);
            handle.removeEventListener("pointerup", drop);
            handle.removeEventListener("pointercancel", drop);
            number();
            sayWhere(row);
        }

        handle.addEventListener("pointermove", drag);
        handle.addEventListener("pointerup", drop);
        handle.addEventListener("pointercancel", drop);
    });

    form.classList.add("movable");
})();
