const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/**
 * jest's node environment, its global object made by V8 itself. jest puts a Proxy behind it, and every look at `Math` or `Number` in a test
 * asks the Proxy: properties over thousands of ledgers take half as long again.
 */
module.exports = class PlainGlobalsEnvironment extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    // Node before 20.18 has no such context, and is only slower.
    const { DONT_CONTEXTIFY } = vm.constants ?? {};
    if (DONT_CONTEXTIFY) vm.createContext = (_proxy, options) => createContext(DONT_CONTEXTIFY, options);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }
};
