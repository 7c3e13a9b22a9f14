// The first page counts on by itself, and says when what it shows may be old.
(function () {
    "use strict";

    const today = document.getElementById("today");
    if (!today) {
        return;
    }
    // The server's clock counts, not this machine's: only what has passed since is ours.
    let shownAt = performance.now();
    let due = false;
    // An answer that was on its way when the connection was lost does not bring it back.
    let away = false;

    function since() {
        return performance.now() - shownAt;
    }

    function fill(sentence, first, second) {
        return sentence.replace("{0}", first).replace("{1}", second);
    }

    function left(millis, words) {
        const minutes = Math.floor(millis / 60000);
        if (minutes < 1) {
            return words.soon;
        }
        return minutes < 60
            ? fill(words.minutes, minutes, "")
            : fill(words.hours, Math.floor(minutes / 60), minutes % 60);
    }

    function count(span) {
        const millis = Number(span.dataset.at) - Number(span.dataset.now) - since();
        if (millis < 24 * 3600 * 1000) {
            span.textContent = left(millis, span.closest("ol").dataset);
        }
        // A moment later what was to begin has begun, or has not: the page asks.
        if (millis < -2000 && !due) {
            due = true;
            document.body.dispatchEvent(new CustomEvent("planerka:due"));
        }
    }

    function tick(time) {
        const at = new Date(Number(time.dataset.now) + since());
        time.textContent = at.toLocaleTimeString("ru", {
            hour: "2-digit", minute: "2-digit", timeZone: time.dataset.zone
        });
    }

    function look() {
        today.querySelectorAll(".countdown").forEach(count);
        today.querySelectorAll(".tick").forEach(tick);
    }

    function lose(lost) {
        const said = today.querySelector(".house .lost");
        today.classList.toggle("lost", lost);
        said.textContent = lost ? today.dataset.lost : "";
        said.hidden = !lost;
    }

    today.addEventListener("htmx:afterSwap", function () {
        shownAt = performance.now();
        due = false;
        lose(away);
        look();
    });
    function connection(lost) {
        away = lost;
        lose(lost);
    }

    document.addEventListener("planerka:away", () => connection(true));
    document.addEventListener("planerka:here", () => connection(false));
    today.addEventListener("htmx:sseError", () => lose(true));
    today.addEventListener("htmx:sendError", () => lose(true));
    today.addEventListener("htmx:responseError", () => lose(true));

    window.setInterval(look, 1000);
    look();
})();
