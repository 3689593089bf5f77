/** A pane as low as at a zoom of 200 % or 400 % on the clerk's screen: what always stands makes itself small, so that the middle has room. */
export const LOW_PANE = '@media (max-height: 400px)';
