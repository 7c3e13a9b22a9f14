// The page of a conference that runs: everything on it works without this; it makes it kinder.
(function () {
    "use strict";

    const FEW = 3;
    let before = null;

    // 1:05, and 1:01:05 from the first hour on, as the server writes it.
    function length(seconds) {
        const two = (number) => String(number).padStart(2, "0");
        const minutes = Math.floor(seconds / 60);
        return minutes < 60
            ? minutes + ":" + two(seconds % 60)
            : Math.floor(minutes / 60) + ":" + two(minutes % 60) + ":" + two(seconds % 60);
    }

    // From when the time was written; a clock of the reader that is wrong does no harm.
    function tick() {
        document.querySelectorAll("time.ticking").forEach(function (time) {
            if (!time.since) {
                time.since = Date.now() - 1000 * Number(time.dataset.seconds);
            }
            time.textContent = length(Math.max(0, Math.floor((Date.now() - time.since) / 1000)));
        });
    }

    // That somebody is called, or in already, is said until it is no longer so. A call that ends
    // before it could be seen is given some seconds.
    const COMING = ["waiting", "ringing", "confirming"];
    const OVERLOOKED = 4000;

    function withdraw() {
        const said = document.querySelector("#add .added");
        if (!said) {
            return;
        }
        said.since = said.since || Date.now();
        const coming = said.dataset.coming === "true";
        const states = Array.from(document.querySelectorAll("#cards .person"))
            .filter((card) => card.querySelector(".who bdi").textContent === said.dataset.name)
            .map((card) => card.dataset.state);
        const holds = states.some((state) => coming ? COMING.includes(state) : state === "joined");
        said.seen = said.seen || holds;
        if (!holds && (said.seen || Date.now() - said.since > OVERLOOKED)) {
            said.remove();
        }
    }

    // Who types another name has read what became of the last.
    document.addEventListener("input", function (event) {
        if (event.target.id === "who") {
            document.querySelectorAll("#add .added").forEach((said) => said.remove());
        }
    });

    // How everybody stands, to say afterwards what became different.
    function watched() {
        const found = new Map();
        document.querySelectorAll("#live [data-watch]").forEach(function (one) {
            found.set(one.dataset.watch, { state: one.dataset.state, gone: one.dataset.gone });
        });
        return found;
    }

    function seen() {
        const focus = document.activeElement;
        const card = focus && focus.closest("#cards [data-watch]");
        const next = card && (card.nextElementSibling || card.previousElementSibling);
        return {
            states: watched(),
            card: card ? card.id : null,
            next: next ? next.id : null,
            open: Array.from(document.querySelectorAll("#live details[open][id]"), (one) => one.id)
        };
    }

    function changed(part, states) {
        const said = [];
        document.querySelectorAll(part + " [data-watch]").forEach(function (one) {
            const was = states.get(one.dataset.watch);
            states.delete(one.dataset.watch);
            if (!was || was.state !== one.dataset.state) {
                said.push(one.dataset.news);
            }
        });
        return said;
    }

    // A sentence each for a few changes; for many people at once, how things stand.
    function tell(states) {
        const room = changed("#part", states);
        const people = changed("#cards", states);
        states.forEach((was) => was.gone && people.push(was.gone));
        const many = people.length > FEW ? [document.getElementById("tally").textContent] : people;
        const said = room.concat(many).join(". ").replace(/\s+/g, " ").trim();
        if (said) {
            document.getElementById("news").textContent = said;
        }
    }

    // htmx gives the keyboard back to what has the same id; a button that is gone leaves it to its card,
    // and a guest's card that is gone to the one beside it.
    function restore(remembered) {
        remembered.open.forEach(function (id) {
            const menu = document.getElementById(id);
            if (menu) {
                menu.open = true;
            }
        });
        const card = document.getElementById(remembered.card) || document.getElementById(remembered.next);
        if (card && document.activeElement === document.body) {
            card.focus({ preventScroll: true });
        }
    }

    // What is swapped; nothing where the stream itself brought it.
    function swapped(event) {
        return event.detail.target ? event.detail.target.id : "";
    }

    document.addEventListener("htmx:beforeSwap", function (event) {
        if (swapped(event) === "part") {
            before = seen();
        }
        // What is wrong with a name or number is said at its field.
        if (swapped(event) === "add" && event.detail.xhr.status === 422) {
            event.detail.shouldSwap = true;
            event.detail.isError = false;
        }
    });

    document.addEventListener("htmx:afterSettle", function (event) {
        if (swapped(event) === "part") {
            // What was counted on from the old answer begins again from the new one.
            document.querySelectorAll("time.ticking").forEach((time) => delete time.since);
        }
        if (swapped(event) === "part" && before) {
            const remembered = before;
            before = null;
            restore(remembered);
            tell(remembered.states);
        }
        tick();
        withdraw();
    });

    // After somebody was called the next one can be typed.
    document.addEventListener("htmx:afterSwap", function (event) {
        const field = document.getElementById("who");
        if (swapped(event) === "add" && field && document.activeElement === document.body) {
            field.focus();
        }
    });

    document.addEventListener("planerka:away", () => showStale(true));
    document.addEventListener("planerka:here", () => showStale(false));

    function showStale(away) {
        const stale = document.getElementById("stale");
        if (stale) {
            stale.hidden = !away;
        }
    }

    if (document.getElementById("live")) {
        window.setInterval(function () {
            tick();
            withdraw();
        }, 1000);
    }
})();
