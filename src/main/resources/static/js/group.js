// The form of a group: whom one may mean who types. Without this the button beside the line posts the form.
(function () {
    "use strict";

    const form = document.getElementById("group-form");

    if (!form) {
        return;
    }

    function say(sentence) {
        document.getElementById("said").textContent = sentence;
    }

    // ----- The list under the line: ARIA's combobox. The focus stays in the line, the arrows walk in the list.

    // What the list was made for.
    let listed = null;

    function line() {
        return document.getElementById("add-number");
    }

    function list() {
        return document.getElementById("picked");
    }

    function options() {
        return Array.from(list().querySelectorAll("[role=option]"));
    }

    function ready() {
        line().setAttribute("role", "combobox");
        line().setAttribute("aria-autocomplete", "list");
        line().setAttribute("aria-controls", "picked");
        open(false);
    }

    function open(shown) {
        list().hidden = !shown;
        line().setAttribute("aria-expanded", shown);
        if (!shown) {
            walk(-1);
        }
    }

    function isOpen() {
        return !list().hidden;
    }

    function walk(to) {
        options().forEach((one, at) => one.setAttribute("aria-selected", at === to));
        const chosen = options()[to];
        if (chosen) {
            line().setAttribute("aria-activedescendant", chosen.id);
            chosen.scrollIntoView({ block: "nearest" });
        } else {
            line().removeAttribute("aria-activedescendant");
        }
    }

    function active() {
        return options().findIndex((one) => one.getAttribute("aria-selected") === "true");
    }

    // Who is in the list already cannot be added again.
    function mark() {
        const there = new Set(Array.from(form.querySelectorAll("[name=member]")).map((one) => one.value));
        options().forEach(function (one) {
            const is = there.has(one.dataset.person);
            one.setAttribute("aria-disabled", is);
            const said = one.querySelector(".in");
            if (said) {
                said.hidden = !is;
            }
        });
    }

    function choose(option) {
        if (option.getAttribute("aria-disabled") === "true") {
            return;
        }
        open(false);
        if (option.dataset.do) {
            add(option.dataset.do);
        } else if (option.dataset.new === "name") {
            document.getElementById("add-name").value = line().value;
            line().value = "";
        } else {
            document.getElementById("add-name").focus();
        }
    }

    // The server fills the row in, and gives this part of the form back.
    function add(what) {
        window.htmx.ajax("POST", form.getAttribute("action"), {
            source: form,
            target: "#members",
            select: "#members",
            swap: "outerHTML",
            values: { do: what }
        });
    }

    form.addEventListener("keydown", function (event) {
        if (event.target === line()) {
            atLine(event);
        } else if (event.key === "Enter" && event.target.id === "add-name") {
            event.preventDefault();
            form.requestSubmit(document.getElementById("add-go"));
        }
    });

    function atLine(event) {
        const many = options().length;
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            const step = event.key === "ArrowDown" ? 1 : -1;
            if (many > 0 && listed === line().value) {
                const from = active();
                open(true);
                walk(from < 0 ? (step > 0 ? 0 : many - 1) : (from + step + many) % many);
            } else {
                window.htmx.trigger(line(), "pick");
            }
        } else if (event.key === "Enter") {
            event.preventDefault();
            if (isOpen() && active() >= 0) {
                choose(options()[active()]);
            } else if (line().value.trim()) {
                form.requestSubmit(document.getElementById("add-go"));
            }
        } else if (event.key === "Escape" && isOpen()) {
            event.preventDefault();
            open(false);
        }
    }

    form.addEventListener("focusout", function (event) {
        if (event.target === line() && isOpen()) {
            open(false);
        }
    });
    // Before the line loses the focus, and the list with it.
    form.addEventListener("pointerdown", function (event) {
        if (event.target.closest("#picked")) {
            event.preventDefault();
        }
    });
    form.addEventListener("click", function (event) {
        const option = event.target.closest("#picked [role=option]");
        if (option) {
            choose(option);
        } else if (event.target === line() && !isOpen()) {
            window.htmx.trigger(line(), "pick");
        }
    });

    document.addEventListener("htmx:afterSwap", function (event) {
        if (event.detail.target.id === "picked") {
            listed = line().value;
            mark();
            open(document.activeElement === line());
        }
    });

    // Not before the new line is listened to: what is typed into it earlier would look for nobody.
    document.addEventListener("htmx:afterSettle", function (event) {
        if (event.detail.target.id === "members") {
            listed = null;
            ready();
            line().focus();
            const added = document.querySelector("#members [data-said]");
            say(added ? added.textContent : "");
        }
    });

    ready();
})();
