/** Thrown for a value or function that is left to the engine. One object: it is thrown often and its stack says nothing. */
export const LEFT_TO_ENGINE = new Error('left to the engine');
