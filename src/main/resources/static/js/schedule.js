// The sheet over a calendar closes without leaving the page, and gives the focus back.
(function () {
    "use strict";

    let clicked = null;

    document.addEventListener("htmx:beforeRequest", function (event) {
        if (event.target.getAttribute("hx-target") === "#change") {
            clicked = event.target;
        }
    });

    document.addEventListener("click", function (event) {
        if (event.target.closest(".sheet [data-close]")) {
            event.preventDefault();
            close();
        }
    });
    document.addEventListener("keydown", function (event) {
        if (event.key === "Escape") {
            close();
        }
    });

    function close() {
        const open = document.querySelector(".sheet > .card");
        if (!open) {
            return;
        }
        const empty = document.createElement("div");
        empty.id = open.id;
        open.replaceWith(empty);
        if (clicked) {
            clicked.focus();
        }
    }
})();
