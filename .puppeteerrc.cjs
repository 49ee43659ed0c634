// Nothing downloads at install; the embedded Chromium comes from npm (see ARCHITECTURE.md).
module.exports = { skipDownload: true };
