const PlainGlobalsEnvironment = require('./plain-globals-environment');

/** Ends with the first test that fails: a mutant that one test has killed need not be shown to the others. */
module.exports = class MutationEnvironment extends PlainGlobalsEnvironment {
  hasFailed = false;

  handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure') this.hasFailed = true;
    if (name === 'test_start' && this.hasFailed) test.mode = 'skip';
  }
};
