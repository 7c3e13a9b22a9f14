// Lines of a form that are added, removed and moved in place; days picked on a calendar.
// Without this the same buttons ask the server.
(function () {
    "use strict";

    // <ol data-lines data-most="10"> with <li data-line>; data-do="up|down|remove" beside each, data-more below.
    function renumber(list) {
        const lines = Array.from(list.querySelectorAll("[data-line]"));
        lines.forEach(function (line, at) {
            line.querySelectorAll("[data-label]").forEach(function (part) {
                part.setAttribute("aria-label", part.dataset.label + " " + (at + 1));
            });
            line.querySelectorAll("[data-do]").forEach(function (button) {
                button.value = button.value.replace(/\d+$/, String(at));
                button.disabled = (button.dataset.do === "up" && at === 0)
                    || (button.dataset.do === "down" && at === lines.length - 1);
            });
        });
        const more = list.parentElement.querySelector("[data-more]");
        if (more && list.dataset.most) {
            more.disabled = lines.length >= Number(list.dataset.most);
        }
    }

    function clear(line) {
        line.querySelectorAll("input").forEach(function (input) {
            input.value = "";
            input.removeAttribute("aria-invalid");
        });
        line.querySelectorAll(".error").forEach((error) => error.remove());
    }

    let made = 0;

    function add(list) {
        const lines = list.querySelectorAll("[data-line]");
        const line = lines[lines.length - 1].cloneNode(true);
        made += 1;
        line.querySelectorAll("[id]").forEach(function (part) {
            const label = line.querySelector("label[for='" + part.id + "']");
            part.id = part.id.replace(/(-new\d+)?$/, "-new" + made);
            part.removeAttribute("aria-describedby");
            if (label) {
                label.htmlFor = part.id;
            }
        });
        clear(line);
        list.append(line);
        renumber(list);
        line.querySelector("input").focus();
    }

    function press(button, list) {
        const line = button.closest("[data-line]");
        const what = button.dataset.do;
        if (what === "remove") {
            const next = line.nextElementSibling || line.previousElementSibling;
            if (next) {
                line.remove();
                next.querySelector("input").focus();
            } else {
                clear(line);
            }
        } else if (what === "up" && line.previousElementSibling) {
            line.previousElementSibling.before(line);
        } else if (what === "down" && line.nextElementSibling) {
            line.nextElementSibling.after(line);
        }
        renumber(list);
        if (what !== "remove") {
            const here = button.disabled ? line.querySelector("[data-do]:not([disabled])") : button;
            here.focus();
        }
    }

    document.addEventListener("click", function (event) {
        const button = event.target.closest("[data-do], [data-more]");
        const field = button && button.closest("fieldset");
        const list = field && field.querySelector("[data-lines]");
        if (!list) {
            return;
        }
        event.preventDefault();
        if (button.hasAttribute("data-more")) {
            add(list);
        } else {
            press(button, list);
        }
    });

    // A line is dragged by its grip, so that text in it can still be selected.
    let dragged = null;
    document.addEventListener("pointerdown", function (event) {
        const grip = event.target.closest(".grip");
        const line = grip && grip.closest("[data-line]");
        if (line) {
            line.draggable = true;
        }
    });
    document.addEventListener("dragstart", function (event) {
        const line = event.target.closest && event.target.closest("[data-line]");
        if (line) {
            dragged = line;
            event.dataTransfer.effectAllowed = "move";
            line.classList.add("dragged");
        }
    });
    document.addEventListener("dragover", function (event) {
        const over = dragged && event.target.closest && event.target.closest("[data-line]");
        if (!over || over.parentElement !== dragged.parentElement) {
            return;
        }
        event.preventDefault();
        const box = over.getBoundingClientRect();
        if (over !== dragged) {
            event.clientY < box.top + box.height / 2 ? over.before(dragged) : over.after(dragged);
        }
    });
    document.addEventListener("drop", function (event) {
        if (dragged) {
            event.preventDefault();
        }
    });
    document.addEventListener("dragend", function () {
        if (!dragged) {
            return;
        }
        const list = dragged.closest("[data-lines]");
        dragged.classList.remove("dragged");
        dragged = null;
        const form = list.closest("[data-order-form]");
        if (form) {
            saveOrder(form, list);
        } else {
            renumber(list);
        }
    });

    // Where the lines are no fields, their order is saved at once.
    function saveOrder(form, list) {
        const order = Array.from(list.querySelectorAll("[data-line]")).map((line) => line.dataset.value);
        if (order.join() !== form.dataset.was) {
            form.elements.order.value = order.join();
            form.submit();
        }
    }
    document.querySelectorAll("[data-order-form]").forEach(function (form) {
        form.dataset.was = Array.from(form.querySelectorAll("[data-line]"))
            .map((line) => line.dataset.value).join();
    });

    // The first click on a day is the first day away, the second one the last; the form below has both.
    document.querySelectorAll("[data-pick]").forEach(function (grid) {
        const from = document.querySelector(grid.dataset.from);
        const to = document.querySelector(grid.dataset.to);
        if (!from || !to) {
            return;
        }

        function show(first, last) {
            const low = first < last || !last ? first : last;
            const high = first < last || !last ? last || first : first;
            grid.querySelectorAll("[data-date]").forEach(function (day) {
                const on = first && day.dataset.date >= low && day.dataset.date <= high;
                day.classList.toggle("picked", Boolean(on));
            });
        }

        grid.addEventListener("click", function (event) {
            const day = event.target.closest("[data-date]");
            if (!day || event.ctrlKey || event.metaKey) {
                return;
            }
            event.preventDefault();
            const date = day.dataset.date;
            if (!from.value || to.value) {
                from.value = date;
                to.value = "";
            } else {
                to.value = date < from.value ? from.value : date;
                from.value = date < from.value ? date : from.value;
            }
            show(from.value, to.value);
        });
        grid.addEventListener("mouseover", function (event) {
            const day = event.target.closest("[data-date]");
            if (day && from.value && !to.value) {
                show(from.value, day.dataset.date);
            }
        });
        grid.addEventListener("mouseleave", () => show(from.value, to.value));
        [from, to].forEach((field) => field.addEventListener("input", () => show(from.value, to.value)));
    });
})();
