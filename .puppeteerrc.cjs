// The browser comes from the machine or from npm, never from a download of puppeteer's own.
module.exports = { skipDownload: true }
