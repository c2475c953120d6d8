'use strict';
// One connection to the live stream for all tabs of a browser: browsers open six to a host, and a clerk opens ten tabs.
const RETRY_AFTER_MILLIS = 2000;
const ports = new Set();
let source = null;
let last = 0;
let state = 'connecting';
let retry = 0;

function tell(message) {
  for (const port of ports) {
    port.postMessage(message);
  }
}

function is(next) {
  state = next;
  tell({ state });
}

function open(url) {
  source = new EventSource(url + '?since=' + last);
  source.onopen = () => is('on');
  source.addEventListener('changes', event => {
    last = Number(event.lastEventId);
    tell({ changes: JSON.parse(event.data) });
  });
  source.onerror = () => {
    is('lost');
    // The browser tries again by itself after a broken line, but not after an answer such as 503.
    if (source.readyState === EventSource.CLOSED) {
      clearTimeout(retry);
      retry = setTimeout(() => open(url), RETRY_AFTER_MILLIS);
    }
  };
}

function hear(port, message) {
  if (message.hello) {
    ports.add(port);
    if (source === null) {
      last = message.since;
      open(message.url);
    } else if (message.since < last) {
      // What came between the making of that page and now went to the other tabs only.
      port.postMessage({ changes: { complete: false } });
    }
    port.postMessage({ state });
  } else if (message.bye) {
    ports.delete(port);
    if (ports.size === 0 && source !== null) {
      clearTimeout(retry);
      source.close();
      source = null;
    }
  }
}

function join(port) {
  port.onmessage = event => hear(port, event.data);
}

self.onconnect = event => join(event.ports[0]);
