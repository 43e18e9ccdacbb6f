const { check } = require('./check.mjs');

check(require('gbcs-mmc'));
