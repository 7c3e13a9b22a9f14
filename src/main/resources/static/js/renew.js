// A part that a page renews by itself (data-renews) is left alone between press and release: what is under
// the finger is not exchanged for something else. Afterwards the part is asked for again.
(function () {
    "use strict";

    const AGAIN = "planerka:again";
    const held = new Set();
    let pressed = false;

    document.addEventListener("htmx:beforeSwap", function (event) {
        const part = event.detail.requestConfig.elt;
        if (pressed && part.hasAttribute("data-renews")) {
            event.detail.shouldSwap = false;
            held.add(part);
        }
    });

    function press() {
        pressed = true;
    }

    // A moment later, for the click comes after the release and must find its button.
    function release() {
        window.setTimeout(function () {
            pressed = false;
            held.forEach((part) => part.isConnected && window.htmx.trigger(part, AGAIN));
            held.clear();
        }, 0);
    }

    document.addEventListener("pointerdown", press, true);
    document.addEventListener("pointerup", release, true);
    document.addEventListener("pointercancel", release, true);
    document.addEventListener("keydown", function (event) {
        if (event.key === " " || event.key === "Enter") {
            press();
        }
    }, true);
    document.addEventListener("keyup", release, true);
    // Released outside of the window: the next movement says so, or that another window is used.
    document.addEventListener("pointermove", function (event) {
        if (pressed && event.pointerType === "mouse" && event.buttons === 0) {
            release();
        }
    }, true);
    window.addEventListener("blur", release);
})();
