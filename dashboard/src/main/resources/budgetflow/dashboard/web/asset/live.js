'use strict';
// Follows what changes, and has the parts of the page that show it fetched again; pausing keeps what was missed.
(() => {
  const body = document.body;
  const RETRY_AFTER_MILLIS = 2000;
  const ANNOUNCE_EVERY_MILLIS = 30000;
  let state = 'connecting';
  let paused = false;
  let announcedAt = 0;
  let missed = nothing();

  function nothing() {
    return { complete: true, kinds: new Map() };
  }

  function add(changes) {
    missed.complete = missed.complete && changes.complete;
    for (const [kind, ids] of Object.entries(changes)) {
      if (kind !== 'complete') {
        const known = missed.kinds.get(kind) || new Set();
        ids.forEach(id => known.add(id));
        missed.kinds.set(kind, known);
      }
    }
  }

  function count() {
    let sum = missed.complete ? 0 : 1;
    missed.kinds.forEach(ids => { sum += ids.size; });
    return sum;
  }

  function concerns(part, changes) {
    const own = part.dataset.watchId;
    return part.dataset.watch.split(' ').some(kind => {
      const ids = changes.kinds.get(kind);
      return ids !== undefined && (kind !== 'line' || own === undefined || ids.has(own));
    });
  }

  function flush() {
    const changes = missed;
    missed = nothing();
    document.querySelectorAll('[data-watch]').forEach(part => {
      if (!changes.complete || concerns(part, changes)) {
        part.changedIds = changes.kinds;
        window.htmx.trigger(part, 'refresh');
      }
    });
  }

  function take(changes) {
    add(changes);
    if (!paused) {
      flush();
    }
    show();
  }

  function show() {
    const live = document.querySelector('.live');
    if (!live) {
      return;
    }
    const words = live.dataset;
    const waiting = count();
    const text = !paused ? words[state] : waiting > 0 ? words.waiting.replace('#', waiting) : words.paused;
    const shown = live.querySelector('.live-state');
    if (shown.textContent !== text) {
      shown.textContent = text;
    }
    live.dataset.state = paused ? 'paused' : state;
    body.classList.toggle('cut-off', state === 'lost');
  }

  function announce(text) {
    const now = Date.now();
    if (now - announcedAt > ANNOUNCE_EVERY_MILLIS) {
      announcedAt = now;
      document.getElementById('announcer').textContent = text + ' ' + new Date(now).toLocaleTimeString();
    }
  }

  function pause(button) {
    paused = !paused;
    button.setAttribute('aria-pressed', String(paused));
    button.textContent = paused ? button.dataset.resume : button.dataset.pause;
    if (!paused) {
      flush();
    }
    show();
  }

  function hear(message) {
    if (message.changes) {
      take(message.changes);
    }
    if (message.state) {
      state = message.state;
      show();
    }
  }

  /** Where there are no shared workers, each tab keeps its own connection. */
  function alone(url, since) {
    let last = since;
    const open = () => {
      const source = new EventSource(url + '?since=' + last);
      source.onopen = () => hear({ state: 'on' });
      source.addEventListener('changes', event => {
        last = Number(event.lastEventId);
        hear({ changes: JSON.parse(event.data) });
      });
      source.onerror = () => {
        hear({ state: 'lost' });
        if (source.readyState === EventSource.CLOSED) {
          setTimeout(open, RETRY_AFTER_MILLIS);
        }
      };
    };
    open();
  }

  function together(url, since) {
    // By viewer: somebody else who signs in must not listen with the rights of who was there before.
    const worker = new SharedWorker(body.dataset.worker, { name: 'live-' + body.dataset.viewer });
    worker.port.onmessage = event => hear(event.data);
    worker.port.postMessage({ hello: true, url, since });
    window.addEventListener('pagehide', () => worker.port.postMessage({ bye: true }));
  }

  window.addEventListener('pageshow', event => {
    if (event.persisted) {
      window.location.reload();
    }
  });
  document.addEventListener('click', event => {
    const button = event.target.closest('.live-pause');
    if (button) {
      pause(button);
    }
  });
  body.addEventListener('htmx:afterSettle', () => announce(document.getElementById('announcer').dataset.updated));
  ['htmx:responseError', 'htmx:sendError', 'htmx:timeout'].forEach(name => body.addEventListener(name, event => {
    const part = event.target;
    announce(document.getElementById('announcer').dataset.failed);
    if (part.dataset && part.dataset.watch) {
      part.classList.add('stale');
      setTimeout(() => window.htmx.trigger(part, 'refresh'), RETRY_AFTER_MILLIS);
    }
  }));

  const url = body.dataset.live;
  const since = Number(body.dataset.since);
  show();
  if (window.SharedWorker) {
    together(url, since);
  } else {
    alone(url, since);
  }
})();
