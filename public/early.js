// Runs before the first paint, so that nobody who chose large type or the dark
// theme sees the page jump. Plain ES5: browsers too old for the program run it too.
(function () {
  "use strict";
  var page = document.documentElement;
  var names = ["mode", "theme"];

  // Reads "mode=care&theme=dark"; anything but a plain word is left out.
  function apply(text) {
    var pairs = String(text).split("&");
    for (var i = 0; i < pairs.length; i++) {
      var pair = pairs[i].split("=");
      if (names.indexOf(pair[0]) >= 0 && /^[a-z-]{1,20}$/.test(pair[1])) {
        page.setAttribute("data-" + pair[0], pair[1]);
      }
    }
  }

  try {
    apply(localStorage.getItem("onething.settings"));
  } catch (blocked) {
    // Storage is switched off: the page keeps its defaults.
  }
  // The address wins over what was saved: a shared link looks the same everywhere.
  apply(location.search.slice(1));

  // A browser without modules never reaches boot.js, which would say this otherwise.
  if (!("noModule" in document.createElement("script"))) {
    document.addEventListener("DOMContentLoaded", function () {
      var notice = document.querySelector("[data-boot-failed]");
      if (notice) notice.removeAttribute("hidden");
    });
  }
})();
