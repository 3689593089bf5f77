/** Of the add-in, as in package.json (a test holds them together): what the run record says made the figures. */
export const ADD_IN_VERSION = '0.1.0';
