// Forms of administration work without this; it spares some clicks.
(function () {
    "use strict";

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
