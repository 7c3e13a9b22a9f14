// Forms of administration work without this; it spares some clicks.
(function () {
    "use strict";

    // <button data-copy="#id" data-done="Copied"> copies what that field holds.
    document.querySelectorAll("button[data-copy]").forEach(function (button) {
        const field = document.querySelector(button.dataset.copy);
        button.hidden = false;
        button.addEventListener("click", function () {
            field.select();
            const copied = navigator.clipboard
                ? navigator.clipboard.writeText(field.value)
                : Promise.resolve(document.execCommand("copy"));
            copied.then(function () {
                button.textContent = button.dataset.done;
            }, function () {
                field.focus();
            });
        });
    });

    // <input data-filter="#id"> leaves the choices that have the typed words in them; ticked ones stay.
    document.querySelectorAll("input[data-filter]").forEach(function (field) {
        const choices = document.querySelectorAll(field.dataset.filter + " label");
        field.hidden = false;
        field.addEventListener("input", function () {
            const wanted = field.value.trim().toLowerCase();
            choices.forEach(function (choice) {
                const ticked = choice.querySelector("input").checked;
                choice.hidden = !ticked && !choice.textContent.toLowerCase().includes(wanted);
            });
        });
        field.addEventListener("keydown", function (event) {
            if (event.key === "Enter") {
                event.preventDefault();
            }
        });
    });
})();
