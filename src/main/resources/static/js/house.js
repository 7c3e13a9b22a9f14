// Pages work without this; it makes the live parts kinder.
(function () {
    "use strict";

    const word = document.querySelector('meta[name="csrf"]');
    const trouble = document.getElementById("trouble");

    // Requests by htmx carry the page's word as forms do.
    document.addEventListener("htmx:configRequest", function (event) {
        if (word) {
            event.detail.headers["X-CSRF-Token"] = word.content;
        }
    });

    // A part that could not be had says why, instead of staying silent.
    document.addEventListener("htmx:responseError", function (event) {
        const answer = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
        const said = answer.querySelector(".problem-said");
        show(said ? said.textContent : trouble.dataset.otherwise, event);
    });
    document.addEventListener("htmx:sendError", function (event) {
        show(trouble.dataset.otherwise, event);
    });

    // What works again is no trouble any more. That a wish was refused stays to be read, however
    // often a part fetches itself anew meanwhile.
    let refused = false;
    document.addEventListener("htmx:afterRequest", function (event) {
        if (event.detail.successful && !(refused && isFetched(event))) {
            trouble.hidden = true;
        }
    });

    function isFetched(event) {
        return event.detail.requestConfig.verb === "get";
    }

    function show(sentence, event) {
        refused = !isFetched(event);
        trouble.textContent = sentence;
        trouble.hidden = false;
    }

    // A browser keeps six streams at most: a hidden tab gives its own back, and asks again when it
    // is looked at; the first event then says how things stand. So it is after sleep, after a lost
    // network, and when nothing has been heard for long, for a dead line looks like a silent one.
    const SILENT = 45000;
    const SLEPT = 15000;
    const LOOK = 5000;
    const LONGEST_PAUSE = 30000;
    const GLITCH = 2000;

    window.htmx.createEventSource = function (url) {
        const listeners = [];
        let real = null;
        let heard = 0;
        let looked = Date.now();
        let pause = 1000;
        let later = null;
        let missed = null;
        const source = {
            onopen: null,
            onerror: null,
            get readyState() {
                return real ? real.readyState : EventSource.CONNECTING;
            },
            addEventListener: function (name, listener) {
                listeners.push([name, listener]);
                if (real) {
                    real.addEventListener(name, listener);
                }
            },
            removeEventListener: function (name, listener) {
                const at = listeners.findIndex((one) => one[0] === name && one[1] === listener);
                if (at >= 0) {
                    listeners.splice(at, 1);
                }
                if (real) {
                    real.removeEventListener(name, listener);
                }
            },
            close: function () {
                document.removeEventListener("visibilitychange", turn);
                window.removeEventListener("online", again);
                window.removeEventListener("offline", away);
                window.clearInterval(watch);
                here();
                rest();
            }
        };

        function begin() {
            heard = Date.now();
            real = new EventSource(url);
            real.onopen = function (event) {
                pause = 1000;
                here();
                if (source.onopen) {
                    source.onopen(event);
                }
            };
            real.onerror = function () {
                missed = missed || window.setTimeout(away, GLITCH);
                // The browser itself tries again, unless it got an answer that is no stream.
                if (real && real.readyState === EventSource.CLOSED) {
                    rest();
                    later = window.setTimeout(turn, pause);
                    pause = Math.min(2 * pause, LONGEST_PAUSE);
                }
            };
            listeners.forEach(function (one) {
                real.addEventListener(one[0], one[1]);
                real.addEventListener(one[0], hear);
            });
        }

        function hear() {
            heard = Date.now();
        }

        function rest() {
            window.clearTimeout(later);
            if (real) {
                real.close();
                real = null;
            }
        }

        function turn() {
            if (document.hidden) {
                rest();
            } else if (!real) {
                begin();
            }
        }

        function again() {
            rest();
            turn();
        }

        function look() {
            const now = Date.now();
            const slept = now - looked > SLEPT;
            looked = now;
            if (real && (slept || now - heard > SILENT)) {
                again();
            }
        }

        function away() {
            document.dispatchEvent(new Event("planerka:away"));
        }

        function here() {
            window.clearTimeout(missed);
            missed = null;
            document.dispatchEvent(new Event("planerka:here"));
        }

        const watch = window.setInterval(look, LOOK);
        document.addEventListener("visibilitychange", turn);
        window.addEventListener("online", again);
        window.addEventListener("offline", away);
        turn();
        return source;
    };

    // <form data-ask="Really?"> and <button data-ask="Really?"> ask before they send.
    document.addEventListener("submit", function (event) {
        const asking = event.submitter && event.submitter.dataset.ask ? event.submitter : event.target;
        if (asking.dataset.ask && !window.confirm(asking.dataset.ask)) {
            event.preventDefault();
            event.stopImmediatePropagation();
        }
    }, true);

    // What takes longer than a moment shows that it goes on: an import, a check-up, a big file.
    // <button data-busy="id"> has what stands there say so, too.
    document.addEventListener("submit", function (event) {
        const button = event.submitter;
        if (!button || event.defaultPrevented || event.target.closest("[hx-post], [hx-get], [data-download]")) {
            return;
        }
        window.setTimeout(function () {
            button.setAttribute("aria-busy", "true");
            said(button).forEach(function (place) {
                place.classList.add("on");
            });
        }, 400);
    });
    // Whoever comes back finds the page as it was, and nothing going on.
    window.addEventListener("pageshow", function () {
        document.querySelectorAll("button[aria-busy]").forEach(function (button) {
            button.removeAttribute("aria-busy");
            said(button).forEach(function (place) {
                place.classList.remove("on");
            });
        });
    });

    function said(button) {
        const place = document.getElementById(button.dataset.busy);
        return place ? [place] : [];
    }

    // A menu closes when one clicks elsewhere or presses Escape.
    document.addEventListener("click", function (event) {
        document.querySelectorAll("details.me[open]").forEach(function (menu) {
            if (!menu.contains(event.target)) {
                menu.open = false;
            }
        });
    });
    document.addEventListener("keydown", function (event) {
        if (event.key === "Escape") {
            document.querySelectorAll("details.me[open]").forEach(function (menu) {
                menu.open = false;
                menu.querySelector("summary").focus();
            });
        }
    });

    // A page that came back with something wrong begins there, however far down that is.
    const wrong = document.querySelector('main [aria-invalid="true"]');
    if (wrong) {
        wrong.focus({ preventScroll: true });
        wrong.scrollIntoView({ block: "center" });
    }

    // <button data-copy="id" data-done="Copied" hidden> copies what that field holds, or what stands there;
    // <button data-print hidden> prints the page. Those that come later are shown when they come.
    function offer() {
        document.querySelectorAll("button[data-copy], button[data-print]").forEach(function (button) {
            button.hidden = false;
        });
    }
    offer();
    document.addEventListener("htmx:load", offer);
    document.addEventListener("click", function (event) {
        if (event.target.closest("button[data-print]")) {
            window.print();
        }
    });
    document.addEventListener("click", function (event) {
        const button = event.target.closest("button[data-copy]");
        if (!button) {
            return;
        }
        const place = document.getElementById(button.dataset.copy);
        copy(place).then(function () {
            button.textContent = button.dataset.done;
        }, function () {
            select(place);
        });
    });

    function select(place) {
        if (place.select) {
            place.select();
        } else {
            window.getSelection().selectAllChildren(place);
        }
    }

    // Without TLS a page may only do as a person does.
    function copy(place) {
        if (navigator.clipboard) {
            return navigator.clipboard.writeText(place.select ? place.value : place.textContent);
        }
        select(place);
        return document.execCommand("copy") ? Promise.resolve() : Promise.reject();
    }
})();
