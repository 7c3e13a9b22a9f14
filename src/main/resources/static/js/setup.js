// A button that copies what stands in a field: <button data-copy="id" data-copied="Copied" hidden>Copy</button>
(function () {
    "use strict";

    document.querySelectorAll("[data-copy]").forEach((button) => {
        button.hidden = false;
    });
    document.addEventListener("click", function (event) {
        const button = event.target.closest("[data-copy]");
        if (!button) {
            return;
        }
        const field = document.getElementById(button.dataset.copy);
        const done = () => {
            button.textContent = button.dataset.copied;
        };
        if (navigator.clipboard) {
            navigator.clipboard.writeText(field.value).then(done, () => field.select());
        } else {
            // Without TLS a page may only do as a person does.
            field.select();
            if (document.execCommand("copy")) {
                done();
            }
        }
    });
})();
