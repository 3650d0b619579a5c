// Runs before the first paint, so that nobody who chose large type or the dark
// theme sees the page jump, and nothing that is pressed before the program is there
// is lost. Plain ES5: browsers too old for the program run it too.
(function () {
  "use strict";
  var page = document.documentElement;
  var said = {};

  // Reads "mode=care&theme=dark"; anything but a plain word is left out.
  function read(text) {
    var pairs = String(text).split("&");
    for (var i = 0; i < pairs.length; i++) {
      var pair = pairs[i].split("=");
      if (/^[a-z0-9.-]{1,48}$/.test(pair[1])) said[pair[0]] = pair[1];
    }
  }

  function stored(key) {
    try {
      return localStorage.getItem(key);
    } catch (blocked) {
      // Storage is switched off: the page keeps its defaults.
      return null;
    }
  }

  // A case code opens on a page of its own, wherever a link has it.
  function openCode() {
    if (/[#&?\/]case=/.test(location.hash) && !/\/(case|form|papers)\/(index\.html)?$/.test(location.pathname)) {
      location.replace((page.getAttribute("data-root") || "./") + "case/" + location.hash);
    }
  }
  openCode();
  window.addEventListener("hashchange", openCode);

  read(stored("onething.settings"));
  // The address wins over what was saved: a shared link looks the same everywhere.
  read(location.search.slice(1));
  if (said.mode) page.setAttribute("data-mode", said.mode);
  if (said.theme) page.setAttribute("data-theme", said.theme);

  // A browser without modules never reaches boot.js, which would say this otherwise.
  if (!("noModule" in document.createElement("script"))) {
    document.addEventListener("DOMContentLoaded", function () {
      var notice = document.querySelector("[data-boot-failed]");
      if (notice) notice.removeAttribute("hidden");
    });
    return;
  }
  // What only a program can do is shown from here on.
  page.setAttribute("data-script", "");

  // A text that an input method is at work on would be cut off by a new page.
  document.addEventListener("compositionstart", function () {
    page.setAttribute("data-composing", "");
  });
  document.addEventListener("compositionend", function () {
    page.removeAttribute("data-composing");
  });

  // The first question stands on its static page. It is the one to answer unless the
  // program will show another one, or English.
  var question = page.getAttribute("data-question");
  var other = said.lang === "en" || (said.q && said.q !== question);
  if (question && !other && stored("onething.case." + page.getAttribute("data-package")) === null) {
    page.setAttribute("data-asks", "");
  }

  // The program hears of a form before this. Until it is there the form is marked: the
  // program sends it then, with what is chosen by that time.
  document.addEventListener("submit", function (event) {
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (page.getAttribute("data-boot") === "failed") return;
    event.target.setAttribute("data-sent", "");
    var wait = event.target.querySelector(".dock__wait");
    var status = document.getElementById("status");
    if (wait && status) status.textContent = wait.textContent;
  });
})();
