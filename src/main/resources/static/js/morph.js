// hx-swap="morph" renews a part of a page and leaves untouched every element that did not change: what is
// focused, selected, scrolled, opened or typed stays. Elements with an id are found again wherever they
// went; others are compared in their order.
(function () {
    "use strict";

    window.htmx.defineExtension("morph", {
        handleSwap: function (style, target, fragment) {
            if (style !== "morph") {
                return false;
            }
            const focused = document.activeElement;
            const whole = fragment.firstElementChild;
            if (target.id && whole && whole.id === target.id) {
                renew(target, whole);
            } else {
                renewChildren(target, fragment);
            }
            keepFocus(focused);
            return [target];
        }
    });

    // An element that had to change its place has lost the focus by that.
    function keepFocus(focused) {
        if (focused && focused.isConnected && focused !== document.activeElement) {
            focused.focus({ preventScroll: true });
        }
    }

    function renew(old, fresh) {
        if (old.isEqualNode(fresh)) {
            return;
        }
        if (old.nodeType !== Node.ELEMENT_NODE) {
            old.nodeValue = fresh.nodeValue;
            return;
        }
        renewAttributes(old, fresh);
        if (old.localName !== "textarea") {
            renewChildren(old, fresh);
        }
    }

    function renewChildren(old, fresh) {
        const wanted = Array.from(fresh.childNodes);
        const known = dropGone(old, new Set(wanted.map((one) => one.id).filter(Boolean)));
        let at = old.firstChild;
        wanted.forEach(function (next) {
            const same = next.id ? known.get(next.id) : at;
            if (!same || !alike(same, next)) {
                old.insertBefore(document.importNode(next, true), at);
                return;
            }
            if (same === at) {
                at = at.nextSibling;
            } else {
                old.insertBefore(same, at);
            }
            renew(same, next);
        });
        while (at) {
            const rest = at.nextSibling;
            at.remove();
            at = rest;
        }
    }

    // Takes away what has an id that is wanted no more, so that what stays need not move.
    function dropGone(old, wanted) {
        const known = new Map();
        Array.from(old.childNodes).forEach(function (child) {
            if (child.id && wanted.has(child.id)) {
                known.set(child.id, child);
            } else if (child.id) {
                child.remove();
            }
        });
        return known;
    }

    function alike(old, fresh) {
        return old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && (old.id || "") === (fresh.id || "");
    }

    function renewAttributes(old, fresh) {
        Array.from(fresh.attributes).forEach(function (one) {
            const value = one.name === "class" ? withOwn(old, one.value) : one.value;
            if (old.getAttribute(one.name) !== value && !isTheReaders(old, one.name)) {
                old.setAttribute(one.name, value);
            }
        });
        Array.from(old.attributes).forEach(function (one) {
            if (!fresh.hasAttribute(one.name) && !isTheReaders(old, one.name)) {
                old.removeAttribute(one.name);
            }
        });
    }

    // A menu that the reader opened stays open.
    function isTheReaders(old, name) {
        return name === "open" && old.localName === "details";
    }

    // htmx marks what waits for an answer by classes of its own.
    function withOwn(old, value) {
        const own = Array.from(old.classList).filter((one) => one.startsWith("htmx-"));
        return own.length ? value + " " + own.join(" ") : value;
    }
})();
