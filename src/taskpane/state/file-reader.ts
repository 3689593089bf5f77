/** Reads workbook files; a chunk of its own, which no clerk needs in the first second. */
export const fileReader = () => import(/* webpackChunkName: "open-files" */ '../../workbench/xlsx/open-grids');
