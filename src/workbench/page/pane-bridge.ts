/**
 * First script of the pane's frame, before the unmodified office.js: puts the workbook host of the page around it where office.js
 * looks for Excel. Everything after it is the add-in as Excel would load it.
 */
window.parent.tiexiWorkbench?.attach(window);
