/** The port discard: nothing listens there, so that what slips past every other layer still reaches nobody. */
const DEAD_PROXY = 'http://127.0.0.1:9'

/**
 * What the browser is started with. None of these loosens its security; the sandbox goes only by the user's own word.
 *
 * @param profile the folder for all that the browser writes
 */
export function browserArguments(profile: string, { sandbox }: { sandbox: boolean }): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    `--proxy-server=${DEAD_PROXY}`,
    // Without this the machine's own addresses would go past the proxy.
    '--proxy-bypass-list=<-loopback>',
    // A page's hints to connect early ask no other layer: with the proxy away they reached a server's door.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-quic',
    '--disable-background-networking',
    // A page that nobody looks at would run at a lower priority.
    '--disable-renderer-backgrounding',
    '--disable-component-update',
    '--disable-client-side-phishing-detection',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-extensions',
    '--disable-default-apps',
    '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,' +
      // Chromium 15x loads the pages behind its address bar at once: as much work as all else that starting takes.
      'WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--metrics-recording-only',
    '--disable-breakpad',
    '--disable-crash-reporter',
    // The shared memory of a container is often 64 MB, too little for a long report.
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--mute-audio',
    '--hide-scrollbars',
    '--password-store=basic',
    '--use-mock-keychain',
    // So that every machine sets the same widths and colours.
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    ...(sandbox ? [] : ['--no-sandbox']),
    'about:blank',
  ]
}
