/* global window, document */
// Excel 2016 and 2019 show panes in browsers that cannot read the pane's own script: they stop at its first new word and
// would leave an empty window. This script is written in the JavaScript of 2009, so that they can still say why.
(function () {
  function sayWhy() {
    var pane = document.getElementById("pane");
    var notice = document.getElementById("old-excel");
    if (pane && notice && !pane.hasChildNodes()) notice.removeAttribute("hidden");
  }
  window.addEventListener("error", sayWhy, true);
})();
